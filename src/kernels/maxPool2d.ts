import type {Tensor4D, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {editable} from "./editable.js";
import {asPacked, withTemporaries} from "./packed.js";
import {
  everyWindow,
  gatherGlsl,
  pool2dCost,
  pool2dGeometry,
  pool2dSizes,
  walkGlsl,
  windowsGlsl,
  type Pool2dGeometry,
  type Pool2dOptions
} from "./pool2d.js";
import {definePooling, type Pooling} from "./pooling.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";

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
export type MaxPool2dGeometry = Pool2dGeometry;
export type MaxPool2dOptions = Pool2dOptions;

/**
 * Works out every size of a pooling; see `pool2d.ts` for the windows, which average pooling shares.
 * @throws RangeError if the window does not fit into the image.
 */
export function maxPool2dGeometry(
  xShape: readonly number[],
  options: MaxPool2dOptions = {}
): MaxPool2dGeometry {
  return pool2dGeometry("maxPool2d", xShape, options);
}
// #endregion

/** A larger value beats a smaller one, and a NaN beats everything. */
const beats = (value: number, best: number) => value > best || Number.isNaN(value);

/** For every window: the place in x of its winner, and the place in y. */
function everyWinner(
  x: ArrayLike<number>,
  g: MaxPool2dGeometry,
  found: (from: number, to: number) => void
): void {
  everyWindow(g, (to, covered) => {
    const winner = covered.reduce((best, at) => (beats(x[at], x[best]) ? at : best));
    found(winner, to);
  });
}

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
    return value > best || (floatBitsToInt(value) & 0x7fffffff) > 0x7f800000;
  }`;

/**
 * The walk through a window gives the largest value or, for the gradient, the winner's place u·width + v in the window.
 */
const maxProgram = (g: MaxPool2dGeometry, result: "value" | "place"): TargetsProgram => ({
  inputs: ["X"],
  outputShape: g.yShape,
  targets: 1,
  sizes: pool2dSizes(g),
  userCode: `
    ${beatsGlsl}
    vec2 window(int b, int i, int j, int cc) {
      int outsideY = max(0, padTop - i * strideY), outsideX = max(0, padLeft - j * strideX);
      vec2 best = vec2(-INFINITE);
      vec2 place = vec2(outsideY * poolWidth + outsideX);  // the first inside of the image
      ${walkGlsl(
        g,
        `float here = float(u * poolWidth + v);
        if (inside && beats(x.x, best.x)) { best.x = x.x; place.x = here; }
        if (inside && beats(x.y, best.y)) { best.y = x.y; place.y = here; }`
      )}
      return ${result === "value" ? "best" : "place"};
    }
    ${windowsGlsl}`
});
// #endregion

/** The book's program unless a reader has put another in its place. */
const largest = editable("maxPool2d#shader-direct", maxProgram, {pool2dSizes, walkGlsl, windowsGlsl});

// #region gradient-dx
/** A window gives its gradient to the place (u, v) that won it. */
const gatherDxProgram = (g: MaxPool2dGeometry): TargetsProgram => ({
  inputs: ["Dy", "Place"],
  outputShape: g.xShape,
  targets: 1,
  sizes: pool2dSizes(g),
  userCode: `
    vec2 given(int row, int cc, int i, int j, int u, int v) {
      vec4 dys = readDy(row, cc), places = readPlace(row, cc);
      vec2 dy = (j & 1) == 0 ? dys.xy : dys.zw;
      vec2 place = (j & 1) == 0 ? places.xy : places.zw;
      return mix(vec2(0.0), dy, equal(place, vec2(u * poolWidth + v)));
    }
    ${gatherGlsl}`
});

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
// #endregion

// #region op
const pooling = definePooling<"dy" | "x">("maxPool2d", {
  ...{saved: ["x"], loops: maxPool2dLoops, loopsDx: ({dy, x}, g) => maxPool2dLoopsDx(dy, x, g)},
  forward: (x, g, gpu) => max(x, g, "value", gpu),
  dx: ({dy, x}, g, gpu) => gatherDx(dy, x, g, gpu)
});

/**
 * The largest value of each window, differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if the window does not fit.
 */
export const maxPool2d: Pooling<"dy" | "x">["run"] = pooling.run;

/** dx = ∂L/∂x from dy = ∂L/∂y. */
export const maxPool2dDx = (dy: Tensor4D, x: Tensor4D, g: MaxPool2dGeometry): Tensor4D =>
  pooling.dx({dy, x}, g);
// #endregion

// #region cost
/** Comparisons, the texels the forward shader reads (each holds 2 pixels × 2 channels), and the bytes moved at least. */
export function maxPool2dCost(g: MaxPool2dGeometry): {
  comparisons: number;
  texelReads: number;
  bytes: number;
} {
  const {values, ...cost} = pool2dCost(g);
  return {comparisons: values, ...cost};
}
// #endregion
