import type {Random} from "./random.js";

/** The first values of a weight of this shape. */
export type Initializer = (shape: readonly number[], random: Random) => Float32Array;

const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);
const fill = (shape: readonly number[], value: () => number) =>
  Float32Array.from({length: size(shape)}, value);

/** All zeros: Keras's beginning for biases. */
export function zeros(shape: readonly number[]): Float32Array {
  return new Float32Array(size(shape));
}

/** All ones. */
export function ones(shape: readonly number[]): Float32Array {
  return new Float32Array(size(shape)).fill(1);
}

/**
 * Glorot and Bengio's uniform distribution, Keras's beginning for kernels:
 *
 * $$W \sim U(-a, a), \qquad a = \sqrt{\frac{6}{n_{\text{in}} + n_{\text{out}}}}$$
 *
 * with as many inputs and outputs as one value is connected with; it keeps the variance of signals and gradients about
 * the same from layer to layer. Drawn on the CPU: nothing is compiled or run on the GPU while a model is built.
 */
export const glorotUniform: Initializer = (shape, random) => {
  const {inputs, outputs} = fans(shape);
  return uniform(shape, Math.sqrt(6 / (inputs + outputs)), random);
};

/** The same variance 2 / (n_in + n_out) with a bell: a normal distribution, cut at two standard deviations. */
export const glorotNormal: Initializer = (shape, random) => {
  const {inputs, outputs} = fans(shape);
  return truncatedNormal(shape, Math.sqrt(2 / (inputs + outputs)), random);
};

/**
 * He's uniform distribution: the variance 2 / n_in makes up for the half of the signal that ReLU cuts away.
 *
 * Source: K. He, X. Zhang, S. Ren, J. Sun, "Delving deep into rectifiers", ICCV 2015.
 */
export const heUniform: Initializer = (shape, random) =>
  uniform(shape, Math.sqrt(6 / fans(shape).inputs), random);

/** He's variance 2 / n_in with a normal distribution, cut at two standard deviations. */
export const heNormal: Initializer = (shape, random) =>
  truncatedNormal(shape, Math.sqrt(2 / fans(shape).inputs), random);

/** Connections of a kernel [...window, inputs, outputs]: a window of 3×3 multiplies both by 9. */
export function fans(shape: readonly number[]): {inputs: number; outputs: number} {
  const window = size(shape.slice(0, -2));
  const [inputs, outputs] = shape.slice(-2);
  return {inputs: window * inputs, outputs: window * outputs};
}

const uniform = (shape: readonly number[], limit: number, random: Random) =>
  fill(shape, () => limit * (2 * random() - 1));

/** Standard deviation of a standard normal distribution that is cut at ±2. */
const CUT_DEVIATION = 0.8796256610342398;

/** A normal distribution whose draws beyond two of its standard deviations are drawn again, widened to `deviation`. */
function truncatedNormal(shape: readonly number[], deviation: number, random: Random): Float32Array {
  return fill(shape, () => {
    let z: number;
    do z = standardNormal(random);
    while (Math.abs(z) > 2);
    return (deviation / CUT_DEVIATION) * z;
  });
}

/** One number of a normal distribution with mean 0 and variance 1 (Box and Muller). */
export function standardNormal(random: Random): number {
  // 1 − u is never 0, whose logarithm is infinite.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
