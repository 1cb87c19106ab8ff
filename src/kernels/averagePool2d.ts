import type {Tensor4D, TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
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
 * Average pooling: each output is the mean of its window.
 *
 * $$y_{b,i,j,c} = \frac{1}{n_{i,j}} \sum_{u,v}\; x_{b,\; i s_y + u - p_y,\; j s_x + v - p_x,\; c}$$
 *
 * x [batch, height, width, channels], y [batch, output height, output width, channels]. Only places inside of the image
 * count: $n_{i,j}$ is their number in window (i, j), so a window that reaches over the edge is a mean of fewer values.
 *
 * Its gradient is shared out evenly over the window:
 *
 * $$\mathrm{d}x_{b,r,q,c} = \sum_{i,j:\; (r,q)\text{ in window }(i,j)} \frac{\mathrm{d}y_{b,i,j,c}}{n_{i,j}}$$
 */

// #region geometry
export type AveragePool2dGeometry = Pool2dGeometry;
export type AveragePool2dOptions = Pool2dOptions;

/**
 * Works out every size of a pooling; see `pool2d.ts` for the windows, which max pooling shares.
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
export function averagePool2dLoops(x: ArrayLike<number>, g: AveragePool2dGeometry): Float64Array {
  const y = new Float64Array(g.yShape.reduce((product, n) => product * n));
  everyWindow(g, (to, covered) => {
    for (const from of covered) y[to] += x[from] / covered.length;
  });
  return y;
}
// #endregion

// #region loops-dx
/** The assignment turned round: each value of a window gets its share of the gradient. */
export function averagePool2dLoopsDx(dy: ArrayLike<number>, g: AveragePool2dGeometry): Float64Array {
  const dx = new Float64Array(g.xShape.reduce((product, n) => product * n));
  everyWindow(g, (from, covered) => {
    for (const to of covered) dx[to] += dy[from] / covered.length;
  });
  return dx;
}
// #endregion

// #region shader-direct
const meanProgram = (g: AveragePool2dGeometry): TargetsProgram => ({
  inputs: ["X"],
  outputShape: g.yShape,
  targets: 1,
  sizes: pool2dSizes(g),
  userCode: `
    vec2 window(int b, int i, int j, int cc) {
      vec2 sum = vec2(0.0);
      float n = 0.0;
      ${walkGlsl(g, "if (inside) { sum += x; n += 1.0; }")}
      return sum / n;
    }
    ${windowsGlsl}`
});
// #endregion

// #region gradient-dx
/** A window gives each place its share; n is worked out from where the window begins and ends. */
const gatherDxProgram = (g: AveragePool2dGeometry): TargetsProgram => ({
  inputs: ["Dy"],
  outputShape: g.xShape,
  targets: 1,
  sizes: pool2dSizes(g),
  userCode: `
    int inside(int from, int window, int size) { return min(from + window, size) - max(from, 0); }
    vec2 given(int row, int cc, int i, int j, int u, int v) {
      int n = inside(i * strideY - padTop, poolHeight, inHeight) * inside(j * strideX - padLeft, poolWidth, inWidth);
      vec4 dys = readDy(row, cc);
      return ((j & 1) == 0 ? dys.xy : dys.zw) / float(n);
    }
    ${gatherGlsl}`
});

function draw(program: TargetsProgram, input: TensorInfo, backend: MathBackendWebGL): TensorInfo {
  return withTemporaries(backend, temporaries => {
    const packed = asPacked(input, input.shape, backend, temporaries);
    return drawTargets(program, [packed], backend)[0];
  });
}
// #endregion

// #region op
const pooling = definePooling<"dy">("averagePool2d", {
  ...{saved: [], loops: averagePool2dLoops, loopsDx: ({dy}, g) => averagePool2dLoopsDx(dy, g)},
  forward: (x, g, gpu) => draw(meanProgram(g), x, gpu),
  dx: ({dy}, g, gpu) => draw(gatherDxProgram(g), dy, gpu)
});

/**
 * The mean of each window, differentiable by `tf.grads`.
 * @throws RangeError or TypeError, with a sentence, if the window does not fit.
 */
export const averagePool2d: Pooling<"dy">["run"] = pooling.run;

/** dx = ∂L/∂x from dy = ∂L/∂y. */
export const averagePool2dDx = (dy: Tensor4D, g: AveragePool2dGeometry): Tensor4D => pooling.dx({dy}, g);
// #endregion

// #region cost
/** Additions, the texels the forward shader reads (each holds 2 pixels × 2 channels), and the bytes moved at least. */
export function averagePool2dCost(g: AveragePool2dGeometry): {
  additions: number;
  texelReads: number;
  bytes: number;
} {
  const {values, ...cost} = pool2dCost(g);
  return {additions: values, ...cost};
}
// #endregion
