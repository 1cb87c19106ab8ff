import {expect, test} from "vitest";
import {leastSquares} from "../../../src/lib/data/index.js";
import {seededRandom} from "../../../src/lib/nn/index.js";

test("a line through points that lie on it", () => {
  const x = [0, 1, 2, 3].map(t => [1, t]);
  const [constant, slope] = leastSquares(x, [5, 3, 1, -1]);
  expect(constant).toBeCloseTo(5, 12);
  expect(slope).toBeCloseTo(-2, 12);
});

test("no small step away from the solution makes the squared errors less", () => {
  const random = seededRandom(3);
  const x = Array.from({length: 40}, () => Array.from({length: 5}, () => random() - 0.5));
  const y = x.map(row => row[0] - 2 * row[3] + random());
  const squares = (a: number[]) =>
    x.reduce((sum, row, n) => sum + (y[n] - row.reduce((s, value, k) => s + value * a[k], 0)) ** 2, 0);
  const a = leastSquares(x, y);
  for (const k of a.keys())
    for (const step of [-1e-3, 1e-3])
      expect(squares(a.map((value, i) => (i === k ? value + step : value)))).toBeGreaterThan(squares(a));
});

test("a column that repeats an earlier one, or is 0, has no weight", () => {
  const x = [1, 2, 3, 4].map(t => [t, 0, t, t ** 2]);
  const a = leastSquares(
    x,
    x.map(row => 3 * row[0] + row[3])
  );
  expect(a.map(value => Math.round(value * 1e9) / 1e9)).toEqual([3, 0, 0, 1]);
});
