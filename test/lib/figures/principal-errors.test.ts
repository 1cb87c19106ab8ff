import {expect, test} from "vitest";
import {meanExample} from "../../../src/lib/figures/mean-example.js";
import {principalCodes, principalErrors} from "../../../src/lib/figures/principal-errors.js";

const points = [3, 1, 1, 1]; // mean (2, 1)

test("the mean of examples, scaled", () => {
  expect(Array.from(meanExample(points, 2))).toEqual([2, 1]);
  expect(Array.from(meanExample(points, 2, 0.5))).toEqual([1, 0.5]);
});

test("codes are projections of the differences from the mean; errors what they leave", () => {
  const along = {basis: Float64Array.of(1, 0)};
  expect(Array.from(principalCodes(along, [2, 1], [3, 4, 0, 1]))).toEqual([1, -2]);
  expect(Array.from(principalErrors(along, [2, 1], [3, 4, 0, 1]))).toEqual([4.5, 0]);
});

test("with no components it is the distance from the mean", () => {
  expect(Array.from(principalErrors({basis: new Float64Array()}, [2, 1], [3, 4]))).toEqual([5]);
});
