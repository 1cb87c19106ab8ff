import {categoricalCrossentropy} from "./categoricalCrossentropy.js";
import type {Loss} from "./loss.js";
import {halfSquaredError, meanSquaredError} from "./squaredError.js";
import {anyOf, refusal} from "../../kernels/refusal.js";

/** The losses by their names; each is made for the metrics that `compile` asks for. */
const losses = {categoricalCrossentropy, meanSquaredError, mse: meanSquaredError, halfSquaredError};

export type LossName = keyof typeof losses;

/** The loss that `compile` was given by name. */
export function lossOf(name: LossName, metrics: readonly string[]): Loss {
  if (Object.hasOwn(losses, name)) return losses[name](metrics);
  const list = Object.keys(losses).map(known => `"${known}"`);
  throw refusal`compile: loss is ${JSON.stringify(name)}, but ${anyOf(list)} is expected.`;
}
