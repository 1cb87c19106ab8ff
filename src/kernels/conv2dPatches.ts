import type {TensorInfo} from "@tensorflow/tfjs-core";
import type {GPGPUProgram, MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {activationGlsl, type Activation} from "./activation.js";
import type {Conv2dGeometry} from "./conv2dGeometry.js";
import type {Conv2dVersion} from "./convolution.js";
import {editable} from "./editable.js";
import {matrixProduct} from "./matrixProduct.js";
import {withTemporaries} from "./packed.js";
import {requireTexture} from "./renderTargets.js";

/*
 * The fast version of `conv2d`: its patches as the rows of a matrix, so that the sums are one product of matrices.
 */

/** Sizes of the product: patches [m, k] times w [k, n]. */
const productOf = (g: Conv2dGeometry) => ({
  m: g.batch * g.outHeight * g.outWidth,
  k: g.kernelHeight * g.kernelWidth * g.inChannels,
  n: g.outChannels
});

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

/** The book's program unless a reader has put another in its place. */
const patches = editable("conv2dPatches#shader-patches", patchesProgram, {productOf});

function patchesOf(
  x: TensorInfo,
  g: Conv2dGeometry,
  gpu: MathBackendWebGL,
  temporaries: TensorInfo[]
): TensorInfo {
  const program = patches(g, isPacked(x, gpu));
  requireTexture(program.outputShape);
  const rows = gpu.compileAndRun(program, [x], "float32");
  temporaries.push(rows);
  return rows;
}

const isPacked = ({dataId}: TensorInfo, gpu: MathBackendWebGL) => {
  const {texture, isPacked} = gpu.texData.get(dataId);
  return texture !== undefined && texture !== null && isPacked === true;
};

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

/** A convolution is a matrix product: patches [batch·I·J, U·V·C] times w [U·V·C, O]; its gradients are products too. */
export const conv2dPatches: Conv2dVersion = {
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
