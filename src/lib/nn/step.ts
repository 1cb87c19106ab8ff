import {keep, tensor, tidy} from "@tensorflow/tfjs-core";
import type {Tensor, Tensor1D} from "@tensorflow/tfjs-core";
import type {LabelledDataset} from "./dataset.js";
import {DeviceLostError, disposeAll, isDeviceLost} from "./device.js";
import type {Weight} from "./layer.js";
import {categoricalCrossentropy, logits} from "./loss.js";
import type {ClassifierLayers} from "./loss.js";
import type {Optimizer} from "./optimizer.js";

/**
 * Everything training changes: for each weight its values and the optimiser's slots beside them, after `step` updates.
 * Never changed in place: a training step makes a new state, and the old one can be kept, read or gone back to.
 */
export interface State {
  readonly step: number;
  /** tensors[i] = [values, ...slots] of the i-th weight of the model. */
  readonly tensors: readonly (readonly Tensor[])[];
}

/** Lets the weights point to the tensors of `state`. */
export function adopt(weights: readonly Weight[], state: State): State {
  weights.forEach((weight, i) => (weight.tensor = state.tensors[i][0]));
  return state;
}

export const disposeState = (state: State): void => disposeAll(state.tensors.flat());

/** The examples `indices` as one tensor [n, ...shape]. */
export function batchTensor(data: LabelledDataset, indices: ArrayLike<number>): Tensor {
  return tensor(data.inputs(indices), [indices.length, ...data.shape], "float32");
}

/**
 * One training step: forward, loss, backward, update. Queues work for the GPU and returns at once; only the batch goes
 * up, and only `metrics`, two numbers, are there to be read.
 */
export function trainStep(
  layers: ClassifierLayers,
  optimizer: Optimizer,
  state: State,
  data: LabelledDataset,
  indices: ArrayLike<number>
): {metrics: Tensor1D; next: State} {
  // A lost GPU answers every operation with zeros, without an error.
  if (isDeviceLost()) throw new DeviceLostError();
  const weights = layers.flatMap(layer => layer.weights);
  try {
    return tidy(() => {
      const z = logits(layers, batchTensor(data, indices));
      const {metrics, dz} = categoricalCrossentropy(z, data.targets(indices));
      let dy: Tensor | undefined = dz;
      for (let l = layers.length - 1; l >= 0 && dy; --l) dy = layers[l].backward(dy, l > 0);
      const step = state.step + 1;
      const tensors = weights.map((weight, i) => {
        if (!weight.gradient) throw new Error(`fit: no gradient reached ${weight.name}.`);
        return optimizer.update(state.tensors[i], weight.gradient, step).map(tensor => keep(tensor));
      });
      return {metrics: keep(metrics), next: {step, tensors}};
    });
  } finally {
    for (const layer of layers) layer.forget();
  }
}
