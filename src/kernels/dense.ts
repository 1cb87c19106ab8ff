import {
  registerGradient,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type TensorInfo
} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {
  activationGlsl,
  activationGradient,
  activations,
  requireActivation,
  type Activation
} from "./activation.js";
import {biasGradient} from "./bias.js";
import {drawValues, type ValuesProgram} from "./drawValues.js";
import {editable} from "./editable.js";
import {matrixProduct} from "./matrixProduct.js";
import {defineKernel} from "./register.js";
import {requireOneOf, requireShape, requireTensor} from "./validate.js";
import {refusal} from "./refusal.js";

/**
 * The fully connected ("dense") layer, with bias and activation.
 *
 * $$z_{b,o} = \beta_o + \sum_k x_{b,k}\, w_{k,o}, \qquad y = f(z)$$
 *
 * x [batch, inputs], w [inputs, units], the bias β [units] (`bias` in the
 * loops, to keep b for the batch), y [batch, units].
 *
 * Its gradients, with $\mathrm{d}z = \partial L/\partial z$, are matrix
 * products again, each with one side transposed:
 *
 * $$\mathrm{d}x_{b,k} = \sum_o \mathrm{d}z_{b,o}\, w_{k,o} \;\;(\mathrm{d}x
 *   = \mathrm{d}z\, w^\top), \qquad \mathrm{d}w_{k,o} = \sum_b x_{b,k}\,
 *   \mathrm{d}z_{b,o} \;\;(\mathrm{d}w = x^\top \mathrm{d}z)$$
 */

// #region geometry
/** Every size of one dense layer. */
export interface DenseGeometry {
  batch: number;
  inputs: number;
  units: number;
}

/**
 * Works out the sizes.
 * @throws RangeError if the shapes do not fit each other.
 */
export function denseGeometry(
  xShape: readonly number[],
  wShape: readonly number[]
): DenseGeometry {
  requireShape("dense", "x", xShape, ["batch", "inputs"]);
  requireShape("dense", "w", wShape, ["inputs", "units"]);
  const [batch, inputs] = xShape;
  if (inputs !== wShape[0]) {
    throw refusal`dense: x has ${inputs} inputs in each row but w expects ${wShape[0]}.`;
  }
  return {batch, inputs, units: wShape[1]};
}
// #endregion

// #region loops
/** y = f(x·w + bias), letter by letter. */
export function denseLoops(
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  bias: ArrayLike<number>,
  {batch, inputs, units}: DenseGeometry,
  activation: Activation = "linear"
): Float64Array {
  const f = activations[activation];
  const y = new Float64Array(batch * units);
  for (let b = 0; b < batch; ++b) {
    for (let o = 0; o < units; ++o) {
      let z = bias[o];
      for (let k = 0; k < inputs; ++k) {
        z += x[b * inputs + k] * w[k * units + o];
      }
      y[b * units + o] = f(z);
    }
  }
  return y;
}
// #endregion

// #region loops-dx
/**
 * What x[b,k] gave to every unit o, the gradients of all units give back to
 * it: the same products, summed over o.
 */
export function denseLoopsDx(
  dz: ArrayLike<number>,
  w: ArrayLike<number>,
  {batch, inputs, units}: DenseGeometry
): Float64Array {
  const dx = new Float64Array(batch * inputs);
  for (let b = 0; b < batch; ++b) {
    for (let k = 0; k < inputs; ++k) {
      let sum = 0;
      for (let o = 0; o < units; ++o) {
        sum += dz[b * units + o] * w[k * units + o];
      }
      dx[b * inputs + k] = sum;
    }
  }
  return dx;
}
// #endregion

// #region loops-dw
/**
 * Each example of the batch used the same weights: the same products,
 * summed over b.
 */
export function denseLoopsDw(
  x: ArrayLike<number>,
  dz: ArrayLike<number>,
  {batch, inputs, units}: DenseGeometry
): Float64Array {
  const dw = new Float64Array(inputs * units);
  for (let b = 0; b < batch; ++b) {
    for (let k = 0; k < inputs; ++k) {
      const xbk = x[b * inputs + k];
      for (let o = 0; o < units; ++o) {
        dw[k * units + o] += xbk * dz[b * units + o];
      }
    }
  }
  return dw;
}
// #endregion

// #region shader-direct
/** The loops, one fragment for each value of y. */
function directProgram(
  {batch, inputs, units}: DenseGeometry,
  activation: Activation
): ValuesProgram {
  return {
    variableNames: ["X", "W", "Bias"],
    outputShape: [batch, units],
    sizes: {inputs},
    userCode: `
      ${activationGlsl(activation)}
      void main() {
        ivec2 at = getOutputCoords();
        int b = at.x, o = at.y;
        float z = getBias(o);
        for (int k = 0; k < inputs; k++) {
          z += getX(b, k) * getW(k, o);
        }
        setOutput(f(z));
      }`
  };
}
// #endregion

// #region gradient-dx
/**
 * Row b of dz times row k of w: both are read along their rows, so nothing
 * needs to be transposed in memory.
 */
function directDxProgram({
  batch,
  inputs,
  units
}: DenseGeometry): ValuesProgram {
  return {
    variableNames: ["Dz", "W"],
    outputShape: [batch, inputs],
    sizes: {units},
    userCode: `
      void main() {
        ivec2 at = getOutputCoords();
        int b = at.x, k = at.y;
        float dx = 0.0;
        for (int o = 0; o < units; o++) {
          dx += getDz(b, o) * getW(k, o);
        }
        setOutput(dx);
      }`
  };
}
// #endregion

// #region gradient-dw
/**
 * Column k of x times column o of dz: a short sum (the batch) for each of
 * very many weights.
 */
function directDwProgram({
  batch,
  inputs,
  units
}: DenseGeometry): ValuesProgram {
  return {
    variableNames: ["X", "Dz"],
    outputShape: [inputs, units],
    sizes: {batch},
    userCode: `
      void main() {
        ivec2 at = getOutputCoords();
        int k = at.x, o = at.y;
        float dw = 0.0;
        for (int b = 0; b < batch; b++) {
          dw += getX(b, k) * getDz(b, o);
        }
        setOutput(dw);
      }`
  };
}
// #endregion

/**
 * A version of the layer on the GPU: the one idea that sets it apart, and
 * its three computations.
 */
export interface DenseVersion {
  idea: string;
  forward(
    x: TensorInfo,
    w: TensorInfo,
    bias: TensorInfo,
    g: DenseGeometry,
    f: Activation,
    gpu: MathBackendWebGL
  ): TensorInfo;
  dx(
    dz: TensorInfo,
    w: TensorInfo,
    g: DenseGeometry,
    gpu: MathBackendWebGL
  ): TensorInfo;
  dw(
    x: TensorInfo,
    dz: TensorInfo,
    g: DenseGeometry,
    gpu: MathBackendWebGL
  ): TensorInfo;
}

// #region versions
const direct: DenseVersion = {
  idea: "One fragment for each value, running the loops.",
  forward: (x, w, bias, g, f, gpu) =>
    drawValues(programs.direct(g, f), [x, w, bias], gpu),
  dx: (dz, w, g, gpu) => drawValues(programs.directDx(g), [dz, w], gpu),
  dw: (x, dz, g, gpu) => drawValues(programs.directDw(g), [x, dz], gpu)
};

/** All three are matrix products; which side is transposed says it all. */
const blocks: DenseVersion = {
  idea: "One fragment for each block of 4×4 values: what it reads serves four times (see matrixProduct).",
  forward: (x, w, bias, {batch, inputs, units}, activation, gpu) =>
    matrixProduct(x, w, {m: batch, k: inputs, n: units}, gpu, {
      bias,
      activation
    }),
  dx: (dz, w, {batch, inputs, units}, gpu) =>
    matrixProduct(
      dz,
      w,
      {m: batch, k: units, n: inputs, transposeB: true},
      gpu
    ),
  dw: (x, dz, {batch, inputs, units}, gpu) =>
    matrixProduct(
      x,
      dz,
      {m: inputs, k: batch, n: units, transposeA: true},
      gpu
    )
};

/**
 * Each is the book's program unless a reader has put another in its place.
 */
const programs = {
  direct: editable("dense#shader-direct", directProgram, {activationGlsl}),
  directDx: editable("dense#gradient-dx", directDxProgram),
  directDw: editable("dense#gradient-dw", directDwProgram)
};

export type DenseVersionName = "direct" | "blocks";
export const denseVersions: Record<DenseVersionName, DenseVersion> = {
  direct,
  blocks
};
const defaultDenseVersion: DenseVersionName = "blocks";
// #endregion

// #region op
interface Attributes {
  g: DenseGeometry;
  activation: Activation;
  version: DenseVersionName;
}

const forward = defineKernel<"x" | "w" | "bias", Attributes>("dense", {
  webgl: ({x, w, bias}, {g, activation, version}, backend) =>
    denseVersions[version].forward(x, w, bias, g, activation, backend),
  cpu: ({x, w, bias}, {g, activation}) => ({
    shape: [g.batch, g.units],
    values: denseLoops(x, w, bias, g, activation)
  })
});

const backwardX = defineKernel<"dz" | "w", Omit<Attributes, "activation">>(
  "denseDx",
  {
    webgl: ({dz, w}, {g, version}, backend) =>
      denseVersions[version].dx(dz, w, g, backend),
    cpu: ({dz, w}, {g}) => ({
      shape: [g.batch, g.inputs],
      values: denseLoopsDx(dz, w, g)
    })
  }
);

const backwardW = defineKernel<"x" | "dz", Omit<Attributes, "activation">>(
  "denseDw",
  {
    webgl: ({x, dz}, {g, version}, backend) =>
      denseVersions[version].dw(x, dz, g, backend),
    cpu: ({x, dz}, {g}) => ({
      shape: [g.inputs, g.units],
      values: denseLoopsDw(x, dz, g)
    })
  }
);

/**
 * y = f(x·w + b), differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if shapes or activation
 *   do not fit.
 */
export function dense(
  x: Tensor2D,
  w: Tensor2D,
  b: Tensor1D,
  {
    activation = "linear",
    version = defaultDenseVersion
  }: {activation?: Activation; version?: DenseVersionName} = {}
): Tensor2D {
  requireTensor("dense", "x", x, ["batch", "inputs"]);
  requireTensor("dense", "w", w, ["inputs", "units"]);
  const g = denseGeometry(x.shape, w.shape);
  requireTensor("dense", "b", b, ["units"]);
  if (b.size !== g.units) {
    throw refusal`dense: b has ${b.size} values but w has ${g.units} units.`;
  }
  requireActivation("dense", activation);
  requireOneOf("dense", "version", version, Object.keys(denseVersions));
  return forward({x, w, bias: b}, {g, activation, version})[0] as Tensor2D;
}

/** dx = dz·wᵀ from dz = ∂L/∂z [batch, units] and w [inputs, units]. */
export function denseDx(
  dz: Tensor2D,
  w: Tensor2D,
  version: DenseVersionName = defaultDenseVersion
): Tensor2D {
  requireTensor("denseDx", "dz", dz, ["batch", "units"]);
  requireTensor("denseDx", "w", w, ["inputs", "units"]);
  const [batch, units] = dz.shape;
  if (w.shape[1] !== units) {
    throw refusal`denseDx: dz has ${units} units but w has ${w.shape[1]}.`;
  }
  return backwardX(
    {dz, w},
    {g: {batch, inputs: w.shape[0], units}, version}
  )[0] as Tensor2D;
}

/** dw = xᵀ·dz from x [batch, inputs] and dz = ∂L/∂z [batch, units]. */
export function denseDw(
  x: Tensor2D,
  dz: Tensor2D,
  version: DenseVersionName = defaultDenseVersion
): Tensor2D {
  requireTensor("denseDw", "x", x, ["batch", "inputs"]);
  requireTensor("denseDw", "dz", dz, ["batch", "units"]);
  const [batch, units] = dz.shape;
  if (x.shape[0] !== batch) {
    throw refusal`denseDw: x has ${x.shape[0]} rows but dz has ${batch}.`;
  }
  return backwardW(
    {x, dz},
    {g: {batch, inputs: x.shape[1], units}, version}
  )[0] as Tensor2D;
}

registerGradient({
  kernelName: "dense",
  inputsToSave: ["x", "w"],
  outputsToSave: [true],
  gradFunc: (dy, saved, attributes) => {
    const [x, w, y] = saved as [Tensor2D, Tensor2D, Tensor2D];
    const {activation, version} = attributes as unknown as Attributes;
    const dz = activationGradient(dy as Tensor2D, y, activation);
    return {
      x: () => denseDx(dz, w, version),
      w: () => denseDw(x, dz, version),
      bias: () => biasGradient(dz as Tensor)
    };
  }
});
// #endregion

// #region cost
/**
 * Multiply-adds, the reads of the direct shader, and the bytes that must
 * move at least.
 */
export function denseCost({batch, inputs, units}: DenseGeometry): {
  multiplyAdds: number;
  texelReads: number;
  bytes: number;
} {
  const multiplyAdds = batch * inputs * units;
  return {
    multiplyAdds,
    texelReads: 2 * multiplyAdds + batch * units,
    bytes: 4 * (batch * inputs + inputs * units + units + batch * units)
  };
}
// #endregion
