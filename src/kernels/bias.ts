import type {Tensor, Tensor1D, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {asStack, texelsOf} from "./textureLayout.js";
import {defineKernel} from "./register.js";
import {refusal} from "./refusal.js";

/**
 * The gradient of a bias. A bias $b_o$ is added to every row r of the
 * pre-activations, so each row sends its gradient back:
 *
 * $$z_{r,o} = (\dots)_{r,o} + b_o \qquad\Longrightarrow\qquad
 *   \frac{\partial L}{\partial b_o} = \sum_r \frac{\partial L}{\partial
 *   z_{r,o}}$$
 *
 * For a dense layer r runs over the batch, for a convolution over batch,
 * rows and columns: every axis but the last.
 */

// #region loops-db
/** db[o] = Σ_r dz[r,o], with dz laid out row by row, o fastest. */
export function biasGradientLoops(
  dz: ArrayLike<number>,
  units: number
): Float64Array {
  const db = new Float64Array(units);
  for (let r = 0; r < dz.length / units; ++r) {
    for (let o = 0; o < units; ++o) {
      db[o] += dz[r * units + o];
    }
  }
  return db;
}
// #endregion

// #region gradient-db
/**
 * How many rows of texels one fragment adds up where that is all there is
 * to add.
 */
const longestStretch = 128;

/**
 * One stage of the sum: of `stretch` rows of texels each fragment makes
 * one. A texel holds rows r, r+1 of columns o, o+1: all four values are
 * added at once. A single fragment for each o would leave the GPU idle
 * while it walks through thousands of rows; so, where there are many, each
 * fragment adds a stretch of them, and a second stage adds the stretches.
 */
function sumsProgram(
  shape: readonly number[],
  stretch: number,
  last: boolean
): TargetsProgram {
  const {rows} = texelsOf(shape);
  const [, matrixRows, units] = asStack(shape);
  // The last texels of a matrix of odd height hold one row.
  const dropHalf = `
          if (rowInMatrix == rowsOfMatrix - 1) dz.zw = vec2(0.0);
          if (++rowInMatrix == rowsOfMatrix) rowInMatrix = 0;`;
  return {
    inputs: ["Dz"],
    outputShape: last ? [units] : [2 * Math.ceil(rows / stretch), units],
    targets: 1,
    anySize: true,
    sizes: {rows, stretch, rowsOfMatrix: Math.ceil(matrixRows / 2)},
    userCode: `
      void fragment(int row, int column) {
        int first = row * stretch, end = min(first + stretch, rows);
        int rowInMatrix = first % rowsOfMatrix;
        vec4 sum = vec4(0.0);
        for (int r = first; r < end; r++) {
          vec4 dz = readDz(r, column);
          ${matrixRows % 2 ? dropHalf : ""}
          sum += dz;
        }
        target0 = ${last ? "vec4(sum.xy + sum.zw, 0.0, 0.0)" : "sum"};
      }`
  };
}
// #endregion

// #region op
/**
 * The sum over every axis but the last, on the GPU: db [units] from dz
 * [..., units].
 */
export function sumRows(
  dz: TensorInfo,
  backend: MathBackendWebGL
): TensorInfo {
  return withTemporaries(backend, temporaries => {
    let sums = asPacked(dz, dz.shape, backend, temporaries);
    const {rows} = texelsOf(dz.shape);
    if (rows > longestStretch) {
      // As many stretches as rows in each: both stages are equally long.
      [sums] = drawTargets(
        sumsProgram(dz.shape, Math.ceil(Math.sqrt(rows)), false),
        [sums],
        backend
      );
      temporaries.push(sums);
    }
    return drawTargets(
      sumsProgram(sums.shape, texelsOf(sums.shape).rows, true),
      [sums],
      backend
    )[0];
  });
}

const run = defineKernel<"dz", object>("biasGradient", {
  webgl: ({dz}, _attributes, backend) => sumRows(dz, backend),
  cpu: ({dz}, _attributes, shapes) => {
    const units = shapes.dz[shapes.dz.length - 1];
    return {shape: [units], values: biasGradientLoops(dz, units)};
  }
});

/**
 * db = ∂L/∂b from dz = ∂L/∂z: the sum over every axis but the last.
 * @throws RangeError if dz has fewer than two axes.
 */
export function biasGradient(dz: Tensor): Tensor1D {
  if (dz.rank < 2) {
    throw refusal`biasGradient: dz has shape [${dz.shape}], but [batch, …, units] is expected.`;
  }
  return run({dz}, {})[0] as Tensor1D;
}
// #endregion
