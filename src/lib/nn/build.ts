import {requireShapeOf} from "./checks.js";
import type {Layer} from "./layer.js";
import {snakeCase} from "./pythonNames.js";
import {seededRandom} from "./random.js";

/** Keras's automatic names: "MaxPooling2D" → "max_pooling2d", numbered from the second of a kind on. */
export function nameLayers(layers: readonly Layer[]): void {
  const seen = new Map<string, number>();
  for (const layer of layers) {
    const base = snakeCase(layer.type);
    const earlier = seen.get(base) ?? 0;
    seen.set(base, earlier + 1);
    layer.name = earlier === 0 ? base : `${base}_${earlier}`;
  }
}

/** Hands the shapes on from layer to layer; each draws its weights with a seed of its own. */
export function buildLayers(layers: readonly Layer[], inputShape: readonly number[], seed: number): void {
  let shape = requireShapeOf("sequential", "inputShape", inputShape);
  layers.forEach((layer, l) => {
    layer.inputShape = shape;
    layer.build(shape, seededRandom(seed, l));
    shape = layer.outputShape;
  });
}
