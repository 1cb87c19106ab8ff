import {registerGradient, type Tensor1D, type Tensor4D, type TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {activationGradient, requireActivation, type Activation} from "./activation.js";
import {biasGradient} from "./bias.js";
import type {Conv2dGeometry, Padding} from "./conv2dGeometry.js";
import {defineKernel} from "./register.js";
import {count, requireOneOf, requireSameShape, requireTensor, type Pair} from "./validate.js";
import {refusal} from "./refusal.js";

/** What may follow on a sum in the same shader: y = f(z + b). */
interface Finish {
  bias: TensorInfo;
  activation: Activation;
}

export type Conv2dVersionName = "direct" | "patches";
const defaultVersion: Conv2dVersionName = "patches";

export interface Conv2dOptions {
  /** s: one step for both axes, or `[sy, sx]`. Default 1. */
  strides?: Pair;
  /** 'valid' (default): only windows inside of the image; 'same': zeros around it. */
  padding?: Padding;
  /** f, default 'linear'. */
  activation?: Activation;
  /** Which of `conv2dVersions` runs on WebGL. */
  version?: Conv2dVersionName;
}

/** What the sizes of a convolution and of a transposed one have in common. */
interface Shapes {
  xShape: [number, number, number, number];
  wShape: [number, number, number, number];
  yShape: [number, number, number, number];
}

/** The computations of a convolution, or of a transposed one. */
export interface ConvolutionParts<G extends Shapes> {
  /** The names of w's last two axes. */
  filters: readonly [string, string];
  geometry(
    xShape: readonly number[],
    wShape: readonly number[],
    options: {strides?: Pair; padding?: Padding}
  ): G;
  loops(
    x: ArrayLike<number>,
    w: ArrayLike<number>,
    bias: ArrayLike<number>,
    g: G,
    activation?: Activation
  ): Float64Array;
  loopsDx(dz: ArrayLike<number>, w: ArrayLike<number>, g: G): Float64Array;
  loopsDw(x: ArrayLike<number>, dz: ArrayLike<number>, g: G): Float64Array;
  versions: Record<Conv2dVersionName, ConvolutionOnGpu<G>>;
}

/** The three computations on the GPU. */
export interface ConvolutionOnGpu<G> {
  forward(
    x: TensorInfo,
    w: TensorInfo,
    bias: TensorInfo,
    g: G,
    activation: Activation,
    gpu: MathBackendWebGL
  ): TensorInfo;
  dx(dz: TensorInfo, w: TensorInfo, g: G, gpu: MathBackendWebGL): TensorInfo;
  dw(x: TensorInfo, dz: TensorInfo, g: G, gpu: MathBackendWebGL): TensorInfo;
}

/**
 * A version of the convolution: the one idea that sets it apart. It serves the transposed convolution too, which runs it the
 * other way: forwards without a bias, and `finish` adds a bias to dx and applies an activation.
 */
export interface Conv2dVersion extends ConvolutionOnGpu<Conv2dGeometry> {
  idea: string;
  forward(
    x: TensorInfo,
    w: TensorInfo,
    bias: TensorInfo | undefined,
    g: Conv2dGeometry,
    activation: Activation,
    gpu: MathBackendWebGL
  ): TensorInfo;
  dx(dz: TensorInfo, w: TensorInfo, g: Conv2dGeometry, gpu: MathBackendWebGL, finish?: Finish): TensorInfo;
}

/** A convolution, or a transposed one, ready to run. */
export interface Convolution<G> {
  run(x: Tensor4D, w: Tensor4D, b: Tensor1D, options?: Conv2dOptions): Tensor4D;
  dx(dz: Tensor4D, w: Tensor4D, g: G, version?: Conv2dVersionName): Tensor4D;
  dw(x: Tensor4D, dz: Tensor4D, g: G, version?: Conv2dVersionName): Tensor4D;
}

interface BackAttributes<G> {
  g: G;
  version: Conv2dVersionName;
}

interface Attributes<G> extends BackAttributes<G> {
  activation: Activation;
}

/** Registers `name`, `nameDx` and `nameDw` on both backends, and the gradient for `tf.grads`. */
export function defineConvolution<G extends Shapes>(
  name: string,
  {filters, geometry, loops, loopsDx, loopsDw, versions}: ConvolutionParts<G>
): Convolution<G> {
  const forward = defineKernel<"x" | "w" | "bias", Attributes<G>>(name, {
    webgl: ({x, w, bias}, {g, activation, version}, backend) =>
      versions[version].forward(x, w, bias, g, activation, backend),
    cpu: ({x, w, bias}, {g, activation}) => ({shape: g.yShape, values: loops(x, w, bias, g, activation)})
  });
  const backwardX = defineKernel<"dz" | "w", BackAttributes<G>>(`${name}Dx`, {
    webgl: ({dz, w}, {g, version}, backend) => versions[version].dx(dz, w, g, backend),
    cpu: ({dz, w}, {g}) => ({shape: g.xShape, values: loopsDx(dz, w, g)})
  });
  const backwardW = defineKernel<"x" | "dz", BackAttributes<G>>(`${name}Dw`, {
    webgl: ({x, dz}, {g, version}, backend) => versions[version].dw(x, dz, g, backend),
    cpu: ({x, dz}, {g}) => ({shape: g.wShape, values: loopsDw(x, dz, g)})
  });

  const convolution: Convolution<G> = {
    run(x, w, b, options = {}) {
      const {strides, padding, activation = "linear", version = defaultVersion} = options;
      requireTensor(name, "x", x, ["batch", "height", "width", "channels"]);
      requireTensor(name, "w", w, ["kernel height", "kernel width", ...filters]);
      const g = geometry(x.shape, w.shape, {strides, padding});
      requireTensor(name, "b", b, ["filters"]);
      const [, , , expected] = g.yShape;
      if (b.size !== expected) {
        throw refusal`${name}: b has ${count.values(b.size)} but w has ${count.filters(expected)}.`;
      }
      requireActivation(name, activation);
      requireOneOf(name, "version", version, Object.keys(versions));
      return forward({x, w, bias: b}, {g, activation, version})[0] as Tensor4D;
    },
    dx(dz, w, g, version = defaultVersion) {
      requireSameShape(`${name}Dx`, "dz", dz, g.yShape);
      requireSameShape(`${name}Dx`, "w", w, g.wShape);
      return backwardX({dz, w}, {g, version})[0] as Tensor4D;
    },
    dw(x, dz, g, version = defaultVersion) {
      requireSameShape(`${name}Dw`, "x", x, g.xShape);
      requireSameShape(`${name}Dw`, "dz", dz, g.yShape);
      return backwardW({x, dz}, {g, version})[0] as Tensor4D;
    }
  };

  registerGradient({
    kernelName: name,
    inputsToSave: ["x", "w"],
    outputsToSave: [true],
    gradFunc: (dy, saved, attributes) => {
      const [x, w, y] = saved as [Tensor4D, Tensor4D, Tensor4D];
      const {g, activation, version} = attributes as unknown as Attributes<G>;
      const dz = activationGradient(dy as Tensor4D, y, activation);
      return {
        x: () => convolution.dx(dz, w, g, version),
        w: () => convolution.dw(x, dz, g, version),
        bias: () => biasGradient(dz)
      };
    }
  });
  return convolution;
}
