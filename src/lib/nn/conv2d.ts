import type {Tensor, Tensor1D, Tensor4D} from "@tensorflow/tfjs-core";
import {
  activationGradient,
  activationNames,
  biasGradient,
  conv2d as conv2dOp,
  conv2dDw,
  conv2dDx,
  conv2dGeometry
} from "../../kernels/index.js";
import type {Activation, Padding} from "../../kernels/index.js";
import {requireOneOf, requirePair} from "../../kernels/validate.js";
import {requireCount, requireImage} from "./checks.js";
import {initialWeight, initializersOf} from "./initialWeight.js";
import type {InitializerOptions} from "./initialWeight.js";
import {Layer} from "./layer.js";
import type {Random} from "./random.js";

export interface Conv2DOptions extends InitializerOptions {
  /** Number of filters, and so of output channels. */
  filters: number;
  /** Height and width of a filter: one number for both, or [height, width]. */
  kernelSize: number | readonly [number, number];
  strides?: number | readonly [number, number];
  padding?: Padding;
  activation?: Activation;
  /** [height, width, channels] of the pictures, on the first layer of a model. */
  inputShape?: readonly number[];
}

/** Keras's `Conv2D`: y = f(conv(x, w) + b), x: [B, H, W, C], w: [R, S, C, filters], b: [filters]. */
class Conv2D extends Layer {
  readonly type = "Conv2D";
  readonly kernelSize: readonly [number, number];
  readonly options: {strides: [number, number]; padding: Padding; activation: Activation};
  readonly filters: number;
  readonly initializers: Required<InitializerOptions>;
  private x?: Tensor4D;
  private y?: Tensor4D;

  constructor({
    filters,
    kernelSize,
    strides = 1,
    padding = "valid",
    activation = "linear",
    inputShape,
    ...initializers
  }: Conv2DOptions) {
    super();
    this.filters = requireCount("conv2d", "filters", filters);
    this.kernelSize = requirePair("conv2d", "kernelSize", kernelSize);
    requireOneOf("conv2d", "padding", padding, ["valid", "same"]);
    requireOneOf("conv2d", "activation", activation, activationNames);
    this.options = {strides: requirePair("conv2d", "strides", strides), padding, activation};
    this.initializers = initializersOf("conv2d", initializers);
    this.inputShape = inputShape;
  }

  build(inputShape: readonly number[], random: Random): void {
    const [height, width, channels] = requireImage(this.name, inputShape);
    const shape = [...this.kernelSize, channels, this.filters] as [number, number, number, number];
    const {yShape} = conv2dGeometry([1, height, width, channels], shape, this.options);
    this.outputShape = yShape.slice(1);
    this.weights = [
      initialWeight("kernel", shape, this.initializers.kernelInitializer, random),
      initialWeight("bias", [this.filters], this.initializers.biasInitializer, random)
    ];
  }

  config(): Record<string, unknown> {
    const {filters, kernelSize, options, initializers} = this;
    return {filters, kernelSize, ...options, ...initializers};
  }

  forward(x: Tensor): Tensor4D {
    this.x = x as Tensor4D;
    const w = this.weight("kernel").tensor as Tensor4D;
    this.y = conv2dOp(this.x, w, this.weight("bias").tensor as Tensor1D, this.options);
    return this.y;
  }

  backward(dy: Tensor, needsDx: boolean): Tensor4D | undefined {
    const x = this.remembered(this.x);
    const kernel = this.weight("kernel");
    const w = kernel.tensor as Tensor4D;
    const g = conv2dGeometry(x.shape, w.shape, this.options);
    const dz = activationGradient(dy as Tensor4D, this.remembered(this.y), this.options.activation);
    kernel.gradient = conv2dDw(x, dz, g);
    this.weight("bias").gradient = biasGradient(dz);
    return needsDx ? conv2dDx(dz, w, g) : undefined;
  }

  override forget(): void {
    super.forget();
    this.x = this.y = undefined;
  }
}

/** A convolutional layer, `conv2d({filters: 32, kernelSize: 3, activation: "relu"})`. */
export const conv2d = (options: Conv2DOptions): Layer => new Conv2D(options);
