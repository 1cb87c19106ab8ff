import {
  registerGradient,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  type TensorInfo
} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {padGates, sequenceGradients, sequenceLoopsGradients} from "./gates.js";
import {matrixProduct} from "./matrixProduct.js";
import {withTemporaries} from "./packed.js";
import {defineKernel} from "./register.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {
  drawStep,
  even,
  everyStepLoops,
  makeSteps,
  outputGradient,
  outputOf,
  outputShape,
  outputValues,
  requireSequence,
  sequenceGeometry,
  timeMajorShape,
  toTimeMajor,
  type RecurrentAttributes,
  type RecurrentOptions,
  type SequenceGeometry,
  type Steps
} from "./sequence.js";
import {requireSameShape} from "./validate.js";

/**
 * A recurrent layer as an operation on both backends, from what sets it apart: what one step computes, forwards and
 * backwards. Everything else is the same for all of them: the inputs' share of every step is one product before the first
 * step, the weights' gradients are products after the last one, and in between goes one draw for each step.
 */
export interface RecurrentSteps {
  /** How many blocks of U values the weights make. */
  gates: number;
  /** How many tensors go on from step to step, h first. */
  states: number;
  /** How many more each step leaves for the way back. */
  kept: number;
  /** Step `t` (a uniform). Inputs: z without h's share, u, the states before. Targets: what is kept, the states after. */
  step(g: SequenceGeometry): TargetsProgram;
  /**
   * Step t on the way back. Inputs: dy, u, `backInputs`, and the program's own targets at the step after. Targets: dz of
   * each gate, and whatever else must go on.
   */
  back(attributes: RecurrentAttributes): TargetsProgram;
  backInputs(saved: {states: Steps[]; kept: TensorInfo[]; now: number; before: number}): TensorInfo[];
  /** The same in loops: h and all else that the way back needs, each [B, T, U]. */
  loops(
    x: ArrayLike<number>,
    w: ArrayLike<number>,
    u: ArrayLike<number>,
    bias: ArrayLike<number>,
    g: SequenceGeometry
  ): Float64Array[];
  /** dz [B, T, gates·U] from dy [B, T, U] and what `loops` gave. */
  loopsDz(
    dy: ArrayLike<number>,
    saved: ArrayLike<number>[],
    u: ArrayLike<number>,
    g: SequenceGeometry
  ): Float64Array;
}

/** The tensors of a recurrent layer's gradients. */
export interface RecurrentGradients {
  dw: Tensor2D;
  du: Tensor2D;
  db: Tensor1D;
  /** Only if it was asked for. */
  dx?: Tensor3D;
}

/** A recurrent layer, ready to run. */
export interface Recurrence {
  run(
    x: Tensor3D,
    w: Tensor2D,
    u: Tensor2D,
    b: Tensor1D,
    options?: RecurrentOptions
  ): {y: Tensor; saved: Tensor[]};
  gradients(
    dy: Tensor,
    of: {x: Tensor3D; w: Tensor2D; u: Tensor2D; saved: readonly Tensor[]},
    options?: RecurrentOptions & {needsDx?: boolean}
  ): RecurrentGradients;
}

type BackAttributes = RecurrentAttributes & {needsDx: boolean};

/** The draws, step after step. What the way back needs is handed out too, as it lies in the textures: x, states, kept. */
function forwardOnGpu(
  {x, w, u, bias}: Record<"x" | "w" | "u" | "bias", TensorInfo>,
  attributes: RecurrentAttributes,
  {states, kept, step}: RecurrentSteps,
  backend: MathBackendWebGL
): TensorInfo[] {
  const {g} = attributes;
  const {inputs, units, gates} = g;
  return withTemporaries(backend, temporaries => {
    const xs = toTimeMajor(x, g, inputs, backend);
    const [m, n] = timeMajorShape(g, gates * even(units));
    // The inputs' share of every step at once; only h's share has to wait for the step before.
    const weights = padGates(w, inputs, inputs, g, backend, temporaries);
    const z = matrixProduct(xs, weights, {m, k: inputs, n}, backend, {
      bias: padGates(bias, 1, 1, g, backend, temporaries)
    });
    temporaries.push(z);
    const recurrent = padGates(u, units, even(units), g, backend, temporaries);
    const carried = Array.from({length: states}, () => makeSteps(g, backend));
    const all = Array.from({length: kept / 2}, () => makeSteps(g, backend)).flat();
    const program = step(g);
    for (let t = 0; t < g.steps; ++t) {
      const [now, before] = [t % 2, (t + 1) % 2];
      const after = [...all, ...carried.map(state => state[now])];
      drawStep(after, program, [z, recurrent, ...carried.map(state => state[before])], t, g, backend);
    }
    return [outputOf(carried[0], attributes, backend), xs, ...carried.flat(), ...all];
  });
}

function gradientsOnGpu(
  {dy, w, u, ...saved}: Record<string, TensorInfo>,
  attributes: BackAttributes,
  {states: count, kept: more, back, backInputs}: RecurrentSteps,
  backend: MathBackendWebGL
): TensorInfo[] {
  const {g, needsDx} = attributes;
  const {inputs, units, gates} = g;
  const states = Array.from({length: count}, (_, n): Steps => [
    saved[nameOf(1 + 2 * n)],
    saved[nameOf(2 + 2 * n)]
  ]);
  const kept = Array.from({length: more}, (_, n) => saved[nameOf(1 + 2 * count + n)]);
  return withTemporaries(backend, temporaries => {
    const dys = outputGradient(dy, attributes, backend);
    const recurrent = padGates(u, units, even(units), g, backend, temporaries);
    const program = back(attributes);
    const carried = Array.from({length: program.targets}, () => makeSteps(g, backend));
    temporaries.push(dys, ...carried.flat());
    for (let t = g.steps - 1; t >= 0; --t) {
      const [now, other] = [t % 2, (t + 1) % 2];
      const after = carried.map(steps => steps[other]);
      const inputs = [dys, recurrent, ...backInputs({states, kept, now, before: other}), ...after];
      const outputs = carried.map(steps => steps[now]);
      drawStep(outputs, program, inputs, t, g, backend);
    }
    const weights = padGates(w, inputs, inputs, g, backend, temporaries);
    const dz = carried.slice(0, gates);
    return sequenceGradients(dz, {xs: saved[nameOf(0)], h: states[0], w: weights}, g, needsDx, backend);
  });
}

/** The name under which the nth saved tensor goes into the way back. */
const nameOf = (n: number) => `saved${n}`;

/** Registers `name` and `nameGradients` on both backends, and the gradient for `tf.grads`. */
export function defineRecurrence(name: string, layer: RecurrentSteps): Recurrence {
  const {gates, states, kept, loops, loopsDz} = layer;

  const forward = defineKernel<"x" | "w" | "u" | "bias", RecurrentAttributes>(name, {
    webgl: (inputs, attributes, backend) => forwardOnGpu(inputs, attributes, layer, backend),
    cpu({x, w, u, bias}, attributes) {
      const {batch, steps, units} = attributes.g;
      const saved = loops(x, w, u, bias, attributes.g);
      const shape = [batch, steps, units];
      return [outputValues(saved[0], attributes), ...saved.map(values => ({shape, values}))];
    }
  });

  const backward = defineKernel<string, BackAttributes>(`${name}Gradients`, {
    webgl: (inputs, attributes, backend) => gradientsOnGpu(inputs, attributes, layer, backend),
    cpu({dy, x, w, u, ...rest}, {needsDx, ...attributes}) {
      const {g} = attributes;
      const {batch, steps, inputs, units} = g;
      const saved = Object.keys(rest).map((_, n) => rest[nameOf(n)]);
      const dz = loopsDz(everyStepLoops(dy, attributes), saved, u, g);
      const {dx, dw, du, db} = sequenceLoopsGradients(dz, saved[0], {x, w}, g);
      const columns = gates * units;
      return [
        {shape: [inputs, columns], values: dw},
        {shape: [units, columns], values: du},
        {shape: [columns], values: db},
        ...(needsDx ? [{shape: [batch, steps, inputs], values: dx}] : [])
      ];
    }
  });

  const recurrence: Recurrence = {
    run(x, w, u, b, {returnSequences = false} = {}) {
      const g = requireSequence(name, {x, w, u, b}, gates);
      const [y, ...saved] = forward({x, w, u, bias: b}, {g, returnSequences});
      return {y, saved};
    },
    gradients(dy, {x, w, u, saved}, {returnSequences = false, needsDx = true} = {}) {
      const g = sequenceGeometry(name, x.shape, w.shape, u.shape, gates);
      requireSameShape(`${name}Gradients`, "dy", dy, outputShape(g, returnSequences));
      const savedInputs = Object.fromEntries(saved.map((tensor, n) => [nameOf(n), tensor]));
      const [dw, du, db, dx] = backward({dy, x, w, u, ...savedInputs}, {g, returnSequences, needsDx});
      return {dw, du, db, ...(dx && {dx})} as RecurrentGradients;
    }
  };

  registerGradient({
    kernelName: name,
    inputsToSave: ["x", "w", "u"],
    outputsToSave: [false, ...Array.from({length: 1 + 2 * states + kept}, () => true)],
    gradFunc: (dys, savedTensors, attributes) => {
      const [x, w, u, ...saved] = savedTensors as [Tensor3D, Tensor2D, Tensor2D, ...Tensor[]];
      const [dy] = dys as Tensor[];
      const {returnSequences} = attributes as unknown as RecurrentAttributes;
      const {dx, dw, du, db} = recurrence.gradients(dy, {x, w, u, saved}, {returnSequences});
      return {x: () => dx!, w: () => dw, u: () => du, bias: () => db};
    }
  });
  return recurrence;
}

/** Multiply-adds of a sequence, the reads of a plain shader for them, and the bytes that must move at least. */
export function recurrentCost({batch, steps, inputs, units, gates}: SequenceGeometry): {
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
