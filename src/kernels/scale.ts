import type {Tensor, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {defineKernel} from "./register.js";
import {requireAnyTensor} from "./validate.js";
import {refusal} from "./refusal.js";

/**
 * A tensor times one number that lies on the GPU, so that nobody has to wait for it.
 *
 * $$y_k = \alpha\, a_k$$
 */

// #region loops
export function scaleLoops(a: ArrayLike<number>, factor: number): Float64Array {
  return Float64Array.from(a, value => factor * value);
}
// #endregion

// #region shader
const scaleProgram = (shape: readonly number[]): TargetsProgram => ({
  inputs: ["A", "Factor"],
  outputShape: shape,
  targets: 1,
  userCode: `void fragment(int row, int column) { target0 = readFactor(0, 0).x * hereA(row, column); }`
});

function draw(a: TensorInfo, factor: TensorInfo, backend: MathBackendWebGL): TensorInfo {
  return withTemporaries(backend, temporaries => {
    const inputs = [asPacked(a, a.shape, backend, temporaries), asPacked(factor, [1], backend, temporaries)];
    return drawTargets(scaleProgram(a.shape), inputs, backend)[0];
  });
}
// #endregion

// #region op
const run = defineKernel<"a" | "factor", object>("scale", {
  webgl: ({a, factor}, _attributes, backend) => draw(a, factor, backend),
  cpu: ({a, factor}, _attributes, shapes) => ({shape: shapes.a, values: scaleLoops(a, factor[0])})
});

/**
 * α·a for a tensor a of any shape and a tensor α of one value.
 * @throws RangeError or TypeError, with a sentence, if α does not hold exactly one value.
 */
export function scale<T extends Tensor>(a: T, factor: Tensor): T {
  requireAnyTensor("scale", "a", a);
  requireAnyTensor("scale", "factor", factor);
  if (factor.size !== 1) {
    throw refusal`scale: factor has shape [${factor.shape}], but one value is expected.`;
  }
  return run({a, factor}, {})[0] as T;
}
// #endregion
