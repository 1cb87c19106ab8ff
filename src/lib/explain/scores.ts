import {grad, keep, tensor, tidy, valueAndGrad} from "@tensorflow/tfjs-core";
import type {Tensor, Tensor2D} from "@tensorflow/tfjs-core";
import {refusal} from "../../kernels/refusal.js";
import {Dense} from "../nn/dense.js";
import {DeviceLostError, disposeAll, isDeviceLost, readValues} from "../nn/device.js";
import {forward} from "../nn/layer.js";
import type {Layer} from "../nn/layer.js";
import type {Network} from "../nn/network.js";

/**
 * The scores z of a classifier: the sums of its last layer, before a softmax makes probabilities of them.
 *
 * $$p_c = \frac{e^{z_c}}{\sum_k e^{z_k}}, \qquad \frac{\partial p_c}{\partial x} = p_c \Big( \frac{\partial z_c}{\partial x} -
 *   \sum_k p_k \frac{\partial z_k}{\partial x} \Big)$$
 *
 * An explanation asks for z_c and not for p_c: near p_c = 1 the bracket is nearly 0, and p_c also rises where only the other
 * classes fall (Simonyan et al. 2013, section 3). x [B, …], z [B, classes], ∂z_c/∂x of the shape of x.
 *
 * Source: K. Simonyan, A. Vedaldi, A. Zisserman, "Deep inside convolutional networks", arXiv:1312.6034 (2013).
 */
export function scores(layers: readonly Layer[], x: Tensor): Tensor2D {
  const last = layers.at(-1);
  const z =
    last instanceof Dense ? last.logits(forward(layers.slice(0, -1), x)) : (forward(layers, x) as Tensor2D);
  // What the layers remember is for their own `backward`; here the tape of tf.grad remembers.
  for (const layer of layers) layer.forget();
  return z;
}

/** 1 at the class c_b of each example b, 0 elsewhere: [B, classes]. */
export function oneHot(classes: ArrayLike<number>, count: number): Tensor2D {
  const chosen = new Float32Array(classes.length * count);
  for (let b = 0; b < classes.length; ++b) chosen[b * count + classes[b]] = 1;
  return tensor(chosen, [classes.length, count], "float32");
}

/**
 * ∂z_c/∂x for each example b of a batch: the gradient of Σ_b z_{b,c_b}, as no example has a part in another one's score.
 * To be used within `tf.tidy`.
 * @param layers the layers between x and z: all of a network, or those above a feature map
 * @param classes c_b, one for each example
 */
export function scoreGradient<T extends Tensor>(
  layers: readonly Layer[],
  x: T,
  classes: readonly number[]
): T {
  const [count] = layers.at(-1)!.outputShape;
  return grad(values => scores(layers, values))(x, oneHot(classes, count)) as T;
}

/**
 * One picture through a network: its scores and the gradient of one of them, read from the device.
 * @returns z [classes] and dx = ∂z_c/∂x, of the size of x
 * @throws RangeError for a class the network has not, or an x of another size than its input
 */
export async function scoreAndGradient(
  model: Network,
  x: ArrayLike<number>,
  c: number
): Promise<{z: Float32Array; dx: Float32Array}> {
  requireClass("scoreAndGradient", model, c);
  requirePicture("scoreAndGradient", model, x);
  if (isDeviceLost()) throw new DeviceLostError();
  const kept = tidy(() => {
    const through = valueAndGrad(values => scores(model.layers, values));
    const {value, grad} = through(pictureTensor(model, x), oneHot([c], model.layers.at(-1)!.outputShape[0]));
    return [keep(value), keep(grad)];
  });
  try {
    const [z, dx] = await Promise.all(kept.map(readValues));
    return {z: z.slice(), dx: dx.slice()};
  } finally {
    disposeAll(kept);
  }
}

/** One picture as a batch of one. */
export const pictureTensor = (model: Network, x: ArrayLike<number>): Tensor =>
  tensor(Float32Array.from(x), [1, ...model.layers[0].inputShape!], "float32");

/** Refuses a class that the network has not. */
export function requireClass(where: string, model: Network, c: number): void {
  const [count, ...more] = model.layers.at(-1)!.outputShape;
  if (more.length > 0 || count === undefined) {
    throw refusal`${where}: the model gives outputs of shape [${model.layers.at(-1)!.outputShape}], but a row of scores is expected.`;
  }
  if (Number.isInteger(c) && c >= 0 && c < count) return;
  throw refusal`${where}: class c is ${c}, but a whole number from 0 to ${count - 1} is expected.`;
}

/** Refuses a picture of another size than the network's input. */
export function requirePicture(where: string, model: Network, x: ArrayLike<number>): void {
  const shape = model.layers[0].inputShape!;
  const size = shape.reduce((product, n) => product * n, 1);
  if (x.length === size) return;
  throw refusal`${where}: x has ${x.length} values, but the model's input of shape [${shape}] has ${size}.`;
}
