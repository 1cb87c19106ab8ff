import {keep, tidy} from "@tensorflow/tfjs-core";
import type {Tensor} from "@tensorflow/tfjs-core";
import {phrase} from "../../kernels/refusal.js";
import type {Phrase} from "../../kernels/refusal.js";
import {disposeAll, readValues} from "./device.js";
import type {Layer} from "./layer.js";

/** The outputs of all layers, one after the other, as tensors that the caller owns. */
export function layerOutputs(layers: readonly Layer[], x: () => Tensor): Tensor[] {
  return tidy(() => {
    let y = x();
    const outputs = layers.map(layer => keep((y = layer.forward(y))));
    for (const layer of layers) layer.forget();
    return outputs;
  });
}

/** A clause that names the first place in the model where a number is NaN or infinite for this batch. */
export async function whereNotFinite(layers: readonly Layer[], x: () => Tensor): Promise<Phrase> {
  const outputs = layerOutputs(layers, x);
  try {
    for (const [l, layer] of layers.entries()) {
      for (const {name, tensor} of layer.weights) {
        const bad = await firstBad(tensor);
        if (bad !== undefined) return phrase`the ${name} of layer ${layer.name} had turned ${bad}`;
      }
      const bad = await firstBad(outputs[l]);
      if (bad !== undefined) return phrase`the output of layer ${layer.name} was the first to turn ${bad}`;
    }
    return phrase`every layer still gave numbers, too large for the loss`;
  } finally {
    disposeAll(outputs);
  }
}

async function firstBad(tensor: Tensor): Promise<number | undefined> {
  return (await readValues(tensor)).find(value => !Number.isFinite(value));
}
