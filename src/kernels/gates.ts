import type {TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {biasGradientLoops, sumRows} from "./bias.js";
import {matrixProduct} from "./matrixProduct.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {
  even,
  fromTimeMajor,
  stepBefore,
  stepSizes,
  timeMajorShape,
  type SequenceGeometry,
  type Steps
} from "./sequence.js";

/*
 * The weights of a recurrent layer in textures, and their gradients. Gates
 * lie side by side: column g·U + o is value o of gate g. Where U is odd, a
 * texel would reach over two gates; so each gate then gets one more column,
 * of zeros.
 */

/**
 * A matrix, each of whose values is looked up at another place of W, or is
 * a constant.
 */
const movedProgram = (
  outputShape: [number, number],
  sizes: Record<string, number>,
  value: string
): TargetsProgram => ({
  inputs: ["W"],
  outputShape,
  targets: 1,
  sizes,
  userCode: `
    float valueAt(int row, int column) {
      return valueOf(readW(row >> 1, column >> 1), row, column);
    }
    float value(int row, int column) { ${value} }
    void fragment(int i, int j) {
      int row = 2 * i, column = 2 * j;
      target0.xy = vec2(value(row, column), value(row, column + 1));
      target0.zw = vec2(value(row + 1, column), value(row + 1, column + 1));
    }`
});

/**
 * Weights [rows, gates·U] as [paddedRows, gates·U′] with zeros in what is
 * added; the same tensor, packed, where U is even.
 */
export function padGates(
  weights: TensorInfo,
  rows: number,
  paddedRows: number,
  {units, gates}: SequenceGeometry,
  backend: MathBackendWebGL,
  temporaries: TensorInfo[]
): TensorInfo {
  const packed = asPacked(
    weights,
    [rows, gates * units],
    backend,
    temporaries
  );
  if (units % 2 === 0) return packed;
  const wide = units + 1;
  const program = movedProgram(
    [paddedRows, gates * wide],
    {rows, units, wide},
    `int gate = quotient(column, wide), unit = column - gate * wide;
     bool inside = row < rows && unit < units;
     return inside ? valueAt(row, gate * units + unit) : 0.0;`
  );
  const [padded] = drawTargets(program, [packed], backend);
  temporaries.push(padded);
  return padded;
}

/**
 * The way back: a gradient [.., gates·U′] without the added columns, under
 * the weights' own shape. Takes the tensor over.
 */
function unpadGates(
  gradient: TensorInfo,
  shape: readonly number[],
  {units, gates}: SequenceGeometry,
  backend: MathBackendWebGL
): TensorInfo {
  if (units % 2 === 0) return {...gradient, shape: [...shape]};
  const wide = units + 1;
  const program = movedProgram(
    [shape.length === 1 ? 1 : shape[0], gates * units],
    {units, wide},
    "return valueAt(row, column + quotient(column, units));"
  );
  return withTemporaries(backend, temporaries => {
    temporaries.push(gradient);
    const rows =
      gradient.shape.length === 1 ? [1, gates * wide] : gradient.shape;
    const [kept] = drawTargets(
      program,
      [asPacked(gradient, rows, backend, temporaries)],
      backend
    );
    return {...kept, shape: [...shape]};
  });
}

/** dz of all gates and steps as one matrix [T·B′, gates·U′]. */
function joinGates(
  dz: readonly Steps[],
  g: SequenceGeometry,
  backend: MathBackendWebGL
): TensorInfo {
  const program: TargetsProgram = {
    inputs: dz.flatMap((_, gate) => [`Even${gate}`, `Odd${gate}`]),
    outputShape: timeMajorShape(g, g.gates * even(g.units)),
    targets: 1,
    sizes: stepSizes(g),
    userCode: `
      void fragment(int row, int j) {
        bool odd = (quotient(row, rowsOfStep) & 1) == 1;
        int gate = quotient(j, columnsOfGate);
        int column = j - gate * columnsOfGate;
        ${dz
          .map(
            (_, gate) => `
        if (gate == ${gate} && odd) target0 = readOdd${gate}(row, column);
        if (gate == ${gate} && !odd) target0 = readEven${gate}(row, column);`
          )
          .join("")}
      }`
  };
  return drawTargets(program, dz.flat(), backend)[0];
}

// #region loops-gradients
/**
 * The gradients of everything z is made of. Every step used the same
 * weights, so their gradients add up over time.
 */
export function sequenceLoopsGradients(
  dz: ArrayLike<number>,
  h: ArrayLike<number>,
  {x, w}: Record<"x" | "w", ArrayLike<number>>,
  {batch, steps, inputs, units, gates}: SequenceGeometry
): Record<"dx" | "dw" | "du" | "db", Float64Array> {
  const columns = gates * units;
  const dx = new Float64Array(batch * steps * inputs);
  const dw = new Float64Array(inputs * columns);
  const du = new Float64Array(units * columns);
  for (let b = 0; b < batch; ++b) {
    for (let t = 0; t < steps; ++t) {
      const now = b * steps + t;
      for (let o = 0; o < columns; ++o) {
        const dzo = dz[now * columns + o];
        for (let k = 0; k < inputs; ++k) {
          dx[now * inputs + k] += dzo * w[k * columns + o];
          dw[k * columns + o] += dzo * x[now * inputs + k];
        }
        if (t === 0) continue;
        for (let k = 0; k < units; ++k) {
          du[k * columns + o] += dzo * h[(now - 1) * units + k];
        }
      }
    }
  }
  return {dx, dw, du, db: biasGradientLoops(dz, columns)};
}
// #endregion

/**
 * The gradients of everything z = x·w + h₋₁·u + b is made of, each one
 * product over all steps, from dz of every gate.
 * @param xs x, time-major
 * @param h h, time-major
 * @param w the weights of x, as `padGates` gives them
 * @returns [dw, du, db] and, if it is asked for, dx
 */
export function sequenceGradients(
  dz: readonly Steps[],
  {xs, h, w}: {xs: TensorInfo; h: Steps; w: TensorInfo},
  g: SequenceGeometry,
  needsDx: boolean,
  backend: MathBackendWebGL
): TensorInfo[] {
  const {inputs, units, gates} = g;
  const [k, n] = timeMajorShape(g, gates * even(units));
  return withTemporaries(backend, temporaries => {
    const joined = joinGates(dz, g, backend);
    const before = stepBefore(h, g, backend);
    temporaries.push(joined, before);
    const dw = matrixProduct(
      xs,
      joined,
      {m: inputs, k, n, transposeA: true},
      backend
    );
    const du = matrixProduct(
      before,
      joined,
      {m: even(units), k, n, transposeA: true},
      backend
    );
    const gradients = [
      unpadGates(dw, [inputs, gates * units], g, backend),
      unpadGates(du, [units, gates * units], g, backend),
      unpadGates(sumRows(joined, backend), [gates * units], g, backend)
    ];
    if (!needsDx) return gradients;
    const dxs = matrixProduct(
      joined,
      w,
      {m: k, k: n, n: inputs, transposeB: true},
      backend
    );
    temporaries.push(dxs);
    return [...gradients, fromTimeMajor([dxs, dxs], g, inputs, backend)];
  });
}
