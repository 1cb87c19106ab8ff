import {leastSquares} from "./leastSquares.js";

// #region fit
/** The a_0 … a_p with the least squared errors one step ahead. */
export function autoregression(
  values: readonly number[],
  order: number
): number[] {
  // With the mean taken off, the sums keep more of their digits.
  const mean = values.reduce((sum, y) => sum + y, 0) / values.length;
  const off = values.map(y => y - mean);
  const x: number[][] = [];
  const y: number[] = [];
  for (let t = order; t < off.length; ++t) {
    x.push([1, ...off.slice(t - order, t).reverse()]);
    y.push(off[t]);
  }
  const [constant = 0, ...a] = leastSquares(x, y);
  // The same line over the values as they were.
  return [constant + mean - mean * a.reduce((s, a_k) => s + a_k, 0), ...a];
}
// #endregion
