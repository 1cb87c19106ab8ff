import {
  registerGradient,
  type Tensor,
  type TensorInfo
} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {defineKernel} from "./register.js";
import {reshape} from "./reshape.js";
import {
  requireAnyTensor,
  requireOneOf,
  requireSameShape
} from "./validate.js";

/**
 * The functions a layer can apply to its pre-activation z, each fused into
 * the layer's own shader, and an op of its own.
 *
 * $$y = f(z), \qquad \frac{\partial L}{\partial z} = \frac{\partial
 *   L}{\partial y}\, f'(z)$$
 *
 * Every $f'(z)$ below can be read off from y itself, so that z need not be
 * kept:
 * - linear: $f(z) = z$, $f' = 1$;
 * - relu: $f(z) = \max(z, 0)$, $f' = 1$ where $y > 0$ and 0 elsewhere (0 at
 *   the kink, by convention);
 * - sigmoid: $f(z) = \sigma(z) = 1 / (1 + e^{-z})$, $f' = y (1 - y)$;
 * - tanh: $f(z) = (e^z - e^{-z}) / (e^z + e^{-z})$, $f' = 1 - y^2$.
 *
 * relu is written as a comparison and not with `max`, because GLSL leaves
 * open what `max(NaN, 0.0)` is: here a NaN stays a NaN, so that a training
 * which went wrong shows it.
 */
export type Activation = "linear" | "relu" | "sigmoid" | "tanh";

// #region loops
export const activations: Record<Activation, (z: number) => number> = {
  linear: z => z,
  relu: z => (z < 0 ? 0 : z),
  sigmoid: z => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh
};

/** dz = dy · f′(z), with f′ read off from y. */
export const activationSlopes: Record<
  Activation,
  (dy: number, y: number) => number
> = {
  linear: dy => dy,
  relu: (dy, y) => (y <= 0 ? 0 : dy),
  sigmoid: (dy, y) => dy * y * (1 - y),
  tanh: (dy, y) => dy * (1 - y * y)
};

export function activationLoops(
  z: ArrayLike<number>,
  activation: Activation
): Float64Array {
  return Float64Array.from(z, activations[activation]);
}

export function activationGradientLoops(
  dy: ArrayLike<number>,
  y: ArrayLike<number>,
  activation: Activation
): Float64Array {
  const slope = activationSlopes[activation];
  return Float64Array.from(dy, (value, index) => slope(value, y[index]));
}
// #endregion

/** The names in the table, for messages and lists of choices. */
export const activationNames = Object.keys(activations) as Activation[];

// #region shader
/**
 * GLSL: y, or z where that is a NaN. A device may answer a comparison with
 * NaN either way and may give any number for its exponential, so a NaN is
 * known by its bits.
 */
const keepNaN =
  "mix(y, z, greaterThan(floatBitsToInt(z) & 0x7fffffff, " +
  "ivec4(0x7f800000)))";

/**
 * f(z) in GLSL, for four values at a time. Where $e^{-z}$ is too large for
 * the device it is ∞, and σ(z) is 0. tanh takes only $e^{-2|z|}$, which
 * lies between 0 and 1: ∞ / ∞ would be no number. Near 0 the difference $1
 * - e^{-2|z|}$ would lose its digits, and the series of tanh takes over.
 */
const valueGlsl: Record<Activation, string> = {
  linear: "return z;",
  relu: "return mix(z, vec4(0.0), lessThan(z, vec4(0.0)));",
  sigmoid: `
    vec4 y = 1.0 / (1.0 + exp(-z));
    return ${keepNaN};`,
  tanh: `
    vec4 size = abs(z), e = exp(-2.0 * min(size, 100.0)), s = z * z;
    vec4 far = sign(z) * (1.0 - e) / (1.0 + e);
    vec4 tail = 17.0 / 315.0 - s * 62.0 / 2835.0;
    vec4 near = z - z * s * (1.0 / 3.0 - s * (2.0 / 15.0 - s * tail));
    vec4 y = mix(far, near, lessThan(size, vec4(0.25)));
    return ${keepNaN};`
};

/**
 * GLSL of a function `name`, f(z), for four values at a time and for one.
 */
export function activationGlsl(activation: Activation, name = "f"): string {
  return `vec4 ${name}(vec4 z) { ${valueGlsl[activation]} }
    float ${name}(float z) { return ${name}(vec4(z)).x; }`;
}
// #endregion

// #region gradient-dz
const slopesGlsl: Record<Activation, string> = {
  linear: "dy",
  // 0 where y <= 0, whatever dy is
  relu: "mix(dy, vec4(0.0), lessThanEqual(y, vec4(0.0)))",
  sigmoid: "dy * y * (1.0 - y)",
  // 1 − y², whose square would lose the digits of a y near 1
  tanh: "dy * (1.0 - y) * (1.0 + y)"
};

/**
 * GLSL of a function `name`, dz = dy · f′(z), from y = f(z), for four
 * values at a time.
 */
export function activationSlopeGlsl(
  activation: Activation,
  name = "slope"
): string {
  return `vec4 ${name}(vec4 dy, vec4 y) {
    return ${slopesGlsl[activation]};
  }`;
}

/**
 * Tensors of one shape, texel by texel: four values are finished by each
 * fragment.
 */
const valueProgram = (
  shape: readonly number[],
  activation: Activation
): TargetsProgram => ({
  inputs: ["Z"],
  outputShape: shape,
  targets: 1,
  userCode: `
    ${activationGlsl(activation)}
    void fragment(int row, int column) {
      target0 = f(hereZ(row, column));
    }`
});

const slopeProgram = (
  shape: readonly number[],
  activation: Activation
): TargetsProgram => ({
  inputs: ["Dy", "Y"],
  outputShape: shape,
  targets: 1,
  userCode: `
    ${activationSlopeGlsl(activation)}
    void fragment(int row, int column) {
      target0 = slope(hereDy(row, column), hereY(row, column));
    }`
});
// #endregion

// #region op
function draw(
  program: TargetsProgram,
  inputs: TensorInfo[],
  backend: MathBackendWebGL
): TensorInfo {
  return withTemporaries(backend, temporaries => {
    const packed = inputs.map(tensor =>
      asPacked(tensor, program.outputShape, backend, temporaries)
    );
    return drawTargets(program, packed, backend)[0];
  });
}

const runValue = defineKernel<"z", {activation: Activation}>("activation", {
  webgl: ({z}, {activation}, backend) =>
    draw(valueProgram(z.shape, activation), [z], backend),
  cpu: ({z}, {activation}, shapes) => ({
    shape: shapes.z,
    values: activationLoops(z, activation)
  })
});

const runGradient = defineKernel<"dy" | "y", {activation: Activation}>(
  "activationGradient",
  {
    webgl: ({dy, y}, {activation}, backend) =>
      draw(slopeProgram(y.shape, activation), [dy, y], backend),
    cpu: ({dy, y}, {activation}, shapes) => ({
      shape: shapes.y,
      values: activationGradientLoops(dy, y, activation)
    })
  }
);

/**
 * y = f(z) of any shape, differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, for an unknown
 *   activation or a tensor that is not of float32 numbers.
 */
export function activation<T extends Tensor>(z: T, name: Activation): T {
  requireActivation("activation", name);
  requireAnyTensor("activation", "z", z);
  if (name === "linear") return reshape(z, z.shape); // the same numbers
  return runValue({z}, {activation: name})[0] as T;
}

/**
 * dz = dy · f′(z) of a fused activation, from y = f(z).
 * @throws RangeError for an unknown activation or unequal shapes.
 */
export function activationGradient<T extends Tensor>(
  dy: T,
  y: T,
  name: Activation
): T {
  requireActivation("activationGradient", name);
  requireSameShape("activationGradient", "dy", dy, y.shape);
  if (name === "linear") return reshape(dy, dy.shape); // f′ = 1: the same numbers
  return runGradient({dy, y}, {activation: name})[0] as T;
}

registerGradient({
  kernelName: "activation",
  outputsToSave: [true],
  gradFunc: (dy, saved, attributes) => ({
    z: () =>
      activationGradient(
        dy as Tensor,
        saved[0],
        (attributes as unknown as {activation: Activation}).activation
      )
  })
});

/** Refuses the name of an activation that is none of the table's. */
export function requireActivation(
  op: string,
  activation: Activation
): void {
  requireOneOf(op, "activation", activation, activationNames);
}
// #endregion

// #region cost
/**
 * The bytes that must move at least for y = f(z) of so many values: each
 * read and written once.
 */
export function activationCost(values: number): {
  texelReads: number;
  bytes: number;
} {
  return {texelReads: Math.ceil(values / 4), bytes: 8 * values};
}
// #endregion
