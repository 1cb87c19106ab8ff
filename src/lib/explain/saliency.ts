import type {Network} from "../nn/network.js";
import {scoreAndGradient} from "./scores.js";

/**
 * Saliency: how much the score of a class moves when one pixel moves a little.
 *
 * $$s_{ij} = \max_k \Big| \frac{\partial z_c}{\partial x_{ijk}} \Big|$$
 *
 * x [rows, columns, channels], c the class, z_c its score before the softmax; of several channels k the largest counts, so
 * that s is [rows, columns]. To first order z_c(x + δ) ≈ z_c(x) + Σ δ_{ijk} ∂z_c/∂x_{ijk}: s says what a *small* change does,
 * and nothing of what a pixel has contributed.
 *
 * Source: K. Simonyan, A. Vedaldi, A. Zisserman, "Deep inside convolutional networks", arXiv:1312.6034 (2013), section 3.
 */

// #region loops
/**
 * The definition, pixel by pixel: z_c with the pixel a little brighter,
 * less z_c with it a little darker. Two passes for each pixel, where the
 * gradient takes one for all.
 */
export function saliencyLoops(
  score: (x: Float64Array) => number, // z_c
  picture: ArrayLike<number>,
  channels: number,
  h = 1e-5
): Float64Array {
  const x = Float64Array.from(picture);
  const s = new Float64Array(x.length / channels);
  for (let i = 0; i < x.length; ++i) {
    x[i] += h;
    const above = score(x);
    x[i] -= 2 * h;
    const below = score(x);
    x[i] = picture[i];
    const slope = Math.abs((above - below) / (2 * h));
    const pixel = Math.floor(i / channels);
    if (slope > s[pixel]) s[pixel] = slope;
  }
  return s;
}
// #endregion

// #region op
/** s from ∂z_c/∂x: its size, and of several channels the largest. */
export function saliencyFrom(
  dx: ArrayLike<number>,
  channels: number
): Float32Array {
  const s = new Float32Array(dx.length / channels);
  for (let i = 0; i < dx.length; ++i) {
    const pixel = Math.floor(i / channels);
    s[pixel] = Math.max(s[pixel], Math.abs(dx[i]));
  }
  return s;
}

/**
 * The saliency map of a network's class c for a picture, by one pass
 * forwards and one backwards on the device.
 * @throws RangeError for a class the network has not, or a picture of
 *   another size than its input
 */
export async function saliency(
  model: Network,
  x: ArrayLike<number>,
  c: number
): Promise<Float32Array> {
  const {dx} = await scoreAndGradient(model, x, c);
  return saliencyFrom(dx, model.layers[0].inputShape!.at(-1)!);
}
// #endregion
