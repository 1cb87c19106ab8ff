import type {Tensor1D, Tensor4D} from "@tensorflow/tfjs-core";
import {conv2d as conv2dOp, conv2dCost, conv2dDw, conv2dDx} from "../../kernels/conv2d.js";
import {conv2dGeometry} from "../../kernels/conv2dGeometry.js";
import {Convolution2D} from "./convolution2d.js";
import type {Convolution2DOptions} from "./convolution2d.js";
import type {Layer} from "./layer.js";

/** Keras's `Conv2D`: y = f(conv(x, w) + b), x: [B, H, W, C], w: [R, S, C, filters], b: [filters]. */
class Conv2D extends Convolution2D {
  readonly type = "Conv2D";

  protected ends(channels: number): [number, number] {
    return [channels, this.filters];
  }

  protected grow(xShape: number[], wShape: number[]): number[] {
    return conv2dGeometry(xShape, wShape, this.options).yShape;
  }

  protected work(xShape: number[], wShape: number[]): number {
    return conv2dCost(conv2dGeometry(xShape, wShape, this.options)).multiplyAdds;
  }

  protected convolve(x: Tensor4D, w: Tensor4D, b: Tensor1D): Tensor4D {
    return conv2dOp(x, w, b, this.options);
  }

  protected gradients(x: Tensor4D, w: Tensor4D, dz: Tensor4D, needsDx: boolean) {
    const g = conv2dGeometry(x.shape, w.shape, this.options);
    return {dw: conv2dDw(x, dz, g), dx: needsDx ? conv2dDx(dz, w, g) : undefined};
  }
}

/** A convolutional layer, `conv2d({filters: 32, kernelSize: 3, activation: "relu"})`. */
export const conv2d = (options: Convolution2DOptions): Layer => new Conv2D("conv2d", options);
