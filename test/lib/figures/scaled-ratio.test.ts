import {expect, test} from "vitest";
import {ratioOfScaled} from "../../../src/lib/figures/scaled-ratio.js";

test("no scaling of the two weights makes the valley rounder", () => {
  const x = [1, 2, 3, 4];
  const [a, b] = [7.5, 2.5];
  // Condition number of the matrix of second derivatives with w measured in units of `unit`.
  const ratio = (unit: number) => {
    const [p, q, r] = [a * unit ** 2, b * unit, 1];
    const [middle, apart] = [(p + r) / 2, Math.hypot((p - r) / 2, q)];
    return (middle + apart) / (middle - apart);
  };
  const tried = Array.from({length: 400}, (_, k) => ratio(0.01 * (k + 1)));
  expect(ratioOfScaled(x)).toBeLessThanOrEqual(Math.min(...tried) + 1e-9);
  expect(ratioOfScaled(x)).toBeCloseTo(Math.min(...tried), 1);
  expect(ratioOfScaled([-1, 1])).toBe(1);
});
