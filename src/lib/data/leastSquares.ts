// #region loops
/**
 * The a for which the sum of (y_n − Σ_k a_k x_nk)² is least. There
 * its derivatives are 0, that is XᵀX a = Xᵀy: solved by elimination.
 */
export function leastSquares(
  x: readonly ArrayLike<number>[],
  y: ArrayLike<number>
): number[] {
  const K = x.length === 0 ? 0 : x[0].length;
  const rows: number[][] = []; // XᵀX, and Xᵀy as a last column
  for (let i = 0; i < K; ++i) {
    rows[i] = Array(K + 1).fill(0);
    for (let n = 0; n < x.length; ++n) {
      for (let j = 0; j < K; ++j) rows[i][j] += x[n][i] * x[n][j];
      rows[i][K] += x[n][i] * y[n];
    }
  }
  const sizes = rows.map((row, k) => row[k]);
  const a: number[] = [];
  for (let k = 0; k < K; ++k) {
    a[k] = 0;
    // A column that says nothing new has no weight.
    if (rows[k][k] <= 1e-9 * sizes[k]) continue;
    a[k] = 1;
    for (let i = 0; i < K; ++i) {
      const factor = i === k ? 0 : rows[i][k] / rows[k][k];
      for (let j = k; j <= K; ++j) rows[i][j] -= factor * rows[k][j];
    }
  }
  return a.map((used, k) => (used ? rows[k][K] / rows[k][k] : 0));
}
// #endregion
