import type {Tensor, Tensor1D, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {defineKernel} from "./register.js";
import {requireAnyTensor, requireSameShape} from "./validate.js";

/**
 * The mean absolute error: how far off the predictions are, in the unit of the targets.
 *
 * $$a_b = \frac1D \sum_d |y_{b,d} - t_{b,d}|$$
 *
 * y [batch, …] are the predictions, t of the same shape the targets; an example has D values, however many axes they fill.
 * It is measured beside a loss and trains nothing, so it has no gradient.
 */

// #region loops
export function meanAbsoluteErrorLoops(
  y: ArrayLike<number>,
  t: ArrayLike<number>,
  batch: number
): Float64Array {
  const size = y.length / batch;
  const error = new Float64Array(batch);
  for (let b = 0; b < batch; ++b) {
    for (let d = 0; d < size; ++d) {
      error[b] += Math.abs(y[b * size + d] - t[b * size + d]) / size;
    }
  }
  return error;
}
// #endregion

// #region shader
/** One fragment for two examples: a texel holds two values of each. */
const errorProgram = (batch: number, size: number): TargetsProgram => ({
  inputs: ["Y", "T"],
  outputShape: [batch],
  targets: 1,
  sizes: {size, wholePairs: Math.floor(size / 2)},
  userCode: `
    void fragment(int row, int pair) {
      vec4 sum = vec4(0.0);
      for (int d = 0; d < wholePairs; d++) sum += abs(readY(pair, d) - readT(pair, d));
      if (2 * wholePairs < size) sum.xz += abs(readY(pair, wholePairs) - readT(pair, wholePairs)).xz;
      target0 = vec4(sum.x + sum.y, sum.z + sum.w, 0.0, 0.0) / float(size);
    }`
});

function webgl(y: TensorInfo, t: TensorInfo, backend: MathBackendWebGL): TensorInfo {
  const batch = y.shape[0];
  const size = y.shape.reduce((product, n) => product * n, 1) / batch;
  return withTemporaries(backend, temporaries => {
    const inputs = [y, t].map(tensor => asPacked(tensor, [batch, size], backend, temporaries));
    return drawTargets(errorProgram(batch, size), inputs, backend)[0];
  });
}
// #endregion

// #region op
const run = defineKernel<"y" | "t", object>("meanAbsoluteError", {
  webgl: ({y, t}, _attributes, backend) => webgl(y, t, backend),
  cpu: ({y, t}, _attributes, {y: [batch]}) => ({
    shape: [batch],
    values: meanAbsoluteErrorLoops(y, t, batch)
  })
});

/**
 * The mean absolute error [B] of each example.
 * @throws RangeError or TypeError, with a sentence, if y has fewer than two axes or t another shape.
 */
export function meanAbsoluteError<T extends Tensor>(y: T, t: T): Tensor1D {
  requireAnyTensor("meanAbsoluteError", "y", y, 2);
  requireSameShape("meanAbsoluteError", "t", t, y.shape);
  return run({y, t}, {})[0] as Tensor1D;
}
// #endregion
