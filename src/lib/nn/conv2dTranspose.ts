import type {Tensor1D, Tensor4D} from "@tensorflow/tfjs-core";
import {
  conv2dTranspose as conv2dTransposeOp,
  conv2dTransposeCost,
  conv2dTransposeDw,
  conv2dTransposeDx,
  conv2dTransposeGeometry
} from "../../kernels/conv2dTranspose.js";
import {Convolution2D} from "./convolution2d.js";
import type {Convolution2DOptions} from "./convolution2d.js";
import type {Layer} from "./layer.js";

/**
 * Keras's `Conv2DTranspose`: a convolution turned round, from small pictures to large ones,
 * x: [B, H, W, C], w: [R, S, filters, C], b: [filters].
 */
class Conv2DTranspose extends Convolution2D {
  readonly type = "Conv2DTranspose";

  protected ends(channels: number): [number, number] {
    return [this.filters, channels];
  }

  protected grow(xShape: number[], wShape: number[]): number[] {
    return conv2dTransposeGeometry(xShape, wShape, this.options).yShape;
  }

  protected work(xShape: number[], wShape: number[]): number {
    return conv2dTransposeCost(conv2dTransposeGeometry(xShape, wShape, this.options)).multiplyAdds;
  }

  protected convolve(x: Tensor4D, w: Tensor4D, b: Tensor1D): Tensor4D {
    return conv2dTransposeOp(x, w, b, this.options);
  }

  protected gradients(x: Tensor4D, w: Tensor4D, dz: Tensor4D, needsDx: boolean) {
    const g = conv2dTransposeGeometry(x.shape, w.shape, this.options);
    return {dw: conv2dTransposeDw(x, dz, g), dx: needsDx ? conv2dTransposeDx(dz, w, g) : undefined};
  }
}

/** A layer that makes pictures larger, `conv2dTranspose({filters: 16, kernelSize: 3, strides: 2, padding: "same"})`. */
export const conv2dTranspose = (options: Convolution2DOptions): Layer =>
  new Conv2DTranspose("conv2dTranspose", options);
