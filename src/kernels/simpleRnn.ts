import {activationGlsl} from "./activation.js";
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
 * The plain recurrent layer over a whole sequence. With $h_0 = 0$, for t =
 * 1 … T:
 *
 * $$h_t = \tanh(W x_t + U h_{t-1} + b)$$
 *
 * x [batch, steps, inputs], w [inputs, units], u [units, units], the bias b
 * [units] (`bias` in the loops, to keep b for the batch), h [batch, steps,
 * units]. An example is a row, so the code has x·w where the formula has W
 * x: w = Wᵀ, u = Uᵀ.
 *
 * Its gradients go backwards through time. With $\mathrm{d}z_t = \partial
 * L/\partial z_t$, $z_t$ being what tanh is taken of, h_t sends its
 * gradient to the layer's output at t and, through U, to the step after it:
 *
 * $$\mathrm{d}h_t = \mathrm{d}y_t + U^\top \mathrm{d}z_{t+1}, \qquad
 *   \mathrm{d}z_t = (1 - h_t^2) \odot \mathrm{d}h_t$$
 * $$\mathrm{d}W = \sum_t \mathrm{d}z_t\, x_t^\top, \quad \mathrm{d}U =
 *   \sum_t \mathrm{d}z_t\, h_{t-1}^\top, \quad \mathrm{d}b = \sum_t
 *   \mathrm{d}z_t, \quad \mathrm{d}x_t = W^\top \mathrm{d}z_t$$
 *
 * Sources: J. L. Elman, "Finding structure in time", Cognitive Science 14
 * (1990) 179–211; P. J. Werbos, "Backpropagation through time: what it does
 * and how to do it", Proceedings of the IEEE 78 (1990) 1550–1560.
 */

// #region geometry
/** The sizes, B, T, F and U, of one recurrent layer. */
export type SimpleRnnGeometry = SequenceGeometry;

/** @throws RangeError if the shapes do not fit each other. */
export const simpleRnnGeometry = (
  xShape: readonly number[],
  wShape: readonly number[],
  uShape: readonly number[]
): SimpleRnnGeometry =>
  sequenceGeometry("simpleRnn", xShape, wShape, uShape, 1);
// #endregion

// #region loops
/** h [B, T, U], step after step, letter by letter. */
export function simpleRnnLoops(
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  u: ArrayLike<number>,
  bias: ArrayLike<number>,
  {batch, steps, inputs, units}: SimpleRnnGeometry
): Float64Array {
  const h = new Float64Array(batch * steps * units);
  for (let b = 0; b < batch; ++b) {
    for (let t = 0; t < steps; ++t) {
      const now = b * steps + t;
      for (let o = 0; o < units; ++o) {
        let z = bias[o];
        for (let k = 0; k < inputs; ++k) {
          z += x[now * inputs + k] * w[k * units + o];
        }
        if (t > 0) {
          for (let k = 0; k < units; ++k) {
            z += h[(now - 1) * units + k] * u[k * units + o];
          }
        }
        h[now * units + o] = Math.tanh(z);
      }
    }
  }
  return h;
}
// #endregion

// #region loops-dz
/**
 * dz [B, T, U] from dy = ∂L/∂h: the last step first, since each step hears
 * from the one after it.
 */
export function simpleRnnLoopsDz(
  dy: ArrayLike<number>,
  h: ArrayLike<number>,
  u: ArrayLike<number>,
  {batch, steps, units}: SimpleRnnGeometry
): Float64Array {
  const dz = new Float64Array(batch * steps * units);
  for (let b = 0; b < batch; ++b) {
    for (let t = steps - 1; t >= 0; --t) {
      const now = b * steps + t;
      for (let k = 0; k < units; ++k) {
        let dh = dy[now * units + k];
        if (t < steps - 1) {
          for (let o = 0; o < units; ++o) {
            dh += dz[(now + 1) * units + o] * u[k * units + o];
          }
        }
        dz[now * units + k] = dh * (1 - h[now * units + k] ** 2);
      }
    }
  }
  return dz;
}
// #endregion

// #region shader-step
/**
 * Step t of every example at once: 2×2 values of h from the inputs' share,
 * which is there already, and h_(t−1)·u.
 */
function stepProgram(g: SimpleRnnGeometry): TargetsProgram {
  return {
    inputs: ["Z", "U", "Before"],
    outputShape: timeMajorShape(g, even(g.units)),
    targets: 1,
    uniforms: ["t"],
    sizes: stepSizes(g),
    userCode: `
      ${activationGlsl("tanh")}
      void fragment(int row, int column) {
        vec4 z = readZ(row, column);
        if (t > 0.0) {
          for (int k = 0; k < columnsOfGate; k++) {
            vec4 h = readBefore(row - rowsOfStep, k), u = readU(k, column);
            z += h.xxzz * u.xyxy + h.yyww * u.zwzw;
          }
        }
        target0 = f(z);
      }`
  };
}
// #endregion

// #region gradient-step
/**
 * dz of step t, from the output's share and from dz of the step after it.
 */
function stepBackProgram(attributes: RecurrentAttributes): TargetsProgram {
  const {g} = attributes;
  return {
    inputs: ["Dy", "U", "H", "After"],
    outputShape: timeMajorShape(g, even(g.units)),
    targets: 1,
    uniforms: ["t"],
    sizes: stepSizes(g),
    userCode: `
      ${outputGradientGlsl(attributes)}
      void fragment(int row, int column) {
        vec4 dh = fromOutput(row, column);
        if (int(t) < lastStep) {
          for (int o = 0; o < columnsOfGate; o++) {
            // u is read across: its transpose
            vec4 dz = readAfter(row + rowsOfStep, o), u = readU(column, o);
            dh += dz.xxzz * u.xzxz + dz.yyww * u.ywyw;
          }
        }
        vec4 h = readH(row, column);
        target0 = dh * (1.0 - h) * (1.0 + h);
      }`
  };
}
// #endregion

// #region op
const recurrence = defineRecurrence("simpleRnn", {
  ...{
    gates: 1,
    states: 1,
    kept: 0,
    step: stepProgram,
    back: stepBackProgram
  },
  backInputs: ({states: [h], now}) => [h[now]],
  loops: (...inputs) => [simpleRnnLoops(...inputs)],
  loopsDz: (dy, [h], u, g) => simpleRnnLoopsDz(dy, h, u, g)
});

/**
 * h_t = tanh(x_t·w + h_(t−1)·u + b) over a sequence, differentiable by
 * `tf.grads` through `y`.
 * @returns y, h of every step or of the last one, and what
 *   `simpleRnnGradients` needs; its layout is the backend's own
 * @throws RangeError or TypeError, with a sentence, if the shapes do not
 *   fit.
 */
export const simpleRnn: Recurrence["run"] = recurrence.run;

/**
 * ∂L/∂w, ∂L/∂u, ∂L/∂b and ∂L/∂x from dy = ∂L/∂y and what `simpleRnn` saved.
 */
export const simpleRnnGradients: Recurrence["gradients"] =
  recurrence.gradients;
// #endregion

// #region cost
export const simpleRnnCost = recurrentCost;
// #endregion
