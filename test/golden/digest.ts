import {seededRandom} from "../../src/lib/nn/index.js";

/** What the golden files keep of a tensor (seeded.py makes the same). */
export interface Digest {
  norm: number;
  sum: number;
  /** On numbers in (−1, 1), random with a seed. */
  projection: number;
  /** All values, or those at 64 random places. */
  values: number[];
}

export function digest(values: ArrayLike<number>, seed: number): Digest {
  const count = values.length;
  const place = seededRandom(seed, 1);
  const direction = seededRandom(seed, 2);
  const places = Array.from({length: Math.min(count, 64)}, (_, i) =>
    count > 64 ? Math.floor(place() * count) : i
  );
  const sums = {squares: 0, sum: 0, projection: 0};
  for (let at = 0; at < count; ++at) {
    sums.squares += values[at] ** 2;
    sums.sum += values[at];
    sums.projection += values[at] * (2 * direction() - 1);
  }
  const {squares, sum, projection} = sums;
  return {norm: Math.sqrt(squares), sum, projection, values: places.map(at => values[at])};
}

/**
 * The largest relative difference from what Keras found. Single values are measured by their own size, or by the tensor's
 * root mean square where they are smaller; sums of n values likewise, or by √n times that, the tensor's norm.
 */
export function difference(got: ArrayLike<number>, expected: Digest, seed: number): number {
  const found = digest(got, seed);
  const {norm} = expected;
  const usual = norm / Math.sqrt(got.length);
  const relative = (value: number, right: number, least: number) =>
    (value - right) / Math.max(Math.abs(right), least);
  return largest([
    relative(found.norm, norm, norm),
    relative(found.sum, expected.sum, norm),
    relative(found.projection, expected.projection, norm),
    ...expected.values.map((right, i) => relative(found.values[i], right, usual))
  ]);
}

/** The largest relative difference of two lists of numbers, each measured by its own size. */
export function relativeDifference(got: readonly number[], expected: readonly number[]): number {
  return largest(expected.map((value, i) => (got[i] - value) / value));
}

/** The largest size; NaN if one of them is NaN. */
const largest = (errors: readonly number[]) => Math.max(...errors.map(Math.abs));
