import type {Tensor, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {asStack, texelsOf} from "./textureLayout.js";
import {defineKernel} from "./register.js";
import {requireAnyTensor, requireNumber} from "./validate.js";
import {refusal} from "./refusal.js";

/**
 * Clipping of gradients by their global norm: all of a network's gradients are shortened by one factor, so that their
 * direction stays and their length is at most c.
 *
 * $$\lVert g \rVert = \sqrt{\sum_n \sum_k g_{n,k}^2}, \qquad g_n \leftarrow g_n \cdot \frac{c}{\max(\lVert g \rVert,\, c)}$$
 *
 * $g_n$ is the gradient of the n-th weight tensor. If the norm is not finite, everything becomes NaN, as in Keras, so that
 * it can be seen. The norm stays on the GPU: the shortening reads it there, and nobody waits for a number.
 *
 * Source: R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training recurrent neural networks", ICML 2013.
 */

// #region loops
/** ‖g‖ over all tensors together. */
export function globalNormLoops(gradients: readonly ArrayLike<number>[]): number {
  let sum = 0;
  for (const g of gradients) {
    for (let k = 0; k < g.length; ++k) sum += g[k] ** 2;
  }
  return Math.sqrt(sum);
}

/** g · c / max(norm, c). */
export function clipLoops(g: ArrayLike<number>, norm: number, limit: number): Float64Array {
  const factor = Number.isFinite(norm) ? limit / Math.max(norm, limit) : NaN;
  return Float64Array.from(g, value => factor * value);
}
// #endregion

// #region shader-norm
/** How many texels one fragment adds up, and how many tensors a draw may read: every device has 16 texture units. */
const texelsPerFragment = 64;
const tensorsPerDraw = 12;

/** The sizes of tensor n in texels, and which row and column of them, if any, are half empty. */
function sizesOf(n: number, shape: readonly number[]): Record<string, number> {
  const {rows, columns} = texelsOf(shape);
  const [, matrixRows, matrixColumns] = asStack(shape);
  return {
    [`texels${n}`]: rows * columns,
    [`across${n}`]: columns,
    [`down${n}`]: Math.ceil(matrixRows / 2),
    [`halfColumn${n}`]: matrixColumns % 2 ? (matrixColumns - 1) / 2 : -1,
    [`halfRow${n}`]: matrixRows % 2 ? (matrixRows - 1) / 2 : -1
  };
}

/** GLSL: the sum of 64 texels of tensor n from `first` on, in the first stage of their squares without what fills up texels. */
const stretchGlsl = (n: number, squares: boolean): string => `
    vec4 stretch${n}(int first) {
      vec4 sum = vec4(0.0);
      int end = min(first + ${texelsPerFragment}, texels${n});
      int row = first / across${n}, column = first - row * across${n}, rowInMatrix = row % down${n};
      for (int t = first; t < end; t++) {
        vec4 g = readG${n}(row, column);
        if (column == halfColumn${n}) g.yw = vec2(0.0);
        if (rowInMatrix == halfRow${n}) g.zw = vec2(0.0);
        sum += ${squares ? "g * g" : "g"};
        if (++column < across${n}) continue;
        column = 0;
        row++;
        if (++rowInMatrix == down${n}) rowInMatrix = 0;
      }
      return sum;
    }`;

/**
 * One stage: several tensors become one row of texels, each the sum of a stretch. The stages go on until one texel is left,
 * and the last takes the root of its four values.
 */
function sumsProgram(
  shapes: readonly (readonly number[])[],
  squares: boolean,
  last: boolean
): TargetsProgram {
  const stretches = shapes.map(shape => {
    const {rows, columns} = texelsOf(shape);
    return Math.ceil((rows * columns) / texelsPerFragment);
  });
  // The stretches of tensor n are columns begin_n … begin_(n+1) − 1 of the row.
  const begins = [0];
  for (const count of stretches) begins.push(begins[begins.length - 1] + count);
  const choose = shapes.map(
    (_, n) => `if (column < begin${n + 1}) sum = stretch${n}((column - begin${n}) * ${texelsPerFragment});`
  );
  return {
    inputs: shapes.map((_, n) => `G${n}`),
    outputShape: last ? [1] : [2, 2 * begins[shapes.length]],
    targets: 1,
    sizes: Object.assign(
      Object.fromEntries(begins.map((begin, n) => [`begin${n}`, begin])),
      ...shapes.map((shape, n) => sizesOf(n, shape))
    ),
    userCode: `
      ${shapes.map((_, n) => stretchGlsl(n, squares)).join("")}
      void fragment(int row, int column) {
        vec4 sum = vec4(0.0);
        ${choose.join("\n        else ")}
        target0 = ${last ? "vec4(sqrt(sum.x + sum.y + sum.z + sum.w))" : "sum"};
      }`
  };
}

function norm(gradients: readonly TensorInfo[], backend: MathBackendWebGL): TensorInfo {
  return withTemporaries(backend, temporaries => {
    let parts = gradients.map(tensor => asPacked(tensor, tensor.shape, backend, temporaries));
    for (let squares = true; ; squares = false) {
      const {columns} = texelsOf(parts[0].shape);
      const last = !squares && parts.length === 1 && columns <= texelsPerFragment;
      const sums: TensorInfo[] = [];
      for (let n = 0; n < parts.length; n += tensorsPerDraw) {
        const group = parts.slice(n, n + tensorsPerDraw);
        const program = sumsProgram(
          group.map(({shape}) => shape),
          squares,
          last
        );
        sums.push(drawTargets(program, group, backend)[0]);
      }
      if (last) return sums[0];
      temporaries.push(...sums);
      parts = sums;
    }
  });
}
// #endregion

// #region shader-clip
/** The factor is exactly 1 where nothing is to be shortened. A norm that is not finite is known by its bits. */
const clipProgram = (shape: readonly number[]): TargetsProgram => ({
  inputs: ["G", "Norm"],
  outputShape: shape,
  targets: 1,
  uniforms: ["limit"],
  userCode: `
    void fragment(int row, int column) {
      float norm = readNorm(0, 0).x;
      bool finite = (floatBitsToInt(norm) & 0x7fffffff) < 0x7f800000;
      float factor = norm > limit ? limit / norm : 1.0;
      target0 = finite ? factor * hereG(row, column) : vec4(uintBitsToFloat(0x7fc00000u));
    }`
});

function clip(g: TensorInfo, length: TensorInfo, limit: number, backend: MathBackendWebGL): TensorInfo {
  return withTemporaries(backend, temporaries => {
    const inputs = [asPacked(g, g.shape, backend, temporaries), asPacked(length, [1], backend, temporaries)];
    return drawTargets(clipProgram(g.shape), inputs, backend, {limit})[0];
  });
}
// #endregion

// #region op
const runNorm = defineKernel<string, object>("globalNorm", {
  webgl: (gradients, _attributes, backend) => norm(Object.values(gradients), backend),
  cpu: gradients => ({shape: [1], values: [globalNormLoops(Object.values(gradients))]})
});

const runClip = defineKernel<"g" | "norm", {limit: number}>("clipByNorm", {
  webgl: ({g, norm}, {limit}, backend) => clip(g, norm, limit, backend),
  cpu: ({g, norm}, {limit}, {g: shape}) => ({shape, values: clipLoops(g, norm[0], limit)})
});

function requireGradients(op: string, gradients: readonly Tensor[]): void {
  if (gradients.length === 0) throw refusal`${op}: gradients is an empty list.`;
  gradients.forEach((g, n) => requireAnyTensor(op, `gradients[${n}]`, g));
}

/**
 * ‖g‖ of all tensors together, as a tensor [1]. Squares are summed in float32: below 1e-19 a value counts as 0, and from
 * 1.8e19 on the norm is ∞.
 * @throws RangeError or TypeError, with a sentence, if there is no gradient or one does not hold float32 numbers.
 */
export function globalNorm(gradients: readonly Tensor[]): Tensor {
  requireGradients("globalNorm", gradients);
  return runNorm(Object.fromEntries(gradients.map((g, n) => [`g${n}`, g])), {})[0];
}

/**
 * The gradients, shortened together so that their global norm is at most `limit`; they stay as they are if it is already.
 * If the norm is not finite all become NaN.
 * @throws RangeError or TypeError, with a sentence, if there is no gradient or the limit is not above 0.
 */
export function clipByGlobalNorm<T extends Tensor>(gradients: readonly T[], limit: number): T[] {
  requireGradients("clipByGlobalNorm", gradients);
  requireNumber("clipByGlobalNorm", "limit", limit, {low: 0, open: true});
  const norm = globalNorm(gradients);
  const clipped = gradients.map(g => runClip({g, norm}, {limit})[0] as T);
  norm.dispose();
  return clipped;
}
// #endregion

// #region cost
/** Multiplications and additions for so many values in all, and the bytes moved at least: read twice, written once. */
export function clipCost(values: number): {multiplyAdds: number; texelReads: number; bytes: number} {
  return {multiplyAdds: 2 * values, texelReads: 2 * Math.ceil(values / 4), bytes: 12 * values};
}
// #endregion
