import {principalAngles} from "../figures/principal-angles.js";
import {readValues} from "../nn/device.js";
import type {Sequential} from "../nn/index.js";

/** The largest angle at each step that was looked at. */
export type AnglePath = [step: number, angle: number][];

/**
 * Looks, at each call, how far the subspace of a model's decoder is from another one; a training that has begun again has a
 * path of its own. Before the first step nothing is computed, the other subspace neither.
 * @param weight which of the model's weights has the decoder's rows; @param basis rows of the other subspace
 */
export function anglePath(
  model: Pick<Sequential, "steps" | "weights">,
  {weight, basis}: {weight: number; basis: () => Float64Array}
): () => Promise<AnglePath> {
  let path: AnglePath = [];
  let other: Float64Array | undefined;
  return async () => {
    const step = model.steps;
    if (step === 0) return [];
    const {tensor, shape} = model.weights[weight];
    const rows = await readValues(tensor);
    other ??= basis();
    const last = path.at(-1);
    if (last && last[0] > step) path = [];
    if (last?.[0] !== step) path.push([step, principalAngles(rows, other, shape[1]).at(-1)!]);
    return path;
  };
}
