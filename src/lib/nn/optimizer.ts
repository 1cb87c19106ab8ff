import type {Tensor} from "@tensorflow/tfjs-core";
import {adam} from "./adam.js";

/** A rule that turns a weight and its gradient into the next weight. */
export interface Optimizer {
  readonly name: string;
  /** What the rule remembers beside each weight from step to step, in tensors of the weight's shape; zero at first. */
  readonly slots: readonly string[];
  /**
   * The next [weight, ...slots], as new tensors; the old ones stay as they are.
   * @param step 1 for the first update
   */
  update(tensors: readonly Tensor[], gradient: Tensor, step: number): Tensor[];
}

/** The optimiser that `compile` was given, itself or by name. */
export function optimizerOf(optimizer: Optimizer | string): Optimizer {
  if (typeof optimizer === "object") return optimizer;
  if (optimizer === "adam") return adam();
  throw new RangeError(
    `compile: optimizer is ${JSON.stringify(optimizer)}, but "adam" or adam({…}) is expected.`
  );
}
