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

/** A sum of so many products in float32 may be off by 8·√K·2⁻²⁴·Σ|x||w|; a hair is added for the smallest numbers. */
export const boundOf = (magnitudes: ArrayLike<number>, terms: number): Float64Array =>
  Float64Array.from(magnitudes, sum => 8 * Math.sqrt(terms) * 2 ** -24 * sum + 1e-36);

/** The bound of a few roundings of each value on its own. */
export const roundingsOf = (values: ArrayLike<number>, roundings: number): Float64Array =>
  Float64Array.from(values, value => roundings * 2 ** -24 * Math.abs(value) + 2e-38);

export const absolute = (values: ArrayLike<number>): Float64Array => Float64Array.from(values, Math.abs);
const sizeOf = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);

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
    numbers: (shape: readonly number[]) => Float32Array.from({length: sizeOf(shape)}, () => 2 * next() - 1),
    /** A whole number from low to high, both included. */
    whole: (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  };
}

export type Random = ReturnType<typeof randomFrom>;
