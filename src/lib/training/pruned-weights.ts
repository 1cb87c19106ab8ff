import {seededRandom} from "../nn/random.js";

/** Which weights go first: the smallest of all, the smallest of each layer, or any. */
export const pruningRules = ["overall", "layer", "random"] as const;
export type PruningRule = (typeof pruningRules)[number];

// #region loops
/**
 * The weights w with a share of them set to 0, those with the lowest
 * scores. With the scores |w| these are the smallest. Of equal scores the
 * earlier goes first, so that the share is met exactly.
 */
export function withoutLowest(
  w: Float32Array,
  scores: Float32Array,
  share: number
): Float32Array {
  const count = Math.round(share * w.length);
  if (count === w.length) return new Float32Array(count);
  const limit = scores.slice().sort()[count]!; // the first that stays
  let equal = count; // how many of those at the limit go
  for (const score of scores) if (score < limit) --equal;
  return w.map((w_k, k) => {
    if (scores[k]! > limit) return w_k;
    if (scores[k]! < limit) return 0;
    return equal-- > 0 ? 0 : w_k;
  });
}
// #endregion

/** Only kernels are pruned: a bias is one number for a whole unit. */
export const isKernel = ({shape}: {shape: readonly number[]}): boolean =>
  shape.length > 1;

/**
 * The weights of a network with a share of the numbers in its kernels set to 0.
 * @param weights of each its shape, in the order of `values`
 * @param share 0 … 1, of all kernels together; with the rule "layer" of each
 * @param seed draws what goes by chance
 */
export function prunedWeights(
  values: readonly Float32Array[],
  weights: readonly {shape: readonly number[]}[],
  {share, rule, seed = 1}: {share: number; rule: PruningRule; seed?: number}
): Float32Array[] {
  const random = seededRandom(seed, 5);
  const scoresOf = (w: Float32Array) =>
    rule === "random" ? w.map(() => random()) : w.map(Math.abs);
  if (rule === "layer") {
    return values.map((w, k) =>
      isKernel(weights[k]!) ? withoutLowest(w, scoresOf(w), share) : w
    );
  }
  const kernels = values.filter((_, k) => isKernel(weights[k]!));
  const all = new Float32Array(
    kernels.reduce((sum, w) => sum + w.length, 0)
  );
  let end = 0;
  for (const w of kernels) {
    all.set(w, end);
    end += w.length;
  }
  const left = withoutLowest(all, scoresOf(all), share);
  let at = 0;
  return values.map((w, k) =>
    isKernel(weights[k]!) ? left.subarray(at, (at += w.length)) : w
  );
}

/**
 * Bytes of a kernel of which only the numbers that are not 0 are stored, row by row: 4 for each number, `indexBytes` for its
 * column, and 4 for where each row begins and the last one ends (compressed sparse rows).
 */
export const sparseBytes = (
  kept: number,
  rows: number,
  indexBytes: 1 | 2 | 4
): number => (4 + indexBytes) * kept + 4 * (rows + 1);
