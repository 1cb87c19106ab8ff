import {registerGradient, type Tensor4D, type TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {windows, type Padding} from "./conv2d.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets, type TargetsProgram} from "./renderTargets.js";
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
 * Max pooling: each output is the largest value in its window.
 *
 * $$y_{b,i,j,c} = \max_{u,v}\; x_{b,\; i s_y + u - p_y,\; j s_x + v - p_x,\; c}$$
 *
 * x [batch, height, width, channels], y [batch, output height, output width, channels]; places outside of the image are
 * left out. A NaN in a window makes its output NaN.
 *
 * Its gradient goes to the one value that won, the first in row-major order if several are equal:
 *
 * $$\mathrm{d}x_{b,r,q,c} = \sum_{i,j:\; (r,q)\text{ wins window }(i,j)} \mathrm{d}y_{b,i,j,c}$$
 */

// #region geometry
/** Every size of one pooling. */
export interface MaxPool2dGeometry {
  batch: number;
  inHeight: number;
  inWidth: number;
  channels: number;
  poolHeight: number;
  poolWidth: number;
  outHeight: number;
  outWidth: number;
  strideY: number;
  strideX: number;
  padTop: number;
  padLeft: number;
  xShape: [number, number, number, number];
  yShape: [number, number, number, number];
}

export interface MaxPool2dOptions {
  /** The window: one size for both axes, or `[height, width]`. Default 2. */
  poolSize?: Pair;
  /** s: one step for both axes, or `[sy, sx]`. Default: the window's own size. */
  strides?: Pair;
  /** 'valid' (default): only windows inside of the image; 'same': also those that reach over its edge. */
  padding?: Padding;
}

/**
 * Works out every size of a pooling.
 * @throws RangeError if the window does not fit into the image.
 */
export function maxPool2dGeometry(
  xShape: readonly number[],
  {poolSize = 2, strides = poolSize, padding = "valid"}: MaxPool2dOptions = {}
): MaxPool2dGeometry {
  requireShape("maxPool2d", "x", xShape, ["batch", "height", "width", "channels"]);
  const [poolHeight, poolWidth] = requirePair("maxPool2d", "poolSize", poolSize);
  const [strideY, strideX] = requirePair("maxPool2d", "strides", strides);
  requireOneOf("maxPool2d", "padding", padding, ["valid", "same"]);
  const [batch, inHeight, inWidth, channels] = xShape;
  if (padding === "valid" && (poolHeight > inHeight || poolWidth > inWidth)) {
    throw new RangeError(
      `maxPool2d: the window poolSize is ${poolHeight}×${poolWidth}, larger than the ${inHeight}×${inWidth} image x.`
    );
  }
  const {out: outHeight, pad: padTop} = windows(inHeight, poolHeight, strideY, padding);
  const {out: outWidth, pad: padLeft} = windows(inWidth, poolWidth, strideX, padding);
  return {
    ...{batch, inHeight, inWidth, channels, poolHeight, poolWidth, outHeight, outWidth},
    ...{strideY, strideX, padTop, padLeft},
    xShape: [batch, inHeight, inWidth, channels],
    yShape: [batch, outHeight, outWidth, channels]
  };
}
// #endregion

/** For every window: the place in x of its winner, and the place in y. */
function everyWinner(
  x: ArrayLike<number>,
  g: MaxPool2dGeometry,
  found: (from: number, to: number) => void
): void {
  for (let b = 0; b < g.batch; ++b) {
    for (let i = 0; i < g.outHeight; ++i) {
      for (let j = 0; j < g.outWidth; ++j) {
        for (let c = 0; c < g.channels; ++c) {
          let winner = -1;
          for (let u = 0; u < g.poolHeight; ++u) {
            const r = i * g.strideY + u - g.padTop;
            if (r < 0 || r >= g.inHeight) continue;
            for (let v = 0; v < g.poolWidth; ++v) {
              const q = j * g.strideX + v - g.padLeft;
              if (q < 0 || q >= g.inWidth) continue;
              const at = ((b * g.inHeight + r) * g.inWidth + q) * g.channels + c;
              if (winner < 0 || beats(x[at], x[winner])) winner = at;
            }
          }
          found(winner, ((b * g.outHeight + i) * g.outWidth + j) * g.channels + c);
        }
      }
    }
  }
}

/** A larger value beats a smaller one, and a NaN beats everything. */
const beats = (value: number, best: number) => value > best || Number.isNaN(value);

// #region loops
/** y: the winner of each window. */
export function maxPool2dLoops(x: ArrayLike<number>, g: MaxPool2dGeometry): Float64Array {
  const y = new Float64Array(g.yShape.reduce((product, n) => product * n));
  everyWinner(x, g, (from, to) => (y[to] = x[from]));
  return y;
}
// #endregion

// #region loops-dx
/** The assignment turned round: the gradient of y goes to the winner of its window. */
export function maxPool2dLoopsDx(
  dy: ArrayLike<number>,
  x: ArrayLike<number>,
  g: MaxPool2dGeometry
): Float64Array {
  const dx = new Float64Array(g.xShape.reduce((product, n) => product * n));
  everyWinner(x, g, (to, from) => (dx[to] += dy[from]));
  return dx;
}
// #endregion

// #region shader-direct
/** GLSL of `beats`. A NaN is known by its bits, since a compiler may take `z != z` for always false. */
const beatsGlsl = `
  #define INFINITE uintBitsToFloat(0x7f800000u)
  bool beats(float value, float best) {
    return value > best || (floatBitsToUint(value) & 0x7fffffffu) > 0x7f800000u;
  }`;

/**
 * A texel of x holds pixels q, q+1 of channels c, c+1; so does one of y with j, j+1. A fragment finds its two windows
 * one after the other, two channels at a time. It gives the largest value or, for the gradient, the winner's place
 * u·width + v in the window.
 */
function maxProgram(g: MaxPool2dGeometry, result: "value" | "place"): TargetsProgram {
  const [pairsOfQ, pairsOfJ] = [Math.ceil(g.inWidth / 2), Math.ceil(g.outWidth / 2)];
  const reaches =
    (g.outHeight - 1) * g.strideY + g.poolHeight > g.inHeight ||
    (g.outWidth - 1) * g.strideX + g.poolWidth > g.inWidth;
  const insideGlsl = reaches ? `r >= 0 && r < ${g.inHeight} && q >= 0 && q < ${g.inWidth}` : "true";
  return {
    inputs: ["X"],
    outputShape: g.yShape,
    targets: 1,
    userCode: `
      ${beatsGlsl}
      vec2 window(int b, int i, int j, int cc) {
        int r0 = i * ${g.strideY} - ${g.padTop}, q0 = j * ${g.strideX} - ${g.padLeft};
        vec2 best = vec2(-INFINITE);
        vec2 place = vec2(max(0, -r0) * ${g.poolWidth} + max(0, -q0));  // the first inside of the image
        for (int u = 0; u < ${g.poolHeight}; u++) {
          for (int v = 0; v < ${g.poolWidth}; v++) {
            int r = r0 + u, q = q0 + v;
            vec4 texel = readX((b * ${g.inHeight} + r) * ${pairsOfQ} + q / 2, cc);
            vec2 x = (q & 1) == 0 ? texel.xy : texel.zw;
            bool inside = ${insideGlsl};
            float here = float(u * ${g.poolWidth} + v);
            if (inside && beats(x.x, best.x)) { best.x = x.x; place.x = here; }
            if (inside && beats(x.y, best.y)) { best.y = x.y; place.y = here; }
          }
        }
        return ${result === "value" ? "best" : "place"};
      }
      void fragment(int row, int cc) {  // cc: the pair of channels
        int b = row / ${g.outHeight * pairsOfJ}, i = row / ${pairsOfJ} % ${g.outHeight}, j = row % ${pairsOfJ} * 2;
        target0 = vec4(window(b, i, j, cc), window(b, i, min(j + 1, ${g.outWidth - 1}), cc));
      }`
  };
}
// #endregion

// #region gradient-dx
/**
 * Scatter becomes gather: a fragment asks of each window (i, j) that covers its place (r, q), those with
 * 0 ≤ r − i·s + p < pool height, whether the winner's place was this one.
 */
function gatherDxProgram(g: MaxPool2dGeometry): TargetsProgram {
  const [pairsOfQ, pairsOfJ] = [Math.ceil(g.inWidth / 2), Math.ceil(g.outWidth / 2)];
  return {
    inputs: ["Dy", "Place"],
    outputShape: g.xShape,
    targets: 1,
    userCode: `
      vec2 gather(int b, int r, int q, int cc) {
        vec2 dx = vec2(0.0);
        int lastI = (r + ${g.padTop}) / ${g.strideY}, lastJ = (q + ${g.padLeft}) / ${g.strideX};
        for (int back = 0; back < ${Math.ceil(g.poolHeight / g.strideY)}; back++) {
          for (int left = 0; left < ${Math.ceil(g.poolWidth / g.strideX)}; left++) {
            int i = lastI - back, u = r + ${g.padTop} - i * ${g.strideY};
            int j = lastJ - left, v = q + ${g.padLeft} - j * ${g.strideX};
            bool covers = i >= 0 && i < ${g.outHeight} && u < ${g.poolHeight} && j >= 0 && j < ${g.outWidth} && v < ${g.poolWidth};
            int row = (b * ${g.outHeight} + i) * ${pairsOfJ} + j / 2;
            vec4 dys = readDy(row, cc), places = readPlace(row, cc);
            vec2 dy = (j & 1) == 0 ? dys.xy : dys.zw;
            vec2 place = (j & 1) == 0 ? places.xy : places.zw;
            if (covers) dx += mix(vec2(0.0), dy, equal(place, vec2(u * ${g.poolWidth} + v)));
          }
        }
        return dx;
      }
      void fragment(int row, int cc) {  // cc: the pair of channels
        int b = row / ${g.inHeight * pairsOfQ}, r = row / ${pairsOfQ} % ${g.inHeight}, q = row % ${pairsOfQ} * 2;
        target0 = vec4(gather(b, r, q, cc), gather(b, r, min(q + 1, ${g.inWidth - 1}), cc));
      }`
  };
}

function max(
  x: TensorInfo,
  g: MaxPool2dGeometry,
  result: "value" | "place",
  backend: MathBackendWebGL
): TensorInfo {
  return withTemporaries(backend, temporaries => {
    const packed = asPacked(x, g.xShape, backend, temporaries);
    return drawTargets(maxProgram(g, result), [packed], backend)[0];
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
// #endregion

// #region op
const forward = defineKernel<"x", {g: MaxPool2dGeometry}>("maxPool2d", {
  webgl: ({x}, {g}, backend) => max(x, g, "value", backend),
  cpu: ({x}, {g}) => ({shape: g.yShape, values: maxPool2dLoops(x, g)})
});

const backward = defineKernel<"dy" | "x", {g: MaxPool2dGeometry}>("maxPool2dDx", {
  webgl: ({dy, x}, {g}, backend) => gatherDx(dy, x, g, backend),
  cpu: ({dy, x}, {g}) => ({shape: g.xShape, values: maxPool2dLoopsDx(dy, x, g)})
});

/**
 * The largest value of each window, differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if the window does not fit.
 */
export function maxPool2d(x: Tensor4D, options: MaxPool2dOptions = {}): Tensor4D {
  requireTensor("maxPool2d", "x", x, ["batch", "height", "width", "channels"]);
  return forward({x}, {g: maxPool2dGeometry(x.shape, options)})[0] as Tensor4D;
}

/** dx = ∂L/∂x from dy = ∂L/∂y. */
export function maxPool2dDx(dy: Tensor4D, x: Tensor4D, g: MaxPool2dGeometry): Tensor4D {
  requireSameShape("maxPool2dDx", "dy", dy, g.yShape);
  requireSameShape("maxPool2dDx", "x", x, g.xShape);
  return backward({dy, x}, {g})[0] as Tensor4D;
}

registerGradient({
  kernelName: "maxPool2d",
  inputsToSave: ["x"],
  gradFunc: (dy, saved, attributes) => ({
    x: () =>
      maxPool2dDx(dy as Tensor4D, saved[0] as Tensor4D, (attributes as unknown as {g: MaxPool2dGeometry}).g)
  })
});
// #endregion

// #region cost
/** Comparisons, the texels the forward shader reads (each holds 2 pixels × 2 channels), and the bytes moved at least. */
export function maxPool2dCost(g: MaxPool2dGeometry): {
  comparisons: number;
  texelReads: number;
  bytes: number;
} {
  const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n);
  const texels = g.batch * g.outHeight * Math.ceil(g.outWidth / 2) * Math.ceil(g.channels / 2);
  return {
    comparisons: size(g.yShape) * g.poolHeight * g.poolWidth,
    texelReads: texels * 2 * g.poolHeight * g.poolWidth,
    bytes: 4 * (size(g.xShape) + size(g.yShape))
  };
}
// #endregion
