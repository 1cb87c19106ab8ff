import {activationGlsl, activations} from "./activation.js";
import {
  defineRecurrence,
  recurrentCost,
  type Recurrence
} from "./recurrence.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {
  even,
  outputGradientGlsl,
  sequenceGeometry,
  stepSizes,
  timeMajorShape,
  type RecurrentAttributes,
  type SequenceGeometry
} from "./sequence.js";

/**
 * The LSTM layer over a whole sequence. Beside h it has a memory c, which
 * each step can keep, wipe and write; three gates between 0 and 1 say how
 * much. With $h_0 = c_0 = 0$, for t = 1 … T, and σ the sigmoid:
 *
 * $$i_t = \sigma(W_i x_t + U_i h_{t-1} + b_i), \quad f_t = \sigma(W_f x_t +
 *   U_f h_{t-1} + b_f), \quad g_t = \tanh(W_g x_t + U_g h_{t-1} + b_g),
 *   \quad o_t = \sigma(W_o x_t + U_o h_{t-1} + b_o)$$
 * $$c_t = f_t \odot c_{t-1} + i_t \odot g_t, \qquad h_t = o_t \odot
 *   \tanh(c_t)$$
 *
 * x [batch, steps, inputs], w [inputs, 4·units], u [units, 4·units], b
 * [4·units], h [batch, steps, units]. The four blocks of columns are those
 * of i, f, g and o, in Keras's order (which calls g "c"). As in
 * `simpleRnn`, w = Wᵀ and u = Uᵀ.
 *
 * Its gradients go backwards through time, along h and along c:
 *
 * $$\mathrm{d}h_t = \mathrm{d}y_t + \textstyle\sum_{\text{gates}} U^\top
 *   \mathrm{d}z_{t+1}, \qquad \mathrm{d}c_t = \mathrm{d}h_t \odot o_t \odot
 *   (1 - \tanh^2 c_t) + \mathrm{d}c_{t+1} \odot f_{t+1}$$
 * $$\mathrm{d}i = \mathrm{d}c_t \odot g_t, \quad \mathrm{d}f =
 *   \mathrm{d}c_t \odot c_{t-1}, \quad \mathrm{d}g = \mathrm{d}c_t \odot
 *   i_t, \quad \mathrm{d}o = \mathrm{d}h_t \odot \tanh(c_t)$$
 *
 * and through each gate's own slope to dz. Along c a gradient is only
 * multiplied by f: with f near 1 it lasts.
 *
 * Sources: S. Hochreiter, J. Schmidhuber, "Long short-term memory", Neural
 * Computation 9 (1997) 1735–1780; the forget gate: F. A. Gers, J.
 * Schmidhuber, F. Cummins, "Learning to forget", Neural Computation 12
 * (2000) 2451–2471.
 */

// #region geometry
/** The sizes, B, T, F and U, of one LSTM layer. */
export type LstmGeometry = SequenceGeometry;

/** @throws RangeError if the shapes do not fit each other. */
export const lstmGeometry = (
  xShape: readonly number[],
  wShape: readonly number[],
  uShape: readonly number[]
): LstmGeometry => sequenceGeometry("lstm", xShape, wShape, uShape, 4);
// #endregion

// #region loops
/** What an LSTM computes at each step, arrays [B, T, U]. */
export type LstmValues = Record<
  "h" | "c" | "i" | "f" | "g" | "o",
  Float64Array
>;

const {sigmoid, tanh} = activations;

/** The formula, step after step, letter by letter. */
export function lstmLoops(
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  u: ArrayLike<number>,
  bias: ArrayLike<number>,
  {batch, steps, inputs, units}: LstmGeometry
): LstmValues {
  const array = () => new Float64Array(batch * steps * units);
  const [h, c, i, f, g, o] = [
    array(),
    array(),
    array(),
    array(),
    array(),
    array()
  ];
  for (let b = 0; b < batch; ++b) {
    for (let t = 0; t < steps; ++t) {
      const now = b * steps + t;
      /** What the gate's nonlinearity is taken of, for unit n. */
      const z = (gate: number, n: number) => {
        const column = gate * units + n;
        let sum = bias[column];
        for (let k = 0; k < inputs; ++k) {
          sum += x[now * inputs + k] * w[k * 4 * units + column];
        }
        if (t > 0) {
          for (let k = 0; k < units; ++k) {
            sum += h[(now - 1) * units + k] * u[k * 4 * units + column];
          }
        }
        return sum;
      };
      for (let n = 0; n < units; ++n) {
        const at = now * units + n;
        i[at] = sigmoid(z(0, n));
        f[at] = sigmoid(z(1, n));
        g[at] = tanh(z(2, n));
        o[at] = sigmoid(z(3, n));
        c[at] = (t > 0 ? f[at] * c[at - units] : 0) + i[at] * g[at];
        h[at] = o[at] * tanh(c[at]);
      }
    }
  }
  return {h, c, i, f, g, o};
}
// #endregion

// #region loops-dz
/**
 * dz [B, T, 4·U] from dy = ∂L/∂h: the last step first, since each step
 * hears from the one after it.
 */
export function lstmLoopsDz(
  dy: ArrayLike<number>,
  {c, i, f, g, o}: Record<keyof LstmValues, ArrayLike<number>>,
  u: ArrayLike<number>,
  {batch, steps, units}: LstmGeometry
): Float64Array {
  const dz = new Float64Array(batch * steps * 4 * units);
  for (let b = 0; b < batch; ++b) {
    const dc = new Float64Array(units);
    for (let t = steps - 1; t >= 0; --t) {
      const now = b * steps + t;
      for (let n = 0; n < units; ++n) {
        const at = now * units + n;
        let dh = dy[at];
        if (t < steps - 1) {
          for (let column = 0; column < 4 * units; ++column) {
            dh +=
              dz[(now + 1) * 4 * units + column] *
              u[n * 4 * units + column];
          }
        }
        const tanhC = tanh(c[at]);
        const later = t < steps - 1 ? dc[n] * f[at + units] : 0;
        dc[n] = dh * o[at] * (1 - tanhC * tanhC) + later;
        const di = dc[n] * g[at];
        const df = dc[n] * (t > 0 ? c[at - units] : 0);
        const dg = dc[n] * i[at];
        const dOut = dh * tanhC;
        const gate = now * 4 * units + n;
        dz[gate] = di * i[at] * (1 - i[at]);
        dz[gate + units] = df * f[at] * (1 - f[at]);
        dz[gate + 2 * units] = dg * (1 - g[at] * g[at]);
        dz[gate + 3 * units] = dOut * o[at] * (1 - o[at]);
      }
    }
  }
  return dz;
}
// #endregion

// #region shader-step
const squashings = `
  ${activationGlsl("sigmoid", "sigmoid")}
  ${activationGlsl("tanh", "squash")}`;

/**
 * Step t of every example at once, in one draw: 2×2 values of each gate
 * share what they read of h, and go on to c and h. The gates are targets
 * too, because the way back needs them.
 */
function stepProgram(g: LstmGeometry): TargetsProgram {
  return {
    inputs: ["Z", "U", "Before", "C"],
    outputShape: timeMajorShape(g, even(g.units)),
    targets: 6,
    uniforms: ["t"],
    sizes: stepSizes(g),
    userCode: `
      ${squashings}
      void fragment(int row, int column) {
        // in each gate's block of columns
        ivec4 at = column + columnsOfGate * ivec4(0, 1, 2, 3);
        vec4 i = readZ(row, at[0]), f = readZ(row, at[1]);
        vec4 g = readZ(row, at[2]), o = readZ(row, at[3]);
        vec4 c = vec4(0.0);
        if (t > 0.0) {
          int before = row - rowsOfStep;
          for (int k = 0; k < columnsOfGate; k++) {
            vec4 h = readBefore(before, k), left = h.xxzz, right = h.yyww;
            vec4 u = readU(k, at[0]);
            i += left * u.xyxy + right * u.zwzw;
            u = readU(k, at[1]);
            f += left * u.xyxy + right * u.zwzw;
            u = readU(k, at[2]);
            g += left * u.xyxy + right * u.zwzw;
            u = readU(k, at[3]);
            o += left * u.xyxy + right * u.zwzw;
          }
          c = readC(before, column);
        }
        target0 = sigmoid(i);
        target1 = sigmoid(f);
        target2 = squash(g);
        target3 = sigmoid(o);
        target5 = (t > 0.0 ? target1 * c : vec4(0.0)) + target0 * target2;
        target4 = target3 * squash(target5);
      }`
  };
}
// #endregion

// #region gradient-step
/**
 * dz of the four gates of step t, and what goes on along c, from the step
 * after it: one draw.
 */
function stepBackProgram(attributes: RecurrentAttributes): TargetsProgram {
  const {g} = attributes;
  return {
    inputs: [
      ...["Dy", "U", "I", "F", "G", "O", "C", "Before"],
      ...["AfterI", "AfterF", "AfterG", "AfterO", "AfterC"]
    ],
    outputShape: timeMajorShape(g, even(g.units)),
    targets: 5,
    uniforms: ["t"],
    sizes: stepSizes(g),
    userCode: `
      ${squashings}
      ${outputGradientGlsl(attributes)}
      void fragment(int row, int column) {
        vec4 dh = fromOutput(row, column), dc = vec4(0.0);
        if (int(t) < lastStep) {
          int after = row + rowsOfStep;
          // where the block of columns of each gate begins
          ivec4 gate = columnsOfGate * ivec4(0, 1, 2, 3);
          for (int n = 0; n < columnsOfGate; n++) {
            // u is read across: its transpose
            vec4 dz = readAfterI(after, n), u = readU(column, gate[0] + n);
            dh += dz.xxzz * u.xzxz + dz.yyww * u.ywyw;
            dz = readAfterF(after, n), u = readU(column, gate[1] + n);
            dh += dz.xxzz * u.xzxz + dz.yyww * u.ywyw;
            dz = readAfterG(after, n), u = readU(column, gate[2] + n);
            dh += dz.xxzz * u.xzxz + dz.yyww * u.ywyw;
            dz = readAfterO(after, n), u = readU(column, gate[3] + n);
            dh += dz.xxzz * u.xzxz + dz.yyww * u.ywyw;
          }
          dc = readAfterC(after, column);
        }
        vec4 i = readI(row, column), f = readF(row, column);
        vec4 g = readG(row, column), o = readO(row, column);
        vec4 squashed = squash(readC(row, column));
        // 1 − y² as (1 − y)(1 + y): the square would lose digits of a y
        // near 1
        dc += dh * o * (1.0 - squashed) * (1.0 + squashed);
        vec4 before = vec4(0.0);
        if (t > 0.0) before = readBefore(row - rowsOfStep, column);
        target0 = dc * g * i * (1.0 - i);
        target1 = dc * before * f * (1.0 - f);
        target2 = dc * i * (1.0 - g) * (1.0 + g);
        target3 = dh * squashed * o * (1.0 - o);
        target4 = dc * f;
      }`
  };
}
// #endregion

// #region op
const recurrence = defineRecurrence("lstm", {
  ...{
    gates: 4,
    states: 2,
    kept: 4,
    step: stepProgram,
    back: stepBackProgram
  },
  backInputs: ({states: [, c], kept, now, before}) => [
    ...kept,
    c[now],
    c[before]
  ],
  loops(...inputs) {
    const {h, c, i, f, g, o} = lstmLoops(...inputs);
    return [h, c, i, f, g, o];
  },
  loopsDz: (dy, [h, c, i, f, gate, o], u, g) =>
    lstmLoopsDz(dy, {h, c, i, f, g: gate, o}, u, g)
});

/**
 * An LSTM over a sequence, differentiable by `tf.grads` through `y`.
 * @returns y, h of every step or of the last one, and what `lstmGradients`
 *   needs; its layout is the backend's own
 * @throws RangeError or TypeError, with a sentence, if the shapes do not
 *   fit.
 */
export const lstm: Recurrence["run"] = recurrence.run;

/** ∂L/∂w, ∂L/∂u, ∂L/∂b and ∂L/∂x from dy = ∂L/∂y and what `lstm` saved. */
export const lstmGradients: Recurrence["gradients"] = recurrence.gradients;
// #endregion

// #region cost
export const lstmCost = recurrentCost;
// #endregion
