import {refusal} from "../../kernels/refusal.js";
import type {BlackBox} from "./blackBox.js";
import type {Superpixels} from "./superpixels.js";

/**
 * Coalitions: which parts of a picture take part. LIME and Shapley values both ask what the model answers when only some do.
 *
 * $$v(S) = f(x^S), \qquad x^S_i = \begin{cases} x_i & \text{if the part of pixel } i \text{ is in } S \\ u_i & \text{else}
 *   \end{cases}$$
 *
 * S ⊆ {0, …, M − 1} is written as a whole number: bit m is 1 if part m is in S, so that all coalitions are the numbers
 * 0 … 2^M − 1. x, u [rows · columns]; u is the background, what a part becomes when it is taken away: for digits paper, 0.
 */

/** Whether part m is in S. */
export const has = (S: number, m: number): boolean => ((S >> m) & 1) === 1;

/** |S|: how many parts are in S. */
export function sizeOf(S: number): number {
  let size = 0;
  for (let rest = S; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}

/** The most parts whose coalitions are all tried: 2^10 = 1,024 answers. */
export const mostParts = 10;

/** What a picture is cut into, and what stands for a part that is missing. */
export interface Cut extends Superpixels {
  /** u: one value for all pixels, or one for each. Default 0. */
  background?: number | ArrayLike<number>;
}

// #region loops
/** x^S: the parts in S as they are, the others as the background. */
export function withParts(
  x: ArrayLike<number>,
  S: number,
  {parts, background = 0}: Cut
): Float32Array {
  const u = (i: number) =>
    typeof background === "number" ? background : background[i];
  return Float32Array.from(x, (value, i) =>
    has(S, parts[i]) ? value : u(i)
  );
}
// #endregion

/**
 * v(S) for each of the coalitions, asked for at once.
 * @throws RangeError for parts that are not one for each pixel of x
 */
export async function coalitionValues(
  f: BlackBox,
  x: ArrayLike<number>,
  cut: Cut,
  coalitions: readonly number[]
): Promise<Float64Array> {
  if (cut.parts.length !== x.length) {
    throw refusal`coalitionValues: x has ${x.length} values but parts has ${cut.parts.length}.`;
  }
  return Float64Array.from(
    await f(coalitions.map(S => withParts(x, S, cut)))
  );
}

/**
 * v of all 2^M coalitions, in their order as numbers: what exact Shapley values are computed from.
 * @throws RangeError for more than 10 parts
 */
export async function allCoalitionValues(
  f: BlackBox,
  x: ArrayLike<number>,
  cut: Cut
): Promise<Float64Array> {
  requireParts("allCoalitionValues", cut.count, mostParts);
  return coalitionValues(
    f,
    x,
    cut,
    Array.from({length: 2 ** cut.count}, (_, S) => S)
  );
}

/** Refuses a number of parts below `least` or above `most`. */
export function requireParts(
  where: string,
  count: number,
  most: number,
  least = 1
): void {
  if (Number.isInteger(count) && count >= least && count <= most) return;
  throw refusal`${where}: there are ${count} parts, but a whole number from ${least} to ${most} is expected.`;
}
