import {expect, test} from "vitest";
import {linearAxis, logAxis, pathThrough, roundTicks} from "../../../src/lib/figures/axis.js";

test("an even axis goes from end to end, also downwards, and back", () => {
  const y = linearAxis([0, 10], [100, 0]);
  expect([y(0), y(5), y(10)]).toEqual([100, 50, 0]);
  expect(y.invert(25)).toBe(7.5);
});

test("on a logarithmic axis equal ratios are equally far apart", () => {
  const x = logAxis([1, 64], [0, 6]);
  expect(x(2)).toBeCloseTo(1, 12);
  expect(x(8)).toBeCloseTo(3, 12);
  expect(x.invert(5)).toBeCloseTo(32, 10);
});

test("ticks are round", () => {
  expect(roundTicks(0, 0.072, 5)).toEqual([0, 0.02, 0.04, 0.06]);
  expect(roundTicks(0, 1850, 6)).toEqual([0, 500, 1000, 1500]);
  expect(roundTicks(0, 90, 4)).toEqual([0, 50]);
});

test("a path goes through its places", () => {
  expect(
    pathThrough([
      [0, 1],
      [2.5, 3]
    ])
  ).toBe("M0.00,1.00L2.50,3.00");
  expect(pathThrough([])).toBe("");
});
