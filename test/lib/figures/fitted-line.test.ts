// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {fittedLine} from "../../../src/lib/figures/fitted-line.js";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

const start = () =>
  fittedLine(
    [
      [-1, 0],
      [2, 2]
    ],
    {across: [-3, 3], up: [-2, 5]}
  );

test("the line has an error at each point, as long as it misses it", () => {
  const figure = start();
  figure.update({w: 0, b: 2});
  const lengths = [...figure.querySelectorAll("line.error")].map(line =>
    Math.abs(Number(line.getAttribute("y1")) - Number(line.getAttribute("y2")))
  );
  expect(lengths[0]).toBeGreaterThan(50);
  expect(lengths[1]).toBeCloseTo(0);
});

test("a point moved by keys is told, and the line's errors follow it", () => {
  const figure = start();
  figure.update({w: 0, b: 0});
  const heard = vi.fn();
  figure.addEventListener("input", heard);
  const [first] = figure.querySelectorAll(".movable-point");
  first.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowUp"}));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(figure.value[0]).toEqual([-1, 0.1]);
  const error = figure.querySelector("line.error")!;
  expect(error.getAttribute("y1")).not.toBe(error.getAttribute("y2"));
});

test("weights that have run away draw no line", () => {
  const figure = start();
  figure.update({w: NaN, b: 0});
  expect(figure.querySelectorAll("line.answer, line.error")).toHaveLength(0);
  figure.update({w: 1e30, b: 0});
  for (const line of figure.querySelectorAll("line.answer")) {
    expect(Math.abs(Number(line.getAttribute("y1")))).toBeLessThanOrEqual(1e5);
  }
});
