import {keep, tensor} from "@tensorflow/tfjs-core";
import {readValues} from "./device.js";
import type {Weight} from "./layer.js";
import type {Optimizer} from "./optimizer.js";
import type {State} from "./step.js";

/** A copy of a `State` in the computer's own memory, where it outlives the GPU. */
export interface Snapshot {
  readonly step: number;
  readonly learningRate: number;
  /** Passes over the training data that were complete when it was taken. */
  readonly epochsDone: number;
  /** values[i] = [values, ...slots] of the i-th weight. */
  readonly values: readonly (readonly Float32Array[])[];
}

/** The snapshot of a model that was not trained yet: slots are zero. Without an optimiser there is no learning rate. */
export function firstSnapshot(values: readonly Float32Array[], optimizer?: Optimizer): Snapshot {
  const slots = optimizer?.slots ?? [];
  return {
    step: 0,
    learningRate: optimizer?.learningRate ?? NaN,
    epochsDone: 0,
    values: values.map(weight => [weight, ...slots.map(() => new Float32Array(weight.length))])
  };
}

/** Copies `state` without stalling the page. */
export async function takeSnapshot(state: State, epochsDone: number): Promise<Snapshot> {
  const values = await Promise.all(state.tensors.map(tensors => Promise.all(tensors.map(readValues))));
  const {step, learningRate} = state;
  return {step, learningRate, epochsDone, values};
}

/** New tensors with the values of a snapshot. */
export function restoreSnapshot({step, learningRate, values}: Snapshot, weights: readonly Weight[]): State {
  const tensors = values.map((arrays, i) =>
    arrays.map(array => keep(tensor(array, [...weights[i].shape], "float32")))
  );
  return {step, learningRate, tensors};
}
