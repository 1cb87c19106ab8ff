import type {Tensor} from "@tensorflow/tfjs-core";
import {sgd as sgdOp} from "../../kernels/sgd.js";
import {requireNumber} from "../../kernels/validate.js";
import {requireOurNames} from "./checks.js";
import type {Optimizer, UpdateTime} from "./optimizer.js";

export interface SgdOptions {
  /** η, default 0.01. */
  learningRate?: number;
  /** μ, default 0: no momentum. */
  momentum?: number;
  /** Nesterov's form of the momentum, default false. */
  nesterov?: boolean;
  /** The length that all gradients together are cut down to where they are longer. */
  globalClipnorm?: number;
}

/**
 * Gradient descent with Keras's defaults, from the gradient g of a batch ("stochastic"):
 *
 * $$w \leftarrow w - \eta g, \qquad \text{with momentum}\quad m \leftarrow \mu m - \eta g, \quad w \leftarrow w + m$$
 *
 * and in Nesterov's form $w \leftarrow w + \mu m - \eta g$ with the new m.
 * @throws RangeError for a learning rate that is not positive, and a μ outside of [0, 1)
 */
export function sgd({
  learningRate = 0.01,
  momentum = 0,
  nesterov = false,
  globalClipnorm,
  ...others
}: SgdOptions = {}): Optimizer & SgdOptions {
  requireOurNames("sgd", others);
  requireNumber("sgd", "learningRate", learningRate, {low: 0, open: true});
  requireNumber("sgd", "momentum", momentum, {low: 0, high: 1});
  if (globalClipnorm !== undefined)
    requireNumber("sgd", "globalClipnorm", globalClipnorm, {low: 0, open: true});
  return {
    ...{learningRate, momentum, nesterov, globalClipnorm},
    name: "sgd",
    slots: momentum > 0 ? ["momentum"] : [],
    update([w, m]: readonly Tensor[], gradient: Tensor, {learningRate}: UpdateTime): Tensor[] {
      const next = sgdOp({w, m}, gradient, {learningRate, momentum, nesterov});
      return next.m ? [next.w, next.m] : [next.w];
    }
  };
}
