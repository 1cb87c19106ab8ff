import {registerGradient, type Tensor, type TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {defineKernel} from "./register.js";
import {reshape} from "./reshape.js";
import {requireAnyTensor, requireSameShape} from "./validate.js";

/**
 * The sum of two tensors: what is used twice gets two gradients, and they add up.
 *
 * $$y_k = a_k + b_k, \qquad \mathrm{d}a_k = \mathrm{d}b_k = \mathrm{d}y_k$$
 */

// #region loops
export function addLoops(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  return Float64Array.from(a, (value, k) => value + b[k]);
}
// #endregion

// #region shader
const addProgram = (shape: readonly number[]): TargetsProgram => ({
  inputs: ["A", "B"],
  outputShape: shape,
  targets: 1,
  userCode: `void fragment(int row, int column) { target0 = hereA(row, column) + hereB(row, column); }`
});

function draw(inputs: TensorInfo[], backend: MathBackendWebGL): TensorInfo {
  const {shape} = inputs[0];
  return withTemporaries(backend, temporaries => {
    const packed = inputs.map(tensor => asPacked(tensor, shape, backend, temporaries));
    return drawTargets(addProgram(shape), packed, backend)[0];
  });
}
// #endregion

// #region op
const run = defineKernel<"a" | "b", object>("add", {
  webgl: ({a, b}, _attributes, backend) => draw([a, b], backend),
  cpu: ({a, b}, _attributes, shapes) => ({shape: shapes.a, values: addLoops(a, b)})
});

/**
 * a + b, value by value; differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, for unequal shapes.
 */
export function add<T extends Tensor>(a: T, b: T): T {
  requireAnyTensor("add", "a", a);
  requireSameShape("add", "b", b, a.shape);
  return run({a, b}, {})[0] as T;
}

registerGradient({
  kernelName: "add",
  gradFunc: dy => ({
    a: () => reshape(dy as Tensor, (dy as Tensor).shape),
    b: () => reshape(dy as Tensor, (dy as Tensor).shape)
  })
});
// #endregion
