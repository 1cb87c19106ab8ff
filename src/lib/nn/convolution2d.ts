import type {Tensor, Tensor1D, Tensor4D} from "@tensorflow/tfjs-core";
import {activationGradient, activationNames} from "../../kernels/activation.js";
import {biasGradient} from "../../kernels/bias.js";
import type {Activation} from "../../kernels/activation.js";
import type {Padding} from "../../kernels/conv2dGeometry.js";
import {requireOneOf, requirePair} from "../../kernels/validate.js";
import {requireCount, requireImage, requireOurNames} from "./checks.js";
import {initialWeight, initializersOf} from "./initialWeight.js";
import type {InitializerOptions} from "./initialWeight.js";
import {Layer} from "./layer.js";
import type {Random} from "./random.js";

export interface Convolution2DOptions extends InitializerOptions {
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

type Shape4D = [number, number, number, number];

/** What a convolution and a transposed one have in common: a kernel, a bias, an activation, moved over pictures. */
export abstract class Convolution2D extends Layer {
  readonly kernelSize: readonly [number, number];
  readonly options: {strides: [number, number]; padding: Padding; activation: Activation};
  readonly filters: number;
  readonly initializers: Required<InitializerOptions>;
  private x?: Tensor4D;
  private y?: Tensor4D;

  /** @param where the layer's function, for messages */
  constructor(
    where: string,
    {
      filters,
      kernelSize,
      strides = 1,
      padding = "valid",
      activation = "linear",
      inputShape,
      ...initializers
    }: Convolution2DOptions
  ) {
    super();
    requireOurNames(where, initializers);
    this.filters = requireCount(where, "filters", filters);
    this.kernelSize = requirePair(where, "kernelSize", kernelSize);
    requireOneOf(where, "padding", padding, ["valid", "same"]);
    requireOneOf(where, "activation", activation, activationNames);
    this.options = {strides: requirePair(where, "strides", strides), padding, activation};
    this.initializers = initializersOf(where, initializers);
    this.inputShape = inputShape;
  }

  build(inputShape: readonly number[], random: Random): void {
    const [height, width, channels] = requireImage(this.name, inputShape);
    const shape: Shape4D = [...this.kernelSize, ...this.ends(channels)];
    this.outputShape = this.grow([1, height, width, channels], shape).slice(1);
    this.multiplyAdds = this.work([1, height, width, channels], shape);
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
    this.y = this.convolve(this.x, w, this.weight("bias").tensor as Tensor1D);
    return this.y;
  }

  backward(dy: Tensor, needsDx: boolean): Tensor4D | undefined {
    const kernel = this.weight("kernel");
    const dz = activationGradient(dy as Tensor4D, this.remembered(this.y), this.options.activation);
    const {dx, dw} = this.gradients(this.remembered(this.x), kernel.tensor as Tensor4D, dz, needsDx);
    kernel.gradient = dw;
    this.weight("bias").gradient = biasGradient(dz);
    return dx;
  }

  override forget(): void {
    super.forget();
    this.x = this.y = undefined;
  }

  /** The last two axes of the kernel. */
  protected abstract ends(channels: number): [number, number];

  /** Shape of y [B, H, W, filters]. */
  protected abstract grow(xShape: Shape4D, wShape: Shape4D): number[];

  /** Multiply-adds from x to y. */
  protected abstract work(xShape: Shape4D, wShape: Shape4D): number;

  protected abstract convolve(x: Tensor4D, w: Tensor4D, b: Tensor1D): Tensor4D;

  /** ∂L/∂w, and ∂L/∂x if it is needed, from ∂L/∂z. */
  protected abstract gradients(
    x: Tensor4D,
    w: Tensor4D,
    dz: Tensor4D,
    needsDx: boolean
  ): {dx?: Tensor4D; dw: Tensor4D};
}
