import {registerGradient, type Tensor, type TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {asStack} from "./textureLayout.js";
import {defineKernel} from "./register.js";
import {requireAnyTensor, requireNumber} from "./validate.js";
import {refusal} from "./refusal.js";

/**
 * Dropout: in training each value is left out with probability ρ, the rate, and the others grow so that the sum stays
 * what it was on average.
 *
 * $$y_k = \frac{\mu_k\, x_k}{1 - \rho}, \qquad \mu_k = \begin{cases} 1 & \text{if } u_k \ge \rho \\ 0 & \text{else} \end{cases},
 *   \qquad \mathrm{d}x_k = \frac{\mu_k\, \mathrm{d}y_k}{1 - \rho}$$
 *
 * $u_k \in [0, 1)$ is worked out from the seed and the index k by an integer hash, alike on every device. So the mask μ is
 * never stored: the way back works it out again. A value that is left out is 0, whatever it was.
 *
 * Sources: N. Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", JMLR 15 (2014);
 * the hash: C. Wellons, "Prospecting for hash functions" (2018), `lowbias32`.
 */
export interface DropoutOptions {
  /** ρ, at least 0 and below 1. */
  rate: number;
  /** A whole number from 0 to 2³² − 1; the same seed gives the same mask. */
  seed: number;
}

// #region loops
/** Mixes the 32 bits of a whole number, so that neighbours have nothing in common. */
function hash(n: number): number {
  n = Math.imul(n ^ (n >>> 16), 0x7feb352d);
  n = Math.imul(n ^ (n >>> 15), 0x846ca68b);
  return (n ^ (n >>> 16)) >>> 0;
}

/** y_k = x_k / (1 − ρ) where u_k ≥ ρ. u_k has 24 bits, as many as float32 holds. */
export function dropoutLoops(x: ArrayLike<number>, {rate, seed}: DropoutOptions): Float64Array {
  const start = hash(seed);
  return Float64Array.from(x, (value, k) => {
    const u = (hash(start ^ k) >>> 8) / 2 ** 24;
    return u >= rate ? value / (1 - rate) : 0;
  });
}
// #endregion

// #region shader
/**
 * The seed comes as two halves of 16 bits: a float32 holds no 32. u ≥ ρ is asked of whole numbers, 2²⁴u ≥ ⌈2²⁴ρ⌉.
 * Index k is that of the flat array, not of the texture.
 */
function dropoutProgram(shape: readonly number[]): TargetsProgram {
  const [, rows, columns] = asStack(shape);
  return {
    inputs: ["X"],
    outputShape: shape,
    targets: 1,
    uniforms: ["least", "grow", "seedHigh", "seedLow"],
    sizes: {rows, columns, rowsOfTexels: Math.ceil(rows / 2)},
    userCode: `
      uint hash(uint n) {
        n = (n ^ (n >> 16)) * 0x7feb352du;
        n = (n ^ (n >> 15)) * 0x846ca68bu;
        return n ^ (n >> 16);
      }
      bool dropped(uint start, int k) { return float(hash(start ^ uint(k)) >> 8) < least; }
      void fragment(int row, int column) {
        uint start = hash(uint(seedHigh) << 16 | uint(seedLow));
        int k = (row / rowsOfTexels * rows + row % rowsOfTexels * 2) * columns + column * 2;
        bvec4 out4 = bvec4(
          dropped(start, k), dropped(start, k + 1), dropped(start, k + columns), dropped(start, k + columns + 1)
        );
        target0 = mix(grow * hereX(row, column), vec4(0.0), out4);
      }`
  };
}

function draw(x: TensorInfo, {rate, seed}: DropoutOptions, backend: MathBackendWebGL): TensorInfo {
  const uniforms = {
    least: Math.ceil(rate * 2 ** 24),
    grow: 1 / (1 - rate),
    seedHigh: seed >>> 16,
    seedLow: seed & 0xffff
  };
  return withTemporaries(backend, temporaries => {
    const packed = asPacked(x, x.shape, backend, temporaries);
    return drawTargets(dropoutProgram(x.shape), [packed], backend, uniforms)[0];
  });
}
// #endregion

// #region op
const run = defineKernel<"x", DropoutOptions>("dropout", {
  webgl: ({x}, options, backend) => draw(x, options, backend),
  cpu: ({x}, options, shapes) => ({shape: shapes.x, values: dropoutLoops(x, options)})
});

function checked<T extends Tensor>(op: string, name: string, x: T, {rate, seed}: DropoutOptions): T {
  requireAnyTensor(op, name, x);
  requireNumber(op, "rate", rate, {low: 0, high: 1});
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw refusal`${op}: seed is ${seed}, but a whole number from 0 to ${2 ** 32 - 1} is expected.`;
  }
  return run({x}, {rate, seed})[0] as T;
}

/**
 * y: x with the seed's share of values left out and the others divided by 1 − ρ; differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if rate or seed are outside of their ranges.
 */
export function dropout<T extends Tensor>(x: T, options: DropoutOptions): T {
  return checked("dropout", "x", x, options);
}

/**
 * dx from dy = ∂L/∂y, with the rate and the seed that y came from: what was left out gets no gradient.
 * @throws RangeError or TypeError, with a sentence, if rate or seed are outside of their ranges.
 */
export function dropoutDx<T extends Tensor>(dy: T, options: DropoutOptions): T {
  return checked("dropoutDx", "dy", dy, options);
}

registerGradient({
  kernelName: "dropout",
  gradFunc: (dy, _saved, attributes) => ({
    x: () => dropoutDx(dy as Tensor, attributes as unknown as DropoutOptions)
  })
});
// #endregion

// #region cost
/** The texels that are read, and the bytes moved at least: there is no mask among them. */
export function dropoutCost(values: number): {texelReads: number; bytes: number} {
  return {texelReads: Math.ceil(values / 4), bytes: 8 * values};
}
// #endregion
