import {
  registerGradient,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
  type TensorInfo
} from "@tensorflow/tfjs-core";
import type {GPGPUProgram, MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {
  activationGlsl,
  activationGradient,
  activations,
  requireActivation,
  type Activation
} from "./activation.js";
import {biasGradient} from "./bias.js";
import {editable} from "./editable.js";
import {matrixProduct} from "./matrixProduct.js";
import {withTemporaries} from "./packed.js";
import {requireTexture} from "./renderTargets.js";
import {defineKernel} from "./register.js";
import {
  requireOneOf,
  requirePair,
  requireSameShape,
  requireShape,
  requireTensor,
  type Pair
} from "./validate.js";

/**
 * Two-dimensional convolution (in the sense of neural networks: cross-correlation), with bias and activation.
 *
 * $$z_{b,i,j,o} = b_o + \sum_{u,v,c} x_{b,\; i s_y + u - p_y,\; j s_x + v - p_x,\; c}\; w_{u,v,c,o}, \qquad y = f(z)$$
 *
 * x [batch, height, width, channels], w [kernel height, kernel width, channels, filters], b [filters],
 * y [batch, output height, output width, filters]; x counts as 0 outside of the image.
 *
 * Its gradients, with $\mathrm{d}z = \partial L/\partial z$:
 *
 * $$\mathrm{d}x_{b,r,q,c} = \sum_{\substack{i,u:\; i s_y + u - p_y = r \\ j,v:\; j s_x + v - p_x = q}} \sum_o \mathrm{d}z_{b,i,j,o}\, w_{u,v,c,o},
 *   \qquad \mathrm{d}w_{u,v,c,o} = \sum_{b,i,j} x_{b,\; i s_y + u - p_y,\; j s_x + v - p_x,\; c}\; \mathrm{d}z_{b,i,j,o}$$
 *
 * Source: Y. LeCun et al., "Gradient-based learning applied to document recognition", Proc. IEEE 86 (1998).
 */

// #region geometry
export type Padding = "valid" | "same";

/** Every size of one convolution. */
export interface Conv2dGeometry {
  batch: number;
  inHeight: number;
  inWidth: number;
  inChannels: number;
  kernelHeight: number;
  kernelWidth: number;
  outHeight: number;
  outWidth: number;
  outChannels: number;
  /** s: how far the window moves from one output row, or column, to the next. */
  strideY: number;
  strideX: number;
  /** p: how many rows above, and columns left of, the image the first window begins. */
  padTop: number;
  padLeft: number;
  xShape: [number, number, number, number];
  wShape: [number, number, number, number];
  yShape: [number, number, number, number];
}

/**
 * The output size along one axis and the padding before it. 'valid': only windows inside of the image; 'same': as many
 * windows as it takes strides to cross the image, with what is missing split evenly, the odd one after the end.
 */
export function windows(
  size: number,
  window: number,
  stride: number,
  padding: Padding
): {out: number; pad: number} {
  if (padding === "valid") return {out: Math.floor((size - window) / stride) + 1, pad: 0};
  const out = Math.ceil(size / stride);
  return {out, pad: Math.floor(Math.max(0, (out - 1) * stride + window - size) / 2)};
}

/**
 * Works out every size of a convolution.
 * @throws RangeError if the shapes do not fit each other, or the kernel does not fit into the image.
 */
export function conv2dGeometry(
  xShape: readonly number[],
  wShape: readonly number[],
  {strides = 1, padding = "valid"}: {strides?: Pair; padding?: Padding} = {}
): Conv2dGeometry {
  requireShape("conv2d", "x", xShape, ["batch", "height", "width", "channels"]);
  requireShape("conv2d", "w", wShape, ["kernel height", "kernel width", "channels", "filters"]);
  const [strideY, strideX] = requirePair("conv2d", "strides", strides);
  requireOneOf("conv2d", "padding", padding, ["valid", "same"]);
  const [batch, inHeight, inWidth, inChannels] = xShape;
  const [kernelHeight, kernelWidth, wChannels, outChannels] = wShape;
  if (inChannels !== wChannels) {
    throw new RangeError(`conv2d: x has ${count(inChannels, "channel")} but w expects ${wChannels}.`);
  }
  if (padding === "valid" && (kernelHeight > inHeight || kernelWidth > inWidth)) {
    throw new RangeError(
      `conv2d: the kernel of w is ${kernelHeight}×${kernelWidth}, larger than the ${inHeight}×${inWidth} image x; ` +
        `use a smaller kernel or padding "same".`
    );
  }
  const {out: outHeight, pad: padTop} = windows(inHeight, kernelHeight, strideY, padding);
  const {out: outWidth, pad: padLeft} = windows(inWidth, kernelWidth, strideX, padding);
  return {
    ...{batch, inHeight, inWidth, inChannels, kernelHeight, kernelWidth, outHeight, outWidth, outChannels},
    ...{strideY, strideX, padTop, padLeft},
    xShape: [batch, inHeight, inWidth, inChannels],
    wShape: [kernelHeight, kernelWidth, inChannels, outChannels],
    yShape: [batch, outHeight, outWidth, outChannels]
  };
}
// #endregion

export const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

// Where [b,r,q,c], [u,v,c,o] and [b,i,j,o] lie in the flat arrays.
const atX = ({xShape: [, H, W, C]}: Conv2dGeometry, b: number, r: number, q: number, c: number) =>
  ((b * H + r) * W + q) * C + c;
const atW = ({wShape: [, V, C, O]}: Conv2dGeometry, u: number, v: number, c: number, o: number) =>
  ((u * V + v) * C + c) * O + o;
const atY = ({yShape: [, I, J, O]}: Conv2dGeometry, b: number, i: number, j: number, o: number) =>
  ((b * I + i) * J + j) * O + o;

// #region loops
/** y = f(x ∗ w + b), letter by letter. */
export function conv2dLoops(
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  bias: ArrayLike<number>,
  g: Conv2dGeometry,
  activation: Activation = "linear"
): Float64Array {
  const [batch, outHeight, outWidth, outChannels] = g.yShape;
  const f = activations[activation];
  const y = new Float64Array(batch * outHeight * outWidth * outChannels);
  for (let b = 0; b < batch; ++b) {
    for (let i = 0; i < outHeight; ++i) {
      for (let j = 0; j < outWidth; ++j) {
        for (let o = 0; o < outChannels; ++o) {
          let z = bias[o];
          for (let u = 0; u < g.kernelHeight; ++u) {
            const r = i * g.strideY + u - g.padTop;
            if (r < 0 || r >= g.inHeight) continue; // x is 0 outside of the image
            for (let v = 0; v < g.kernelWidth; ++v) {
              const q = j * g.strideX + v - g.padLeft;
              if (q < 0 || q >= g.inWidth) continue;
              for (let c = 0; c < g.inChannels; ++c) {
                z += x[atX(g, b, r, q, c)] * w[atW(g, u, v, c, o)];
              }
            }
          }
          y[atY(g, b, i, j, o)] = f(z);
        }
      }
    }
  }
  return y;
}
// #endregion

/** Calls `term` for every product of the formula: each output pixel, each kernel position inside of the image, each channel. */
function everyTerm(
  g: Conv2dGeometry,
  term: (b: number, i: number, j: number, r: number, q: number, u: number, v: number, c: number) => void
): void {
  for (let b = 0; b < g.batch; ++b) {
    for (let i = 0; i < g.outHeight; ++i) {
      for (let j = 0; j < g.outWidth; ++j) {
        for (let u = 0; u < g.kernelHeight; ++u) {
          const r = i * g.strideY + u - g.padTop;
          if (r < 0 || r >= g.inHeight) continue;
          for (let v = 0; v < g.kernelWidth; ++v) {
            const q = j * g.strideX + v - g.padLeft;
            if (q < 0 || q >= g.inWidth) continue;
            for (let c = 0; c < g.inChannels; ++c) term(b, i, j, r, q, u, v, c);
          }
        }
      }
    }
  }
}

// #region loops-dx
/** The same nest with the assignment turned round: what x gave to y, y's gradient gives back to x. */
export function conv2dLoopsDx(dz: ArrayLike<number>, w: ArrayLike<number>, g: Conv2dGeometry): Float64Array {
  const dx = new Float64Array(g.xShape.reduce((product, n) => product * n));
  everyTerm(g, (b, i, j, r, q, u, v, c) => {
    for (let o = 0; o < g.outChannels; ++o) {
      dx[atX(g, b, r, q, c)] += dz[atY(g, b, i, j, o)] * w[atW(g, u, v, c, o)];
    }
  });
  return dx;
}
// #endregion

// #region loops-dw
/** A weight was used at every output pixel, so its gradient is the sum over all of them. */
export function conv2dLoopsDw(x: ArrayLike<number>, dz: ArrayLike<number>, g: Conv2dGeometry): Float64Array {
  const dw = new Float64Array(g.wShape.reduce((product, n) => product * n));
  everyTerm(g, (b, i, j, r, q, u, v, c) => {
    for (let o = 0; o < g.outChannels; ++o) {
      dw[atW(g, u, v, c, o)] += x[atX(g, b, r, q, c)] * dz[atY(g, b, i, j, o)];
    }
  });
  return dw;
}
// #endregion

// #region shader-direct
/** The loops, one fragment for each value of y: the nests over b, i, j, o have become the GPU's parallel fragments. */
function directProgram(g: Conv2dGeometry, withBias: boolean, activation: Activation): GPGPUProgram {
  return {
    variableNames: ["X", "W", ...(withBias ? ["B"] : [])],
    outputShape: g.yShape,
    userCode: `
      ${activationGlsl(activation, "float")}
      void main() {
        ivec4 at = getOutputCoords();
        int b = at.x, i = at.y, j = at.z, o = at.w;
        float z = ${withBias ? "getB(o)" : "0.0"};
        for (int u = 0; u < ${g.kernelHeight}; u++) {
          int r = i * ${g.strideY} + u - ${g.padTop};
          if (r < 0 || r >= ${g.inHeight}) continue;
          for (int v = 0; v < ${g.kernelWidth}; v++) {
            int q = j * ${g.strideX} + v - ${g.padLeft};
            if (q < 0 || q >= ${g.inWidth}) continue;
            for (int c = 0; c < ${g.inChannels}; c++) {
              z += getX(b, r, q, c) * getW(u, v, c, o);
            }
          }
        }
        setOutput(f(z));
      }`
  };
}
// #endregion

// #region shader-patches
/**
 * Row (b,i,j) of the matrix is the patch under output pixel (i,j), laid out as w is: column (u,v,c). A texel holds two
 * rows of two columns.
 */
function patchesProgram(g: Conv2dGeometry, packed: boolean): GPGPUProgram {
  const {m, k} = productOf(g);
  return {
    variableNames: ["X"],
    outputShape: [m, k],
    packedInputs: packed,
    packedOutput: true,
    userCode: `
      ivec3 corner(int row) {  // b, and row and column of the patch's first pixel
        int j = row % ${g.outWidth}, i = (row / ${g.outWidth}) % ${g.outHeight}, b = row / ${g.outWidth * g.outHeight};
        return ivec3(b, i * ${g.strideY} - ${g.padTop}, j * ${g.strideX} - ${g.padLeft});
      }
      ivec3 offset(int column) {  // u, v, c
        int uv = column / ${g.inChannels};
        return ivec3(uv / ${g.kernelWidth}, uv % ${g.kernelWidth}, column % ${g.inChannels});
      }
      float pixel(ivec3 at, ivec3 uvc) {
        int b = at.x, r = at.y + uvc.x, q = at.z + uvc.y, c = uvc.z;
        if (r < 0 || r >= ${g.inHeight} || q < 0 || q >= ${g.inWidth}) return 0.0;
        return ${packed ? "getChannel(getX(b, r, q, c), vec2(q, c))" : "getX(b, r, q, c)"};
      }
      void main() {
        ivec2 at = getOutputCoords();
        ivec3 here = corner(at.x), below = corner(min(at.x + 1, ${m - 1}));
        ivec3 left = offset(at.y), right = offset(min(at.y + 1, ${k - 1}));
        setOutput(vec4(pixel(here, left), pixel(here, right), pixel(below, left), pixel(below, right)));
      }`
  };
}
// #endregion

// #region gradient-dx
/**
 * The loops scatter: they add to many places of dx. A fragment can only write its own value, so it gathers: given the
 * place r, which pairs (i, u) wrote there? Those with i·s + u − p = r, that is i = (r + p − u) / s where that is whole.
 * As u grows i falls: the kernel is read backwards, the "flip" of the true convolution.
 * With `finish`, a bias and an activation, the same gather is the way forward of the transposed convolution.
 */
function gatherDxProgram(g: Conv2dGeometry, finish?: Activation): GPGPUProgram {
  return {
    variableNames: ["Dz", "W", ...(finish ? ["B"] : [])],
    outputShape: g.xShape,
    userCode: `
      ${activationGlsl(finish ?? "linear", "float")}
      void main() {
        ivec4 at = getOutputCoords();
        int b = at.x, r = at.y, q = at.z, c = at.w;
        float dx = ${finish ? "getB(c)" : "0.0"};
        for (int u = 0; u < ${g.kernelHeight}; u++) {
          int i = (r + ${g.padTop} - u) / ${g.strideY};
          if (r + ${g.padTop} < u || i >= ${g.outHeight} || i * ${g.strideY} + u - ${g.padTop} != r) continue;
          for (int v = 0; v < ${g.kernelWidth}; v++) {
            int j = (q + ${g.padLeft} - v) / ${g.strideX};
            if (q + ${g.padLeft} < v || j >= ${g.outWidth} || j * ${g.strideX} + v - ${g.padLeft} != q) continue;
            for (int o = 0; o < ${g.outChannels}; o++) {
              dx += getDz(b, i, j, o) * getW(u, v, c, o);
            }
          }
        }
        setOutput(f(dx));
      }`
  };
}
// #endregion

// #region gradient-dx-patches
/** The patches' gradients [batch·I·J, U·V·C] are added up where the patches were taken from: the same gather. */
function foldProgram(g: Conv2dGeometry, finish?: Activation): GPGPUProgram {
  return {
    variableNames: ["Rows", ...(finish ? ["B"] : [])],
    outputShape: g.xShape,
    packedInputs: true,
    packedOutput: false,
    userCode: `
      ${activationGlsl(finish ?? "linear", "float")}
      void main() {
        ivec4 at = getOutputCoords();
        int b = at.x, r = at.y, q = at.z, c = at.w;
        float dx = ${finish ? "getChannel(getB(c), c)" : "0.0"};
        for (int u = 0; u < ${g.kernelHeight}; u++) {
          int i = (r + ${g.padTop} - u) / ${g.strideY};
          if (r + ${g.padTop} < u || i >= ${g.outHeight} || i * ${g.strideY} + u - ${g.padTop} != r) continue;
          for (int v = 0; v < ${g.kernelWidth}; v++) {
            int j = (q + ${g.padLeft} - v) / ${g.strideX};
            if (q + ${g.padLeft} < v || j >= ${g.outWidth} || j * ${g.strideX} + v - ${g.padLeft} != q) continue;
            int row = (b * ${g.outHeight} + i) * ${g.outWidth} + j;
            int column = (u * ${g.kernelWidth} + v) * ${g.inChannels} + c;
            dx += getChannel(getRows(row, column), vec2(row & 1, column & 1));
          }
        }
        setOutput(f(dx));
      }`
  };
}
// #endregion

// #region gradient-dw
/** One fragment for each weight walks over every output pixel: few fragments with a long way each. */
function directDwProgram(g: Conv2dGeometry): GPGPUProgram {
  return {
    variableNames: ["X", "Dz"],
    outputShape: g.wShape,
    userCode: `
      void main() {
        ivec4 at = getOutputCoords();
        int u = at.x, v = at.y, c = at.z, o = at.w;
        float dw = 0.0;
        for (int b = 0; b < ${g.batch}; b++) {
          for (int i = 0; i < ${g.outHeight}; i++) {
            int r = i * ${g.strideY} + u - ${g.padTop};
            if (r < 0 || r >= ${g.inHeight}) continue;
            for (int j = 0; j < ${g.outWidth}; j++) {
              int q = j * ${g.strideX} + v - ${g.padLeft};
              if (q < 0 || q >= ${g.inWidth}) continue;
              dw += getX(b, r, q, c) * getDz(b, i, j, o);
            }
          }
        }
        setOutput(dw);
      }`
  };
}
// #endregion

/** What may follow on a sum in the same shader: y = f(z + b). */
interface Finish {
  bias: TensorInfo;
  activation: Activation;
}

/** A version of the convolution on the GPU: the one idea that sets it apart, and its three computations. */
export interface Conv2dVersion {
  idea: string;
  forward(
    x: TensorInfo,
    w: TensorInfo,
    b: TensorInfo | undefined,
    g: Conv2dGeometry,
    f: Activation,
    gpu: MathBackendWebGL
  ): TensorInfo;
  /** `finish` adds a bias and applies an activation, for the convolution that runs the other way (conv2dTranspose). */
  dx(dz: TensorInfo, w: TensorInfo, g: Conv2dGeometry, gpu: MathBackendWebGL, finish?: Finish): TensorInfo;
  dw(x: TensorInfo, dz: TensorInfo, g: Conv2dGeometry, gpu: MathBackendWebGL): TensorInfo;
}

// #region versions
const direct: Conv2dVersion = {
  idea: "One fragment for each value, running the loops.",
  forward: (x, w, b, g, f, gpu) =>
    gpu.compileAndRun(programs.direct(g, b !== undefined, f), [x, w, ...(b ? [b] : [])], "float32"),
  dx: (dz, w, g, gpu, finish) =>
    gpu.compileAndRun(
      programs.gatherDx(g, finish?.activation),
      [dz, w, ...(finish ? [finish.bias] : [])],
      "float32"
    ),
  dw: (x, dz, g, gpu) => gpu.compileAndRun(programs.directDw(g), [x, dz], "float32")
};

/** A convolution is a matrix product: patches [batch·I·J, U·V·C] times w [U·V·C, O]; its gradients are products too. */
const patches: Conv2dVersion = {
  idea: "Copy every patch into a row of a matrix; the rest is one fast matrix product.",
  forward: (x, w, bias, g, activation, gpu) =>
    withTemporaries(gpu, temporaries => {
      const rows = patchesOf(x, g, gpu, temporaries);
      return {...matrixProduct(rows, w, productOf(g), gpu, {bias, activation}), shape: g.yShape};
    }),
  dx: (dz, w, g, gpu, finish) =>
    withTemporaries(gpu, temporaries => {
      const {m, k, n} = productOf(g);
      const rows = matrixProduct(dz, w, {m, k: n, n: k, transposeB: true}, gpu);
      temporaries.push(rows);
      return gpu.compileAndRun(
        foldProgram(g, finish?.activation),
        [rows, ...(finish ? [finish.bias] : [])],
        "float32"
      );
    }),
  dw: (x, dz, g, gpu) =>
    withTemporaries(gpu, temporaries => {
      const {m, k, n} = productOf(g);
      const rows = patchesOf(x, g, gpu, temporaries);
      return {...matrixProduct(rows, dz, {m: k, k: m, n, transposeA: true}, gpu), shape: g.wShape};
    })
};

function patchesOf(
  x: TensorInfo,
  g: Conv2dGeometry,
  gpu: MathBackendWebGL,
  temporaries: TensorInfo[]
): TensorInfo {
  const program = programs.patches(g, isPacked(x, gpu));
  requireTexture(program.outputShape);
  const rows = gpu.compileAndRun(program, [x], "float32");
  temporaries.push(rows);
  return rows;
}

const productOf = (g: Conv2dGeometry) => ({
  m: g.batch * g.outHeight * g.outWidth,
  k: g.kernelHeight * g.kernelWidth * g.inChannels,
  n: g.outChannels
});

const isPacked = ({dataId}: TensorInfo, gpu: MathBackendWebGL) => {
  const {texture, isPacked} = gpu.texData.get(dataId);
  return texture !== undefined && texture !== null && isPacked === true;
};

/** Each is the book's program unless a reader has put another in its place. */
const programs = {
  direct: editable("conv2d#shader-direct", directProgram, {activationGlsl}),
  patches: editable("conv2d#shader-patches", patchesProgram, {productOf}),
  gatherDx: editable("conv2d#gradient-dx", gatherDxProgram, {activationGlsl}),
  directDw: editable("conv2d#gradient-dw", directDwProgram)
};

export type Conv2dVersionName = "direct" | "patches";
export const conv2dVersions: Record<Conv2dVersionName, Conv2dVersion> = {direct, patches};
export const defaultConv2dVersion: Conv2dVersionName = "patches";
// #endregion

// #region op
export interface Conv2dOptions {
  /** s: one step for both axes, or `[sy, sx]`. Default 1. */
  strides?: Pair;
  /** 'valid' (default): only windows inside of the image; 'same': zeros around it. */
  padding?: Padding;
  /** f, default 'linear'. */
  activation?: Activation;
  /** Which of `conv2dVersions` runs on WebGL. */
  version?: Conv2dVersionName;
}

interface Attributes {
  g: Conv2dGeometry;
  activation: Activation;
  version: Conv2dVersionName;
}

const forward = defineKernel<"x" | "w" | "b", Attributes>("conv2d", {
  webgl: ({x, w, b}, {g, activation, version}, backend) =>
    conv2dVersions[version].forward(x, w, b, g, activation, backend),
  cpu: ({x, w, b}, {g, activation}) => ({shape: g.yShape, values: conv2dLoops(x, w, b, g, activation)})
});

const backwardX = defineKernel<"dz" | "w", Omit<Attributes, "activation">>("conv2dDx", {
  webgl: ({dz, w}, {g, version}, backend) => conv2dVersions[version].dx(dz, w, g, backend),
  cpu: ({dz, w}, {g}) => ({shape: g.xShape, values: conv2dLoopsDx(dz, w, g)})
});

const backwardW = defineKernel<"x" | "dz", Omit<Attributes, "activation">>("conv2dDw", {
  webgl: ({x, dz}, {g, version}, backend) => conv2dVersions[version].dw(x, dz, g, backend),
  cpu: ({x, dz}, {g}) => ({shape: g.wShape, values: conv2dLoopsDw(x, dz, g)})
});

/**
 * y = f(x ∗ w + b), differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if shapes, strides, padding or activation do not fit.
 */
export function conv2d(
  x: Tensor4D,
  w: Tensor4D,
  b: Tensor1D,
  {strides = 1, padding = "valid", activation = "linear", version = defaultConv2dVersion}: Conv2dOptions = {}
): Tensor4D {
  requireTensor("conv2d", "x", x, ["batch", "height", "width", "channels"]);
  requireTensor("conv2d", "w", w, ["kernel height", "kernel width", "channels", "filters"]);
  const g = conv2dGeometry(x.shape, w.shape, {strides, padding});
  requireTensor("conv2d", "b", b, ["filters"]);
  if (b.size !== g.outChannels) {
    throw new RangeError(
      `conv2d: b has ${count(b.size, "value")} but w has ${count(g.outChannels, "filter")}.`
    );
  }
  requireActivation("conv2d", activation);
  requireOneOf("conv2d", "version", version, Object.keys(conv2dVersions));
  return forward({x, w, b}, {g, activation, version})[0] as Tensor4D;
}

/** dx = ∂L/∂x from dz = ∂L/∂z. */
export function conv2dDx(
  dz: Tensor4D,
  w: Tensor4D,
  g: Conv2dGeometry,
  version: Conv2dVersionName = defaultConv2dVersion
): Tensor4D {
  requireSameShape("conv2dDx", "dz", dz, g.yShape);
  requireSameShape("conv2dDx", "w", w, g.wShape);
  return backwardX({dz, w}, {g, version})[0] as Tensor4D;
}

/** dw = ∂L/∂w from dz = ∂L/∂z. */
export function conv2dDw(
  x: Tensor4D,
  dz: Tensor4D,
  g: Conv2dGeometry,
  version: Conv2dVersionName = defaultConv2dVersion
): Tensor4D {
  requireSameShape("conv2dDw", "x", x, g.xShape);
  requireSameShape("conv2dDw", "dz", dz, g.yShape);
  return backwardW({x, dz}, {g, version})[0] as Tensor4D;
}

registerGradient({
  kernelName: "conv2d",
  inputsToSave: ["x", "w"],
  outputsToSave: [true],
  gradFunc: (dy, saved, attributes) => {
    const [x, w, y] = saved as [Tensor4D, Tensor4D, Tensor4D];
    const {g, activation, version} = attributes as unknown as Attributes;
    const dz = activationGradient(dy as Tensor4D, y, activation);
    return {
      x: () => conv2dDx(dz, w, g, version),
      w: () => conv2dDw(x, dz, g, version),
      b: () => biasGradient(dz as Tensor)
    };
  }
});
// #endregion

// #region cost
/**
 * What a convolution costs: multiply-adds, the reads of the direct shader, and the bytes that must move at least
 * (each of x, w and b read once, y written once).
 */
export function conv2dCost(g: Conv2dGeometry): {multiplyAdds: number; texelReads: number; bytes: number} {
  const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n);
  const multiplyAdds = size(g.yShape) * g.kernelHeight * g.kernelWidth * g.inChannels;
  return {
    multiplyAdds,
    texelReads: 2 * multiplyAdds + size(g.yShape),
    bytes: 4 * (size(g.xShape) + size(g.wShape) + g.outChannels + size(g.yShape))
  };
}
// #endregion
