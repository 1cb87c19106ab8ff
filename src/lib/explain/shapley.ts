import {refusal} from "../../kernels/refusal.js";
import type {BlackBox} from "./blackBox.js";
import {
  allCoalitionValues,
  has,
  mostParts,
  requireParts,
  sizeOf
} from "./coalitions.js";
import type {Cut} from "./coalitions.js";

/**
 * Shapley values: what each part adds to the answer, on average over all orders in which the parts may come.
 *
 * $$\phi_m = \sum_{S \not\ni m} \frac{|S|!\,(M - |S| - 1)!}{M!} \big( v(S \cup \{m\}) - v(S) \big)$$
 *
 * M parts, S the coalitions without part m, v(S) the model's answer when only S is there (see coalitions.ts). The fraction is
 * the share of the M! orders in which exactly the parts of S come before m.
 *
 * It is the only rule with these properties (Shapley 1953):
 * - efficiency (additivity of an explanation): v(∅) + Σ φ_m = v(all);
 * - symmetry: parts that add the same to every coalition have the same value;
 * - dummy: a part that adds nothing to any coalition has the value 0;
 * - linearity: the values of v + w are those of v plus those of w.
 *
 * Sources: L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II (1953) 307–317,
 * doi:10.1515/9781400881970-018; S. M. Lundberg, S.-I. Lee, "A unified approach to interpreting model predictions",
 * arXiv:1705.07874 (2017).
 */
export interface ShapleyValues {
  /** v(∅): the answer to the background alone. */
  base: number;
  /** φ_0 … φ_{M−1}. */
  values: Float64Array;
  /** v(all): the answer to the whole picture. */
  answer: number;
}

// #region loops
/** φ from the answers v to all 2^M coalitions. */
export function shapleyLoops(
  v: ArrayLike<number>,
  M: number
): Float64Array {
  const factorial = [1];
  for (let n = 1; n <= M; ++n) factorial[n] = n * factorial[n - 1];
  const phi = new Float64Array(M);
  for (let m = 0; m < M; ++m) {
    for (let S = 0; S < v.length; ++S) {
      if (has(S, m)) continue;
      const s = sizeOf(S);
      const share = (factorial[s] * factorial[M - s - 1]) / factorial[M];
      phi[m] += share * (v[S | (1 << m)] - v[S]);
    }
  }
  return phi;
}
// #endregion

// #region op
/**
 * The values from a table of all answers.
 * @throws RangeError if v is not as long as there are coalitions
 */
export function shapleyFrom(
  v: ArrayLike<number>,
  M: number
): ShapleyValues {
  requireParts("shapley", M, mostParts);
  if (v.length !== 2 ** M) {
    throw refusal`shapley: v has ${v.length} values, but ${M} parts have ${2 ** M} coalitions.`;
  }
  const answer = v[v.length - 1];
  return {base: v[0], values: shapleyLoops(v, M), answer};
}

/**
 * Exact Shapley values of a picture's parts: all 2^M coalitions go through
 * the model, in batches.
 * @throws RangeError for more than 10 parts
 */
export async function shapley(
  f: BlackBox,
  x: ArrayLike<number>,
  cut: Cut
): Promise<ShapleyValues> {
  return shapleyFrom(await allCoalitionValues(f, x, cut), cut.count);
}
// #endregion
