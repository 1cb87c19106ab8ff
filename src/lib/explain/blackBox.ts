import type {Network} from "../nn/network.js";
import {requireClass} from "./scores.js";

/**
 * A model of which only the answer is known: one number f(x) for each example x. Occlusion, LIME and Shapley values need no
 * more, and so explain anything that answers; many examples are asked for at once, that a device can work on them together.
 */
export type BlackBox = (examples: readonly ArrayLike<number>[]) => Promise<ArrayLike<number>>;

/** The numbers of some pictures of one size, one picture after the other. */
export function inARow(pictures: readonly ArrayLike<number>[]): Float32Array {
  const size = pictures[0]?.length ?? 0;
  const all = new Float32Array(pictures.length * size);
  pictures.forEach((x, n) => all.set(x, n * size));
  return all;
}

/** The probabilities that a network gives to each class, for each of some pictures. */
export async function probabilities(
  model: Network,
  pictures: readonly ArrayLike<number>[],
  {batchSize = 64}: {batchSize?: number} = {}
): Promise<Float32Array[]> {
  if (pictures.length === 0) return [];
  const shape = [pictures.length, ...model.layers[0].inputShape!];
  return model.predict({pixels: inARow(pictures), shape}, {batchSize});
}

/** f(x) = p_c(x): the probability that a network gives to class c. */
export function classProbability(model: Network, c: number, options?: {batchSize?: number}): BlackBox {
  requireClass("classProbability", model, c);
  return async examples => (await probabilities(model, examples, options)).map(p => p[c]);
}
