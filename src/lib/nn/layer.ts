import type {Tensor} from "@tensorflow/tfjs-core";
import type {Random} from "./random.js";
import {refusal} from "../../kernels/refusal.js";

/** What a layer may know of the training step that a forward pass belongs to. */
export interface TrainingPass {
  /** 1 for a model's first step. */
  step: number;
}

/** One array of trainable numbers of a layer. */
export interface Weight {
  /** Keras's name: "kernel", "recurrent_kernel" or "bias". */
  readonly name: string;
  readonly shape: readonly number[];
  /** The values a new model begins with. */
  readonly initial: Float32Array;
  /** The values now; every training step puts a new tensor here. Owned by the model. */
  tensor: Tensor;
  /** ∂L/∂(this weight) of the last backward pass; lives until the end of the training step. */
  gradient?: Tensor;
}

/**
 * One layer: `forward` and `backward` stand side by side in its file. Shapes of layers are without the batch axis.
 *
 * `forward` remembers what `backward` needs, so a backward pass follows the forward pass of the same batch. Both only make
 * tensors, they dispose none: the caller wraps a whole step in `tf.tidy`.
 */
export abstract class Layer {
  /** Keras's class name, as in its summary. */
  abstract readonly type: string;
  /** Keras's automatic name, unique in the model: "dense", "dense_1", … Given when the model is made. */
  name = "";
  inputShape?: readonly number[];
  outputShape: readonly number[] = [];
  weights: Weight[] = [];
  /** Multiplications with additions of the way forward of one example; additions of a bias and comparisons do not count. */
  multiplyAdds = 0;

  /** Works out `outputShape` and the weights' shapes and first values. */
  abstract build(inputShape: readonly number[], random: Random): void;

  /** The arguments it was made with, by the names and in the form of Keras's `get_config()`. */
  abstract config(): Record<string, unknown>;

  /**
   * y from x.
   * @param training given in training only, where some layers do something else than in use
   */
  abstract forward(x: Tensor, training?: TrainingPass): Tensor;

  /**
   * Stores the gradients of the weights and returns ∂L/∂x, given ∂L/∂y.
   * @param needsDx false for a model's first layer, whose ∂L/∂x nobody asks for
   */
  abstract backward(dy: Tensor, needsDx: boolean): Tensor | undefined;

  /** Drops what `forward` remembered and `backward` stored. */
  forget(): void {
    for (const weight of this.weights) weight.gradient = undefined;
  }

  protected weight(name: string): Weight {
    const weight = this.weights.find(candidate => candidate.name === name);
    if (!weight)
      throw refusal`${this.name}: it has no weights yet; give the model its inputShape or call fit.`;
    return weight;
  }

  /** What `forward` has remembered. */
  protected remembered<T>(value: T | undefined): T {
    if (value === undefined) throw refusal`${this.name}: backward was called before forward.`;
    return value;
  }
}

/** The outputs of the last of some layers that follow each other. */
export const forward = (layers: readonly Layer[], x: Tensor, training?: TrainingPass): Tensor =>
  layers.reduce((y, layer) => layer.forward(y, training), x);
