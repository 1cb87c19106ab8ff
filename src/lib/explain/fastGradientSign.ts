import {grad, keep, tensor, tidy} from "@tensorflow/tfjs-core";
import {refusal} from "../../kernels/refusal.js";
import {softmaxCrossEntropyLoss} from "../../kernels/softmaxCrossEntropy.js";
import {DeviceLostError, isDeviceLost, readValues} from "../nn/device.js";
import type {Network} from "../nn/network.js";
import {oneHot, requireClass, scores} from "./scores.js";

/**
 * The fast gradient sign: the small change of a picture that raises the loss most, if no pixel may change by more than ε.
 *
 * $$x' = x + \epsilon \operatorname{sign} \frac{\partial L}{\partial x}, \qquad
 *   \frac{\partial L}{\partial x} = \sum_k (p_k - t_k) \frac{\partial z_k}{\partial x}$$
 *
 * x the picture, L = −ln p_t its cross-entropy with the label t, z the scores, p their softmax. To first order a change δ
 * raises L by Σ δ_i ∂L/∂x_i; with |δ_i| ≤ ε each term is largest for δ_i = ε·sign(∂L/∂x_i). Ink stays between 0 and 1.
 *
 * Source: I. J. Goodfellow, J. Shlens, C. Szegedy, "Explaining and harnessing adversarial examples", arXiv:1412.6572 (2014).
 */

// #region loops
/** Each pixel moves by ε, up or down as its slope says. */
export function nudged(
  x: ArrayLike<number>,
  slope: ArrayLike<number>, // ∂L/∂x
  epsilon: number
): Float32Array {
  const moved = new Float32Array(x.length);
  for (let i = 0; i < x.length; ++i) {
    const there = x[i] + epsilon * Math.sign(slope[i]);
    moved[i] = Math.min(1, Math.max(0, there));
  }
  return moved;
}
// #endregion

/**
 * ∂L/∂x for each picture b of a batch and its label: Σ_k (p_k − t_k) ∂z_k/∂x, by one pass forwards and one backwards.
 * @param x the pictures, one after the other; @returns the slopes in the same order
 * @throws RangeError for a label that is no class of the network, or an x that is not so many pictures
 */
export async function lossSlopes(
  model: Network,
  x: ArrayLike<number>,
  labels: ArrayLike<number>
): Promise<Float32Array> {
  const shape = model.layers[0].inputShape!;
  const size = shape.reduce((product, n) => product * n, 1);
  if (x.length !== labels.length * size) {
    throw refusal`lossSlopes: x has ${x.length} values, but ${labels.length} pictures of shape [${shape}] have ${labels.length * size}.`;
  }
  for (const label of Array.from(labels)) requireClass("lossSlopes", model, label);
  if (isDeviceLost()) throw new DeviceLostError();
  const dx = tidy(() => {
    const input = tensor(Float32Array.from(x), [labels.length, ...shape], "float32");
    const t = oneHot(labels, model.layers.at(-1)!.outputShape[0]);
    return keep(grad(values => softmaxCrossEntropyLoss(scores(model.layers, values), t))(input));
  });
  try {
    // The loss of a batch is the mean of its examples': each slope is 1/B of its own.
    return Float32Array.from(await readValues(dx), slope => slope * labels.length);
  } finally {
    dx.dispose();
  }
}
