import type {Tensor, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {defineKernel} from "./register.js";
import {requireNumber, requireSameShape} from "./validate.js";
import {refusal} from "./refusal.js";

/**
 * One step of gradient descent, for each weight on its own. With the gradient $g$ and the learning rate η:
 *
 * $$w \leftarrow w - \eta\, g$$
 *
 * With momentum μ the weight moves by m, which remembers the steps before:
 *
 * $$m \leftarrow \mu m - \eta\, g, \qquad w \leftarrow w + m \quad\text{or, after Nesterov,}\quad
 *   w \leftarrow w + \mu m - \eta\, g$$
 *
 * Nesterov's form goes on to where the momentum is about to carry the weight. Both are Keras's definitions.
 *
 * Source: I. Sutskever, J. Martens, G. Dahl, G. Hinton, "On the importance of initialization and momentum in deep
 * learning", ICML 2013.
 */
export interface SgdOptions {
  /** η, default 0.01. */
  learningRate?: number;
  /** μ, default 0: no momentum. */
  momentum?: number;
  /** Nesterov's form of the momentum, default false. */
  nesterov?: boolean;
}

/** A weight tensor with its momentum, which is there only if there is momentum. */
export interface SgdState<T> {
  w: T;
  m?: T;
}

type Settings = Required<SgdOptions>;

// #region loops
/**
 * The formula, weight by weight. Without momentum m stays 0, and all three
 * forms are the same.
 */
export function sgdLoops(
  {w, m}: SgdState<ArrayLike<number>>,
  g: ArrayLike<number>,
  {learningRate = 0.01, momentum = 0, nesterov = false}: SgdOptions = {}
): Required<SgdState<Float64Array>> {
  const next = {
    w: new Float64Array(w.length),
    m: new Float64Array(w.length)
  };
  for (let k = 0; k < w.length; ++k) {
    next.m[k] = (m ? momentum * m[k] : 0) - learningRate * g[k];
    next.w[k] =
      w[k] +
      (nesterov ? momentum * next.m[k] - learningRate * g[k] : next.m[k]);
  }
  return next;
}
// #endregion

// #region shader
const plainProgram = (shape: readonly number[]): TargetsProgram => ({
  inputs: ["W", "G"],
  outputShape: shape,
  targets: 1,
  uniforms: ["rate"],
  userCode: `
    void fragment(int row, int column) {
      target0 = hereW(row, column) - rate * hereG(row, column);
    }`
});

/** Both results from one draw: w, m and g are read once. */
const momentumProgram = (
  shape: readonly number[],
  nesterov: boolean
): TargetsProgram => ({
  inputs: ["W", "M", "G"],
  outputShape: shape,
  targets: 2,
  uniforms: ["rate", "momentum"],
  userCode: `
    void fragment(int row, int column) {
      vec4 step = rate * hereG(row, column);
      target1 = momentum * hereM(row, column) - step;
      target0 = hereW(row, column)
        + ${nesterov ? "momentum * target1 - step" : "target1"};
    }`
});

function update(
  program: TargetsProgram,
  inputs: TensorInfo[],
  {learningRate: rate, momentum}: Settings,
  backend: MathBackendWebGL
): TensorInfo[] {
  return withTemporaries(backend, temporaries => {
    const packed = inputs.map(tensor =>
      asPacked(tensor, program.outputShape, backend, temporaries)
    );
    return drawTargets(program, packed, backend, {rate, momentum});
  });
}
// #endregion

// #region op
const runPlain = defineKernel<"w" | "g", {settings: Settings}>("sgd", {
  webgl: ({w, g}, {settings}, backend) =>
    update(plainProgram(w.shape), [w, g], settings, backend),
  cpu: ({w, g}, {settings}, {w: shape}) => ({
    shape,
    values: sgdLoops({w}, g, settings).w
  })
});

const runMomentum = defineKernel<"w" | "m" | "g", {settings: Settings}>(
  "sgdMomentum",
  {
    webgl: ({w, m, g}, {settings}, backend) =>
      update(
        momentumProgram(w.shape, settings.nesterov),
        [w, m, g],
        settings,
        backend
      ),
    cpu: ({w, m, g}, {settings}, {w: shape}) => {
      const next = sgdLoops({w, m}, g, settings);
      return [
        {shape, values: next.w},
        {shape, values: next.m}
      ];
    }
  }
);

/**
 * The weights after one step, and their momentum if there is any, as new tensors. m begins at 0.
 * @throws RangeError, with a sentence, for unequal shapes, hyper-parameters outside of their range, or a momentum without m.
 */
export function sgd<T extends Tensor>(
  {w, m}: SgdState<T>,
  gradient: T,
  {learningRate = 0.01, momentum = 0, nesterov = false}: SgdOptions = {}
): SgdState<T> {
  for (const [name, tensor] of Object.entries({w, ...(m && {m}), gradient}))
    requireSameShape("sgd", name, tensor, w.shape);
  requireNumber("sgd", "learningRate", learningRate, {low: 0});
  requireNumber("sgd", "momentum", momentum, {low: 0, high: 1});
  if (momentum > 0 && !m) {
    throw refusal`sgd: momentum is ${momentum}, but there is no m, a tensor [${w.shape}] that begins at 0.`;
  }
  const settings = {learningRate, momentum, nesterov};
  if (!m) return {w: runPlain({w, g: gradient}, {settings})[0] as T};
  const [nextW, nextM] = runMomentum({w, m, g: gradient}, {settings});
  return {w: nextW as T, m: nextM as T};
}
// #endregion

// #region cost
/** Multiplications and additions, texels read at least, and bytes moved at least, with momentum or without. */
export function sgdCost(
  weights: number,
  {momentum = false} = {}
): {multiplyAdds: number; texelReads: number; bytes: number} {
  const tensors = momentum ? {read: 3, written: 2} : {read: 2, written: 1};
  return {
    multiplyAdds: (momentum ? 3 : 1) * weights,
    texelReads: tensors.read * Math.ceil(weights / 4),
    bytes: 4 * (tensors.read + tensors.written) * weights
  };
}
// #endregion
