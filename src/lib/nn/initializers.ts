import type {Random} from "./random.js";

const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);

/** All zeros: Keras's beginning for biases. */
export function zeros(shape: readonly number[]): Float32Array {
  return new Float32Array(size(shape));
}

/**
 * Glorot and Bengio's uniform distribution, Keras's beginning for kernels:
 *
 * $$W \sim U(-a, a), \qquad a = \sqrt{\frac{6}{n_{\text{in}} + n_{\text{out}}}}$$
 *
 * with as many inputs and outputs as one value is connected with; it keeps the variance of signals and gradients about
 * the same from layer to layer. Drawn on the CPU: nothing is compiled or run on the GPU while a model is built.
 */
export function glorotUniform(shape: readonly number[], random: Random): Float32Array {
  const {inputs, outputs} = fans(shape);
  const limit = Math.sqrt(6 / (inputs + outputs));
  return Float32Array.from({length: size(shape)}, () => limit * (2 * random() - 1));
}

/** Connections of a kernel [...window, inputs, outputs]: a window of 3×3 multiplies both by 9. */
export function fans(shape: readonly number[]): {inputs: number; outputs: number} {
  const window = size(shape.slice(0, -2));
  const [inputs, outputs] = shape.slice(-2);
  return {inputs: window * inputs, outputs: window * outputs};
}
