import type {Tensor, Tensor1D} from "@tensorflow/tfjs-core";
import type {Layer, TrainingPass} from "./layer.js";
import type {MetricName} from "./metrics.js";

/** How wrong a batch is. */
export interface BatchLoss {
  /** The numbers that the loss's `metrics` names: all that is read back from the GPU. */
  metrics: Tensor1D;
  /** ∂L/∂y of what `outputs` gave; the backward pass begins with it. */
  dy: Tensor;
}

/** How wrong a model's outputs are, and what the backward pass begins with. */
export interface Loss {
  readonly name: string;
  /** What it measures, in the order of the numbers it gives. */
  readonly metrics: readonly MetricName[];
  /** Whether the targets are classes, or numbers of the outputs' own shape. */
  readonly targets: "classes" | "values";
  /** @throws RangeError with a sentence if the last layer gives nothing this loss can measure */
  requireLayers?(layers: readonly Layer[]): void;
  /** What the loss is computed from: the outputs of the last layer, or its values before a softmax. */
  outputs(layers: readonly Layer[], x: Tensor, training?: TrainingPass): Tensor;
  /** The loss of the outputs y of a batch against its targets t, with its gradient. */
  measure(y: Tensor, t: Tensor): BatchLoss;
}
