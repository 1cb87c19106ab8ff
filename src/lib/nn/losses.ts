import {categoricalCrossentropy} from "./categoricalCrossentropy.js";
import {Dense} from "./dense.js";
import type {Layer} from "./layer.js";
import type {Loss} from "./loss.js";

/** The losses by their names; each is made for the metrics that `compile` asks for. */
const losses = {categoricalCrossentropy};

export type LossName = keyof typeof losses;

/** The loss that `compile` was given by name. */
export function lossOf(name: LossName, metrics: readonly string[]): Loss {
  if (Object.hasOwn(losses, name)) return losses[name](metrics);
  const list = Object.keys(losses).map(known => `"${known}"`);
  throw new RangeError(`compile: loss is ${JSON.stringify(name)}, but ${list.join(" or ")} is expected.`);
}

/** Refuses a softmax before the last layer: its derivative is known only together with the loss. */
export function requireLateSoftmax(layers: readonly Layer[]): void {
  const early = layers.slice(0, -1).find(layer => layer instanceof Dense && layer.activation === "softmax");
  if (!early) return;
  throw new RangeError(
    `compile: ${early.name} has the activation "softmax", which is for the last layer only.`
  );
}
