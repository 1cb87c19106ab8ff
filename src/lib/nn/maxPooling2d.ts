import type {Tensor, Tensor4D} from "@tensorflow/tfjs-core";
import {maxPool2d, maxPool2dDx, maxPool2dGeometry} from "../../kernels/maxPool2d.js";
import type {Layer} from "./layer.js";
import {Pooling2D} from "./pooling2d.js";
import type {Pooling2DOptions} from "./pooling2d.js";

/** Keras's `MaxPooling2D`: the largest value of each window, channel by channel. */
class MaxPooling2D extends Pooling2D {
  readonly type = "MaxPooling2D";
  private x?: Tensor4D;

  forward(x: Tensor): Tensor4D {
    this.x = x as Tensor4D;
    return maxPool2d(this.x, this.options);
  }

  backward(dy: Tensor, needsDx: boolean): Tensor4D | undefined {
    if (!needsDx) return undefined;
    const x = this.remembered(this.x);
    return maxPool2dDx(dy as Tensor4D, x, maxPool2dGeometry(x.shape, this.options));
  }

  override forget(): void {
    this.x = undefined;
  }
}

/** A pooling layer, `maxPooling2d(2)` or `maxPooling2d({poolSize: 2})`. */
export const maxPooling2d = (options: number | Pooling2DOptions = {}): Layer =>
  new MaxPooling2D("maxPooling2d", options);
