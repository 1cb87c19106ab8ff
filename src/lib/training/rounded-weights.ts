import {isKernel} from "./pruned-weights.js";

// #region loops
/** The largest whole number of b bits that has a negative of its own. */
export const largestCode = (b: number): number => 2 ** (b - 1) - 1;

/** Δ: the distance of the grid on which the largest weight lies. */
export function stepOf(w: ArrayLike<number>, b: number): number {
  let most = 0;
  for (let k = 0; k < w.length; ++k) most = Math.max(most, Math.abs(w[k]!));
  return most / largestCode(b);
}

/** The numbers of the grid that are nearest to the weights. */
export function roundedTo(w: Float32Array, delta: number): Float32Array {
  return delta === 0
    ? w.slice()
    : w.map(w_k => delta * Math.round(w_k / delta));
}
// #endregion

/** For how many of its numbers a kernel has a grid of its own: one for all, or one for each output channel. */
export const gridRules = ["layer", "channel"] as const;
export type GridRule = (typeof gridRules)[number];

/** Δ of each grid of a kernel: one number, or one for each output channel, which its last axis counts. */
export function stepsOf(
  w: Float32Array,
  shape: readonly number[],
  {bits, rule}: {bits: number; rule: GridRule}
): number[] {
  if (rule === "layer") return [stepOf(w, bits)];
  const channels = shape.at(-1)!;
  return Array.from({length: channels}, (_, c) =>
    stepOf(
      w.filter((_, k) => k % channels === c),
      bits
    )
  );
}

/** A kernel rounded to its grids, as `stepsOf` gives them. */
export const roundedKernel = (
  w: Float32Array,
  steps: readonly number[]
): Float32Array =>
  w.map((value, k) => {
    const step = steps[k % steps.length]!;
    return step === 0 ? value : step * Math.round(value / step);
  });

/**
 * The weights of a network with its kernels rounded to `bits` bits; biases stay as they are.
 * @param weights of each its shape, in the order of `values`
 * @param bits 2 … 16, a sign among them
 */
export const roundedWeights = (
  values: readonly Float32Array[],
  weights: readonly {shape: readonly number[]}[],
  grid: {bits: number; rule: GridRule}
): Float32Array[] =>
  values.map((w, k) => {
    const {shape} = weights[k]!;
    return isKernel({shape})
      ? roundedKernel(w, stepsOf(w, shape, grid))
      : w;
  });
