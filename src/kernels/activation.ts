import type {Tensor, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets, type TargetsProgram} from "./renderTargets.js";
import {defineKernel} from "./register.js";
import {reshape} from "./reshape.js";
import {requireOneOf, requireSameShape} from "./validate.js";

/**
 * The functions a layer can apply to its pre-activation z, each fused into the layer's own shader.
 *
 * $$y = f(z), \qquad \frac{\partial L}{\partial z} = \frac{\partial L}{\partial y}\, f'(z)$$
 *
 * Both $f'(z)$ below can be read off from y itself, so that z need not be kept:
 * linear: $f' = 1$; relu: $f(z) = \max(z, 0)$, $f' = 1$ where $y > 0$ and 0 elsewhere (0 at the kink, by convention).
 *
 * Both are written as comparisons and not with `max`, because GLSL leaves open what `max(NaN, 0.0)` is: here a NaN
 * stays a NaN, so that a training which went wrong shows it.
 */
export type Activation = "linear" | "relu";

// #region loops
export const activations: Record<Activation, (z: number) => number> = {
  linear: z => z,
  relu: z => (z < 0 ? 0 : z)
};

/** dz = dy · f′(z), with f′ read off from y. */
export const activationSlopes: Record<Activation, (dy: number, y: number) => number> = {
  linear: dy => dy,
  relu: (dy, y) => (y <= 0 ? 0 : dy)
};

export function activationGradientLoops(
  dy: ArrayLike<number>,
  y: ArrayLike<number>,
  activation: Activation
): Float64Array {
  const slope = activationSlopes[activation];
  return Float64Array.from(dy, (value, index) => slope(value, y[index]));
}
// #endregion

// #region shader
/** GLSL of `f(z)` for four values at a time (`vec4`) or one (`float`). */
export function activationGlsl(activation: Activation, type: "float" | "vec4"): string {
  if (activation === "linear") return `${type} f(${type} z) { return z; }`;
  if (type === "float") return `float f(float z) { return z < 0.0 ? 0.0 : z; }`;
  return `vec4 f(vec4 z) { return mix(z, vec4(0.0), lessThan(z, vec4(0.0))); }`;
}
// #endregion

// #region gradient-dz
/** Two tensors of one shape, texel by texel: four values are finished by each fragment. */
function gradientProgram(shape: readonly number[]): TargetsProgram {
  return {
    inputs: ["Dy", "Y"],
    outputShape: shape,
    targets: 1,
    userCode: `
      void fragment(int row, int column) {
        vec4 dy = readDy(row, column), y = readY(row, column);
        target0 = mix(dy, vec4(0.0), lessThanEqual(y, vec4(0.0)));  // relu: 0 where y <= 0
      }`
  };
}

function drawGradient(dy: TensorInfo, y: TensorInfo, backend: MathBackendWebGL): TensorInfo {
  return withTemporaries(backend, temporaries => {
    const packed = [dy, y].map(tensor => asPacked(tensor, y.shape, backend, temporaries));
    return drawTargets(gradientProgram(y.shape), packed, backend)[0];
  });
}
// #endregion

// #region op
const run = defineKernel<"dy" | "y", {activation: Activation}>("activationGradient", {
  webgl: ({dy, y}, _attributes, backend) => drawGradient(dy, y, backend),
  cpu: ({dy, y}, {activation}, shapes) => ({
    shape: shapes.y,
    values: activationGradientLoops(dy, y, activation)
  })
});

/**
 * dz = dy · f′(z) of a fused activation, from y = f(z).
 * @throws RangeError for an unknown activation or unequal shapes.
 */
export function activationGradient<T extends Tensor>(dy: T, y: T, activation: Activation): T {
  requireActivation("activationGradient", activation);
  requireSameShape("activationGradient", "dy", dy, y.shape);
  if (activation === "linear") return reshape(dy, dy.shape); // f′ = 1: the same numbers
  return run({dy, y}, {activation})[0] as T;
}

/** Refuses the name of an activation that is none of the table's. */
export function requireActivation(op: string, activation: Activation): void {
  requireOneOf(op, "activation", activation, Object.keys(activations));
}
// #endregion
