import type {Tensor1D} from "@tensorflow/tfjs-core";
import {meanAbsoluteError} from "../../kernels/meanAbsoluteError.js";
import {halfSquaredError as half, meanSquaredError as meanSquares} from "../../kernels/meanSquaredError.js";
import {batchMetrics, mean} from "../../kernels/means.js";
import {reshape} from "../../kernels/reshape.js";
import {forward} from "./layer.js";
import type {Loss} from "./loss.js";
import {requireMetrics} from "./metrics.js";

/**
 * Keras's `mean_squared_error`: the mean over all values of all examples,
 *
 * $$L = \frac{1}{BD} \sum_{b,d} (y_{bd} - t_{bd})^2, \qquad \frac{\partial L}{\partial y} = \frac{2}{BD} (y - t)$$
 */
export const meanSquaredError = (metrics: readonly string[]): Loss =>
  squaredError("meanSquaredError", meanSquares, metrics);

/**
 * Half of the squared distance, as theory writes it; Keras has no name for it. It is D/2 times the mean squared error.
 *
 * $$L = \frac{1}{2B} \sum_b \|y_b - t_b\|^2, \qquad \frac{\partial L}{\partial y} = \frac1B (y - t)$$
 */
export const halfSquaredError = (metrics: readonly string[]): Loss =>
  squaredError("halfSquaredError", half, metrics);

function squaredError(name: string, compute: typeof meanSquares, metrics: readonly string[]): Loss {
  requireMetrics(metrics, ["mae", "meanAbsoluteError"]);
  const withError = metrics.length > 0;
  return {
    name,
    metrics: withError ? ["loss", "mae"] : ["loss"],
    targets: "values",
    outputs: forward,
    measure(y, t) {
      const {loss, dy} = compute(y, t);
      const metrics = withError
        ? batchMetrics(loss, meanAbsoluteError(y, t))
        : reshape<Tensor1D>(mean(loss), [1]);
      return {metrics, dy};
    }
  };
}
