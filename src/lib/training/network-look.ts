import {contributions} from "../figures/contributions.js";
import type {NetworkLook, NetworkSizes} from "../figures/digit-network.js";
import {isDeviceLost, readValues} from "../nn/device.js";
import type {Layer, Sequential, Weight} from "../nn/index.js";

/** The layers of a model that its picture shows. */
interface ShownLayers {
  convolution?: Layer;
  pooling?: Layer;
  /** The last layer, if it stands directly on the maps. */
  readout?: Layer;
}

function shownLayers({layers}: Sequential): ShownLayers {
  const at = layers.findIndex(({type, weights}) => type === "Conv2D" && weights[0].shape[2] === 1);
  if (at < 0) return {};
  const pooling = layers[at + 1]?.type === "MaxPooling2D" ? layers[at + 1] : undefined;
  const rest = layers.slice(at + (pooling ? 2 : 1));
  const direct = rest.length === 2 && rest[0].type === "Flatten" && rest[1].type === "Dense";
  return {convolution: layers[at], pooling, readout: direct ? rest[1] : undefined};
}

/** The sizes of a model that reads digits, for its picture: of its first convolution and the pooling after it. */
export function networkSizes(model: Sequential): NetworkSizes {
  const {convolution, pooling} = shownLayers(model);
  const [input] = model.layers[0].inputShape ?? [];
  const [classes] = model.layers.at(-1)!.outputShape;
  if (!convolution) return {input, kernel: 1, filters: 0, map: 1, classes};
  const [kernel, , , filters] = convolution.weights[0].shape;
  return {input, kernel, filters, map: convolution.outputShape[0], pooled: pooling?.outputShape[0], classes};
}

/**
 * What the picture of a model shows for an input, computed by the model itself, where it computes. The weights are read
 * again only when they are others; undefined while the GPU is lost.
 */
export function networkLook(model: Sequential): (ink: Float32Array) => Promise<NetworkLook | undefined> {
  const read = new Map<Weight, {tensor: Weight["tensor"]; values: Float32Array}>();
  const valuesOf = async (weight: Weight): Promise<Float32Array> => {
    const kept = read.get(weight);
    const {tensor} = weight;
    if (kept?.tensor === tensor) return kept.values;
    const values = await readValues(tensor);
    read.set(weight, {tensor, values});
    return values;
  };
  const {convolution, pooling, readout} = shownLayers(model);
  const {input, filters, classes} = networkSizes(model);

  return async ink => {
    if (isDeviceLost()) return undefined;
    const [kernel, dense, outputs] = await Promise.all([
      convolution && valuesOf(convolution.weights[0]),
      readout && valuesOf(readout.weights[0]),
      model.activations({pixels: ink, shape: [1, input, input, 1]})
    ]);
    const valuesAfter = (layer: Layer) => outputs[model.layers.indexOf(layer)].values;
    const maps = convolution ? valuesAfter(convolution) : new Float32Array();
    const pooled = pooling && valuesAfter(pooling);
    return {
      ink,
      filters: kernel ?? new Float32Array(),
      ...{maps, pooled},
      probabilities: outputs.at(-1)!.values,
      contributions: dense && contributions(pooled ?? maps, dense, filters, classes)
    };
  };
}
