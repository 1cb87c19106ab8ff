import type {Tensor} from "@tensorflow/tfjs-core";
import {reshape as reshapeOp} from "../../kernels/reshape.js";
import {requireShapeOf} from "./checks.js";
import {Layer} from "./layer.js";
import {refusal} from "../../kernels/refusal.js";

export interface ReshapeOptions {
  /** The new shape of an example, without the batch axis. */
  targetShape: readonly number[];
  inputShape?: readonly number[];
}

/** Keras's `Reshape`: the values of an example in their order, under another shape. A view, nothing is computed. */
class Reshape extends Layer {
  readonly type = "Reshape";
  readonly targetShape: readonly number[];
  private shape?: number[];

  constructor({targetShape, inputShape}: ReshapeOptions) {
    super();
    this.targetShape = requireShapeOf("reshape", "targetShape", targetShape);
    this.inputShape = inputShape;
  }

  build(inputShape: readonly number[]): void {
    const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);
    if (size(inputShape) !== size(this.targetShape)) {
      throw refusal`${this.name}: its input has shape [${inputShape}], ${size(inputShape)} values, which do not fill [${this.targetShape}].`;
    }
    this.outputShape = this.targetShape;
  }

  config(): Record<string, unknown> {
    return {targetShape: this.targetShape};
  }

  forward(x: Tensor): Tensor {
    this.shape = x.shape;
    return reshapeOp(x, [x.shape[0], ...this.targetShape]);
  }

  backward(dy: Tensor, needsDx: boolean): Tensor | undefined {
    return needsDx ? reshapeOp(dy, this.remembered(this.shape)) : undefined;
  }
}

/** A layer that turns rows [H·W·C] into feature maps [H, W, C], `reshape({targetShape: [7, 7, 16]})`. */
export const reshape = (options: ReshapeOptions): Layer => new Reshape(options);
