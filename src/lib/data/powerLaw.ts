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
export const lawAt = (law: PowerLaw | LawWithFloor, n: number): number =>
  ("floor" in law ? law.floor : 0) + law.a * n ** -law.alpha;

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

/**
 * The exponent between each size and the next, −Δ ln E / Δ ln n: all alike where the curve is a power law.
 * @param points by n, smallest first
 */
export const localExponents = (
  points: readonly {n: number; E: number}[]
): number[] =>
  points
    .slice(1)
    .map(
      ({n, E}, k) => Math.log(points[k].E / E) / Math.log(n / points[k].n)
    );

/** E = floor + a · n^(−α): a power law that does not go to 0. */
export interface LawWithFloor extends PowerLaw {
  floor: number;
}

/** How far a law lies from some points: Σ (ln E(n_k) − ln E_k)². */
export const squaresOff = (
  law: PowerLaw | LawWithFloor,
  points: readonly {n: number; E: number}[]
): number =>
  points.reduce((sum, {n, E}) => sum + Math.log(lawAt(law, n) / E) ** 2, 0);

/**
 * The power law with a floor that lies nearest to some points: for each of `tried` floors from 0 to the smallest error the power
 * law of E − floor by least squares; of these the one whose errors are nearest to the measured ones, in logarithms.
 */
export function lawWithFloor(
  points: readonly {n: number; E: number}[],
  tried = 1000
): LawWithFloor {
  const lowest = Math.min(...points.map(({E}) => E));
  const n = points.map(point => point.n);
  const laws = Array.from({length: tried}, (_, k) => {
    const floor = (k / tried) * lowest;
    const law = powerLaw(
      n,
      points.map(({E}) => E - floor)
    );
    return {...law, floor};
  });
  const off = laws.map(law => squaresOff(law, points));
  return laws[off.indexOf(Math.min(...off))];
}
