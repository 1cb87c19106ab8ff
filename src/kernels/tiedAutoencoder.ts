import {
  registerGradient,
  tidy,
  type Tensor,
  type Tensor1D,
  type Tensor2D
} from "@tensorflow/tfjs-core";
import {
  activationGradient,
  activations,
  activationSlopes,
  requireActivation,
  type Activation
} from "./activation.js";
import {add} from "./add.js";
import {biasGradient} from "./bias.js";
import {denseDw, denseDx} from "./dense.js";
import {matrixProduct} from "./matrixProduct.js";
import {defineKernel} from "./register.js";
import {requireSameShape, requireShape, requireTensor} from "./validate.js";
import {refusal} from "./refusal.js";

/**
 * The autoencoder with tied weights: one matrix leads to the code and,
 * transposed, back.
 *
 * $$\hat x = W^\top \sigma(W x + \beta)$$
 *
 * and for a batch, with the code h:
 *
 * $$z_{b,k} = \beta_k + \sum_d w_{k,d}\, x_{b,d}, \qquad h = f(z), \qquad
 *   \hat x_{b,d} = \sum_k w_{k,d}\, h_{b,k}$$
 *
 * x [batch, inputs], w [units, inputs]: a row for each unit of the code;
 * the bias β [units]; h [batch, units]; x̂ [batch, inputs]. f is the
 * sigmoid σ unless another activation is asked for.
 *
 * W is used twice, so its gradient comes on two ways and is their sum:
 *
 * $$\mathrm{d}w_{k,d} = \underbrace{\sum_b h_{b,k}\, \mathrm{d}\hat
 *   x_{b,d}}_{\text{decoder}} + \underbrace{\sum_b \mathrm{d}z_{b,k}\,
 *   x_{b,d}}_{\text{encoder}}, \qquad \mathrm{d}z_{b,k} = f'(z_{b,k})
 *   \sum_d w_{k,d}\, \mathrm{d}\hat x_{b,d}$$
 * $$\mathrm{d}\beta_k = \sum_b \mathrm{d}z_{b,k}, \qquad \mathrm{d}x_{b,d}
 *   = \sum_k w_{k,d}\, \mathrm{d}z_{b,k}$$
 *
 * Source: P. Vincent et al., "Stacked denoising autoencoders", JMLR 11
 * (2010), section 2.2.
 */

// #region geometry
/** Every size of one tied autoencoder: D is `inputs`, K is `units`. */
export interface TiedAutoencoderGeometry {
  batch: number;
  inputs: number;
  units: number;
}

/**
 * Works out the sizes.
 * @throws RangeError if the shapes do not fit each other.
 */
export function tiedAutoencoderGeometry(
  xShape: readonly number[],
  wShape: readonly number[]
): TiedAutoencoderGeometry {
  requireShape("tiedAutoencoder", "x", xShape, ["batch", "inputs"]);
  requireShape("tiedAutoencoder", "w", wShape, ["units", "inputs"]);
  const [batch, inputs] = xShape;
  if (inputs !== wShape[1]) {
    throw refusal`tiedAutoencoder: x has ${inputs} inputs in each row but w expects ${wShape[1]}.`;
  }
  return {batch, inputs, units: wShape[0]};
}
// #endregion

// #region loops
/** h = f(W x + bias) and x̂ = Wᵀ h, example by example. */
export function tiedAutoencoderLoops(
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  bias: ArrayLike<number>,
  {batch, inputs, units}: TiedAutoencoderGeometry,
  activation: Activation = "sigmoid"
): {h: Float64Array; xHat: Float64Array} {
  const f = activations[activation];
  const h = new Float64Array(batch * units);
  for (let b = 0; b < batch; ++b) {
    for (let k = 0; k < units; ++k) {
      let z = bias[k];
      for (let d = 0; d < inputs; ++d) {
        z += w[k * inputs + d] * x[b * inputs + d];
      }
      h[b * units + k] = f(z);
    }
  }
  return {h, xHat: tiedDecodeLoops(h, w, {batch, inputs, units})};
}

/** x̂ = Wᵀ h. The same loops lead dz back to dx. */
function tiedDecodeLoops(
  h: ArrayLike<number>,
  w: ArrayLike<number>,
  {batch, inputs, units}: TiedAutoencoderGeometry
): Float64Array {
  const xHat = new Float64Array(batch * inputs);
  for (let b = 0; b < batch; ++b) {
    for (let d = 0; d < inputs; ++d) {
      for (let k = 0; k < units; ++k) {
        xHat[b * inputs + d] += w[k * inputs + d] * h[b * units + k];
      }
    }
  }
  return xHat;
}
// #endregion

// #region loops-gradients
/**
 * The same weights w[k,d] were used in both halves: each half adds its own
 * term.
 */
export function tiedAutoencoderLoopsGradients(
  {x, w, h}: Record<"x" | "w" | "h", ArrayLike<number>>,
  dXHat: ArrayLike<number>,
  {batch, inputs, units}: TiedAutoencoderGeometry,
  activation: Activation = "sigmoid"
): Record<"dw" | "dwEncoder" | "dwDecoder" | "db" | "dx", Float64Array> {
  const slope = activationSlopes[activation];
  const dwDecoder = new Float64Array(units * inputs);
  const dwEncoder = new Float64Array(units * inputs);
  const db = new Float64Array(units);
  const dx = new Float64Array(batch * inputs);
  for (let b = 0; b < batch; ++b) {
    for (let k = 0; k < units; ++k) {
      let dh = 0;
      for (let d = 0; d < inputs; ++d) {
        dh += w[k * inputs + d] * dXHat[b * inputs + d];
        dwDecoder[k * inputs + d] +=
          h[b * units + k] * dXHat[b * inputs + d];
      }
      const dz = slope(dh, h[b * units + k]); // dh · f′(z)
      db[k] += dz;
      for (let d = 0; d < inputs; ++d) {
        dx[b * inputs + d] += w[k * inputs + d] * dz;
        dwEncoder[k * inputs + d] += dz * x[b * inputs + d];
      }
    }
  }
  const dw = dwEncoder.map(
    (fromEncoder, at) => fromEncoder + dwDecoder[at]
  );
  return {dw, dwEncoder, dwDecoder, db, dx};
}
// #endregion

interface Attributes {
  g: TiedAutoencoderGeometry;
  activation: Activation;
}

// #region products
/**
 * Two matrix products; for the first, w is read along its rows, so that
 * nothing is transposed in memory.
 */
const forward = defineKernel<"x" | "w" | "bias", Attributes>(
  "tiedAutoencoder",
  {
    webgl: (
      {x, w, bias},
      {g: {batch, inputs, units}, activation},
      backend
    ) => {
      const code = {m: batch, k: inputs, n: units, transposeB: true};
      const h = matrixProduct(x, w, code, backend, {bias, activation});
      return [
        h,
        matrixProduct(h, w, {m: batch, k: units, n: inputs}, backend)
      ];
    },
    cpu: ({x, w, bias}, {g, activation}) => {
      const {h, xHat} = tiedAutoencoderLoops(x, w, bias, g, activation);
      return [
        {shape: [g.batch, g.units], values: h},
        {shape: [g.batch, g.inputs], values: xHat}
      ];
    }
  }
);

// #endregion

/**
 * a·w for a [batch, units]: the second half alone, which also leads dz back
 * to dx.
 */
const decode = defineKernel<"a" | "w", {g: TiedAutoencoderGeometry}>(
  "tiedDecode",
  {
    webgl: ({a, w}, {g: {batch, inputs, units}}, backend) =>
      matrixProduct(a, w, {m: batch, k: units, n: inputs}, backend),
    cpu: ({a, w}, {g}) => ({
      shape: [g.batch, g.inputs],
      values: tiedDecodeLoops(a, w, g)
    })
  }
);

/**
 * The code h [batch, units] and the reconstruction x̂ [batch, inputs];
 * differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if shapes or activation
 *   do not fit.
 */
export function tiedAutoencoder(
  x: Tensor2D,
  w: Tensor2D,
  b: Tensor1D,
  {activation = "sigmoid"}: {activation?: Activation} = {}
): {h: Tensor2D; xHat: Tensor2D} {
  requireTensor("tiedAutoencoder", "x", x, ["batch", "inputs"]);
  requireTensor("tiedAutoencoder", "w", w, ["units", "inputs"]);
  const g = tiedAutoencoderGeometry(x.shape, w.shape);
  requireTensor("tiedAutoencoder", "b", b, ["units"]);
  if (b.size !== g.units) {
    throw refusal`tiedAutoencoder: b has ${b.size} values but w has ${g.units} units.`;
  }
  requireActivation("tiedAutoencoder", activation);
  const [h, xHat] = forward({x, w, bias: b}, {g, activation});
  return {h: h as Tensor2D, xHat: xHat as Tensor2D};
}

/**
 * What tiedAutoencoder's gradient consists of: dw, its two parts, and the
 * gradients of b and x.
 */
export interface TiedAutoencoderGradients {
  dw: Tensor2D;
  dwEncoder: Tensor2D;
  dwDecoder: Tensor2D;
  db: Tensor1D;
  /** Only if it was asked for. */
  dx?: Tensor2D;
}

/**
 * All gradients from dXHat = ∂L/∂x̂ [batch, inputs], with the x and w that
 * went in and the h that came out. Each part of them is one that a dense
 * layer has.
 * @throws RangeError or TypeError, with a sentence, if shapes or activation
 *   do not fit.
 */
export function tiedAutoencoderGradients(
  {x, w, h}: Record<"x" | "w" | "h", Tensor2D>,
  dXHat: Tensor2D,
  {
    activation = "sigmoid",
    needsDx = true
  }: {activation?: Activation; needsDx?: boolean} = {}
): TiedAutoencoderGradients {
  const op = "tiedAutoencoderGradients";
  requireTensor(op, "x", x, ["batch", "inputs"]);
  requireTensor(op, "w", w, ["units", "inputs"]);
  const g = tiedAutoencoderGeometry(x.shape, w.shape);
  requireSameShape(op, "h", h, [g.batch, g.units]);
  requireSameShape(op, "dXHat", dXHat, x.shape);
  requireActivation(op, activation);
  return tidy(() => ({
    ...gradientsFrom({x, w, h}, {dXHat}, {g, activation, needsDx})
  }));
}

// #region products-gradients
/**
 * `dh` is what comes to the code from elsewhere than the reconstruction.
 */
function gradientsFrom(
  {x, w, h}: Record<"x" | "w" | "h", Tensor2D>,
  {dXHat, dh}: {dXHat: Tensor2D; dh?: Tensor2D},
  {g, activation, needsDx}: Attributes & {needsDx: boolean}
): TiedAutoencoderGradients {
  const fromXHat = denseDx(dXHat, w); // dx̂·wᵀ
  const dz = activationGradient(
    dh ? add(fromXHat, dh) : fromXHat,
    h,
    activation
  );
  const dwDecoder = denseDw(h, dXHat); // hᵀ·dx̂
  const dwEncoder = denseDw(dz, x); // dzᵀ·x
  return {
    ...{dw: add(dwEncoder, dwDecoder), dwEncoder, dwDecoder},
    db: biasGradient(dz),
    ...(needsDx && {dx: decode({a: dz, w}, {g})[0] as Tensor2D})
  };
}

// #endregion

registerGradient({
  kernelName: "tiedAutoencoder",
  inputsToSave: ["x", "w"],
  outputsToSave: [true, false],
  gradFunc: (dy, saved, attributes) => {
    const [x, w, h] = saved as [Tensor2D, Tensor2D, Tensor2D];
    const [dh, dXHat] = dy as Tensor[] as [Tensor2D, Tensor2D];
    const {dw, db, dx} = gradientsFrom(
      {x, w, h},
      {dXHat, dh},
      {...(attributes as unknown as Attributes), needsDx: true}
    );
    return {x: () => dx!, w: () => dw, bias: () => db};
  }
});

// #region cost
/**
 * Multiply-adds of the way forward (half of them to the code, half back),
 * and the bytes that must move at least.
 */
export function tiedAutoencoderCost({
  batch,
  inputs,
  units
}: TiedAutoencoderGeometry): {
  multiplyAdds: number;
  bytes: number;
} {
  return {
    multiplyAdds: 2 * batch * inputs * units,
    bytes: 4 * (2 * batch * inputs + units * inputs + units + batch * units)
  };
}
// #endregion
