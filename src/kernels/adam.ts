import type {Tensor, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {drawValues, type ValuesProgram} from "./drawValues.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {defineKernel} from "./register.js";
import {requireNumber, requireOneOf, requireSameShape} from "./validate.js";
import {refusal} from "./refusal.js";

/**
 * One step of Adam. With the gradient $g$, at step t = 1, 2, …, for each weight on its own:
 *
 * $$m \leftarrow \beta_1 m + (1 - \beta_1)\, g, \qquad v \leftarrow \beta_2 v + (1 - \beta_2)\, g^2,$$
 * $$\eta_t = \eta\, \frac{\sqrt{1 - \beta_2^t}}{1 - \beta_1^t}, \qquad
 *   w \leftarrow w - \eta_t\, \frac{m}{\sqrt v + \varepsilon}$$
 *
 * m is a running mean of the gradient, v of its square; both begin at 0, and the factors 1 − βᵗ make up for that.
 *
 * Source: D. P. Kingma, J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, end of section 2; so Keras computes
 * it. Algorithm 1 there divides m and v by 1 − βᵗ first: the same with an ε that is smaller by √(1 − β₂ᵗ), 32 times at t = 1.
 * Where gradients are as small as that, the two part: after 20 steps the losses of the book's CNN differ by 0.1%.
 */
export interface AdamOptions {
  /** η, default 0.001. */
  learningRate?: number;
  /** β₁, default 0.9. */
  beta1?: number;
  /** β₂, default 0.999. */
  beta2?: number;
  /** ε, default 1e-7. */
  epsilon?: number;
  /** t, counted from 1. */
  step: number;
}

/** A weight tensor with the two running means that Adam keeps for it. */
export interface AdamState<T> {
  w: T;
  m: T;
  v: T;
}

type Settings = Required<AdamOptions>;

// #region loops
/** The formula, weight by weight. */
export function adamLoops(
  {w, m, v}: AdamState<ArrayLike<number>>,
  g: ArrayLike<number>,
  {
    learningRate = 1e-3,
    beta1 = 0.9,
    beta2 = 0.999,
    epsilon = 1e-7,
    step
  }: AdamOptions
): AdamState<Float64Array> {
  const next = {
    w: new Float64Array(w.length),
    m: new Float64Array(w.length),
    v: new Float64Array(w.length)
  };
  for (let k = 0; k < w.length; ++k) {
    next.m[k] = beta1 * m[k] + (1 - beta1) * g[k];
    next.v[k] = beta2 * v[k] + (1 - beta2) * g[k] ** 2;
    const rate =
      (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
    next.w[k] =
      w[k] - (rate * next.m[k]) / (Math.sqrt(next.v[k]) + epsilon);
  }
  return next;
}
// #endregion

// #region shader-plain
/**
 * GLSL of the formula for four weights at a time; each version below keeps
 * what it needs of it.
 */
const adamGlsl = `
  vec4 nextM(vec4 m, vec4 g) { return beta1 * m + rest1 * g; }
  vec4 nextV(vec4 v, vec4 g) { return beta2 * v + rest2 * g * g; }
  vec4 nextW(vec4 w, vec4 m, vec4 v) {
    return w - rate * m / (sqrt(v) + epsilon);  // rate: ηₜ
  }`;

/**
 * The numbers come as uniforms: they change at every step, and a shader
 * with them written in would be compiled anew.
 * The differences from 1 are taken here, where numbers have 53 bits:
 * 1 − 0.999 in a shader's 24 is off by 1e-5 of itself.
 */
const uniforms = ({
  learningRate,
  beta1,
  beta2,
  epsilon,
  step
}: Settings): Record<string, number> => ({
  ...{beta1, beta2, epsilon},
  rest1: 1 - beta1,
  rest2: 1 - beta2,
  rate: (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step)
});

/**
 * One output a draw: three draws, each of which works out again what it
 * shares with the others.
 */
function plainProgram(
  shape: number[],
  names: string[],
  output: "w" | "m" | "v"
): ValuesProgram {
  return {
    variableNames: ["W", "M", "V", "G"],
    outputShape: shape,
    packedInputs: true,
    packedOutput: true,
    customUniforms: names.map(name => ({name, type: "float"})),
    userCode: `
      ${adamGlsl}
      void main() {
        vec4 g = getGAtOutCoords();
        vec4 m = nextM(getMAtOutCoords(), g);
        vec4 v = nextV(getVAtOutCoords(), g);
        vec4 w = nextW(getWAtOutCoords(), m, v);
        setOutput(${output});
      }`
  };
}

function plain(
  state: AdamState<TensorInfo>,
  g: TensorInfo,
  settings: Settings,
  backend: MathBackendWebGL
) {
  const inputs = [state.w, state.m, state.v, g];
  const numbers = uniforms(settings);
  const values = Object.values(numbers).map(value => [value]);
  return (["w", "m", "v"] as const).map(output =>
    drawValues(
      plainProgram(state.w.shape, Object.keys(numbers), output),
      inputs,
      backend,
      values
    )
  );
}
// #endregion

// #region shader-targets
/**
 * All three outputs from one draw: each of w, m, v, g is read once, and
 * nothing is worked out twice.
 */
const targetsProgram = (
  shape: number[],
  names: string[]
): TargetsProgram => ({
  inputs: ["W", "M", "V", "G"],
  outputShape: shape,
  targets: 3,
  uniforms: names,
  anySize: true,
  userCode: `
    ${adamGlsl}
    void fragment(int row, int column) {
      vec4 g = hereG(row, column);
      target1 = nextM(hereM(row, column), g);
      target2 = nextV(hereV(row, column), g);
      target0 = nextW(hereW(row, column), target1, target2);
    }`
});

function targets(
  {w, m, v}: AdamState<TensorInfo>,
  g: TensorInfo,
  settings: Settings,
  backend: MathBackendWebGL
) {
  return withTemporaries(backend, temporaries => {
    const packed = [w, m, v, g].map(tensor =>
      asPacked(tensor, w.shape, backend, temporaries)
    );
    const numbers = uniforms(settings);
    return drawTargets(
      targetsProgram(w.shape, Object.keys(numbers)),
      packed,
      backend,
      numbers
    );
  });
}
// #endregion

// #region versions
export interface AdamVersion {
  idea: string;
  /** The new [w, m, v]. */
  update(
    state: AdamState<TensorInfo>,
    g: TensorInfo,
    settings: Settings,
    gpu: MathBackendWebGL
  ): TensorInfo[];
}

export type AdamVersionName = "plain" | "targets";
export const adamVersions: Record<AdamVersionName, AdamVersion> = {
  plain: {idea: "One draw for each of w, m and v.", update: plain},
  targets: {
    idea: "One draw that writes w, m and v to three render targets.",
    update: targets
  }
};
const defaultAdamVersion: AdamVersionName = "targets";
// #endregion

// #region op
const run = defineKernel<
  "w" | "m" | "v" | "g",
  {settings: Settings; version: AdamVersionName}
>("adam", {
  webgl: ({w, m, v, g}, {settings, version}, backend) =>
    adamVersions[version].update({w, m, v}, g, settings, backend),
  cpu: ({w, m, v, g}, {settings}, {w: shape}) => {
    const next = adamLoops({w, m, v}, g, settings);
    return [
      {shape, values: next.w},
      {shape, values: next.m},
      {shape, values: next.v}
    ];
  }
});

/**
 * The weights and running means after one step, as new tensors.
 * @throws RangeError, with a sentence, for unequal shapes or hyper-parameters outside of their range.
 */
export function adam<T extends Tensor>(
  {w, m, v}: AdamState<T>,
  gradient: T,
  {
    learningRate = 1e-3,
    beta1 = 0.9,
    beta2 = 0.999,
    epsilon = 1e-7,
    step,
    version = defaultAdamVersion
  }: AdamOptions & {
    version?: AdamVersionName;
  }
): AdamState<T> {
  for (const [name, tensor] of Object.entries({w, m, v, gradient}))
    requireSameShape("adam", name, tensor, w.shape);
  requireNumber("adam", "learningRate", learningRate, {low: 0});
  requireNumber("adam", "beta1", beta1, {low: 0, high: 1});
  requireNumber("adam", "beta2", beta2, {low: 0, high: 1});
  requireNumber("adam", "epsilon", epsilon, {low: 0});
  if (!(Number.isInteger(step) && step >= 1)) {
    throw refusal`adam: step is ${step}, but a whole number counted from 1 is expected.`;
  }
  requireOneOf("adam", "version", version, Object.keys(adamVersions));
  const settings = {learningRate, beta1, beta2, epsilon, step};
  const [nextW, nextM, nextV] = run(
    {w, m, v, g: gradient},
    {settings, version}
  );
  return {w: nextW as T, m: nextM as T, v: nextV as T};
}
// #endregion

// #region cost
/** Multiplications and additions (about a dozen for each weight), texels read at least, and bytes moved at least. */
export function adamCost(weights: number): {
  multiplyAdds: number;
  texelReads: number;
  bytes: number;
} {
  return {
    multiplyAdds: 6 * weights,
    texelReads: 4 * Math.ceil(weights / 4),
    bytes: 4 * 7 * weights
  };
}
// #endregion
