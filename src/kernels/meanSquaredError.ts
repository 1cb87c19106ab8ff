import type {
  Scalar,
  Tensor,
  Tensor1D,
  TensorInfo
} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {meanLoss} from "./meanLoss.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {defineKernel} from "./register.js";
import {requireAnyTensor, requireSameShape} from "./validate.js";

/**
 * The mean squared error and the half squared error, together with their
 * gradients.
 *
 * $$\ell_b = \frac1D \sum_d (y_{b,d} - t_{b,d})^2, \qquad L = \frac1B
 *   \sum_b \ell_b, \qquad \mathrm{d}y_{b,d} = \frac{\partial L}{\partial
 *   y_{b,d}} = \frac{2}{BD}\,(y_{b,d} - t_{b,d})$$
 *
 * y [batch, …] are the predictions, t of the same shape the targets; an
 * example has D values, however many axes they fill.
 *
 * The half squared error $\ell_b = \tfrac12 \lVert y_b - t_b \rVert^2$
 * differs by a factor only: D/2 for the loss and for its gradient
 * $\mathrm{d}y_{b,d} = (y_{b,d} - t_{b,d}) / B$.
 */

// #region loops
/** ℓ_b = 1/D Σ_d (y − t)². */
export function meanSquaredErrorLoops(
  y: ArrayLike<number>,
  t: ArrayLike<number>,
  batch: number
): Float64Array {
  const size = y.length / batch;
  const loss = new Float64Array(batch);
  for (let b = 0; b < batch; ++b) {
    for (let d = 0; d < size; ++d) {
      loss[b] += (y[b * size + d] - t[b * size + d]) ** 2 / size;
    }
  }
  return loss;
}

// #endregion

// #region loops-half
/** ℓ_b = ½ Σ_d (y − t)². */
export function halfSquaredErrorLoops(
  y: ArrayLike<number>,
  t: ArrayLike<number>,
  batch: number
): Float64Array {
  const size = y.length / batch;
  const loss = new Float64Array(batch);
  for (let b = 0; b < batch; ++b) {
    for (let d = 0; d < size; ++d) {
      loss[b] += (y[b * size + d] - t[b * size + d]) ** 2 / 2;
    }
  }
  return loss;
}
// #endregion

// #region loops-dy
/** dy = 2(y − t) / (B·D), and B·D is simply the number of all values. */
export function meanSquaredErrorLoopsDy(
  y: ArrayLike<number>,
  t: ArrayLike<number>
): Float64Array {
  const dy = new Float64Array(y.length);
  for (let at = 0; at < y.length; ++at) {
    dy[at] = (2 * (y[at] - t[at])) / y.length;
  }
  return dy;
}
// #endregion

// #region loops-half-dy
/** dy = (y − t) / B. */
export function halfSquaredErrorLoopsDy(
  y: ArrayLike<number>,
  t: ArrayLike<number>,
  batch: number
): Float64Array {
  const dy = new Float64Array(y.length);
  for (let at = 0; at < y.length; ++at) {
    dy[at] = (y[at] - t[at]) / batch;
  }
  return dy;
}
// #endregion

// #region shader-sums
/** How many texels of a row one fragment adds up. */
const texelsPerFragment = 64;

/**
 * One stage of the sums along the rows of [batch, size]. As in the gradient
 * of a bias, a fragment adds a stretch, and the next stage adds the
 * stretches. A texel holds examples b, b+1 at two places d, d+1; the first
 * stage squares differences (of y and t), and the last writes both
 * examples' losses beside each other.
 */
function sumsProgram(
  batch: number,
  size: number,
  stage: {first: boolean; last: boolean}
): TargetsProgram {
  const texels = Math.ceil(size / 2);
  return {
    inputs: stage.first ? ["Y", "T"] : ["Sums"],
    outputShape: stage.last
      ? [batch]
      : [batch, 2 * Math.ceil(texels / texelsPerFragment)],
    targets: 1,
    uniforms: ["factor"],
    sizes: {texels, wholeTexels: Math.floor(size / 2)},
    userCode: `
      vec4 term(int pair, int column) {
        ${
          stage.first
            ? `vec4 difference = readY(pair, column) - readT(pair, column);
               return difference * difference;`
            : "return readSums(pair, column);"
        }
      }
      void fragment(int row, int column) {
        int pair = ${stage.last ? "column" : "row"};
        int first = ${stage.last ? "0" : `column * ${texelsPerFragment}`};
        int end = min(first + ${texelsPerFragment}, texels);
        int wholeEnd = min(end, wholeTexels);
        vec4 sum = vec4(0.0);
        for (int k = first; k < wholeEnd; k++) sum += term(pair, k);
        // The last texel of an odd row holds one value of it.
        bool isHalf = ${size % 2 ? "wholeEnd < end" : "false"};
        if (isHalf) sum.xz += term(pair, wholeEnd).xz;
        vec4 both = vec4(sum.x + sum.y, sum.z + sum.w, 0.0, 0.0);
        target0 = ${stage.last ? "factor * both" : "sum"};
      }`
  };
}
// #endregion

// #region gradient-dy
const dyProgram = (batch: number, size: number): TargetsProgram => ({
  inputs: ["Y", "T"],
  outputShape: [batch, size],
  targets: 1,
  uniforms: ["factor"],
  userCode: `
    void fragment(int row, int column) {
      target0 = factor * (hereY(row, column) - hereT(row, column));
    }`
});
// #endregion

// #region op
/**
 * What the sum of squares is multiplied with to give the loss, and the
 * differences to give dy.
 */
interface Factors {
  loss: number;
  dy: number;
}

function webgl(
  y: TensorInfo,
  t: TensorInfo,
  factors: Factors,
  backend: MathBackendWebGL
): TensorInfo[] {
  const batch = y.shape[0];
  const size = y.shape.reduce((product, n) => product * n, 1) / batch;
  return withTemporaries(backend, temporaries => {
    const inputs = [y, t].map(tensor =>
      asPacked(tensor, [batch, size], backend, temporaries)
    );
    const [dy] = drawTargets(dyProgram(batch, size), inputs, backend, {
      factor: factors.dy
    });
    let sums = inputs;
    let columns = size;
    for (let last = false; !last; columns = sums[0].shape[1]) {
      last = Math.ceil(columns / 2) <= texelsPerFragment;
      const program = sumsProgram(batch, columns, {
        first: sums === inputs,
        last
      });
      sums = drawTargets(program, sums, backend, {factor: factors.loss});
      if (!last) temporaries.push(...sums);
    }
    return [sums[0], {...dy, shape: y.shape}];
  });
}

type Form = "mean" | "half";

const run = defineKernel<"y" | "t", {form: Form}>("squaredError", {
  webgl: ({y, t}, {form}, backend) => {
    const [batch, ...rest] = y.shape;
    const size = rest.reduce((product, n) => product * n, 1);
    const factors =
      form === "mean"
        ? {loss: 1 / size, dy: 2 / (batch * size)}
        : {loss: 1 / 2, dy: 1 / batch};
    return webgl(y, t, factors, backend);
  },
  cpu: ({y, t}, {form}, {y: shape}) => {
    const batch = shape[0];
    const [loss, dy] =
      form === "mean"
        ? [
            meanSquaredErrorLoops(y, t, batch),
            meanSquaredErrorLoopsDy(y, t)
          ]
        : [
            halfSquaredErrorLoops(y, t, batch),
            halfSquaredErrorLoopsDy(y, t, batch)
          ];
    return [
      {shape: [batch], values: loss},
      {shape, values: dy}
    ];
  }
});

function squaredError<T extends Tensor>(
  op: string,
  y: T,
  t: T,
  form: Form
): {loss: Tensor1D; dy: T} {
  requireAnyTensor(op, "y", y, 2);
  requireSameShape(op, "t", t, y.shape);
  const [loss, dy] = run({y, t}, {form});
  return {loss: loss as Tensor1D, dy: dy as T};
}

/**
 * The loss ℓ [B] of each example, the mean of its squared differences, and
 * dy = ∂L/∂y of their mean L.
 * @throws RangeError or TypeError, with a sentence, if y has fewer than two
 *   axes or t another shape.
 */
export function meanSquaredError<T extends Tensor>(
  y: T,
  t: T
): {loss: Tensor1D; dy: T} {
  return squaredError("meanSquaredError", y, t, "mean");
}

/**
 * The loss ℓ_b = ½‖y_b − t_b‖² [B] of each example, and dy = ∂L/∂y of their
 * mean L.
 * @throws RangeError or TypeError, with a sentence, if y has fewer than two
 *   axes or t another shape.
 */
export function halfSquaredError<T extends Tensor>(
  y: T,
  t: T
): {loss: Tensor1D; dy: T} {
  return squaredError("halfSquaredError", y, t, "half");
}

/**
 * L, the mean squared error of the batch, differentiable by `tf.grads` with
 * respect to y (the targets are as given).
 */
export function meanSquaredErrorLoss<T extends Tensor>(y: T, t: T): Scalar {
  return meanLoss(y, input => meanSquaredError(input, t));
}

/**
 * L, the mean over the batch of ½‖y_b − t_b‖², differentiable by `tf.grads`
 * with respect to y.
 */
export function halfSquaredErrorLoss<T extends Tensor>(y: T, t: T): Scalar {
  return meanLoss(y, input => halfSquaredError(input, t));
}
// #endregion

// #region cost
/**
 * Multiplications and additions of loss and gradient, the texels that are
 * read at least, and the bytes moved at least.
 */
export function meanSquaredErrorCost(
  batch: number,
  size: number
): {multiplyAdds: number; texelReads: number; bytes: number} {
  const values = batch * size;
  return {
    multiplyAdds: 3 * values,
    texelReads: Math.ceil(values / 2),
    bytes: 4 * (3 * values + batch)
  };
}
// #endregion
