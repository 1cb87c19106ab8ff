import {
  registerGradient,
  type Scalar,
  type Tensor1D,
  type Tensor2D,
  type TensorInfo
} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {numberGlsl} from "./accessors.js";
import {meanLoss} from "./meanLoss.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {defineKernel} from "./register.js";
import {requireSameShape, requireTensor} from "./validate.js";

/**
 * Softmax and cross-entropy, together with their gradient.
 *
 * $$p_{b,k} = \frac{e^{z_{b,k}}}{\sum_l e^{z_{b,l}}}, \qquad \ell_b =
 *   -\sum_k t_{b,k} \log p_{b,k}, \qquad L = \frac1B \sum_b \ell_b$$
 *
 * z [batch, classes] are the logits, t [batch, classes] the labels, one-hot
 * (or any distribution: each row sums to 1).
 *
 * Why together: $\log p_{b,k} = z_{b,k} - m_b - \log \sum_l e^{z_{b,l} -
 * m_b}$ with $m_b = \max_l z_{b,l}$ takes no logarithm of a number that has
 * become 0 and no exponential of a large one; and of the two derivatives
 * only a difference remains:
 *
 * $$\mathrm{d}z_{b,k} = \frac{\partial L}{\partial z_{b,k}} = \frac{p_{b,k}
 *   - t_{b,k}}{B}$$
 */

// #region loops
/** p = softmax(z), row by row. With m no exponential is larger than 1. */
export function softmaxLoops(
  z: ArrayLike<number>,
  classes: number
): Float64Array {
  const p = new Float64Array(z.length);
  for (let b = 0; b < z.length / classes; ++b) {
    const row = b * classes;
    let m = -Infinity;
    for (let k = 0; k < classes; ++k) m = Math.max(m, z[row + k]);
    let sum = 0;
    for (let k = 0; k < classes; ++k) sum += Math.exp(z[row + k] - m);
    for (let k = 0; k < classes; ++k)
      p[row + k] = Math.exp(z[row + k] - m) / sum;
  }
  return p;
}
// #endregion

// #region loops-loss
/**
 * The loss of each example, and whether its largest logit is the right one
 * (1) or not (0).
 */
export function softmaxCrossEntropyLoops(
  z: ArrayLike<number>,
  t: ArrayLike<number>,
  classes: number
): {loss: Float64Array; hits: Float64Array} {
  const batch = z.length / classes;
  const loss = new Float64Array(batch);
  const hits = new Float64Array(batch);
  for (let b = 0; b < batch; ++b) {
    const row = b * classes;
    let m = -Infinity;
    for (let k = 0; k < classes; ++k) m = Math.max(m, z[row + k]);
    let sum = 0;
    for (let k = 0; k < classes; ++k) sum += Math.exp(z[row + k] - m);
    let guess = 0;
    let truth = 0;
    for (let k = 0; k < classes; ++k) {
      const logP = z[row + k] - m - Math.log(sum);
      if (t[row + k] !== 0) loss[b] -= t[row + k] * logP;
      if (z[row + k] > z[row + guess]) guess = k;
      if (t[row + k] > t[row + truth]) truth = k;
    }
    hits[b] = guess === truth && !Number.isNaN(sum) ? 1 : 0;
  }
  return {loss, hits};
}
// #endregion

// #region loops-dz
/** dz = (p − t) / B: of the two derivatives only a difference remains. */
export function softmaxCrossEntropyLoopsDz(
  z: ArrayLike<number>,
  t: ArrayLike<number>,
  classes: number
): Float64Array {
  const batch = z.length / classes;
  const p = softmaxLoops(z, classes);
  const dz = new Float64Array(z.length);
  for (let at = 0; at < z.length; ++at) dz[at] = (p[at] - t[at]) / batch;
  return dz;
}
// #endregion

// #region loops-softmax-dz
/**
 * The gradient of softmax alone: dz = p · (dp − Σ_l dp_l p_l), row by row.
 */
export function softmaxLoopsDz(
  dp: ArrayLike<number>,
  p: ArrayLike<number>,
  classes: number
): Float64Array {
  const dz = new Float64Array(p.length);
  for (let b = 0; b < p.length / classes; ++b) {
    let dot = 0;
    for (let k = 0; k < classes; ++k)
      dot += dp[b * classes + k] * p[b * classes + k];
    for (let k = 0; k < classes; ++k) {
      const at = b * classes + k;
      dz[at] = p[at] * (dp[at] - dot);
    }
  }
  return dz;
}
// #endregion

// #region shader
/** The sizes that the shaders below ask for. */
const sizesOf = ([batch, classes]: readonly number[]) => ({batch, classes});

/**
 * GLSL: m and the sum of row b, as in the loops. A row with a NaN or +∞ has
 * a NaN as its sum. That is asked of the bits, because a device may answer
 * `z > m` either way for a NaN, and give any number for its exponential.
 */
const rowGlsl = `
  ${numberGlsl("Z")}
  float m, sum;
  bool broken;
  int bits(float z) { return floatBitsToInt(z) & 0x7fffffff; }
  void readRow(int b) {
    m = getZ(b, 0);
    broken = bits(m) > 0x7f800000;
    for (int k = 1; k < classes; k++) {
      float z = getZ(b, k);
      broken = broken || bits(z) > 0x7f800000;
      if (z > m) m = z;
    }
    broken = broken || bits(m) == 0x7f800000;
    sum = 0.0;
    for (int k = 0; k < classes; k++) sum += exp(getZ(b, k) - m);
    if (broken) sum = uintBitsToFloat(0x7fc00000u);
  }
  float p(float z) { return broken ? sum : exp(z - m) / sum; }`;

/**
 * The row is short, so each fragment reads it whole: two rows for its
 * texel.
 */
const softmaxProgram = (shape: readonly number[]): TargetsProgram => ({
  inputs: ["Z"],
  outputShape: shape,
  targets: 1,
  sizes: sizesOf(shape),
  userCode: `
    ${rowGlsl}
    void fragment(int row, int column) {
      int b = 2 * row, k = 2 * column;
      readRow(b);
      target0.xy = vec2(p(getZ(b, k)), p(getZ(b, k + 1)));
      readRow(b + 1);
      target0.zw = vec2(p(getZ(b + 1, k)), p(getZ(b + 1, k + 1)));
    }`
});
// #endregion

// #region shader-loss
/**
 * One fragment for each two examples: their losses, and whether they were
 * hits.
 */
const exampleProgram = (shape: readonly number[]): TargetsProgram => ({
  inputs: ["Z", "T"],
  outputShape: [shape[0]],
  targets: 2,
  sizes: sizesOf(shape),
  userCode: `
    ${rowGlsl}
    ${numberGlsl("T")}
    vec2 lossAndHit(int b) {
      readRow(b);
      float loss = 0.0, highest = getZ(b, 0), most = getT(b, 0);
      int guess = 0, truth = 0;
      for (int k = 0; k < classes; k++) {
        float z = getZ(b, k), t = getT(b, k);
        if (t != 0.0) loss -= broken ? sum : t * (z - m - log(sum));
        if (z > highest) { highest = z; guess = k; }
        if (t > most) { most = t; truth = k; }
      }
      return vec2(loss, guess == truth && !broken ? 1.0 : 0.0);
    }
    void fragment(int row, int pair) {
      vec2 first = lossAndHit(2 * pair);
      vec2 second = lossAndHit(min(2 * pair + 1, batch - 1));
      target0 = vec4(first.x, second.x, 0.0, 0.0);
      target1 = vec4(first.y, second.y, 0.0, 0.0);
    }`
});
// #endregion

// #region gradient-dz
/** As softmax, and the labels are taken away. */
const dzProgram = (shape: readonly number[]): TargetsProgram => ({
  inputs: ["Z", "T"],
  outputShape: shape,
  targets: 1,
  sizes: sizesOf(shape),
  userCode: `
    ${rowGlsl}
    ${numberGlsl("T")}
    float dz(int b, int k) {
      return (p(getZ(b, k)) - getT(b, k)) / float(batch);
    }
    void fragment(int row, int column) {
      int b = 2 * row, k = 2 * column;
      readRow(b);
      target0.xy = vec2(dz(b, k), dz(b, k + 1));
      readRow(b + 1);
      target0.zw = vec2(dz(b + 1, k), dz(b + 1, k + 1));
    }`
});
// #endregion

// #region gradient-softmax-dz
/**
 * dz = p · (dp − Σ_l dp_l p_l): each fragment takes the sum of its two
 * rows.
 */
const softmaxDzProgram = (shape: readonly number[]): TargetsProgram => ({
  inputs: ["Dp", "P"],
  outputShape: shape,
  targets: 1,
  sizes: sizesOf(shape),
  userCode: `
    ${numberGlsl("Dp")}
    ${numberGlsl("P")}
    vec2 values(int b, int k) {
      float dot = 0.0;
      for (int l = 0; l < classes; l++) dot += getDp(b, l) * getP(b, l);
      return vec2(
        getP(b, k) * (getDp(b, k) - dot),
        getP(b, k + 1) * (getDp(b, k + 1) - dot)
      );
    }
    void fragment(int row, int column) {
      int b = 2 * row, k = 2 * column;
      target0 = vec4(values(b, k), values(b + 1, k));
    }`
});
// #endregion

// #region op
/** Runs programs that read the same matrices. */
function draw(
  programs: readonly TargetsProgram[],
  matrices: readonly TensorInfo[],
  backend: MathBackendWebGL
): TensorInfo[] {
  return withTemporaries(backend, temporaries => {
    const packed = matrices.map(matrix =>
      asPacked(matrix, matrix.shape, backend, temporaries)
    );
    return programs.flatMap(program =>
      drawTargets(program, packed, backend)
    );
  });
}

const runSoftmax = defineKernel<"z", object>("softmax", {
  webgl: ({z}, _attributes, backend) =>
    draw([softmaxProgram(z.shape)], [z], backend),
  cpu: ({z}, _attributes, shapes) => ({
    shape: shapes.z,
    values: softmaxLoops(z, shapes.z[1])
  })
});

const runSoftmaxDz = defineKernel<"dp" | "p", object>("softmaxDz", {
  webgl: ({dp, p}, _attributes, backend) =>
    draw([softmaxDzProgram(p.shape)], [dp, p], backend),
  cpu: ({dp, p}, _attributes, shapes) => ({
    shape: shapes.p,
    values: softmaxLoopsDz(dp, p, shapes.p[1])
  })
});

const runCrossEntropy = defineKernel<"z" | "t", object>(
  "softmaxCrossEntropy",
  {
    webgl: ({z, t}, _attributes, backend) =>
      draw([exampleProgram(z.shape), dzProgram(z.shape)], [z, t], backend),
    cpu: ({z, t}, _attributes, {z: [batch, classes]}) => {
      const {loss, hits} = softmaxCrossEntropyLoops(z, t, classes);
      return [
        {shape: [batch], values: loss},
        {shape: [batch], values: hits},
        {
          shape: [batch, classes],
          values: softmaxCrossEntropyLoopsDz(z, t, classes)
        }
      ];
    }
  }
);

/**
 * p = softmax(z), each row of z [batch, classes] turned into probabilities;
 * differentiable by `tf.grads`.
 */
export function softmax(z: Tensor2D): Tensor2D {
  requireTensor("softmax", "z", z, ["batch", "classes"]);
  return runSoftmax({z}, {})[0] as Tensor2D;
}

/**
 * dz = p · (dp − Σ_l dp_l p_l), row by row: the way back through softmax
 * alone, from p = softmax(z) [batch, classes].
 * @throws RangeError or TypeError, with a sentence, if dp and p have not
 *   the same shape.
 */
export function softmaxDz(dp: Tensor2D, p: Tensor2D): Tensor2D {
  requireTensor("softmaxDz", "p", p, ["batch", "classes"]);
  requireSameShape("softmaxDz", "dp", dp, p.shape);
  return runSoftmaxDz({dp, p}, {})[0] as Tensor2D;
}

registerGradient({
  kernelName: "softmax",
  outputsToSave: [true],
  gradFunc: (dp, saved) => ({
    z: () => softmaxDz(dp as Tensor2D, saved[0] as Tensor2D)
  })
});

/**
 * The loss [B] and the hit (1 or 0) [B] of each example, and dz = ∂L/∂z of
 * their mean L.
 * @throws RangeError or TypeError, with a sentence, if labels do not have
 *   the shape of the logits z.
 */
export function softmaxCrossEntropy(
  z: Tensor2D,
  labels: Tensor2D
): {loss: Tensor1D; hits: Tensor1D; dz: Tensor2D} {
  requireTensor("softmaxCrossEntropy", "z", z, ["batch", "classes"]);
  requireSameShape("softmaxCrossEntropy", "labels", labels, z.shape);
  const [loss, hits, dz] = runCrossEntropy({z, t: labels}, {});
  return {
    loss: loss as Tensor1D,
    hits: hits as Tensor1D,
    dz: dz as Tensor2D
  };
}

/**
 * L, the mean loss of the batch, differentiable by `tf.grads` with respect
 * to z (the labels are taken as given).
 */
export function softmaxCrossEntropyLoss(
  z: Tensor2D,
  labels: Tensor2D
): Scalar {
  return meanLoss(z, logits => {
    const {loss, dz} = softmaxCrossEntropy(logits, labels);
    return {loss, dy: dz};
  });
}
// #endregion
