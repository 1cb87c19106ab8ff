import type {Network} from "../nn/network.js";
import {probabilities} from "./blackBox.js";
import {withParts} from "./coalitions.js";
import {shapleyLoops} from "./shapley.js";
import {inkCells} from "./superpixels.js";

/**
 * All that a network can be asked about a digit and its parts: the box around the ink in down × across cells, and the
 * probabilities for each of the 2^M coalitions, by which any part can then be switched without asking again.
 */
export interface PartAnswers {
  x: ArrayLike<number>;
  /** For each pixel its part. */
  parts: Uint8Array;
  /** M. */
  count: number;
  /** [2^M][classes]. */
  p: readonly ArrayLike<number>[];
  /** v(S) = p_c of each coalition. */
  v(c: number): Float64Array;
  /** φ of each part for class c. */
  values(c: number): Float64Array;
  /** How long the answers took. */
  milliseconds: number;
}

export async function partAnswers(
  model: Network,
  x: ArrayLike<number>,
  {
    down = 3,
    across = 3,
    background = 0
  }: {down?: number; across?: number; background?: number | ArrayLike<number>} = {}
): Promise<PartAnswers> {
  const [rows, columns] = model.layers[0].inputShape!;
  const {parts, count} = inkCells(x, {shape: [rows, columns], down, across});
  const begin = performance.now();
  const pictures = Array.from({length: 2 ** count}, (_, S) => withParts(x, S, {parts, count, background}));
  const p = await probabilities(model, pictures);
  const milliseconds = performance.now() - begin;
  const v = (c: number) => Float64Array.from(p, one => one[c]);
  return {x, parts, count, p, v, values: c => shapleyLoops(v(c), count), milliseconds};
}

/** The same picture on several backgrounds, one after the other. */
export async function partAnswersOn(
  model: Network,
  x: ArrayLike<number>,
  backgrounds: readonly (number | ArrayLike<number>)[]
): Promise<PartAnswers[]> {
  const all: PartAnswers[] = [];
  for (const background of backgrounds) all.push(await partAnswers(model, x, {background}));
  return all;
}
