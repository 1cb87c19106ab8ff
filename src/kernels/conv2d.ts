import {
  activationGlsl,
  activations,
  type Activation
} from "./activation.js";
import {conv2dGeometry, type Conv2dGeometry} from "./conv2dGeometry.js";
import {conv2dPatches} from "./conv2dPatches.js";
import {
  defineConvolution,
  type Conv2dVersion,
  type Conv2dVersionName,
  type Convolution
} from "./convolution.js";
import {drawValues, type ValuesProgram} from "./drawValues.js";
import {editable} from "./editable.js";
import {numbersOf} from "./sizes.js";

/**
 * Two-dimensional convolution (in the sense of neural networks:
 * cross-correlation), with bias and activation.
 *
 * $$z_{b,i,j,o} = b_o + \sum_{u,v,c} x_{b,\; i s_y + u - p_y,\; j s_x + v -
 *   p_x,\; c}\; w_{u,v,c,o}, \qquad y = f(z)$$
 *
 * x [batch, height, width, channels], w [kernel height, kernel width,
 * channels, filters], b [filters], y [batch, output height, output width,
 * filters]; x counts as 0 outside of the image.
 *
 * Its gradients, with $\mathrm{d}z = \partial L/\partial z$:
 *
 * $$\mathrm{d}x_{b,r,q,c} = \sum_{\substack{i,u:\; i s_y + u - p_y = r \\
 *   j,v:\; j s_x + v - p_x = q}} \sum_o \mathrm{d}z_{b,i,j,o}\,
 *   w_{u,v,c,o}, \qquad \mathrm{d}w_{u,v,c,o} = \sum_{b,i,j} x_{b,\; i s_y
 *   + u - p_y,\; j s_x + v - p_x,\; c}\; \mathrm{d}z_{b,i,j,o}$$
 *
 * Source: Y. LeCun et al., "Gradient-based learning applied to document
 * recognition", Proc. IEEE 86 (1998).
 */

/*
 * In the flat arrays x[b,r,q,c] lies at atX + c, w[u,v,c,o] at
 * (atW + c) * outChannels + o, and y[b,i,j,o] at atY + o.
 */

// #region loops
/** y = f(x ∗ w + b), letter by letter. */
export function conv2dLoops(
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  bias: ArrayLike<number>,
  g: Conv2dGeometry,
  activation: Activation = "linear"
): Float64Array {
  const {batch, inHeight, inWidth, inChannels} = g;
  const {kernelHeight, kernelWidth, strideY, strideX, padTop, padLeft} = g;
  const {outHeight, outWidth, outChannels} = g;
  const f = activations[activation];
  const y = new Float64Array(batch * outHeight * outWidth * outChannels);
  for (let b = 0; b < batch; ++b) {
    for (let i = 0; i < outHeight; ++i) {
      for (let j = 0; j < outWidth; ++j) {
        const atY = ((b * outHeight + i) * outWidth + j) * outChannels;
        for (let o = 0; o < outChannels; ++o) {
          let z = bias[o];
          for (let u = 0; u < kernelHeight; ++u) {
            const r = i * strideY + u - padTop;
            if (r < 0 || r >= inHeight) continue; // x is 0 out there
            for (let v = 0; v < kernelWidth; ++v) {
              const q = j * strideX + v - padLeft;
              if (q < 0 || q >= inWidth) continue;
              const atX = ((b * inHeight + r) * inWidth + q) * inChannels;
              const atW = (u * kernelWidth + v) * inChannels;
              for (let c = 0; c < inChannels; ++c) {
                z += x[atX + c] * w[(atW + c) * outChannels + o];
              }
            }
          }
          y[atY + o] = f(z);
        }
      }
    }
  }
  return y;
}
// #endregion

// #region loops-dx
/**
 * The same nest with the assignment turned round: what x gave to y, y's
 * gradient gives back to x.
 */
export function conv2dLoopsDx(
  dz: ArrayLike<number>,
  w: ArrayLike<number>,
  g: Conv2dGeometry
): Float64Array {
  const {batch, inHeight, inWidth, inChannels} = g;
  const {kernelHeight, kernelWidth, strideY, strideX, padTop, padLeft} = g;
  const {outHeight, outWidth, outChannels} = g;
  const dx = new Float64Array(batch * inHeight * inWidth * inChannels);
  for (let b = 0; b < batch; ++b) {
    for (let i = 0; i < outHeight; ++i) {
      for (let j = 0; j < outWidth; ++j) {
        const atY = ((b * outHeight + i) * outWidth + j) * outChannels;
        for (let o = 0; o < outChannels; ++o) {
          const dzo = dz[atY + o];
          for (let u = 0; u < kernelHeight; ++u) {
            const r = i * strideY + u - padTop;
            if (r < 0 || r >= inHeight) continue;
            for (let v = 0; v < kernelWidth; ++v) {
              const q = j * strideX + v - padLeft;
              if (q < 0 || q >= inWidth) continue;
              const atX = ((b * inHeight + r) * inWidth + q) * inChannels;
              const atW = (u * kernelWidth + v) * inChannels;
              for (let c = 0; c < inChannels; ++c) {
                dx[atX + c] += dzo * w[(atW + c) * outChannels + o];
              }
            }
          }
        }
      }
    }
  }
  return dx;
}
// #endregion

// #region loops-dw
/**
 * A weight was used at every output pixel, so its gradient is the sum over
 * all of them: the same nest once more.
 */
export function conv2dLoopsDw(
  x: ArrayLike<number>,
  dz: ArrayLike<number>,
  g: Conv2dGeometry
): Float64Array {
  const {batch, inHeight, inWidth, inChannels} = g;
  const {kernelHeight, kernelWidth, strideY, strideX, padTop, padLeft} = g;
  const {outHeight, outWidth, outChannels} = g;
  const dw = new Float64Array(
    kernelHeight * kernelWidth * inChannels * outChannels
  );
  for (let b = 0; b < batch; ++b) {
    for (let i = 0; i < outHeight; ++i) {
      for (let j = 0; j < outWidth; ++j) {
        const atY = ((b * outHeight + i) * outWidth + j) * outChannels;
        for (let o = 0; o < outChannels; ++o) {
          const dzo = dz[atY + o];
          for (let u = 0; u < kernelHeight; ++u) {
            const r = i * strideY + u - padTop;
            if (r < 0 || r >= inHeight) continue;
            for (let v = 0; v < kernelWidth; ++v) {
              const q = j * strideX + v - padLeft;
              if (q < 0 || q >= inWidth) continue;
              const atX = ((b * inHeight + r) * inWidth + q) * inChannels;
              const atW = (u * kernelWidth + v) * inChannels;
              for (let c = 0; c < inChannels; ++c) {
                dw[(atW + c) * outChannels + o] += x[atX + c] * dzo;
              }
            }
          }
        }
      }
    }
  }
  return dw;
}
// #endregion

// #region shader-direct
/**
 * The loops, one fragment for each value of y: the nests over b, i, j, o
 * have become the GPU's parallel fragments. `sizes` are constants in the
 * shader: kernelHeight, strideY, padTop and the others.
 */
function directProgram(
  g: Conv2dGeometry,
  withBias: boolean,
  activation: Activation
): ValuesProgram {
  return {
    variableNames: ["X", "W", ...(withBias ? ["B"] : [])],
    outputShape: g.yShape,
    sizes: numbersOf(g),
    userCode: `
      ${activationGlsl(activation)}
      void main() {
        ivec4 at = getOutputCoords();
        int b = at.x, i = at.y, j = at.z, o = at.w;
        float z = ${withBias ? "getB(o)" : "0.0"};
        for (int u = 0; u < kernelHeight; u++) {
          int r = i * strideY + u - padTop;
          if (r < 0 || r >= inHeight) continue;
          for (int v = 0; v < kernelWidth; v++) {
            int q = j * strideX + v - padLeft;
            if (q < 0 || q >= inWidth) continue;
            for (int c = 0; c < inChannels; c++) {
              z += getX(b, r, q, c) * getW(u, v, c, o);
            }
          }
        }
        setOutput(f(z));
      }`
  };
}
// #endregion

// #region gradient-dx
/**
 * The loops scatter: they add to many places of dx. A fragment can only
 * write its own value, so it gathers: given the place r, which pairs (i, u)
 * wrote there? Those with i·s + u − p = r, that is i = (r + p − u) / s
 * where that is whole. As u grows i falls: the kernel is read backwards,
 * the "flip" of the true convolution. With `finish`, a bias and an
 * activation, the same gather is the way forward of the transposed
 * convolution.
 */
function gatherDxProgram(
  g: Conv2dGeometry,
  finish?: Activation
): ValuesProgram {
  return {
    variableNames: ["Dz", "W", ...(finish ? ["B"] : [])],
    outputShape: g.xShape,
    sizes: numbersOf(g),
    userCode: `
      ${activationGlsl(finish ?? "linear")}
      void main() {
        ivec4 at = getOutputCoords();
        int b = at.x, r = at.y, q = at.z, c = at.w;
        float dx = ${finish ? "getB(c)" : "0.0"};
        for (int u = 0; u < kernelHeight; u++) {
          int i = (r + padTop - u) / strideY;
          if (r + padTop < u || i >= outHeight) continue;
          if (i * strideY + u - padTop != r) continue;
          for (int v = 0; v < kernelWidth; v++) {
            int j = (q + padLeft - v) / strideX;
            if (q + padLeft < v || j >= outWidth) continue;
            if (j * strideX + v - padLeft != q) continue;
            for (int o = 0; o < outChannels; o++) {
              dx += getDz(b, i, j, o) * getW(u, v, c, o);
            }
          }
        }
        setOutput(f(dx));
      }`
  };
}
// #endregion

// #region gradient-dw
/**
 * One fragment for each weight walks over every output pixel: few fragments
 * with a long way each.
 */
function directDwProgram(g: Conv2dGeometry): ValuesProgram {
  return {
    variableNames: ["X", "Dz"],
    outputShape: g.wShape,
    sizes: numbersOf(g),
    userCode: `
      void main() {
        ivec4 at = getOutputCoords();
        int u = at.x, v = at.y, c = at.z, o = at.w;
        float dw = 0.0;
        for (int b = 0; b < batch; b++) {
          for (int i = 0; i < outHeight; i++) {
            int r = i * strideY + u - padTop;
            if (r < 0 || r >= inHeight) continue;
            for (int j = 0; j < outWidth; j++) {
              int q = j * strideX + v - padLeft;
              if (q < 0 || q >= inWidth) continue;
              dw += getX(b, r, q, c) * getDz(b, i, j, o);
            }
          }
        }
        setOutput(dw);
      }`
  };
}
// #endregion

// #region versions
const direct: Conv2dVersion = {
  idea: "One fragment for each value, running the loops.",
  forward: (x, w, b, g, f, gpu) =>
    drawValues(
      programs.direct(g, b !== undefined, f),
      [x, w, ...(b ? [b] : [])],
      gpu
    ),
  dx: (dz, w, g, gpu, finish) =>
    drawValues(
      programs.gatherDx(g, finish?.activation),
      [dz, w, ...(finish ? [finish.bias] : [])],
      gpu
    ),
  dw: (x, dz, g, gpu) => drawValues(programs.directDw(g), [x, dz], gpu)
};

/**
 * Each is the book's program unless a reader has put another in its place.
 */
const programs = {
  direct: editable("conv2d#shader-direct", directProgram, {
    activationGlsl,
    numbersOf
  }),
  gatherDx: editable("conv2d#gradient-dx", gatherDxProgram, {
    activationGlsl,
    numbersOf
  }),
  directDw: editable("conv2d#gradient-dw", directDwProgram, {numbersOf})
};

export const conv2dVersions: Record<Conv2dVersionName, Conv2dVersion> = {
  direct,
  patches: conv2dPatches
};
// #endregion

// #region op
const convolution = defineConvolution<Conv2dGeometry>("conv2d", {
  ...{
    filters: ["channels", "filters"],
    geometry: conv2dGeometry,
    versions: conv2dVersions
  },
  ...{loops: conv2dLoops, loopsDx: conv2dLoopsDx, loopsDw: conv2dLoopsDw}
});

/**
 * y = f(x ∗ w + b), differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if shapes, strides,
 *   padding or activation do not fit.
 */
export const conv2d: Convolution<Conv2dGeometry>["run"] = convolution.run;

/** dx = ∂L/∂x from dz = ∂L/∂z. */
export const conv2dDx: Convolution<Conv2dGeometry>["dx"] = convolution.dx;

/** dw = ∂L/∂w from dz = ∂L/∂z. */
export const conv2dDw: Convolution<Conv2dGeometry>["dw"] = convolution.dw;
// #endregion

// #region cost
/**
 * What a convolution costs: multiply-adds, the reads of the direct shader,
 * and the bytes that must move at least (each of x, w and b read once, y
 * written once).
 */
export function conv2dCost(g: Conv2dGeometry): {
  multiplyAdds: number;
  texelReads: number;
  bytes: number;
} {
  const size = (shape: readonly number[]) =>
    shape.reduce((product, n) => product * n);
  const multiplyAdds =
    size(g.yShape) * g.kernelHeight * g.kernelWidth * g.inChannels;
  return {
    multiplyAdds,
    texelReads: 2 * multiplyAdds + size(g.yShape),
    bytes:
      4 * (size(g.xShape) + size(g.wShape) + g.outChannels + size(g.yShape))
  };
}
// #endregion
