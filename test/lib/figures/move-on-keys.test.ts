import {expect, it} from "vitest";
import {stepOf} from "../../../src/lib/figures/move-on-keys.js";

it("stepOf(key, place, rows, columns)", () => {
  expect(stepOf("ArrowRight", [0, 0], 2, 3)).toEqual([0, 1]);
  expect(stepOf("ArrowDown", [0, 1], 2, 3)).toEqual([1, 1]);
  expect(stepOf("ArrowUp", [0, 1], 2, 3)).toEqual([0, 1]);
  expect(stepOf("ArrowRight", [1, 2], 2, 3)).toEqual([1, 2]);
  expect(stepOf("Home", [1, 2], 2, 3)).toEqual([1, 0]);
  expect(stepOf("End", [1, 0], 2, 3)).toEqual([1, 2]);
  expect(stepOf("a", [0, 0], 2, 3)).toBeUndefined();
});
