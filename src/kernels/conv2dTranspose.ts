import {activations, type Activation} from "./activation.js";
import {conv2dCost, conv2dLoops, conv2dLoopsDw, conv2dLoopsDx, conv2dVersions} from "./conv2d.js";
import {conv2dGeometry, type Conv2dGeometry, type Padding} from "./conv2dGeometry.js";
import {
  defineConvolution,
  type Conv2dVersion,
  type Convolution,
  type ConvolutionOnGpu
} from "./convolution.js";
import {count, requireOneOf, requirePair, requireShape, type Pair} from "./validate.js";
import {refusal} from "./refusal.js";

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
    throw refusal`conv2dTranspose: x has ${count.channels(channels)} but w expects ${wChannels}.`;
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
/** A version of the convolution, turned round. */
const turned = ({forward, dx, dw}: Conv2dVersion): ConvolutionOnGpu<Conv2dTransposeGeometry> => ({
  forward: (x, w, bias, {back}, activation, gpu) => dx(x, w, back, gpu, {bias, activation}),
  dx: (dz, w, {back}, gpu) => forward(dz, w, undefined, back, "linear", gpu),
  dw: (x, dz, {back}, gpu) => dw(dz, x, back, gpu)
});

const convolution = defineConvolution<Conv2dTransposeGeometry>("conv2dTranspose", {
  ...{filters: ["filters", "channels"], geometry: conv2dTransposeGeometry},
  ...{loops: conv2dTransposeLoops, loopsDx: conv2dTransposeLoopsDx, loopsDw: conv2dTransposeLoopsDw},
  versions: {direct: turned(conv2dVersions.direct), patches: turned(conv2dVersions.patches)}
});

/**
 * The transposed convolution of x with w, plus b, through the activation; differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if shapes, strides, padding or activation do not fit.
 */
export const conv2dTranspose: Convolution<Conv2dTransposeGeometry>["run"] = convolution.run;

/** dx = ∂L/∂x from dz = ∂L/∂z. */
export const conv2dTransposeDx: Convolution<Conv2dTransposeGeometry>["dx"] = convolution.dx;

/** dw = ∂L/∂w from dz = ∂L/∂z. */
export const conv2dTransposeDw: Convolution<Conv2dTransposeGeometry>["dw"] = convolution.dw;
// #endregion

// #region cost
/** What the convolution from y's shape to x's costs: the products are the same ones. */
export function conv2dTransposeCost({back}: Conv2dTransposeGeometry): ReturnType<typeof conv2dCost> {
  return conv2dCost(back);
}
// #endregion
