import {pieceLayers, type PieceLayer} from "../figures/linear-pieces.js";
import type {Sequential} from "../nn/index.js";

/** The layers of a network of ReLU units, whose pieces can be drawn; none where a hidden layer has another activation. */
export async function reluLayers(model: Sequential): Promise<PieceLayer[]> {
  const hidden = model.layers.slice(0, -1);
  return hidden.every(layer => layer.config().activation === "relu")
    ? pieceLayers(await model.getWeights())
    : [];
}
