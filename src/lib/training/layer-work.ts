import type {Layer} from "../nn/index.js";
import type {Work} from "./roofline.js";

/** A layer's work, and what it is called. */
export interface LayerWork extends Work {
  name: string;
  /** Keras's class name. */
  type: string;
}

/** Layers that give on what they get, where it lies: in use they move nothing. */
const views: readonly string[] = ["Flatten", "Reshape", "Dropout"];

export const isView = ({type}: Pick<Layer, "type">): boolean => views.includes(type);

const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);

/**
 * What each layer of a built model does for one example: its multiply-adds, as the layer counts them, and the numbers that it
 * reads and writes. A layer of which nothing is computed is left out.
 */
export function layerWork(
  layers: readonly Pick<Layer, "name" | "type" | "inputShape" | "outputShape" | "weights" | "multiplyAdds">[]
): LayerWork[] {
  let inputShape = layers[0]?.inputShape ?? [];
  return layers.flatMap(({name, type, outputShape, weights, multiplyAdds}) => {
    const inputs = size(inputShape);
    inputShape = outputShape;
    if (isView({type})) return [];
    const parameters = weights.reduce((sum, {shape}) => sum + size(shape), 0);
    return [{name, type, multiplyAdds, inputs, outputs: size(outputShape), parameters}];
  });
}
