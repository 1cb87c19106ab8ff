import {keep, tidy} from "@tensorflow/tfjs-core";
import type {Dataset} from "./dataset.js";
import {DeviceLostError, disposeAll, isDeviceLost, readValues} from "./device.js";
import {batches} from "./evaluate.js";
import type {Layer, Weight} from "./layer.js";
import {layerOutputs} from "./notFinite.js";
import {nextTask} from "./task.js";
import {phrase, refusal} from "../../kernels/refusal.js";

/** What one layer gives for some inputs; `shape` begins with their number. */
export interface Activations {
  name: string;
  type: string;
  shape: number[];
  values: Float32Array;
}

/** The outputs of all layers for the examples of `data`, in one batch. */
export async function readActivations(layers: readonly Layer[], data: Dataset): Promise<Activations[]> {
  if (isDeviceLost()) throw new DeviceLostError();
  const [indices] = batches(data.count, data.count);
  const outputs = layerOutputs(layers, () => data.tensor(indices));
  try {
    const values = await Promise.all(outputs.map(readValues));
    return layers.map(({name, type}, l) => ({name, type, shape: outputs[l].shape, values: values[l]}));
  } finally {
    disposeAll(outputs);
  }
}

/** The last layer's outputs, one row for each example, computed batch by batch. */
export async function readPredictions(
  layers: readonly Layer[],
  data: Dataset,
  batchSize: number
): Promise<Float32Array[]> {
  const rows: Float32Array[] = [];
  for (const indices of batches(data.count, batchSize)) {
    if (isDeviceLost()) throw new DeviceLostError();
    const y = tidy(() => keep(layers.reduce((x, layer) => layer.forward(x), data.tensor(indices))));
    for (const layer of layers) layer.forget();
    try {
      const values = await readValues(y);
      const size = values.length / indices.length;
      for (let n = 0; n < indices.length; ++n) rows.push(values.slice(n * size, (n + 1) * size));
    } finally {
      disposeAll([y]);
    }
    await nextTask();
  }
  return rows;
}

/** The kernel [height, width, channels, filters] of the named convolutional layer, or of the first one. */
export function filterWeight(layers: readonly Layer[], wanted?: number | string): Weight {
  const isConvolution = (layer?: Layer) => layer?.weights[0]?.shape.length === 4;
  const place = typeof wanted === "string" ? layers.findIndex(layer => layer.name === wanted) : wanted;
  const layer = place === undefined ? layers.find(isConvolution) : layers[place];
  if (layer && isConvolution(layer)) return layer.weights[0];
  const which =
    wanted === undefined ? phrase`the model has no convolutional layer` : phrase`layer ${wanted} is none`;
  throw refusal`filters: ${which}; the layers are ${layers.map(({name}) => name).join(", ")}.`;
}
