import {leastSquares} from "../data/leastSquares.js";
import {requireCount} from "../nn/checks.js";
import {seededRandom} from "../nn/random.js";
import type {Random} from "../nn/random.js";
import type {BlackBox} from "./blackBox.js";
import {
  coalitionValues,
  has,
  mostParts,
  requireParts,
  sizeOf
} from "./coalitions.js";
import type {Cut} from "./coalitions.js";
import {shapleyFrom} from "./shapley.js";
import type {ShapleyValues} from "./shapley.js";

/**
 * Kernel SHAP: Shapley values as the weights of a linear model, like LIME's, with one special kernel and two constraints.
 *
 * $$\min_\phi \sum_{\emptyset \ne S \ne \text{all}} k(S) \Big( v(S) - v(\emptyset) - \sum_{m \in S} \phi_m \Big)^2, \qquad
 *   k(S) = \frac{M - 1}{\binom{M}{|S|}\, |S|\, (M - |S|)}$$
 *
 * subject to the constant being v(∅) and Σ φ_m = v(all) − v(∅). k would be infinite for the empty and the whole coalition: the
 * constraints say the same. The second one is put in: φ_{M−1} = v(all) − v(∅) − Σ_{m<M−1} φ_m, which leaves M − 1 unknowns.
 *
 * With all coalitions the solution is the Shapley values (Lundberg & Lee 2017, theorem 2). With a few it is an estimate:
 * coalitions are drawn with a probability in proportion to k, and then count alike; each comes with its complement, which has
 * the same k and halves much of the noise.
 *
 * Source: S. M. Lundberg, S.-I. Lee, "A unified approach to interpreting model predictions", arXiv:1705.07874 (2017).
 */

/** n over k. */
function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; ++i) ways = (ways * (n - k + i)) / i;
  return ways;
}

// #region loops
/** k(S) for a coalition of |S| = s of M parts, 0 < s < M. */
export const shapleyKernel = (s: number, M: number): number =>
  (M - 1) / (choose(M, s) * s * (M - s));

/** φ that fits answers v to coalitions, each with its weight. */
export function kernelShapFit(
  coalitions: readonly number[],
  v: ArrayLike<number>,
  weights: ArrayLike<number>,
  {base, answer}: {base: number; answer: number},
  M: number
): Float64Array {
  const last = M - 1;
  const rows: number[][] = [];
  const targets: number[] = [];
  coalitions.forEach((S, n) => {
    const root = Math.sqrt(weights[n]);
    const end = has(S, last) ? 1 : 0;
    const row: number[] = [];
    for (let m = 0; m < last; ++m) {
      row[m] = root * ((has(S, m) ? 1 : 0) - end);
    }
    rows.push(row);
    targets.push(root * (v[n] - base - end * (answer - base)));
  });
  const phi = Float64Array.from([...leastSquares(rows, targets), 0]);
  phi[last] = answer - base - phi.reduce((sum, value) => sum + value, 0);
  return phi;
}
// #endregion

// #region sampling
/**
 * Coalitions drawn in proportion to k, in pairs with their complements:
 * first a size s, as likely as 1/(s(M − s)), which is what all k of that
 * size come to; then that many parts.
 */
export function shapleySamples(
  count: number,
  M: number,
  random: Random
): number[] {
  const all = 2 ** M - 1;
  const share = Array.from({length: M - 1}, (_, i) => {
    const s = i + 1;
    return 1 / (s * (M - s));
  });
  const total = share.reduce((sum, value) => sum + value, 0);
  const drawn: number[] = [];
  while (drawn.length < count) {
    let s = 1;
    for (let u = random() * total - share[0]; u > 0 && s < M - 1; ++s)
      u -= share[s];
    let S = 0;
    while (sizeOf(S) < s) S |= 1 << Math.floor(random() * M);
    drawn.push(S, all - S);
  }
  return drawn.slice(0, count);
}
// #endregion

// #region op
/**
 * Kernel SHAP of a picture's parts.
 * @param options.samples coalitions that are asked about, besides the empty
 *   and the whole one; "all" tries all 2^M − 2 and is exact
 * @throws RangeError for fewer than 2 parts, or more than 30 (10 for "all")
 */
export async function kernelShap(
  f: BlackBox,
  x: ArrayLike<number>,
  cut: Cut,
  {samples, seed = 1}: {samples: number | "all"; seed?: number}
): Promise<ShapleyValues> {
  const M = cut.count;
  requireParts("kernelShap", M, samples === "all" ? mostParts : 30, 2);
  if (samples !== "all") requireCount("kernelShap", "samples", samples);
  const all = 2 ** M - 1;
  const coalitions =
    samples === "all"
      ? Array.from({length: all - 1}, (_, n) => n + 1)
      : shapleySamples(samples, M, seededRandom(seed));
  const weights = coalitions.map(S =>
    samples === "all" ? shapleyKernel(sizeOf(S), M) : 1
  );
  const [base, answer, ...v] = await coalitionValues(f, x, cut, [
    0,
    all,
    ...coalitions
  ]);
  const values = kernelShapFit(coalitions, v, weights, {base, answer}, M);
  return {base, values, answer};
}

/**
 * How far Kernel SHAP is from the exact values, against the number of
 * samples: the root of the mean square over the parts, for each seed. The
 * answers come from a table of all coalitions, so the model is not asked
 * again.
 */
export function kernelShapErrors(
  v: ArrayLike<number>,
  M: number,
  samples: readonly number[],
  seeds: readonly number[]
): {samples: number; errors: number[]}[] {
  const {base, answer, values: exact} = shapleyFrom(v, M);
  return samples.map(count => {
    const errors = seeds.map(seed => {
      const drawn = shapleySamples(count, M, seededRandom(seed, count));
      const answers = drawn.map(S => v[S]);
      const weights = drawn.map(() => 1);
      const phi = kernelShapFit(drawn, answers, weights, {base, answer}, M);
      const square = phi.reduce(
        (sum, p, m) => sum + (p - exact[m]) ** 2,
        0
      );
      return Math.sqrt(square / M);
    });
    return {samples: count, errors};
  });
}
// #endregion
