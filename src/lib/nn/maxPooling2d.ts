import type {Tensor, Tensor4D} from "@tensorflow/tfjs-core";
import {maxPool2d, maxPool2dDx, maxPool2dGeometry} from "../../kernels/index.js";
import type {Padding} from "../../kernels/index.js";
import {requireOneOf, requirePair} from "../../kernels/validate.js";
import {requireImage} from "./checks.js";
import {Layer} from "./layer.js";

export interface MaxPooling2DOptions {
  /** Height and width of the window: one number for both, or [height, width]. */
  poolSize?: number | readonly [number, number];
  /** How far the window moves; its own size if left out. */
  strides?: number | readonly [number, number];
  padding?: Padding;
  inputShape?: readonly number[];
}

/** Keras's `MaxPooling2D`: the largest value of each window, channel by channel. No weights. */
class MaxPooling2D extends Layer {
  readonly type = "MaxPooling2D";
  readonly options: {poolSize: [number, number]; strides: [number, number]; padding: Padding};
  private x?: Tensor4D;

  constructor({poolSize = 2, strides = poolSize, padding = "valid", inputShape}: MaxPooling2DOptions) {
    super();
    requireOneOf("maxPooling2d", "padding", padding, ["valid", "same"]);
    this.options = {
      poolSize: requirePair("maxPooling2d", "poolSize", poolSize),
      strides: requirePair("maxPooling2d", "strides", strides),
      padding
    };
    this.inputShape = inputShape;
  }

  build(inputShape: readonly number[]): void {
    const [height, width, channels] = requireImage(this.name, inputShape);
    this.outputShape = maxPool2dGeometry([1, height, width, channels], this.options).yShape.slice(1);
  }

  config(): Record<string, unknown> {
    return {...this.options};
  }

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
export const maxPooling2d = (options: number | MaxPooling2DOptions = {}): Layer =>
  new MaxPooling2D(typeof options === "number" ? {poolSize: options} : options);
