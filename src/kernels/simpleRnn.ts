import {
  registerGradient,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type TensorInfo
} from "@tensorflow/tfjs-core";
import type {Tensor3D} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {activationGlsl} from "./activation.js";
import {biasGradientLoops} from "./bias.js";
import {padGates, sequenceGradients} from "./gates.js";
import {matrixProduct} from "./matrixProduct.js";
import {withTemporaries} from "./packed.js";
import {defineKernel, type Values} from "./register.js";
import type {TargetsProgram} from "./renderTargets.js";
import {
  drawStep,
  even,
  everyStepLoops,
  makeSteps,
  outputGradient,
  outputGradientGlsl,
  outputOf,
  outputShape,
  outputValues,
  requireSequence,
  sequenceGeometry,
  texelRowsOf,
  timeMajorShape,
  toTimeMajor,
  type RecurrentAttributes,
  type RecurrentOptions,
  type SequenceGeometry
} from "./sequence.js";
import {requireSameShape} from "./validate.js";

/**
 * The plain recurrent layer over a whole sequence. With $h_0 = 0$, for t = 1 … T:
 *
 * $$h_t = \tanh(W x_t + U h_{t-1} + b)$$
 *
 * x [batch, steps, inputs], w [inputs, units], u [units, units], the bias b [units] (`bias` in the loops, to keep b for
 * the batch), h [batch, steps, units]. An example is a row, so the code has x·w where the formula has W x: w = Wᵀ, u = Uᵀ.
 *
 * Its gradients go backwards through time. With $\mathrm{d}z_t = \partial L/\partial z_t$, $z_t$ being what tanh is
 * taken of, h_t sends its gradient to the layer's output at t and, through U, to the step after it:
 *
 * $$\mathrm{d}h_t = \mathrm{d}y_t + U^\top \mathrm{d}z_{t+1}, \qquad
 *   \mathrm{d}z_t = (1 - h_t^2) \odot \mathrm{d}h_t$$
 * $$\mathrm{d}W = \sum_t \mathrm{d}z_t\, x_t^\top, \quad \mathrm{d}U = \sum_t \mathrm{d}z_t\, h_{t-1}^\top, \quad
 *   \mathrm{d}b = \sum_t \mathrm{d}z_t, \quad \mathrm{d}x_t = W^\top \mathrm{d}z_t$$
 *
 * Sources: J. L. Elman, "Finding structure in time", Cognitive Science 14 (1990) 179–211; P. J. Werbos, "Backpropagation
 * through time: what it does and how to do it", Proceedings of the IEEE 78 (1990) 1550–1560.
 */

// #region geometry
/** The sizes, B, T, F and U, of one recurrent layer. */
export type SimpleRnnGeometry = SequenceGeometry;

/** @throws RangeError if the shapes do not fit each other. */
export const simpleRnnGeometry = (
  xShape: readonly number[],
  wShape: readonly number[],
  uShape: readonly number[]
): SimpleRnnGeometry => sequenceGeometry("simpleRnn", xShape, wShape, uShape, 1);
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
/** dz [B, T, U] from dy = ∂L/∂h: the last step first, since each step hears from the one after it. */
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

// #region loops-gradients
/** The gradients of everything z is made of. Every step used the same weights, so their gradients add up over time. */
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

// #region shader-step
/** Step t of every example at once: 2×2 values of h from the inputs' share, which is there already, and h_(t−1)·u. */
function stepProgram(g: SimpleRnnGeometry): TargetsProgram {
  return {
    inputs: ["Z", "Before", "U"],
    outputShape: timeMajorShape(g, even(g.units)),
    targets: 1,
    uniforms: ["t"],
    userCode: `
      ${activationGlsl("tanh", "vec4")}
      void fragment(int row, int column) {
        vec4 z = readZ(row, column);
        if (t > 0.0) {
          for (int k = 0; k < ${even(g.units) / 2}; k++) {
            vec4 h = readBefore(row - ${texelRowsOf(g)}, k), u = readU(k, column);
            z += h.xxzz * u.xyxy + h.yyww * u.zwzw;
          }
        }
        target0 = f(z);
      }`
  };
}
// #endregion

// #region gradient-step
/** dz of step t, from the output's share and from dz of the step after it. */
function stepBackProgram(attributes: RecurrentAttributes): TargetsProgram {
  const {g} = attributes;
  return {
    inputs: ["Dy", "After", "U", "H"],
    outputShape: timeMajorShape(g, even(g.units)),
    targets: 1,
    uniforms: ["t"],
    userCode: `
      ${outputGradientGlsl(attributes)}
      void fragment(int row, int column) {
        vec4 dh = fromOutput(row, column);
        if (int(t) < ${g.steps - 1}) {
          for (int o = 0; o < ${even(g.units) / 2}; o++) {
            vec4 dz = readAfter(row + ${texelRowsOf(g)}, o), u = readU(column, o);  // u read across: its transpose
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
/** The shaders, step after step. What the way back needs is handed out too: x and h as they lie in the textures. */
function forwardOnGpu(
  {x, w, u, bias}: Record<"x" | "w" | "u" | "bias", TensorInfo>,
  attributes: RecurrentAttributes,
  backend: MathBackendWebGL
): TensorInfo[] {
  const {g} = attributes;
  const {inputs, units} = g;
  return withTemporaries(backend, temporaries => {
    const xs = toTimeMajor(x, g, inputs, backend);
    const [m, n] = timeMajorShape(g, even(units));
    // The inputs' share of every step at once; only h's share has to wait for the step before.
    const weights = padGates(w, inputs, inputs, g, backend, temporaries);
    const z = matrixProduct(xs, weights, {m, k: inputs, n}, backend, {
      bias: padGates(bias, 1, 1, g, backend, temporaries)
    });
    temporaries.push(z);
    const recurrent = padGates(u, units, even(units), g, backend, temporaries);
    const h = makeSteps(g, backend);
    const program = stepProgram(g);
    for (let t = 0; t < g.steps; ++t) {
      drawStep([h[t % 2]], program, [z, h[(t + 1) % 2], recurrent], t, g, backend);
    }
    return [outputOf(h, attributes, backend), xs, ...h];
  });
}

function gradientsOnGpu(
  {dy, w, u, saved0: xs, saved1, saved2}: Record<string, TensorInfo>,
  attributes: RecurrentAttributes & {needsDx: boolean},
  backend: MathBackendWebGL
): TensorInfo[] {
  const {g, needsDx} = attributes;
  const {inputs, units} = g;
  const h = [saved1, saved2] as const;
  return withTemporaries(backend, temporaries => {
    const dys = outputGradient(dy, attributes, backend);
    const recurrent = padGates(u, units, even(units), g, backend, temporaries);
    const dz = makeSteps(g, backend);
    temporaries.push(dys, ...dz);
    const program = stepBackProgram(attributes);
    for (let t = g.steps - 1; t >= 0; --t) {
      drawStep([dz[t % 2]], program, [dys, dz[(t + 1) % 2], recurrent, h[t % 2]], t, g, backend);
    }
    const weights = padGates(w, inputs, inputs, g, backend, temporaries);
    return sequenceGradients([dz], {xs, h, w: weights}, g, needsDx, backend);
  });
}

const forward = defineKernel<"x" | "w" | "u" | "bias", RecurrentAttributes>("simpleRnn", {
  webgl: forwardOnGpu,
  cpu({x, w, u, bias}, attributes) {
    const {g} = attributes;
    const h = simpleRnnLoops(x, w, u, bias, g);
    return [outputValues(h, attributes), {shape: [g.batch, g.steps, g.units], values: h}];
  }
});

const backward = defineKernel<string, RecurrentAttributes & {needsDx: boolean}>("simpleRnnGradients", {
  webgl: gradientsOnGpu,
  cpu({dy, x, w, u, saved0: h}, {needsDx, ...attributes}) {
    const {g} = attributes;
    const dz = simpleRnnLoopsDz(everyStepLoops(dy, attributes), h, u, g);
    return gradientValues(sequenceLoopsGradients(dz, h, {x, w}, g), g, needsDx);
  }
});

/** The gradients as results of a kernel: dw, du, db and, if it is asked for, dx. */
export function gradientValues(
  {dx, dw, du, db}: Record<"dx" | "dw" | "du" | "db", Float64Array>,
  {batch, steps, inputs, units, gates}: SequenceGeometry,
  needsDx: boolean
): Values[] {
  const columns = gates * units;
  return [
    {shape: [inputs, columns], values: dw},
    {shape: [units, columns], values: du},
    {shape: [columns], values: db},
    ...(needsDx ? [{shape: [batch, steps, inputs], values: dx}] : [])
  ];
}

/** The tensors of a recurrent layer's gradients. */
export interface RecurrentGradients {
  dw: Tensor2D;
  du: Tensor2D;
  db: Tensor1D;
  /** Only if it was asked for. */
  dx?: Tensor3D;
}

/**
 * h_t = tanh(x_t·w + h_(t−1)·u + b) over a sequence, differentiable by `tf.grads` through `y`.
 * @returns y, h of every step or of the last one, and what `simpleRnnGradients` needs; its layout is the backend's own
 * @throws RangeError or TypeError, with a sentence, if the shapes do not fit.
 */
export function simpleRnn(
  x: Tensor3D,
  w: Tensor2D,
  u: Tensor2D,
  b: Tensor1D,
  {returnSequences = false}: RecurrentOptions = {}
): {y: Tensor; saved: Tensor[]} {
  const g = requireSequence("simpleRnn", {x, w, u, b}, 1);
  const [y, ...saved] = forward({x, w, u, bias: b}, {g, returnSequences});
  return {y, saved};
}

/** ∂L/∂w, ∂L/∂u, ∂L/∂b and ∂L/∂x from dy = ∂L/∂y and what `simpleRnn` saved. */
export function simpleRnnGradients(
  dy: Tensor,
  {x, w, u, saved}: {x: Tensor3D; w: Tensor2D; u: Tensor2D; saved: readonly Tensor[]},
  {returnSequences = false, needsDx = true}: RecurrentOptions & {needsDx?: boolean} = {}
): RecurrentGradients {
  const g = simpleRnnGeometry(x.shape, w.shape, u.shape);
  requireSameShape("simpleRnnGradients", "dy", dy, outputShape(g, returnSequences));
  const kept = Object.fromEntries(saved.map((tensor, n) => [`saved${n}`, tensor]));
  const [dw, du, db, dx] = backward({dy, x, w, u, ...kept}, {g, returnSequences, needsDx});
  return {dw, du, db, ...(dx && {dx})} as RecurrentGradients;
}

registerGradient({
  kernelName: "simpleRnn",
  inputsToSave: ["x", "w", "u"],
  outputsToSave: [false, true, true, true],
  gradFunc: (dys, savedTensors, attributes) => {
    const [x, w, u, ...saved] = savedTensors as [Tensor3D, Tensor2D, Tensor2D, ...Tensor[]];
    const [dy] = dys as Tensor[];
    const {returnSequences} = attributes as unknown as RecurrentAttributes;
    const {dx, dw, du, db} = simpleRnnGradients(dy, {x, w, u, saved}, {returnSequences});
    return {x: () => dx!, w: () => dw, u: () => du, bias: () => db};
  }
});
// #endregion

// #region cost
/** Multiply-adds of a sequence, the reads of a plain shader for them, and the bytes that must move at least. */
export function simpleRnnCost({batch, steps, inputs, units, gates}: SequenceGeometry): {
  multiplyAdds: number;
  texelReads: number;
  bytes: number;
} {
  const columns = gates * units;
  const multiplyAdds = batch * steps * (inputs + units) * columns;
  return {
    multiplyAdds,
    texelReads: 2 * multiplyAdds + batch * steps * columns,
    bytes: 4 * (batch * steps * (inputs + units) + (inputs + units + 1) * columns)
  };
}
// #endregion
