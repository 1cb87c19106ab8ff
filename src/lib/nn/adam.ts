import type {Tensor} from "@tensorflow/tfjs-core";
import {adam as adamOp} from "../../kernels/adam.js";
import {requireNumber} from "../../kernels/validate.js";
import {requireOurNames} from "./checks.js";
import type {Optimizer, UpdateTime} from "./optimizer.js";

export interface AdamOptions {
  learningRate?: number;
  beta1?: number;
  beta2?: number;
  epsilon?: number;
  /** The length that all gradients together are cut down to where they are longer. */
  globalClipnorm?: number;
}

/**
 * Adam with Keras's defaults. At step t, from the gradient g:
 *
 * $$m \leftarrow \beta_1 m + (1-\beta_1) g, \quad v \leftarrow \beta_2 v + (1-\beta_2) g^2, \quad
 *   w \leftarrow w - \eta \, \frac{\sqrt{1-\beta_2^t}}{1-\beta_1^t} \, \frac{m}{\sqrt v + \varepsilon}$$
 *
 * as Keras computes it. TensorFlow.js follows Algorithm 1 of Kingma and Ba, $\hat m / (\sqrt{\hat v} + \varepsilon)$: the same
 * with an ε that is smaller by $\sqrt{1-\beta_2^t}$ (32 times at t = 1), which shows where |g| is near ε.
 * @throws RangeError for a learning rate or ε that is not positive, and a β outside of [0, 1)
 */
export function adam({
  learningRate = 1e-3,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-7,
  globalClipnorm,
  ...others
}: AdamOptions = {}): Optimizer & Required<Omit<AdamOptions, "globalClipnorm">> {
  requireOurNames("adam", others);
  requireNumber("adam", "learningRate", learningRate, {low: 0, open: true});
  requireNumber("adam", "beta1", beta1, {low: 0, high: 1});
  requireNumber("adam", "beta2", beta2, {low: 0, high: 1});
  requireNumber("adam", "epsilon", epsilon, {low: 0, open: true});
  if (globalClipnorm !== undefined)
    requireNumber("adam", "globalClipnorm", globalClipnorm, {low: 0, open: true});
  const constants = {learningRate, beta1, beta2, epsilon};
  return {
    ...constants,
    globalClipnorm,
    name: "adam",
    slots: ["m", "v"],
    update([w, m, v]: readonly Tensor[], gradient: Tensor, time: UpdateTime): Tensor[] {
      const next = adamOp({w, m, v}, gradient, {...constants, ...time});
      return [next.w, next.m, next.v];
    }
  };
}
