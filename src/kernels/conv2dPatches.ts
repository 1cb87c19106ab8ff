import type {TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {activationGlsl, type Activation} from "./activation.js";
import type {Conv2dGeometry} from "./conv2dGeometry.js";
import type {Conv2dVersion} from "./convolution.js";
import {editable} from "./editable.js";
import {matrixProduct} from "./matrixProduct.js";
import {asPacked, isFreeAs, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {requireTexture} from "./textureLayout.js";
import {numbersOf} from "./sizes.js";

/*
 * The fast version of `conv2d`: its patches as the rows of a matrix, so
 * that the sums are one product of matrices.
 */

/** Sizes of the product: patches [m, k] times w [k, n]. */
const productOf = (g: Conv2dGeometry) => ({
  m: g.batch * g.outHeight * g.outWidth,
  k: g.kernelHeight * g.kernelWidth * g.inChannels,
  n: g.outChannels
});

/**
 * How many texels lie beside each other in an image that is packed pixel by
 * pixel.
 */
const pairsOfQ = ({inWidth}: Conv2dGeometry) => Math.ceil(inWidth / 2);

// #region shader-patches
/**
 * Row (b,i,j) of the matrix is the patch under output pixel (i,j), laid out
 * as w is: column (u,v,c). A texel holds two rows of two columns. Division
 * takes a GPU long, so a remainder is worked out from the quotient that is
 * there already. x lies pixel by pixel, a texel holding two pixels of two
 * channels, or as a matrix [batch·H, W·C].
 */
function patchesProgram(
  g: Conv2dGeometry,
  asMatrix: boolean
): TargetsProgram {
  const {m, k} = productOf(g);
  return {
    inputs: ["X"],
    outputShape: [m, k],
    targets: 1,
    sizes: {...numbersOf(g), m, k, pairsOfQ: pairsOfQ(g)},
    userCode: `
      // b, and row and column of the patch's first pixel
      ivec3 corner(int row) {
        int bi = quotient(row, outWidth), b = quotient(bi, outHeight);
        int i = bi - b * outHeight, j = row - bi * outWidth;
        return ivec3(b, i * strideY - padTop, j * strideX - padLeft);
      }
      // u, v, c
      ivec3 offset(int column) {
        int uv = quotient(column, inChannels);
        int u = quotient(uv, kernelWidth);
        return ivec3(u, uv - u * kernelWidth, column - uv * inChannels);
      }
      float pixel(ivec3 at, ivec3 uvc) {
        int b = at.x, r = at.y + uvc.x, q = at.z + uvc.y, c = uvc.z;
        int row = b * inHeight + r, column = q * inChannels + c;
        float x = ${
          asMatrix
            ? "valueOf(readX(row >> 1, column >> 1), row, column)"
            : "valueOf(readX(row * pairsOfQ + (q >> 1), c >> 1), q, c)"
        };
        bool inside = r >= 0 && r < inHeight && q >= 0 && q < inWidth;
        return inside ? x : 0.0;
      }
      void fragment(int row, int column) {
        ivec3 here = corner(2 * row);
        ivec3 below = corner(min(2 * row + 1, m - 1));
        ivec3 left = offset(2 * column);
        ivec3 right = offset(min(2 * column + 1, k - 1));
        vec2 first = vec2(pixel(here, left), pixel(here, right));
        vec2 second = vec2(pixel(below, left), pixel(below, right));
        target0 = vec4(first, second);
      }`
  };
}
// #endregion

/** The book's program unless a reader has put another in its place. */
const patches = editable("conv2dPatches#shader-patches", patchesProgram, {
  productOf,
  numbersOf,
  pairsOfQ
});

/**
 * Images that are not on the GPU yet go there as a matrix, which leaves no
 * texel half empty, however many channels they have.
 */
function patchesOf(
  x: TensorInfo,
  g: Conv2dGeometry,
  gpu: MathBackendWebGL,
  temporaries: TensorInfo[]
): TensorInfo {
  const matrix = [g.batch * g.inHeight, g.inWidth * g.inChannels];
  const asMatrix = isFreeAs(x, matrix, gpu);
  const program = patches(g, asMatrix);
  // The patches are what grows too large: this is asked before x is uploaded.
  requireTexture(program.outputShape);
  const [rows] = drawTargets(
    program,
    [asPacked(x, asMatrix ? matrix : g.xShape, gpu, temporaries)],
    gpu
  );
  temporaries.push(rows);
  return rows;
}

// #region gradient-dx-patches
/**
 * The patches' gradients [batch·I·J, U·V·C] are added up where the patches
 * were taken from: the same gather. Windows i with 0 ≤ r + p − i·s < U
 * cover row r of the image, and so it is along the other axis.
 */
function foldProgram(
  g: Conv2dGeometry,
  finish?: Activation
): TargetsProgram {
  return {
    inputs: ["Rows", ...(finish ? ["B"] : [])],
    outputShape: g.xShape,
    targets: 1,
    sizes: {...numbersOf(g), pairsOfQ: pairsOfQ(g)},
    userCode: `
      ${activationGlsl(finish ?? "linear")}
      float value(int b, int r, int q, int c) {
        int aboveI = r + padTop - kernelHeight;
        int leftJ = q + padLeft - kernelWidth;
        int firstI = quotient(max(0, aboveI + strideY), strideY);
        int firstJ = quotient(max(0, leftJ + strideX), strideX);
        int lastI = min(quotient(r + padTop, strideY), outHeight - 1);
        int lastJ = min(quotient(q + padLeft, strideX), outWidth - 1);
        float dx = ${finish ? "valueOf(readB(0, c >> 1), 0, c)" : "0.0"};
        for (int i = firstI; i <= lastI; i++) {
          int u = r + padTop - i * strideY;
          for (int j = firstJ; j <= lastJ; j++) {
            int v = q + padLeft - j * strideX;
            int row = (b * outHeight + i) * outWidth + j;
            int column = (u * kernelWidth + v) * inChannels + c;
            dx += valueOf(readRows(row >> 1, column >> 1), row, column);
          }
        }
        return f(dx);
      }
      vec2 channels(int b, int r, int q, int c) {
        float next = c + 1 < inChannels ? value(b, r, q, c + 1) : 0.0;
        return vec2(value(b, r, q, c), next);
      }
      void fragment(int row, int cc) {
        int br = quotient(row, pairsOfQ), b = quotient(br, inHeight);
        int r = br - b * inHeight, q = (row - br * pairsOfQ) * 2;
        int c = 2 * cc;
        vec2 next = q + 1 < inWidth ? channels(b, r, q + 1, c) : vec2(0.0);
        target0 = vec4(channels(b, r, q, c), next);
      }`
  };
}
// #endregion

/**
 * A convolution is a matrix product: patches [batch·I·J, U·V·C] times w
 * [U·V·C, O]; its gradients are products too.
 */
export const conv2dPatches: Conv2dVersion = {
  idea: "Copy every patch into a row of a matrix; the rest is one fast matrix product.",
  forward: (x, w, bias, g, activation, gpu) =>
    withTemporaries(gpu, temporaries => {
      const rows = patchesOf(x, g, gpu, temporaries);
      return {
        ...matrixProduct(rows, w, productOf(g), gpu, {bias, activation}),
        shape: g.yShape
      };
    }),
  dx: (dz, w, g, gpu, finish) =>
    withTemporaries(gpu, temporaries => {
      const {m, k, n} = productOf(g);
      const rows = matrixProduct(
        dz,
        w,
        {m, k: n, n: k, transposeB: true},
        gpu
      );
      temporaries.push(rows);
      const biases = finish
        ? [asPacked(finish.bias, [1, g.inChannels], gpu, temporaries)]
        : [];
      return drawTargets(
        foldProgram(g, finish?.activation),
        [rows, ...biases],
        gpu
      )[0];
    }),
  dw: (x, dz, g, gpu) =>
    withTemporaries(gpu, temporaries => {
      const {m, k, n} = productOf(g);
      const rows = patchesOf(x, g, gpu, temporaries);
      return {
        ...matrixProduct(rows, dz, {m: k, k: m, n, transposeA: true}, gpu),
        shape: g.wShape
      };
    })
};
