import type {Tensor, Tensor2D} from "@tensorflow/tfjs-core";
import {batchMetrics} from "../../kernels/means.js";
import {softmaxCrossEntropy} from "../../kernels/softmaxCrossEntropy.js";
import {Dense} from "./dense.js";
import {forward} from "./layer.js";
import type {Layer} from "./layer.js";
import type {Loss} from "./loss.js";
import {requireMetrics} from "./metrics.js";
import {refusal} from "../../kernels/refusal.js";

/** The last layer, if it is a `dense` with softmax. */
function softmaxOf(layers: readonly Layer[]): Dense | undefined {
  const last = layers.at(-1);
  return last instanceof Dense && last.activation === "softmax" ? last : undefined;
}

/**
 * Keras's `categorical_crossentropy` on a softmax, computed together from the values z before the softmax:
 *
 * $$L = -\frac1B \sum_b \sum_k t_{bk} \log \mathrm{softmax}(z_b)_k, \qquad
 *   \frac{\partial L}{\partial z} = \frac{\mathrm{softmax}(z) - t}{B}$$
 *
 * The targets t are rows of probabilities [B, classes]. It always measures the accuracy too.
 */
export function categoricalCrossentropy(metrics: readonly string[]): Loss {
  requireMetrics(metrics, ["accuracy"]);
  return {
    name: "categoricalCrossentropy",
    metrics: ["loss", "accuracy"],
    targets: "classes",
    requireLayers(layers) {
      if (softmaxOf(layers)) return;
      throw refusal`compile: the loss "categoricalCrossentropy" expects probabilities: the last layer must be dense({units, activation: "softmax"}), but it is ${layers.at(-1)?.name}.`;
    },
    outputs(layers, x, training) {
      return softmaxOf(layers)!.logits(forward(layers.slice(0, -1), x, training));
    },
    measure(z: Tensor, t: Tensor) {
      const {loss, hits, dz} = softmaxCrossEntropy(z as Tensor2D, t as Tensor2D);
      return {metrics: batchMetrics(loss, hits), dy: dz};
    }
  };
}
