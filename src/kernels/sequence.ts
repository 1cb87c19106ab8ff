import type {Tensor, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawInto, drawTargets, makeTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import type {Values} from "./register.js";
import {requireSameShape, requireShape, requireTensor} from "./validate.js";
import {refusal} from "./refusal.js";

/**
 * What the recurrent kernels share: the sizes, and how a sequence lies in textures.
 *
 * A recurrence must go step by step, so all examples of a batch take a step together, and the values of one step should lie
 * together: a sequence [B, T, F] is turned into the **time-major** matrix [T·B′, F′], whose row t·B′ + b is step t of
 * example b. B′ and F′ are B and the units rounded up to even numbers, with zeros in what is added, so that no texel of 2×2
 * values reaches over two steps or two gates. The zeros stay zeros on the way forward, and add nothing on the way back.
 *
 * All products that need no step before them (the inputs' share of every step, all gradients of weights) are then one
 * matrix product over T·B′ rows.
 */
export interface SequenceGeometry {
  /** B, T, F, and U: how many values h has at each step. */
  batch: number;
  steps: number;
  inputs: number;
  units: number;
  /** How many blocks of U values the weights make of x and h: 4 for an LSTM, 1 for a plain recurrence. */
  gates: number;
}

/**
 * Works out the sizes from those of x [B, T, F], w [F, gates·U], u [U, gates·U].
 * @throws RangeError if the shapes do not fit each other.
 */
export function sequenceGeometry(
  op: string,
  xShape: readonly number[],
  wShape: readonly number[],
  uShape: readonly number[],
  gates: number
): SequenceGeometry {
  const columns = gates === 1 ? "units" : `${gates}·units`;
  requireShape(op, "x", xShape, ["batch", "steps", "inputs"]);
  requireShape(op, "w", wShape, ["inputs", columns]);
  requireShape(op, "u", uShape, ["units", columns]);
  const [batch, steps, inputs] = xShape;
  const units = uShape[0];
  if (uShape[1] !== gates * units) {
    throw refusal`${op}: u has shape [${uShape}], but [${units},${gates * units}] is expected.`;
  }
  if (wShape[0] !== inputs) {
    throw refusal`${op}: x has ${inputs} values in each step but w expects ${wShape[0]}.`;
  }
  if (wShape[1] !== gates * units) {
    throw refusal`${op}: w has ${wShape[1]} columns, but u expects ${gates * units}.`;
  }
  return {batch, steps, inputs, units, gates};
}

/** What the recurrent operations have in common to be set. */
export interface RecurrentOptions {
  /** true: the layer's output is h of every step, [B, T, U]; false (default): h of the last step, [B, U]. */
  returnSequences?: boolean;
}

/** What runs on either backend has these to go by. */
export interface RecurrentAttributes {
  g: SequenceGeometry;
  returnSequences: boolean;
}

/**
 * The sizes of a recurrent layer from its tensors.
 * @throws RangeError or TypeError, with a sentence, if their shapes do not fit each other.
 */
export function requireSequence(
  op: string,
  {x, w, u, b}: Record<"x" | "w" | "u" | "b", Tensor>,
  gates: number
): SequenceGeometry {
  const columns = gates === 1 ? "units" : `${gates}·units`;
  requireTensor(op, "x", x, ["batch", "steps", "inputs"]);
  requireTensor(op, "w", w, ["inputs", columns]);
  requireTensor(op, "u", u, ["units", columns]);
  const g = sequenceGeometry(op, x.shape, w.shape, u.shape, gates);
  requireSameShape(op, "b", b, [gates * g.units]);
  return g;
}

export const outputShape = ({batch, steps, units}: SequenceGeometry, returnSequences: boolean): number[] =>
  returnSequences ? [batch, steps, units] : [batch, units];

/** The output of a layer, [B, T, U] or [B, U], from h [B, T, U]. */
export function outputValues(h: ArrayLike<number>, {g, returnSequences}: RecurrentAttributes): Values {
  const {batch, steps, units} = g;
  const shape = outputShape(g, returnSequences);
  if (returnSequences) return {shape, values: h};
  const last = new Float64Array(batch * units);
  for (let b = 0; b < batch; ++b) {
    for (let o = 0; o < units; ++o) {
      last[b * units + o] = h[(b * steps + steps - 1) * units + o];
    }
  }
  return {shape, values: last};
}

/** ∂L/∂h [B, T, U] from that of the output: steps that are no output get nothing from it. */
export function everyStepLoops(
  dy: ArrayLike<number>,
  {g, returnSequences}: RecurrentAttributes
): ArrayLike<number> {
  if (returnSequences) return dy;
  const {batch, steps, units} = g;
  const every = new Float64Array(batch * steps * units);
  for (let b = 0; b < batch; ++b) {
    for (let o = 0; o < units; ++o) {
      every[(b * steps + steps - 1) * units + o] = dy[b * units + o];
    }
  }
  return every;
}

/** A time-major tensor in two: the even steps lie in the first, the odd ones in the second (see `makeSteps`). */
export type Steps = readonly [even: TensorInfo, odd: TensorInfo];

export const even = (n: number): number => 2 * Math.ceil(n / 2);

/** The shape of the time-major matrix of `columns` values a step. */
export const timeMajorShape = ({batch, steps}: SequenceGeometry, columns: number): [number, number] => [
  steps * even(batch),
  columns
];

/** Rows of texels that a step takes in a time-major matrix. */
const texelRowsOf = ({batch}: SequenceGeometry): number => Math.ceil(batch / 2);

/** The sizes that shaders ask for: rows of texels of a step, columns of texels of a gate, and the number of the last step. */
export const stepSizes = (g: SequenceGeometry) => ({
  rowsOfStep: texelRowsOf(g),
  columnsOfGate: even(g.units) / 2,
  lastStep: g.steps - 1
});

/** [B, T, n] → time-major. Two steps lie in a texel of the one, two examples in a texel of the other. */
export function toTimeMajor(
  sequence: TensorInfo,
  g: SequenceGeometry,
  columns: number,
  backend: MathBackendWebGL
): TensorInfo {
  const shape = [g.batch, g.steps, columns];
  const program: TargetsProgram = {
    inputs: ["X"],
    outputShape: timeMajorShape(g, columns),
    targets: 1,
    sizes: {
      ...{batch: g.batch, pairsOfSteps: Math.ceil(g.steps / 2), rowsOfStep: texelRowsOf(g)},
      halfColumn: columns % 2 ? (columns - 1) / 2 : -1 // the last texel of an odd row holds one value of it
    },
    userCode: `
      vec2 pair(int b, int t, int column) {
        if (b >= batch) return vec2(0.0);
        vec4 x = readX(b * pairsOfSteps + (t >> 1), column);
        if (column == halfColumn) x.yw = vec2(0.0);
        return (t & 1) == 0 ? x.xy : x.zw;
      }
      void fragment(int row, int column) {
        int t = quotient(row, rowsOfStep), b = 2 * (row - t * rowsOfStep);
        target0 = vec4(pair(b, t, column), pair(b + 1, t, column));
      }`
  };
  return withTemporaries(
    backend,
    temporaries => drawTargets(program, [asPacked(sequence, shape, backend, temporaries)], backend)[0]
  );
}

/** Time-major, of even or odd columns → [B, T, n]; `even` and `odd` hold the steps with these numbers. */
export function fromTimeMajor(
  [evenSteps, oddSteps]: Steps,
  g: SequenceGeometry,
  columns: number,
  backend: MathBackendWebGL
): TensorInfo {
  const program: TargetsProgram = {
    inputs: ["Even", "Odd"],
    outputShape: [g.batch, g.steps, columns],
    targets: 1,
    sizes: {steps: g.steps, pairsOfSteps: Math.ceil(g.steps / 2), rowsOfStep: texelRowsOf(g)},
    userCode: `
      vec2 pair(int b, int t, int column) {
        if (t >= steps) return vec2(0.0);
        int row = t * rowsOfStep + (b >> 1);
        vec4 h = (t & 1) == 0 ? readEven(row, column) : readOdd(row, column);
        return (b & 1) == 0 ? h.xy : h.zw;
      }
      void fragment(int row, int column) {
        int b = quotient(row, pairsOfSteps), t = 2 * (row - b * pairsOfSteps);
        target0 = vec4(pair(b, t, column), pair(b, t + 1, column));
      }`
  };
  return drawTargets(program, [evenSteps, oddSteps], backend)[0];
}

/** The output of a layer, [B, T, U] or [B, U], from h. */
export function outputOf(
  h: Steps,
  {g, returnSequences}: RecurrentAttributes,
  backend: MathBackendWebGL
): TensorInfo {
  if (returnSequences) return fromTimeMajor(h, g, g.units, backend);
  const program: TargetsProgram = {
    inputs: ["H"],
    outputShape: outputShape(g, false),
    targets: 1,
    sizes: {firstRow: (g.steps - 1) * texelRowsOf(g)},
    userCode: `void fragment(int row, int column) { target0 = readH(firstRow + row, column); }`
  };
  return drawTargets(program, [h[(g.steps - 1) % 2]], backend)[0];
}

/** ∂L/∂(output) time-major: of every step, or only of the last one, as one step. */
export function outputGradient(
  dy: TensorInfo,
  {g, returnSequences}: RecurrentAttributes,
  backend: MathBackendWebGL
): TensorInfo {
  return toTimeMajor(dy, returnSequences ? g : {...g, steps: 1}, g.units, backend);
}

/** GLSL: what the output at step t sends back to texel (row, column) of h; the uniform `t`, `stepSizes` and the input `Dy` are there. */
export const outputGradientGlsl = ({returnSequences}: RecurrentAttributes): string =>
  returnSequences
    ? "vec4 fromOutput(int row, int column) { return readDy(row, column); }"
    : `vec4 fromOutput(int row, int column) {
        return int(t) == lastStep ? readDy(row - lastStep * rowsOfStep, column) : vec4(0.0);
      }`;

/** Every row of step t holds what h was after step t − 1, and zeros for t = 0: the left side of du = h₋₁ᵀ·dz. */
export function stepBefore(
  [evenSteps, oddSteps]: Steps,
  g: SequenceGeometry,
  backend: MathBackendWebGL
): TensorInfo {
  const program: TargetsProgram = {
    inputs: ["Even", "Odd"],
    outputShape: timeMajorShape(g, even(g.units)),
    targets: 1,
    sizes: {rowsOfStep: texelRowsOf(g)},
    userCode: `
      void fragment(int row, int column) {
        int t = quotient(row, rowsOfStep) - 1, before = row - rowsOfStep;
        target0 = t < 0 ? vec4(0.0) : (t & 1) == 0 ? readEven(before, column) : readOdd(before, column);
      }`
  };
  return drawTargets(program, [evenSteps, oddSteps], backend)[0];
}

/**
 * Two time-major tensors that share the steps between them, the even ones in the first and the odd ones in the second: a
 * draw that writes step t reads step t − 1 from the other, since no draw may read the texture it writes to.
 */
export function makeSteps(g: SequenceGeometry, backend: MathBackendWebGL): Steps {
  const [first, second] = makeTargets({targets: 2, outputShape: timeMajorShape(g, even(g.units))}, backend);
  return [first, second];
}

/** Draws step t of a program whose outputs are time-major; the program has the uniform `t`. */
export function drawStep(
  outputs: readonly TensorInfo[],
  program: TargetsProgram,
  inputs: readonly TensorInfo[],
  t: number,
  g: SequenceGeometry,
  backend: MathBackendWebGL
): void {
  const rows = texelRowsOf(g);
  drawInto(outputs, program, inputs, backend, {t}, [t * rows, rows]);
}
