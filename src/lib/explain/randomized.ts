import {refusal} from "../../kernels/refusal.js";
import {Network} from "../nn/network.js";
import type {Sequential} from "../nn/model.js";
import {sequential} from "../nn/model.js";
import {layersJson, layersOf} from "../nn/topology.js";

/**
 * The sanity check of explanations: weights replaced by random ones from the top down. A map that stays as it was although the
 * network has forgotten what it learned cannot be about what it learned.
 *
 * Cascading randomisation: with `count` = 1 the last layer that has weights begins anew, with 2 the last two, and so on. Fresh
 * weights are drawn as those of an untrained model are, by each layer's own initialiser (Glorot's uniform distribution if
 * nothing else is said; biases 0), from a seed. It must not be the seed the model began with: that draws its first weights
 * again, from which training moves the last layer so little that all maps stay as they are (ρ from 0.93 to 0.98 for the network of
 * page 4.1 after three epochs).
 *
 * Source: J. Adebayo et al., "Sanity checks for saliency maps", arXiv:1810.03292 (2018), section 3.
 */

/** The places of the layers that have weights, the topmost first. */
export const weightedLayers = (model: Network): number[] =>
  model.layers.flatMap(({weights}, l) => (weights.length > 0 ? [l] : [])).reverse();

/**
 * A copy of the model in which the topmost `count` layers with weights are as untrained. The caller disposes of it.
 * @throws RangeError for more layers than there are, or the model's own seed
 */
export async function randomized(model: Network, count: number, seed: number): Promise<Sequential> {
  const places = weightedLayers(model);
  if (!Number.isInteger(count) || count < 0 || count > places.length) {
    throw refusal`randomized: count is ${count}, but a whole number from 0 to ${places.length} is expected, as many layers have weights.`;
  }
  if (seed === model.seed) {
    throw refusal`randomized: seed is ${seed}, the model's own, which draws the weights again that it began with; take another.`;
  }
  const trained = await model.getWeights();
  const {layers} = layersOf(layersJson(model.layers));
  const copy = sequential(layers, {inputShape: model.layers[0].inputShape, seed});
  const fresh = new Set(places.slice(0, count));
  let i = 0;
  const values = copy.layers.flatMap(({weights}, l) =>
    weights.map(({initial}) => {
      const own = trained[i++];
      return fresh.has(l) ? initial : own;
    })
  );
  copy.setWeights(values);
  return copy;
}
