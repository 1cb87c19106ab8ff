import type {Tensor4D, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {editable} from "./editable.js";
import {asPacked, withTemporaries} from "./packed.js";
import {
  pool2dCost,
  pool2dGeometry,
  pool2dSizes,
  reachesOver,
  type Pool2dGeometry,
  type Pool2dOptions
} from "./pool2d.js";
import {definePooling, type Pooling} from "./pooling.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";

/**
 * Max pooling: each output is the largest value in its window.
 *
 * $$y_{b,i,j,c} = \max_{u,v}\; x_{b,\; i s_y + u - p_y,\; j s_x + v -
 *   p_x,\; c}$$
 *
 * x [batch, height, width, channels], y [batch, output height, output
 * width, channels]; places outside of the image are left out. A NaN in a
 * window makes its output NaN.
 *
 * Its gradient goes to the one value that won, the first in row-major order
 * if several are equal:
 *
 * $$\mathrm{d}x_{b,r,q,c} = \sum_{i,j:\; (r,q)\text{ wins window }(i,j)}
 *   \mathrm{d}y_{b,i,j,c}$$
 */

// #region geometry
export type MaxPool2dGeometry = Pool2dGeometry;
export type MaxPool2dOptions = Pool2dOptions;

/**
 * Works out every size of a pooling; see `pool2d.ts` for the windows, which
 * average pooling shares.
 * @throws RangeError if the window does not fit into the image.
 */
export function maxPool2dGeometry(
  xShape: readonly number[],
  options: MaxPool2dOptions = {}
): MaxPool2dGeometry {
  return pool2dGeometry("maxPool2d", xShape, options);
}
// #endregion

// #region loops
/** y: the largest value of each window. A NaN beats everything. */
export function maxPool2dLoops(
  x: ArrayLike<number>,
  g: MaxPool2dGeometry
): Float64Array {
  const {batch, inHeight, inWidth, channels, outHeight, outWidth} = g;
  const {poolHeight, poolWidth, strideY, strideX, padTop, padLeft} = g;
  const y = new Float64Array(batch * outHeight * outWidth * channels);
  for (let b = 0; b < batch; ++b) {
    for (let i = 0; i < outHeight; ++i) {
      for (let j = 0; j < outWidth; ++j) {
        for (let c = 0; c < channels; ++c) {
          let max = -Infinity;
          for (let u = 0; u < poolHeight; ++u) {
            const r = i * strideY + u - padTop;
            if (r < 0 || r >= inHeight) continue; // nothing is there
            for (let v = 0; v < poolWidth; ++v) {
              const q = j * strideX + v - padLeft;
              if (q < 0 || q >= inWidth) continue;
              const value =
                x[((b * inHeight + r) * inWidth + q) * channels + c];
              if (value > max || Number.isNaN(value)) max = value;
            }
          }
          y[((b * outHeight + i) * outWidth + j) * channels + c] = max;
        }
      }
    }
  }
  return y;
}
// #endregion

// #region loops-dx
/**
 * The same nest with the assignment turned round: the gradient of y goes to
 * the one place of its window that won.
 */
export function maxPool2dLoopsDx(
  dy: ArrayLike<number>,
  x: ArrayLike<number>,
  g: MaxPool2dGeometry
): Float64Array {
  const {batch, inHeight, inWidth, channels, outHeight, outWidth} = g;
  const {poolHeight, poolWidth, strideY, strideX, padTop, padLeft} = g;
  const dx = new Float64Array(batch * inHeight * inWidth * channels);
  for (let b = 0; b < batch; ++b) {
    for (let i = 0; i < outHeight; ++i) {
      for (let j = 0; j < outWidth; ++j) {
        for (let c = 0; c < channels; ++c) {
          let max = -Infinity;
          let winner = -1;
          for (let u = 0; u < poolHeight; ++u) {
            const r = i * strideY + u - padTop;
            if (r < 0 || r >= inHeight) continue;
            for (let v = 0; v < poolWidth; ++v) {
              const q = j * strideX + v - padLeft;
              if (q < 0 || q >= inWidth) continue;
              const at = ((b * inHeight + r) * inWidth + q) * channels + c;
              if (winner < 0 || x[at] > max || Number.isNaN(x[at])) {
                max = x[at];
                winner = at;
              }
            }
          }
          dx[winner] +=
            dy[((b * outHeight + i) * outWidth + j) * channels + c];
        }
      }
    }
  }
  return dx;
}
// #endregion

// #region shader-direct
/**
 * A texel of y holds outputs j and j+1 of channels c and c+1, so a fragment
 * walks through two windows, each for two channels at a time (cc is the
 * pair of channels). The walk gives the largest value or, for the gradient,
 * the winner's place u·width + v in the window.
 */
function maxProgram(
  g: MaxPool2dGeometry,
  result: "value" | "place"
): TargetsProgram {
  const inside = "r >= 0 && r < inHeight && q >= 0 && q < inWidth";
  return {
    inputs: ["X"],
    outputShape: g.yShape,
    targets: 1,
    sizes: pool2dSizes(g),
    userCode: `
      // A NaN beats everything. It is known by its bits, since a compiler
      // may take z != z for always false.
      bool beats(float value, float best) {
        int bits = floatBitsToInt(value) & 0x7fffffff;
        return value > best || bits > 0x7f800000;
      }
      vec2 window(int b, int i, int j, int cc) {
        int outsideY = max(0, padTop - i * strideY);
        int outsideX = max(0, padLeft - j * strideX);
        vec2 best = vec2(-uintBitsToFloat(0x7f800000u));  // -infinity
        // the first place inside of the image
        vec2 place = vec2(outsideY * poolWidth + outsideX);
        for (int u = 0; u < poolHeight; u++) {
          for (int v = 0; v < poolWidth; v++) {
            int r = i * strideY + u - padTop, q = j * strideX + v - padLeft;
            int row = (b * inHeight + r) * pairsOfQ + (q >> 1);
            vec4 texel = readX(row, cc);
            vec2 x = (q & 1) == 0 ? texel.xy : texel.zw;
            bool inside = ${reachesOver(g) ? inside : "true"};
            float here = float(u * poolWidth + v);
            if (inside && beats(x.x, best.x)) {
              best.x = x.x;
              place.x = here;
            }
            if (inside && beats(x.y, best.y)) {
              best.y = x.y;
              place.y = here;
            }
          }
        }
        return ${result === "value" ? "best" : "place"};
      }
      void fragment(int row, int cc) {
        int rowOfY = quotient(row, pairsOfJ);
        int b = quotient(rowOfY, outHeight);
        int i = rowOfY - b * outHeight, j = (row - rowOfY * pairsOfJ) * 2;
        int next = min(j + 1, outWidth - 1);
        target0 = vec4(window(b, i, j, cc), window(b, i, next, cc));
      }`
  };
}
// #endregion

/** The book's program unless a reader has put another in its place. */
const largest = editable("maxPool2d#shader-direct", maxProgram, {
  pool2dSizes,
  reachesOver
});

// #region gradient-dx
/**
 * Scatter becomes gather. A fragment asks of each window (i, j) that covers
 * its place (r, q), those with 0 ≤ r − i·s + p < pool height, whether this
 * place (u, v) has won it, and if so takes its gradient.
 */
function gatherDxProgram(g: MaxPool2dGeometry): TargetsProgram {
  return {
    inputs: ["Dy", "Place"],
    outputShape: g.xShape,
    targets: 1,
    sizes: pool2dSizes(g),
    userCode: `
      vec2 given(int row, int cc, int j, int here) {
        vec4 dys = readDy(row, cc), places = readPlace(row, cc);
        vec2 dy = (j & 1) == 0 ? dys.xy : dys.zw;
        vec2 place = (j & 1) == 0 ? places.xy : places.zw;
        return mix(vec2(0.0), dy, equal(place, vec2(here)));
      }
      vec2 gather(int b, int r, int q, int cc) {
        vec2 dx = vec2(0.0);
        int lastI = quotient(r + padTop, strideY);
        int lastJ = quotient(q + padLeft, strideX);
        for (int back = 0; back < windowsDown; back++) {
          for (int left = 0; left < windowsAcross; left++) {
            int i = lastI - back, u = r + padTop - i * strideY;
            int j = lastJ - left, v = q + padLeft - j * strideX;
            bool covers = i >= 0 && i < outHeight && u < poolHeight
              && j >= 0 && j < outWidth && v < poolWidth;
            int row = (b * outHeight + i) * pairsOfJ + (j >> 1);
            vec2 dy = given(row, cc, j, u * poolWidth + v);
            if (covers) dx += dy;
          }
        }
        return dx;
      }
      void fragment(int row, int cc) {
        int rowOfX = quotient(row, pairsOfQ);
        int b = quotient(rowOfX, inHeight);
        int r = rowOfX - b * inHeight, q = (row - rowOfX * pairsOfQ) * 2;
        int next = min(q + 1, inWidth - 1);
        target0 = vec4(gather(b, r, q, cc), gather(b, r, next, cc));
      }`
  };
}
// #endregion

function max(
  x: TensorInfo,
  g: MaxPool2dGeometry,
  result: "value" | "place",
  backend: MathBackendWebGL
): TensorInfo {
  return withTemporaries(backend, temporaries => {
    const packed = asPacked(x, g.xShape, backend, temporaries);
    return drawTargets(largest(g, result), [packed], backend)[0];
  });
}

function gatherDx(
  dy: TensorInfo,
  x: TensorInfo,
  g: MaxPool2dGeometry,
  backend: MathBackendWebGL
): TensorInfo {
  return withTemporaries(backend, temporaries => {
    const place = max(x, g, "place", backend);
    temporaries.push(place);
    const packed = asPacked(dy, g.yShape, backend, temporaries);
    return drawTargets(gatherDxProgram(g), [packed, place], backend)[0];
  });
}

// #region op
const pooling = definePooling<"dy" | "x">("maxPool2d", {
  ...{
    saved: ["x"],
    loops: maxPool2dLoops,
    loopsDx: ({dy, x}, g) => maxPool2dLoopsDx(dy, x, g)
  },
  forward: (x, g, gpu) => max(x, g, "value", gpu),
  dx: ({dy, x}, g, gpu) => gatherDx(dy, x, g, gpu)
});

/**
 * The largest value of each window, differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if the window does not
 *   fit.
 */
export const maxPool2d: Pooling<"dy" | "x">["run"] = pooling.run;

/** dx = ∂L/∂x from dy = ∂L/∂y. */
export const maxPool2dDx = (
  dy: Tensor4D,
  x: Tensor4D,
  g: MaxPool2dGeometry
): Tensor4D => pooling.dx({dy, x}, g);
// #endregion

// #region cost
/**
 * Comparisons, the texels the forward shader reads (each holds 2 pixels × 2
 * channels), and the bytes moved at least.
 */
export function maxPool2dCost(g: MaxPool2dGeometry): {
  comparisons: number;
  texelReads: number;
  bytes: number;
} {
  const {values, ...cost} = pool2dCost(g);
  return {comparisons: values, ...cost};
}
// #endregion
