import {expect, test} from "vitest";
import {nearestErrors} from "../../../src/lib/figures/nearest-errors.js";

test("each example is compared with the nearest known one", () => {
  const known = [0, 0, 10, 10];
  expect(Array.from(nearestErrors(known, [1, 1, 10, 8, 0, 0], 2))).toEqual([1, 2, 0]);
  expect(Array.from(nearestErrors(known, [1, 1], 2, 0.5))).toEqual([0.25]);
});
