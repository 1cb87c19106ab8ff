import type {Padding} from "../../kernels/conv2dGeometry.js";
import {pool2dGeometry} from "../../kernels/pool2d.js";
import {requireOneOf, requirePair} from "../../kernels/validate.js";
import {requireImage, requireOurNames} from "./checks.js";
import {Layer} from "./layer.js";

export interface Pooling2DOptions {
  /** Height and width of the window: one number for both, or [height, width]. Default 2. */
  poolSize?: number | readonly [number, number];
  /** How far the window moves; its own size if left out. */
  strides?: number | readonly [number, number];
  padding?: Padding;
  inputShape?: readonly number[];
}

/** What max pooling and average pooling have in common: windows, moved over each channel. No weights. */
export abstract class Pooling2D extends Layer {
  readonly options: {poolSize: [number, number]; strides: [number, number]; padding: Padding};

  /** @param where the layer's function, for messages; a single number stands for `poolSize` */
  constructor(where: string, given: number | Pooling2DOptions) {
    super();
    const options: Pooling2DOptions = typeof given === "number" ? {poolSize: given} : given;
    requireOurNames(where, options);
    const {poolSize = 2, strides = poolSize, padding = "valid", inputShape} = options;
    requireOneOf(where, "padding", padding, ["valid", "same"]);
    this.options = {
      poolSize: requirePair(where, "poolSize", poolSize),
      strides: requirePair(where, "strides", strides),
      padding
    };
    this.inputShape = inputShape;
  }

  build(inputShape: readonly number[]): void {
    const [height, width, channels] = requireImage(this.name, inputShape);
    this.outputShape = pool2dGeometry(this.name, [1, height, width, channels], this.options).yShape.slice(1);
  }

  config(): Record<string, unknown> {
    return {...this.options};
  }
}
