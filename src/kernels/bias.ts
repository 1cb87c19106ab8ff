import type {Tensor, Tensor1D, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {defineKernel} from "./register.js";

/**
 * The gradient of a bias. A bias $b_o$ is added to every row r of the pre-activations, so each row sends its gradient back:
 *
 * $$z_{r,o} = (\dots)_{r,o} + b_o \qquad\Longrightarrow\qquad
 *   \frac{\partial L}{\partial b_o} = \sum_r \frac{\partial L}{\partial z_{r,o}}$$
 *
 * For a dense layer r runs over the batch, for a convolution over batch, rows and columns: every axis but the last.
 */

// #region loops-db
/** db[o] = Σ_r dz[r,o], with dz laid out row by row, o fastest. */
export function biasGradientLoops(dz: ArrayLike<number>, units: number): Float64Array {
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
/** How many pairs of rows one fragment adds up. */
const pairsPerFragment = 32;

/**
 * One stage of the sum: [rows, units] → [fewer rows, units]. A single fragment for each o would leave the GPU idle while
 * it walks through thousands of rows; so each fragment adds a stretch of them, and the next stage adds the stretches.
 * A texel holds rows r, r+1 of columns o, o+1: all four values are added at once.
 */
function partialSumsProgram(rows: number, units: number) {
  const pairs = Math.ceil(rows / 2);
  return {
    variableNames: ["Dz"],
    outputShape: [2 * Math.ceil(pairs / pairsPerFragment), units],
    packedInputs: true,
    packedOutput: true,
    userCode: `
      void main() {
        ivec2 at = getOutputCoords();
        int first = (at.x / 2) * ${pairsPerFragment};
        vec4 sum = vec4(0.0);
        for (int k = 0; k < ${pairsPerFragment}; k++) {
          int pair = first + k;
          if (pair >= ${pairs}) break;
          vec4 dz = getDz(2 * pair, at.y);
          ${rows % 2 ? `if (pair == ${pairs - 1}) dz.zw = vec2(0.0);  // there is no such row` : ""}
          sum += dz;
        }
        setOutput(sum);
      }`
  };
}

/** The last stage: two rows of partial sums are added up. */
function lastSumProgram(units: number) {
  return {
    variableNames: ["Sums"],
    outputShape: [units],
    packedInputs: true,
    packedOutput: false,
    userCode: `
      void main() {
        int o = getOutputCoords();
        vec4 sums = getSums(0, o);
        setOutput((o & 1) == 0 ? sums.x + sums.z : sums.y + sums.w);
      }`
  };
}
// #endregion

// #region op
function webgl(dz: TensorInfo, backend: MathBackendWebGL): TensorInfo {
  const units = dz.shape[dz.shape.length - 1];
  let rows = dz.shape.slice(0, -1).reduce((product, n) => product * n, 1);
  let sums: TensorInfo = {dataId: dz.dataId, dtype: dz.dtype, shape: [rows, units]};
  do {
    const next = backend.compileAndRun(partialSumsProgram(rows, units), [sums], "float32");
    if (sums.dataId !== dz.dataId) backend.disposeIntermediateTensorInfo(sums);
    sums = next;
    rows = next.shape[0];
  } while (rows > 2);
  const db = backend.compileAndRun(lastSumProgram(units), [sums], "float32");
  backend.disposeIntermediateTensorInfo(sums);
  return db;
}

const run = defineKernel<"dz", object>("biasGradient", {
  webgl: ({dz}, _attributes, backend) => webgl(dz, backend),
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
    throw new RangeError(`biasGradient: dz has shape [${dz.shape}], but [batch, …, units] is expected.`);
  }
  return run({dz}, {})[0] as Tensor1D;
}
// #endregion
