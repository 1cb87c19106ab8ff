import {keep, tensor, tidy} from "@tensorflow/tfjs-core";
import type {Tensor1D, Tensor4D} from "@tensorflow/tfjs-core";
import {averagePool2d} from "../../kernels/averagePool2d.js";
import {conv2d} from "../../kernels/conv2d.js";
import {reshape} from "../../kernels/reshape.js";
import {refusal} from "../../kernels/refusal.js";
import {
  DeviceLostError,
  disposeAll,
  isDeviceLost,
  readValues
} from "../nn/device.js";
import {forward} from "../nn/layer.js";
import type {Layer} from "../nn/layer.js";
import type {Network} from "../nn/network.js";
import {enlarge} from "./enlarge.js";
import {
  pictureTensor,
  requireClass,
  requirePicture,
  scoreGradient
} from "./scores.js";

/**
 * Grad-CAM: feature maps added up, each as heavy as the class's score depends on it.
 *
 * $$\alpha_k = \frac{1}{HW} \sum_{i,j} \frac{\partial z_c}{\partial A_{ijk}}, \qquad G_{ij} = \max\Big(0, \sum_k \alpha_k\,
 *   A_{ijk} \Big)$$
 *
 * A [H, W, K] what the last convolutional layer gives for the picture, z_c the score of the class before the softmax, α [K],
 * G [H, W], enlarged to the picture's size (see enlarge.ts). α forgets at which place of its map the score depended on it.
 * Where each map acts on the score by its mean only, as behind global average pooling, nothing is lost by that; where a dense
 * layer has a weight for each place, as in the source's network, it is a simplification.
 *
 * Source: R. R. Selvaraju et al., "Grad-CAM: visual explanations from deep networks via gradient-based localization",
 * arXiv:1610.02391 (2016).
 */

/** What stands between the two steps. */
export interface GradCam {
  /** A [H, W, K]. */
  A: Float32Array;
  /** α [K]: the weight of each feature map. */
  alpha: Float32Array;
  /** G [H, W]. */
  map: Float32Array;
  /** [H, W, K] of the feature maps. */
  shape: readonly number[];
  /** G as large as the picture: [rows, columns]. */
  enlarged: Float64Array;
}

// #region loops
/** α and G from the feature maps A and the gradient dA = ∂z_c/∂A. */
export function gradCamLoops(
  A: ArrayLike<number>,
  dA: ArrayLike<number>,
  [H, W, K]: readonly number[]
): {alpha: Float64Array; map: Float64Array} {
  const alpha = new Float64Array(K);
  for (let k = 0; k < K; ++k) {
    for (let ij = 0; ij < H * W; ++ij) alpha[k] += dA[ij * K + k];
    alpha[k] /= H * W;
  }
  const map = new Float64Array(H * W);
  for (let ij = 0; ij < H * W; ++ij) {
    let sum = 0;
    for (let k = 0; k < K; ++k) sum += alpha[k] * A[ij * K + k];
    map[ij] = Math.max(0, sum);
  }
  return {alpha, map};
}
// #endregion

// #region op
/** The place of the last layer that is a convolution. */
export function lastConvolution(layers: readonly Layer[]): number {
  const at = layers.map(({type}) => type).lastIndexOf("Conv2D");
  if (at >= 0) return at;
  throw noConvolution(layers);
}

/**
 * Grad-CAM of a network's class c for a picture. On the device both steps
 * are operations of the book: α is the average pooling of dA with one
 * window as large as the map, and G a 1×1 convolution with the kernel α
 * and a ReLU.
 * @throws RangeError for a network without a convolution, a class that it
 *   has not, or a picture of another size than its input
 */
export async function gradCam(
  model: Network,
  x: ArrayLike<number>,
  c: number
): Promise<GradCam> {
  requireClass("gradCam", model, c);
  requirePicture("gradCam", model, x);
  const at = lastConvolution(model.layers);
  const [H, W, K] = model.layers[at].outputShape;
  if (isDeviceLost()) throw new DeviceLostError();
  const kept = tidy(() => {
    const below = model.layers.slice(0, at + 1);
    const A = forward(below, pictureTensor(model, x)) as Tensor4D;
    for (const layer of below) layer.forget();
    const dA = scoreGradient(model.layers.slice(at + 1), A, [c]);
    const alpha = averagePool2d(dA, {poolSize: [H, W]});
    const none = tensor([0], [1], "float32") as Tensor1D;
    const kernel = reshape(alpha, [1, 1, K, 1]) as Tensor4D;
    const map = conv2d(A, kernel, none, {activation: "relu"});
    return [keep(A), keep(alpha), keep(map)];
  });
  try {
    const [maps, alpha, map] = await Promise.all(kept.map(readValues));
    const [rows, columns] = model.layers[0].inputShape!;
    return {
      A: maps.slice(),
      alpha: alpha.slice(),
      map: map.slice(),
      shape: [H, W, K],
      enlarged: enlarge(map, [H, W], [rows, columns])
    };
  } finally {
    disposeAll(kept);
  }
}
// #endregion

/** What is said of a network without a convolution. */
function noConvolution(layers: readonly Layer[]): Error {
  const names = layers.map(({name}) => name).join(", ");
  return refusal`gradCam: the model has no convolutional layer; the layers are ${names}.`;
}
