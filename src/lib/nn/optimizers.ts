import {adam} from "./adam.js";
import type {Optimizer} from "./optimizer.js";
import {sgd} from "./sgd.js";
import {refusal} from "../../kernels/refusal.js";

/** The optimisers that have a name alone; their arguments are the defaults then. */
const optimizers = {adam, sgd};

export type OptimizerName = keyof typeof optimizers;

/** The optimiser that `compile` was given, itself or by name. */
export function optimizerOf(optimizer: Optimizer | OptimizerName): Optimizer {
  if (typeof optimizer === "object") return optimizer;
  if (Object.hasOwn(optimizers, optimizer)) return optimizers[optimizer]();
  throw refusal`compile: optimizer is ${JSON.stringify(optimizer)}, but "adam", "sgd", adam({…}) or sgd({…}) is expected.`;
}
