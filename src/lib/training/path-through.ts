import type {FilterPath} from "../figures/filter-detail.js";
import type {Sequential} from "../nn/index.js";

type Size = readonly [rows: number, columns: number];

/**
 * The way of one picture through the first convolution of a model and the pooling after it, if one follows.
 * @param picture its numbers, 0 paper to 1 ink, row by row
 * @throws RangeError if the model has no convolution
 */
export async function pathThrough(model: Sequential, picture: Float32Array): Promise<FilterPath> {
  const at = model.layers.findIndex(({type}) => type === "Conv2D");
  if (at < 0) throw new RangeError("pathThrough: the model has no Conv2D layer.");
  const [kernelWeight] = model.layers[at].weights;
  // Loaded with the model, not with the page.
  const {readValues} = await import("../nn/device.js");
  const shape = [1, ...model.layers[0].inputShape!];
  const [kernel, outputs] = await Promise.all([
    readValues(kernelWeight.tensor),
    model.activations({pixels: picture, shape})
  ]);
  const [map, after] = [outputs[at], outputs[at + 1]];
  const sizeOf = ([, rows, columns]: readonly number[]): Size => [rows, columns];
  return {
    ...{x: picture, xSize: sizeOf(shape)},
    ...{kernel, kernelSize: [kernelWeight.shape[0], kernelWeight.shape[1]]},
    ...{map: map.values, mapSize: sizeOf(map.shape), filters: map.shape[3]},
    ...(after?.type === "MaxPooling2D" && {pooled: {values: after.values, size: sizeOf(after.shape)}})
  };
}
