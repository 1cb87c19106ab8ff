import {expect, test} from "vitest";
import {nudgeRises} from "../../../src/lib/explain/nudgeRises.js";

test("nothing is cut off in the middle of the range: the sign reaches its bound, and tosses have the mean 0", () => {
  const rises = nudgeRises([0.5, 0.5, 0.5, 0.5], [2, -1, 2, 0], 0.1);
  expect(rises.ratio).toBeCloseTo(5 / 3, 12);
  expect(rises.reached).toBeCloseTo(1, 12);
  expect(rises.still).toBe(0);
  expect(rises.coin).toBeCloseTo(0, 12);
});

test("x=[0,0,1] g=[3,-4,0]: paper goes up only", () => {
  const rises = nudgeRises([0, 0, 1], [3, -4, 0], 0.1);
  expect(rises.reached).toBeCloseTo(3 / 7, 12); // the second cannot get less ink
  expect(rises.still).toBe(0.5);
  expect(rises.coin).toBeCloseTo((3 - 4) / 2 / 5, 12); // half of the way up, half of none
});
