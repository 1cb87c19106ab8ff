import {customGrad, type Scalar, type Tensor, type Tensor1D} from "@tensorflow/tfjs-core";
import {mean} from "./means.js";
import {scale} from "./scale.js";

/**
 * The mean of a batch's losses as one number that `tf.grads` can differentiate, for a loss that works out its own gradient.
 *
 * $$L = \frac1B \sum_b \ell_b(y), \qquad \mathrm{d}y = \frac{\partial L}{\partial y}$$
 *
 * @param compute gives the losses [B] and dy; whatever comes in from behind L is multiplied into dy
 */
export function meanLoss<T extends Tensor>(y: T, compute: (y: T) => {loss: Tensor1D; dy: T}): Scalar {
  const withGradient = customGrad((input, save) => {
    const {loss, dy} = compute(input as T);
    (save as (tensors: Tensor[]) => void)([dy]);
    return {
      value: mean(loss),
      gradFunc: (dL: Scalar, saved: Tensor[]) => scale(saved[0], dL)
    };
  });
  return withGradient(y) as Scalar;
}
