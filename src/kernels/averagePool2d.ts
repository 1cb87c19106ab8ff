import type {Tensor4D, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
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
 * Average pooling: each output is the mean of its window.
 *
 * $$y_{b,i,j,c} = \frac{1}{n_{i,j}} \sum_{u,v}\; x_{b,\; i s_y + u - p_y,\;
 *   j s_x + v - p_x,\; c}$$
 *
 * x [batch, height, width, channels], y [batch, output height, output
 * width, channels]. Only places inside of the image count: $n_{i,j}$ is
 * their number in window (i, j), so a window that reaches over the edge is
 * a mean of fewer values.
 *
 * Its gradient is shared out evenly over the window:
 *
 * $$\mathrm{d}x_{b,r,q,c} = \sum_{i,j:\; (r,q)\text{ in window }(i,j)}
 *   \frac{\mathrm{d}y_{b,i,j,c}}{n_{i,j}}$$
 */

// #region geometry
export type AveragePool2dGeometry = Pool2dGeometry;
export type AveragePool2dOptions = Pool2dOptions;

/**
 * Works out every size of a pooling; see `pool2d.ts` for the windows, which
 * max pooling shares.
 * @throws RangeError if the window does not fit into the image.
 */
export function averagePool2dGeometry(
  xShape: readonly number[],
  options: AveragePool2dOptions = {}
): AveragePool2dGeometry {
  return pool2dGeometry("averagePool2d", xShape, options);
}
// #endregion

// #region loops
/** y: the mean of each window. */
export function averagePool2dLoops(
  x: ArrayLike<number>,
  g: AveragePool2dGeometry
): Float64Array {
  const {batch, inHeight, inWidth, channels, outHeight, outWidth} = g;
  const {poolHeight, poolWidth, strideY, strideX, padTop, padLeft} = g;
  const y = new Float64Array(batch * outHeight * outWidth * channels);
  for (let b = 0; b < batch; ++b) {
    for (let i = 0; i < outHeight; ++i) {
      for (let j = 0; j < outWidth; ++j) {
        for (let c = 0; c < channels; ++c) {
          let sum = 0;
          let n = 0;
          for (let u = 0; u < poolHeight; ++u) {
            const r = i * strideY + u - padTop;
            if (r < 0 || r >= inHeight) continue; // does not count
            for (let v = 0; v < poolWidth; ++v) {
              const q = j * strideX + v - padLeft;
              if (q < 0 || q >= inWidth) continue;
              sum += x[((b * inHeight + r) * inWidth + q) * channels + c];
              ++n;
            }
          }
          y[((b * outHeight + i) * outWidth + j) * channels + c] = sum / n;
        }
      }
    }
  }
  return y;
}
// #endregion

// #region loops-dx
/**
 * The same nest with the assignment turned round: each value of a window
 * gets its share of the gradient. n is how many share it.
 */
export function averagePool2dLoopsDx(
  dy: ArrayLike<number>,
  g: AveragePool2dGeometry
): Float64Array {
  const {batch, inHeight, inWidth, channels, outHeight, outWidth} = g;
  const {poolHeight, poolWidth, strideY, strideX, padTop, padLeft} = g;
  const dx = new Float64Array(batch * inHeight * inWidth * channels);
  for (let b = 0; b < batch; ++b) {
    for (let i = 0; i < outHeight; ++i) {
      for (let j = 0; j < outWidth; ++j) {
        for (let c = 0; c < channels; ++c) {
          const n =
            inside(i * strideY - padTop, poolHeight, inHeight) *
            inside(j * strideX - padLeft, poolWidth, inWidth);
          const share =
            dy[((b * outHeight + i) * outWidth + j) * channels + c] / n;
          for (let u = 0; u < poolHeight; ++u) {
            const r = i * strideY + u - padTop;
            if (r < 0 || r >= inHeight) continue;
            for (let v = 0; v < poolWidth; ++v) {
              const q = j * strideX + v - padLeft;
              if (q < 0 || q >= inWidth) continue;
              dx[((b * inHeight + r) * inWidth + q) * channels + c] +=
                share;
            }
          }
        }
      }
    }
  }
  return dx;
}

/** How many places of a window from `from` on lie inside of the image. */
const inside = (from: number, window: number, size: number): number =>
  Math.min(from + window, size) - Math.max(from, 0);
// #endregion

// #region shader-direct
/**
 * A texel of y holds outputs j and j+1 of channels c and c+1, so a fragment
 * walks through two windows, each for two channels at a time (cc is the
 * pair of channels).
 */
function meanProgram(g: AveragePool2dGeometry): TargetsProgram {
  const inside = "r >= 0 && r < inHeight && q >= 0 && q < inWidth";
  return {
    inputs: ["X"],
    outputShape: g.yShape,
    targets: 1,
    sizes: pool2dSizes(g),
    userCode: `
      vec2 window(int b, int i, int j, int cc) {
        vec2 sum = vec2(0.0);
        float n = 0.0;
        for (int u = 0; u < poolHeight; u++) {
          for (int v = 0; v < poolWidth; v++) {
            int r = i * strideY + u - padTop, q = j * strideX + v - padLeft;
            int row = (b * inHeight + r) * pairsOfQ + (q >> 1);
            vec4 texel = readX(row, cc);
            vec2 x = (q & 1) == 0 ? texel.xy : texel.zw;
            bool inside = ${reachesOver(g) ? inside : "true"};
            if (inside) { sum += x; n += 1.0; }
          }
        }
        return sum / n;
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

// #region gradient-dx
/**
 * Scatter becomes gather. A fragment asks of each window (i, j) that covers
 * its place (r, q), those with 0 ≤ r − i·s + p < pool height, for its
 * share.
 */
function gatherDxProgram(g: AveragePool2dGeometry): TargetsProgram {
  return {
    inputs: ["Dy"],
    outputShape: g.xShape,
    targets: 1,
    sizes: pool2dSizes(g),
    userCode: `
      int inside(int from, int window, int size) {
        return min(from + window, size) - max(from, 0);
      }
      vec2 share(int b, int i, int j, int cc) {
        int n = inside(i * strideY - padTop, poolHeight, inHeight)
          * inside(j * strideX - padLeft, poolWidth, inWidth);
        vec4 dys = readDy((b * outHeight + i) * pairsOfJ + (j >> 1), cc);
        return ((j & 1) == 0 ? dys.xy : dys.zw) / float(n);
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
            vec2 dy = share(b, i, j, cc);
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

function draw(
  program: TargetsProgram,
  input: TensorInfo,
  backend: MathBackendWebGL
): TensorInfo {
  return withTemporaries(backend, temporaries => {
    const packed = asPacked(input, input.shape, backend, temporaries);
    return drawTargets(program, [packed], backend)[0];
  });
}

// #region op
const pooling = definePooling<"dy">("averagePool2d", {
  ...{
    saved: [],
    loops: averagePool2dLoops,
    loopsDx: ({dy}, g) => averagePool2dLoopsDx(dy, g)
  },
  forward: (x, g, gpu) => draw(meanProgram(g), x, gpu),
  dx: ({dy}, g, gpu) => draw(gatherDxProgram(g), dy, gpu)
});

/**
 * The mean of each window, differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if the window does not
 *   fit.
 */
export const averagePool2d: Pooling<"dy">["run"] = pooling.run;

/** dx = ∂L/∂x from dy = ∂L/∂y. */
export const averagePool2dDx = (
  dy: Tensor4D,
  g: AveragePool2dGeometry
): Tensor4D => pooling.dx({dy}, g);
// #endregion

// #region cost
/**
 * Additions, the texels the forward shader reads (each holds 2 pixels × 2
 * channels), and the bytes moved at least.
 */
export function averagePool2dCost(g: AveragePool2dGeometry): {
  additions: number;
  texelReads: number;
  bytes: number;
} {
  const {values, ...cost} = pool2dCost(g);
  return {additions: values, ...cost};
}
// #endregion
