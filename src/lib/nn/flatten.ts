import type {Tensor} from "@tensorflow/tfjs-core";
import {reshape} from "../../kernels/reshape.js";
import {Layer} from "./layer.js";

/** Keras's `Flatten`: all values of an example in one row. A view, nothing is computed. */
class Flatten extends Layer {
  readonly type = "Flatten";
  private shape?: number[];

  constructor({inputShape}: {inputShape?: readonly number[]}) {
    super();
    this.inputShape = inputShape;
  }

  build(inputShape: readonly number[]): void {
    this.outputShape = [inputShape.reduce((product, n) => product * n, 1)];
  }

  config(): Record<string, unknown> {
    return {};
  }

  forward(x: Tensor): Tensor {
    this.shape = x.shape;
    return reshape(x, [x.shape[0], ...this.outputShape]);
  }

  backward(dy: Tensor, needsDx: boolean): Tensor | undefined {
    return needsDx ? reshape(dy, this.remembered(this.shape)) : undefined;
  }
}

/** A layer that turns feature maps [H, W, C] into rows [H·W·C], `flatten()`. */
export const flatten = (options: {inputShape?: readonly number[]} = {}): Layer => new Flatten(options);
