import {expect, it} from "vitest";
import {penAfter} from "../../../src/lib/figures/keyboard-pen.js";

const pen = {x: 0.5, y: 0.5, down: false};

it("arrow keys move the pen by the step", () => {
  expect(penAfter(pen, "ArrowRight", 0.25)).toEqual({x: 0.75, y: 0.5, down: false});
  expect(penAfter(pen, "ArrowUp", 0.25)).toEqual({x: 0.5, y: 0.25, down: false});
});

it("the pen stays on the pad", () => {
  expect(penAfter({x: 0.1, y: 1, down: true}, "ArrowLeft", 0.25)).toEqual({x: 0, y: 1, down: true});
  expect(penAfter({x: 0.1, y: 1, down: true}, "ArrowDown", 0.25)).toEqual({x: 0.1, y: 1, down: true});
});

it("the space bar sets it down and lifts it", () => {
  expect(penAfter(pen, " ", 0.25)?.down).toBe(true);
  expect(penAfter({...pen, down: true}, " ", 0.25)?.down).toBe(false);
});

it("other keys are left to the page", () => expect(penAfter(pen, "Tab", 0.25)).toBeUndefined());
