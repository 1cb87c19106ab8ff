import {expect, it} from "vitest";
import {centralDifferences, largestDifference} from "../../../src/lib/figures/central-differences.js";

it("centralDifferences of x²y + sin y", () => {
  const f = ([x, y]: ArrayLike<number> & Iterable<number>) => x * x * y + Math.sin(y);
  const [x, y] = [1.5, -0.7];
  const exact = [2 * x * y, x * x + Math.cos(y)];
  expect(largestDifference(centralDifferences(f, [x, y]), exact)).toBeLessThan(1e-8);
});

it("leaves the point as it was", () => {
  const point = Float64Array.of(1, 2, 3);
  centralDifferences(p => p[0] * p[1] * p[2], point);
  expect([...point]).toEqual([1, 2, 3]);
});

it("largestDifference: NaN equals nothing, other lengths are infinitely far", () => {
  expect(largestDifference([1, 2], [1, 2.5])).toBe(0.5);
  expect(largestDifference([NaN], [NaN])).toBeNaN();
  expect(largestDifference([1, NaN, 3], [1, 2, 3])).toBeNaN();
  expect(largestDifference([1], [1, 2])).toBe(Infinity);
});
