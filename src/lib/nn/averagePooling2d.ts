import type {Tensor, Tensor4D} from "@tensorflow/tfjs-core";
import {averagePool2d, averagePool2dDx, averagePool2dGeometry} from "../../kernels/averagePool2d.js";
import type {Layer} from "./layer.js";
import {Pooling2D} from "./pooling2d.js";
import type {Pooling2DOptions} from "./pooling2d.js";

/** Keras's `AveragePooling2D`: the mean of each window, channel by channel; what lies outside of the picture does not count. */
class AveragePooling2D extends Pooling2D {
  readonly type = "AveragePooling2D";
  private xShape?: number[];

  forward(x: Tensor): Tensor4D {
    this.xShape = x.shape;
    return averagePool2d(x as Tensor4D, this.options);
  }

  backward(dy: Tensor, needsDx: boolean): Tensor4D | undefined {
    if (!needsDx) return undefined;
    const g = averagePool2dGeometry(this.remembered(this.xShape), this.options);
    return averagePool2dDx(dy as Tensor4D, g);
  }

  override forget(): void {
    this.xShape = undefined;
  }
}

/** A pooling layer, `averagePooling2d(2)` or `averagePooling2d({poolSize: 2})`. */
export const averagePooling2d = (options: number | Pooling2DOptions = {}): Layer =>
  new AveragePooling2D("averagePooling2d", options);
