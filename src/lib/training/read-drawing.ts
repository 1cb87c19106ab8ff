import type {Sequential} from "../nn/index.js";

/**
 * What a model makes of a drawing, its outputs; undefined as long as nothing is drawn.
 * @param ink 0 paper to 1 ink, row by row, in the size of the model's input
 */
export async function readDrawing(
  model: Pick<Sequential, "layers" | "predict">,
  ink: Float32Array
): Promise<Float32Array | undefined> {
  if (!ink.some(value => value > 0)) return undefined;
  const [outputs] = await model.predict({pixels: ink, shape: [1, ...model.layers[0].inputShape!]});
  return outputs;
}
