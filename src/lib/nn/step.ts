import {keep, tidy} from "@tensorflow/tfjs-core";
import type {Tensor, Tensor1D} from "@tensorflow/tfjs-core";
import {clipByGlobalNorm} from "../../kernels/clip.js";
import {DeviceLostError, disposeAll, isDeviceLost} from "./device.js";
import type {Layer, Weight} from "./layer.js";
import type {Loss} from "./loss.js";
import type {Optimizer, UpdateTime} from "./optimizer.js";
import type {Batch} from "./trainingSet.js";
import {refusal} from "../../kernels/refusal.js";

/**
 * Everything training changes: for each weight its values and the optimiser's slots beside them, after `step` updates.
 * Never changed in place: a training step makes a new state, and the old one can be kept, read or gone back to.
 */
export interface State {
  readonly step: number;
  /** η of the last complete epoch; before any, the optimiser's own. */
  readonly learningRate: number;
  /** tensors[i] = [values, ...slots] of the i-th weight of the model. */
  readonly tensors: readonly (readonly Tensor[])[];
}

/** Lets the weights point to the tensors of `state`. */
export function adopt(weights: readonly Weight[], state: State): State {
  weights.forEach((weight, i) => (weight.tensor = state.tensors[i][0]));
  return state;
}

export const disposeState = (state: State): void => disposeAll(state.tensors.flat());

/**
 * One training step: forward, loss, backward, update. Queues work for the GPU and returns at once; only the batch goes
 * up, and only `metrics`, one or two numbers, are there to be read.
 * @param batch makes the batch's tensors
 * @param learningRate η of this step
 */
export function trainStep(
  {
    layers,
    loss,
    optimizer,
    state
  }: {layers: readonly Layer[]; loss: Loss; optimizer: Optimizer; state: State},
  batch: () => Batch,
  learningRate: number
): {metrics: Tensor1D; next: State} {
  // A lost GPU answers every operation with zeros, without an error.
  if (isDeviceLost()) throw new DeviceLostError();
  const step = state.step + 1;
  try {
    return tidy(() => {
      const {x, t} = batch();
      const {metrics, dy} = loss.measure(loss.outputs(layers, x, {step}), t);
      backward(layers, dy);
      const tensors = updated(layers, optimizer, state, {step, learningRate});
      return {metrics: keep(metrics), next: {...state, step, tensors}};
    });
  } finally {
    for (const layer of layers) layer.forget();
  }
}

/** From the last layer to the first that has weights: below it nobody asks for ∂L/∂x. */
function backward(layers: readonly Layer[], dy: Tensor): void {
  const first = layers.findIndex(layer => layer.weights.length > 0);
  if (first < 0) return;
  let gradient: Tensor | undefined = dy;
  for (let l = layers.length - 1; l >= first && gradient; --l) {
    gradient = layers[l].backward(gradient, l > first);
  }
}

/** The next [values, ...slots] of every weight. */
function updated(layers: readonly Layer[], optimizer: Optimizer, state: State, time: UpdateTime): Tensor[][] {
  const gradients = layers.flatMap(layer =>
    layer.weights.map(({name, gradient}) => {
      if (!gradient) throw refusal`fit: no gradient reached ${name} of layer ${layer.name}.`;
      return gradient;
    })
  );
  const {globalClipnorm} = optimizer;
  const clipped = globalClipnorm === undefined ? gradients : clipByGlobalNorm(gradients, globalClipnorm);
  return clipped.map((gradient, i) =>
    optimizer.update(state.tensors[i], gradient, time).map(tensor => keep(tensor))
  );
}
