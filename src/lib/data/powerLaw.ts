/** E = a · n^(−α): a straight line of slope −α where both axes are logarithmic. */
export interface PowerLaw {
  a: number;
  alpha: number;
}

const mean = (values: readonly number[]) =>
  values.reduce((a, b) => a + b, 0) / values.length;

// #region loops
/**
 * The power law nearest to some points: the straight line of least squares
 * through u = ln n and v = ln E. Its slope is −α, its height at 0 is ln a.
 */
export function powerLaw(
  n: readonly number[],
  E: readonly number[]
): PowerLaw {
  const [u, v] = [n.map(Math.log), E.map(Math.log)];
  const [uMean, vMean] = [mean(u), mean(v)];
  let [uv, uu] = [0, 0];
  for (let k = 0; k < n.length; ++k) {
    uv += (u[k] - uMean) * (v[k] - vMean);
    uu += (u[k] - uMean) ** 2;
  }
  const alpha = -uv / uu;
  return {a: Math.exp(vMean + alpha * uMean), alpha};
}
// #endregion

/** What the law says for n examples. */
export const lawAt = ({a, alpha}: PowerLaw, n: number): number =>
  a * n ** -alpha;

/**
 * How many examples a curve needs for an error: between its points a power law, the straight line of a logarithmic chart.
 * NaN where the curve does not reach so far.
 * @param points by n, smallest first
 */
export function examplesFor(
  points: readonly {n: number; E: number}[],
  error: number
): number {
  for (let k = 1; k < points.length; ++k) {
    const [from, to] = [points[k - 1], points[k]];
    if (from.E < error || to.E > error) continue;
    const share =
      from.E === to.E
        ? 0
        : Math.log(from.E / error) / Math.log(from.E / to.E);
    return from.n * (to.n / from.n) ** share;
  }
  return NaN;
}
