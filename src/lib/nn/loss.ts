import {tensor2d} from "@tensorflow/tfjs-core";
import type {Tensor, Tensor1D, Tensor2D} from "@tensorflow/tfjs-core";
import {batchMetrics, softmaxCrossEntropy} from "../../kernels/index.js";
import {Dense} from "./dense.js";
import type {Layer} from "./layer.js";

/** How wrong a batch is. */
export interface BatchLoss {
  /** [mean loss, share of right answers]: all that is read back from the GPU. */
  metrics: Tensor1D;
  /** ∂L/∂z of the last layer. */
  dz: Tensor2D;
}

/**
 * Keras's `categorical_crossentropy` on a softmax, computed together from the values z before the softmax:
 *
 * $$L = -\frac1B \sum_b \sum_k t_{bk} \log \mathrm{softmax}(z_b)_k, \qquad
 *   \frac{\partial L}{\partial z} = \frac{\mathrm{softmax}(z) - t}{B}$$
 *
 * @param targets t: rows of probabilities [B, classes]
 */
export function categoricalCrossentropy(z: Tensor2D, targets: Float32Array): BatchLoss {
  const {loss, hits, dz} = softmaxCrossEntropy(z, tensor2d(targets, z.shape, "float32"));
  return {metrics: batchMetrics(loss, hits), dz};
}

/** The layers of a classifier: its last one is a `dense` with softmax. */
export type ClassifierLayers = readonly [...Layer[], Dense];

export function requireClassifier(layers: readonly Layer[]): ClassifierLayers {
  const last = layers.at(-1);
  const early = layers.slice(0, -1).find(layer => layer instanceof Dense && layer.activation === "softmax");
  if (early) {
    throw new RangeError(
      `compile: ${early.name} has the activation "softmax", which is for the last layer only.`
    );
  }
  if (last instanceof Dense && last.activation === "softmax") return layers as ClassifierLayers;
  throw new RangeError(
    'compile: the loss "categoricalCrossentropy" expects probabilities: the last layer must be ' +
      `dense({units, activation: "softmax"}), but it is ${last?.name}.`
  );
}

/** The values z of the last layer before its softmax. */
export function logits(layers: ClassifierLayers, x: Tensor): Tensor2D {
  const last = layers[layers.length - 1] as Dense;
  return last.logits(layers.slice(0, -1).reduce((y, layer) => layer.forward(y), x));
}
