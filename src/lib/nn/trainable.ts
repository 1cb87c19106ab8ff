import {keep, tensor} from "@tensorflow/tfjs-core";
import {disposeAll} from "./device.js";
import type {Layer, Weight} from "./layer.js";
import type {Loss} from "./loss.js";
import type {Optimizer} from "./optimizer.js";
import {firstSnapshot} from "./snapshot.js";
import type {Snapshot} from "./snapshot.js";
import {adopt} from "./step.js";
import type {State} from "./step.js";

/** What training works on: a model with weights, a loss and an optimiser. */
export interface Trainable {
  readonly layers: readonly Layer[];
  readonly weights: readonly Weight[];
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  state: State;
  snapshot: Snapshot;
}

/**
 * Puts the optimiser's slots, all zero, beside the weights as they are.
 * @param first what the weights began with
 * @param previous what the model was trained with before; its slots are freed
 */
export function makeTrainable(
  layers: readonly Layer[],
  {loss, optimizer}: Pick<Trainable, "loss" | "optimizer">,
  first: readonly Float32Array[],
  previous?: Trainable
): Trainable {
  const weights = layers.flatMap(layer => layer.weights);
  disposeAll(previous?.state.tensors.flatMap(([, ...slots]) => slots) ?? []);
  const tensors = weights.map(({tensor: values, shape, initial}) => [
    values,
    ...optimizer.slots.map(() => keep(tensor(new Float32Array(initial.length), [...shape], "float32")))
  ]);
  const copied = previous?.snapshot.values.map(([values]) => values) ?? first;
  return {
    layers,
    weights,
    loss,
    optimizer,
    state: {step: 0, learningRate: optimizer.learningRate, tensors},
    snapshot: firstSnapshot(copied, optimizer)
  };
}

/** Puts other values in place of the weights; what the optimiser remembers stays. */
export function replaceWeights(model: Trainable, values: readonly Float32Array[]): void {
  const {state, weights} = model;
  disposeAll(weights.map(weight => weight.tensor));
  const tensors = state.tensors.map(([, ...slots], i) => [
    keep(tensor(values[i], [...weights[i].shape], "float32")),
    ...slots
  ]);
  model.state = adopt(weights, {...state, tensors});
}
