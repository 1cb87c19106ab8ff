import {requireNumber} from "../../kernels/validate.js";
import {requireCount} from "../nn/checks.js";
import type {Network} from "../nn/network.js";
import {seededRandom} from "../nn/random.js";
import {requireClass, scoreAndGradient} from "./scores.js";

/**
 * Input optimisation, or activation maximisation: the weights stay, the picture learns. Gradient ascent on
 *
 * $$J(x) = z_c(x) - \lambda \lVert x \rVert^2, \qquad x \leftarrow x + \eta \Big( \frac{\partial z_c}{\partial x} - 2 \lambda
 *   x \Big)$$
 *
 * x [rows, columns, channels], z_c the score of the class before the softmax, λ the price of a bright pixel, η the length of
 * a step. Without λ there is no best picture: z_c is piecewise linear, and grows without end. Where the gradient g no longer
 * changes, the step is a contraction for 0 < 2ηλ < 2, and x comes to rest at g/(2λ). With `range` each pixel is kept within
 * it after every step, as ink lies between 0 and 1.
 *
 * Source: K. Simonyan, A. Vedaldi, A. Zisserman, "Deep inside convolutional networks", arXiv:1312.6034 (2013), section 2.
 */

// #region loops
/** J = z_c − λ|x|². */
export function objective(
  score: number,
  x: ArrayLike<number>,
  lambda: number
): number {
  let square = 0;
  for (let i = 0; i < x.length; ++i) square += x[i] * x[i];
  return score - lambda * square;
}

/** One step of the ascent, from g = ∂z_c/∂x. */
export function ascentStep(
  x: ArrayLike<number>,
  g: ArrayLike<number>,
  {eta, lambda, range = [-Infinity, Infinity]}: AscentRule
): Float32Array {
  return Float32Array.from(x, (value, i) => {
    const next = value + eta * (g[i] - 2 * lambda * value);
    return Math.min(Math.max(next, range[0]), range[1]);
  });
}
// #endregion

export interface AscentRule {
  /** η: the length of a step. */
  eta: number;
  /** λ: the price of |x|². */
  lambda: number;
  /** The least and the largest value that a pixel may take. */
  range?: readonly [number, number];
}

export interface ActivationMaximizationOptions extends AscentRule {
  steps: number;
  /** The first picture is noise in [0, noise) drawn from this seed. */
  seed?: number;
  noise?: number;
  /** The first picture, instead of noise. */
  from?: ArrayLike<number>;
}

/** Where the ascent stands after `step` steps. */
export interface AscentState {
  step: number;
  x: Float32Array;
  /** The scores of all classes for x. */
  z: Float32Array;
  /** J(x). */
  objective: number;
}

// #region op
/**
 * The ascent, one state at each turn of `for await`, the first picture
 * included; whoever shows it decides when the next step is taken.
 * @throws RangeError for a class that the network has not, or numbers that
 *   make no sense
 */
export async function* activationMaximization(
  model: Network,
  c: number,
  {
    steps,
    seed = 1,
    noise = 0.1,
    from,
    ...rule
  }: ActivationMaximizationOptions
): AsyncGenerator<AscentState, void, undefined> {
  const where = "activationMaximization";
  requireClass(where, model, c);
  requireCount(where, "steps", steps);
  requireNumber(where, "eta", rule.eta, {low: 0, open: true});
  requireNumber(where, "lambda", rule.lambda, {low: 0});
  const random = seededRandom(seed);
  const size = model.layers[0].inputShape!.reduce(
    (product, n) => product * n,
    1
  );
  let x: Float32Array = from
    ? Float32Array.from(from)
    : Float32Array.from({length: size}, () => noise * random());
  for (let step = 0; step <= steps; ++step) {
    const {z, dx} = await scoreAndGradient(model, x, c);
    yield {step, x, z, objective: objective(z[c], x, rule.lambda)};
    x = ascentStep(x, dx, rule);
  }
}
// #endregion
