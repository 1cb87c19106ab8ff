import {
  registerGradient,
  type Scalar,
  type Tensor,
  type Tensor1D,
  type TensorInfo
} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {defineKernel} from "./register.js";
import {reshape} from "./reshape.js";
import {requireSameShape, requireTensor} from "./validate.js";

/**
 * Means of two quantities measured on each example of a batch, and of one.
 *
 * $$m_n = \frac{1}{B} \sum_b a^{(n)}_b$$
 *
 * Loss and accuracy of a training step come as one tensor of two numbers, so that reading them back moves 8 bytes.
 */

// #region loops
export function meanLoops(a: ArrayLike<number>): number {
  let sum = 0;
  for (let b = 0; b < a.length; ++b) sum += a[b];
  return sum / a.length;
}
// #endregion

// #region shader
/** One fragment adds up all: a batch is short. A texel of a tensor [B] holds two of its values. */
const meansProgram = (batch: number, quantities: readonly string[]): TargetsProgram => ({
  inputs: quantities,
  outputShape: [quantities.length],
  targets: 1,
  sizes: {batch, wholePairs: Math.floor(batch / 2)},
  userCode: `
    ${quantities
      .map(
        name => `
    float mean${name}() {
      float sum = 0.0;
      for (int pair = 0; pair < wholePairs; pair++) {
        vec4 a = read${name}(0, pair);
        sum += a.x + a.y;
      }
      if (2 * wholePairs < batch) sum += read${name}(0, wholePairs).x;
      return sum / float(batch);
    }`
      )
      .join("")}
    void fragment(int row, int column) {
      target0 = vec4(${[...quantities.map(name => `mean${name}()`), "0.0", "0.0", "0.0"].slice(0, 4).join(", ")});
    }`
});
// #endregion

// #region gradient-da
/** Each example has a share of 1/B in the mean. */
export function meanLoopsDa(dm: number, batch: number): Float64Array {
  return new Float64Array(batch).fill(dm / batch);
}

const shareProgram = (batch: number): TargetsProgram => ({
  inputs: ["Dm"],
  outputShape: [batch],
  targets: 1,
  sizes: {batch},
  userCode: `void fragment(int row, int pair) { target0 = vec4(readDm(0, 0).x / float(batch)); }`
});
// #endregion

// #region op
function draw(quantities: Record<string, TensorInfo>, backend: MathBackendWebGL): TensorInfo {
  return withTemporaries(backend, temporaries => {
    const tensors = Object.values(quantities).map(a => asPacked(a, a.shape, backend, temporaries));
    const program = meansProgram(tensors[0].shape[0], Object.keys(quantities));
    return drawTargets(program, tensors, backend)[0];
  });
}

const runTwo = defineKernel<"first" | "second", object>("means", {
  webgl: ({first, second}, _attributes, backend) => draw({First: first, Second: second}, backend),
  cpu: ({first, second}) => ({shape: [2], values: [meanLoops(first), meanLoops(second)]})
});

const runOne = defineKernel<"a", object>("mean", {
  webgl: ({a}, _attributes, backend) => draw({A: a}, backend),
  cpu: ({a}) => ({shape: [1], values: [meanLoops(a)]})
});

const runShare = defineKernel<"dm", {batch: number}>("meanDa", {
  webgl: ({dm}, {batch}, backend) =>
    withTemporaries(backend, temporaries => {
      const packed = asPacked(dm, [1], backend, temporaries);
      return drawTargets(shareProgram(batch), [packed], backend)[0];
    }),
  cpu: ({dm}, {batch}) => ({shape: [batch], values: meanLoopsDa(dm[0], batch)})
});

/** `[mean loss, accuracy]` of a batch, from the loss [B] and the hits [B] of its examples. */
export function batchMetrics(loss: Tensor1D, hits: Tensor1D): Tensor1D {
  requireTensor("batchMetrics", "loss", loss, ["batch"]);
  requireSameShape("batchMetrics", "hits", hits, loss.shape);
  return runTwo({first: loss, second: hits}, {})[0] as Tensor1D;
}

/** The mean of a tensor [B], differentiable by `tf.grads`. */
export function mean(a: Tensor1D): Scalar {
  requireTensor("mean", "a", a, ["batch"]);
  return reshape(runOne({a}, {})[0], []);
}

registerGradient({
  kernelName: "mean",
  inputsToSave: ["a"],
  gradFunc: (dm, saved) => ({a: () => runShare({dm: reshape(dm as Tensor, [])}, {batch: saved[0].size})[0]})
});
// #endregion
