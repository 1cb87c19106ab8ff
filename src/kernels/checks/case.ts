import type {Tensor} from "@tensorflow/tfjs-core";

/** One run of a kernel: what goes in, what must come out, and how far off it may be. */
export interface Case {
  /** The function: `conv2d`, `conv2dDx`, … */
  kernel: string;
  /** The name in the kernel's table of versions, or "" where there is only one. */
  version: string;
  inputs: Record<string, Input>;
  run(inputs: Record<string, Tensor>): Tensor;
  /** What the reference loops give, and the bound for each value. */
  expected: ArrayLike<number>;
  bound: ArrayLike<number>;
  cost?: Record<string, number>;
}

/** Values and their shape. */
export type Input = readonly [ArrayLike<number>, readonly number[]];

// #region rounding
/**
 * How far rounding in float32 may move a sum of K products, in parts of
 * Σ|x||w|. Each rounding moves a number by 2⁻²⁴ of its size at most, and
 * none of the products goes through more than K of them: K·2⁻²⁴ is never
 * exceeded. Roundings go up as often as down, so that a long sum moves by
 * about √K·2⁻²⁴, and 8 times as much is asked of no honest device. The
 * smaller of both is taken: the first for sums of less than 64 products.
 */
export const roundingOf = (terms: number): number =>
  Math.min(terms, 8 * Math.sqrt(terms)) * 2 ** -24;
// #endregion

/** The bound of each sum; a hair is added for the smallest numbers, and for products of roundings. */
export const boundOf = (
  magnitudes: ArrayLike<number>,
  terms: number
): Float64Array =>
  Float64Array.from(
    magnitudes,
    sum => roundingOf(terms) * (1 + 2 ** -16) * sum + 1e-36
  );

/** So many roundings GLSL ES allows a division. */
export const division = 5;

/** The bound of a few roundings of each value on its own. */
export const roundingsOf = (
  values: ArrayLike<number>,
  roundings: number
): Float64Array =>
  Float64Array.from(
    values,
    value => roundings * 2 ** -24 * Math.abs(value) + 2e-38
  );

export const absolute = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from(values, Math.abs);
const sizeOf = (shape: readonly number[]) =>
  shape.reduce((product, n) => product * n, 1);

/** Random numbers in (−1, 1) and whole numbers, from a seed (splitmix32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    numbers: (shape: readonly number[]) =>
      Float32Array.from({length: sizeOf(shape)}, () => 2 * next() - 1),
    /** A whole number from low to high, both included. */
    whole: (low: number, high: number) =>
      low + Math.floor(next() * (high - low + 1))
  };
}

export type Random = ReturnType<typeof randomFrom>;
