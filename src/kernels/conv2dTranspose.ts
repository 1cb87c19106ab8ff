import {registerGradient, type Tensor, type Tensor1D, type Tensor4D} from "@tensorflow/tfjs-core";
import {activationGradient, activations, requireActivation, type Activation} from "./activation.js";
import {biasGradient} from "./bias.js";
import {
  conv2dCost,
  conv2dGeometry,
  conv2dLoops,
  conv2dLoopsDw,
  conv2dLoopsDx,
  conv2dVersions,
  count,
  defaultConv2dVersion,
  type Conv2dGeometry,
  type Conv2dOptions,
  type Conv2dVersionName,
  type Padding
} from "./conv2d.js";
import {defineKernel} from "./register.js";
import {
  requireOneOf,
  requirePair,
  requireSameShape,
  requireShape,
  requireTensor,
  type Pair
} from "./validate.js";

/**
 * Transposed convolution, with bias and activation: a convolution run backwards, from small images to large ones.
 *
 * $$z_{b,r,q,o} = \beta_o + \sum_{\substack{i,u:\; i s_y + u - p_y = r \\ j,v:\; j s_x + v - p_x = q}} \sum_c
 *   x_{b,i,j,c}\; w_{u,v,o,c}, \qquad y = f(z)$$
 *
 * x [batch, height, width, channels], w [kernel height, kernel width, filters, channels] (the last two axes the other way
 * round than in a convolution, as in Keras), the bias β [filters], y [batch, output height, output width, filters].
 *
 * Each pixel of x puts a copy of the kernel, times its value, into y, one stride from the next. That is word for word what
 * the gradient of a convolution does: **z is the dx of the convolution that leads from y's shape to x's.** So everything
 * here is `conv2d` turned round, loops and shaders alike, with the letters x and y exchanged:
 *
 * | here                    | in the convolution from y to x |
 * | ----------------------- | ------------------------------ |
 * | z, from x and w         | dx, from dz and w              |
 * | dx, from dz and w       | y, from x and w                |
 * | dw, from x and dz       | dw, from dz and x              |
 *
 * Source: M. Zeiler, D. Krishnan, G. Taylor, R. Fergus, "Deconvolutional networks", CVPR 2010.
 */

// #region geometry
export interface Conv2dTransposeGeometry {
  xShape: [number, number, number, number];
  wShape: [number, number, number, number];
  yShape: [number, number, number, number];
  /** The convolution that leads from an image of y's shape to one of x's. */
  back: Conv2dGeometry;
}

/**
 * How large an image becomes along one axis. 'same': s times as large; 'valid': as large as all copies of the kernel reach,
 * and never less than s times.
 */
const grown = (size: number, window: number, stride: number, padding: Padding) =>
  size * stride + (padding === "valid" ? Math.max(window - stride, 0) : 0);

/**
 * Works out every size of a transposed convolution.
 * @throws RangeError if the shapes do not fit each other.
 */
export function conv2dTransposeGeometry(
  xShape: readonly number[],
  wShape: readonly number[],
  {strides = 1, padding = "valid"}: {strides?: Pair; padding?: Padding} = {}
): Conv2dTransposeGeometry {
  requireShape("conv2dTranspose", "x", xShape, ["batch", "height", "width", "channels"]);
  requireShape("conv2dTranspose", "w", wShape, ["kernel height", "kernel width", "filters", "channels"]);
  const [strideY, strideX] = requirePair("conv2dTranspose", "strides", strides);
  requireOneOf("conv2dTranspose", "padding", padding, ["valid", "same"]);
  const [batch, height, width, channels] = xShape;
  const [kernelHeight, kernelWidth, filters, wChannels] = wShape;
  if (channels !== wChannels) {
    throw new RangeError(`conv2dTranspose: x has ${count(channels, "channel")} but w expects ${wChannels}.`);
  }
  const outHeight = grown(height, kernelHeight, strideY, padding);
  const outWidth = grown(width, kernelWidth, strideX, padding);
  const back = conv2dGeometry([batch, outHeight, outWidth, filters], wShape, {strides, padding});
  return {xShape: back.yShape, wShape: back.wShape, yShape: back.xShape, back};
}
// #endregion

// #region loops
/** y = f(z + bias), where z is what the convolution's way back makes of x. */
export function conv2dTransposeLoops(
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  bias: ArrayLike<number>,
  {back}: Conv2dTransposeGeometry,
  activation: Activation = "linear"
): Float64Array {
  const f = activations[activation];
  return conv2dLoopsDx(x, w, back).map((z, at) => f(z + bias[at % bias.length]));
}
// #endregion

// #region loops-dx
/** What went from x to y goes back by the convolution itself. */
export function conv2dTransposeLoopsDx(
  dz: ArrayLike<number>,
  w: ArrayLike<number>,
  {back}: Conv2dTransposeGeometry
): Float64Array {
  return conv2dLoops(dz, w, new Float64Array(back.outChannels), back);
}
// #endregion

// #region loops-dw
/** The same products as in a convolution; only which of the two is the large image has changed. */
export function conv2dTransposeLoopsDw(
  x: ArrayLike<number>,
  dz: ArrayLike<number>,
  {back}: Conv2dTransposeGeometry
): Float64Array {
  return conv2dLoopsDw(dz, x, back);
}
// #endregion

// #region op
interface Attributes {
  g: Conv2dTransposeGeometry;
  activation: Activation;
  version: Conv2dVersionName;
}

const forward = defineKernel<"x" | "w" | "bias", Attributes>("conv2dTranspose", {
  webgl: ({x, w, bias}, {g, activation, version}, backend) =>
    conv2dVersions[version].dx(x, w, g.back, backend, {bias, activation}),
  cpu: ({x, w, bias}, {g, activation}) => ({
    shape: g.yShape,
    values: conv2dTransposeLoops(x, w, bias, g, activation)
  })
});

const backwardX = defineKernel<"dz" | "w", Omit<Attributes, "activation">>("conv2dTransposeDx", {
  webgl: ({dz, w}, {g, version}, backend) =>
    conv2dVersions[version].forward(dz, w, undefined, g.back, "linear", backend),
  cpu: ({dz, w}, {g}) => ({shape: g.xShape, values: conv2dTransposeLoopsDx(dz, w, g)})
});

const backwardW = defineKernel<"x" | "dz", Omit<Attributes, "activation">>("conv2dTransposeDw", {
  webgl: ({x, dz}, {g, version}, backend) => conv2dVersions[version].dw(dz, x, g.back, backend),
  cpu: ({x, dz}, {g}) => ({shape: g.wShape, values: conv2dTransposeLoopsDw(x, dz, g)})
});

/**
 * The transposed convolution of x with w, plus b, through the activation; differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if shapes, strides, padding or activation do not fit.
 */
export function conv2dTranspose(
  x: Tensor4D,
  w: Tensor4D,
  b: Tensor1D,
  {strides = 1, padding = "valid", activation = "linear", version = defaultConv2dVersion}: Conv2dOptions = {}
): Tensor4D {
  requireTensor("conv2dTranspose", "x", x, ["batch", "height", "width", "channels"]);
  requireTensor("conv2dTranspose", "w", w, ["kernel height", "kernel width", "filters", "channels"]);
  const g = conv2dTransposeGeometry(x.shape, w.shape, {strides, padding});
  requireTensor("conv2dTranspose", "b", b, ["filters"]);
  if (b.size !== w.shape[2]) {
    throw new RangeError(
      `conv2dTranspose: b has ${count(b.size, "value")} but w has ${count(w.shape[2], "filter")}.`
    );
  }
  requireActivation("conv2dTranspose", activation);
  requireOneOf("conv2dTranspose", "version", version, Object.keys(conv2dVersions));
  return forward({x, w, bias: b}, {g, activation, version})[0] as Tensor4D;
}

/** dx = ∂L/∂x from dz = ∂L/∂z. */
export function conv2dTransposeDx(
  dz: Tensor4D,
  w: Tensor4D,
  g: Conv2dTransposeGeometry,
  version: Conv2dVersionName = defaultConv2dVersion
): Tensor4D {
  requireSameShape("conv2dTransposeDx", "dz", dz, g.yShape);
  requireSameShape("conv2dTransposeDx", "w", w, g.wShape);
  return backwardX({dz, w}, {g, version})[0] as Tensor4D;
}

/** dw = ∂L/∂w from dz = ∂L/∂z. */
export function conv2dTransposeDw(
  x: Tensor4D,
  dz: Tensor4D,
  g: Conv2dTransposeGeometry,
  version: Conv2dVersionName = defaultConv2dVersion
): Tensor4D {
  requireSameShape("conv2dTransposeDw", "x", x, g.xShape);
  requireSameShape("conv2dTransposeDw", "dz", dz, g.yShape);
  return backwardW({x, dz}, {g, version})[0] as Tensor4D;
}

registerGradient({
  kernelName: "conv2dTranspose",
  inputsToSave: ["x", "w"],
  outputsToSave: [true],
  gradFunc: (dy, saved, attributes) => {
    const [x, w, y] = saved as [Tensor4D, Tensor4D, Tensor4D];
    const {g, activation, version} = attributes as unknown as Attributes;
    const dz = activationGradient(dy as Tensor4D, y, activation);
    return {
      x: () => conv2dTransposeDx(dz, w, g, version),
      w: () => conv2dTransposeDw(x, dz, g, version),
      bias: () => biasGradient(dz as Tensor)
    };
  }
});
// #endregion

// #region cost
/** What the convolution from y's shape to x's costs: the products are the same ones. */
export function conv2dTransposeCost({back}: Conv2dTransposeGeometry): ReturnType<typeof conv2dCost> {
  return conv2dCost(back);
}
// #endregion
