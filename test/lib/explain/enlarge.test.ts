import {expect, test} from "vitest";
import {enlarge} from "../../../src/lib/explain/index.js";

test("a map of the picture's size stays as it is", () => {
  expect([...enlarge([1, 2, 3, 4, 5, 6], [2, 3], [2, 3])]).toEqual([1, 2, 3, 4, 5, 6]);
});

test("two values become four: the outer ones go on, the inner ones lie a quarter and three quarters on the way", () => {
  expect([...enlarge([0, 4], [1, 2], [1, 4])]).toEqual([0, 1, 3, 4]);
  expect([...enlarge([0, 4], [2, 1], [4, 1])]).toEqual([0, 1, 3, 4]);
});

test("a constant map stays constant, and a slope stays one inside", () => {
  expect([...enlarge([2, 2, 2, 2], [2, 2], [3, 5])]).toEqual(Array(15).fill(2));
  const slope = enlarge([0, 1, 2, 3], [1, 4], [1, 12]);
  for (let i = 2; i < 10; ++i) expect(slope[i] - slope[i - 1]).toBeCloseTo(1 / 3, 12);
});
