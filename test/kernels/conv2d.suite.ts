import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  activationGradientLoops,
  activationNames,
  biasGradientLoops,
  conv2d,
  conv2dDw,
  conv2dDx,
  conv2dGeometry,
  conv2dLoops,
  conv2dLoopsDw,
  conv2dLoopsDx,
  conv2dVersions,
  type Conv2dVersionName
} from "../../src/kernels/index.js";
import {throughActivation} from "./activation.suite.js";
import {anyKernels} from "./anySizes.js";
import {
  absolute,
  boundOf,
  evaluate,
  expectClose,
  fewRunsOn,
  expectSameSpecials,
  randomNumbers,
  manyRuns,
  sizeOf,
  useBackend,
  type Backend
} from "./compare.js";

/** Any convolution that fits: unequal sizes, odd channels, strides larger than the kernel, windows over the edge. */
export const anyConvolution = anyKernels(11, 12)
  .filter(
    ({image, kernel, padding}) => padding === "same" || (kernel[0] <= image[0] && kernel[1] <= image[1])
  )
  .map(({batch, image, channels, kernel, filters, strides, padding, activation, seed}) => {
    const g = conv2dGeometry([batch, ...image, channels], [...kernel, channels, filters], {strides, padding});
    const random = randomNumbers(seed);
    return {
      ...{g, strides, padding, activation},
      x: random(sizeOf(g.xShape)),
      w: random(sizeOf(g.wShape)),
      b: random(filters),
      dy: random(sizeOf(g.yShape))
    };
  });

export function conv2dSuite(backend: Backend): void {
  describe.each(Object.keys(conv2dVersions) as Conv2dVersionName[])(
    `conv2d on ${backend}, version "%s"`,
    version => {
      useBackend(backend);

      test("y, dx and dw equal the reference loops for any shapes, strides and padding", async () => {
        await fc.assert(
          fc.asyncProperty(anyConvolution, async ({g, strides, padding, activation, x, w, b, dy}) => {
            const [y, dx, dw] = await evaluate(
              {x: [x, g.xShape], w: [w, g.wShape], b: [b, [g.outChannels]], dy: [dy, g.yShape]},
              t => [
                conv2d(t.x as tf.Tensor4D, t.w as tf.Tensor4D, t.b as tf.Tensor1D, {
                  strides,
                  padding,
                  activation,
                  version
                }),
                conv2dDx(t.dy as tf.Tensor4D, t.w as tf.Tensor4D, g, version),
                conv2dDw(t.x as tf.Tensor4D, t.dy as tf.Tensor4D, g, version)
              ]
            );
            const patch = g.kernelHeight * g.kernelWidth;
            const [ax, aw, ab, ady] = [x, w, b, dy].map(absolute);
            const bounds = {
              y: throughActivation(boundOf(conv2dLoops(ax, aw, ab, g), patch * g.inChannels + 1), activation),
              dx: boundOf(conv2dLoopsDx(ady, aw, g), patch * g.outChannels),
              dw: boundOf(conv2dLoopsDw(ax, ady, g), g.batch * g.outHeight * g.outWidth)
            };
            expectClose("y", y, conv2dLoops(x, w, b, g, activation), bounds.y, g.yShape);
            expectClose("dx", dx, conv2dLoopsDx(dy, w, g), bounds.dx, g.xShape);
            expectClose("dw", dw, conv2dLoopsDw(x, dy, g), bounds.dw, g.wShape);
          }),
          manyRuns
        );
      });

      test("tf.grads(conv2d) equals the reference gradients, through the activation", async () => {
        await fc.assert(
          fc.asyncProperty(anyConvolution, async ({g, strides, padding, activation, x, w, b, dy}) => {
            const layer = (...[tx, tw, tb]: tf.Tensor[]) =>
              conv2d(tx as tf.Tensor4D, tw as tf.Tensor4D, tb as tf.Tensor1D, {
                strides,
                padding,
                activation,
                version
              });
            const [y, dx, dw, db] = await evaluate(
              {x: [x, g.xShape], w: [w, g.wShape], b: [b, [g.outChannels]], dy: [dy, g.yShape]},
              t => [layer(t.x, t.w, t.b), ...tf.grads(layer)([t.x, t.w, t.b], t.dy)]
            );
            // Read the slope from the y that came: at a z of almost 0 the sign may be either.
            const dz = activationGradientLoops(dy, y, activation);
            const [ax, aw, adz] = [x, w, dz].map(absolute);
            const pixels = g.batch * g.outHeight * g.outWidth;
            const terms = g.kernelHeight * g.kernelWidth * g.outChannels;
            expectClose(
              "dx",
              dx,
              conv2dLoopsDx(dz, w, g),
              boundOf(conv2dLoopsDx(adz, aw, g), terms),
              g.xShape
            );
            expectClose(
              "dw",
              dw,
              conv2dLoopsDw(x, dz, g),
              boundOf(conv2dLoopsDw(ax, adz, g), pixels),
              g.wShape
            );
            const bound = boundOf(biasGradientLoops(adz, g.outChannels), pixels);
            expectClose("db", db, biasGradientLoops(dz, g.outChannels), bound, [g.outChannels]);
          }),
          fewRunsOn(backend)
        );
      });

      test("y and the gradients equal those of tf.conv2d", async () => {
        await fc.assert(
          fc.asyncProperty(anyConvolution, async ({g, strides, padding, x, w, b, dy}) => {
            const zero = new Float32Array(b.length);
            const ours = (...[tx, tw, tb]: tf.Tensor[]) =>
              conv2d(tx as tf.Tensor4D, tw as tf.Tensor4D, tb as tf.Tensor1D, {strides, padding, version});
            const theirs = (...[tx, tw]: tf.Tensor[]) =>
              tf.conv2d(tx as tf.Tensor4D, tw as tf.Tensor4D, strides, padding);
            const [y, dx, dw, y2, dx2, dw2] = await evaluate(
              {x: [x, g.xShape], w: [w, g.wShape], b: [zero, [g.outChannels]], dy: [dy, g.yShape]},
              t => [
                ours(t.x, t.w, t.b),
                ...tf.grads((tx, tw) => ours(tx, tw, t.b))([t.x, t.w], t.dy),
                theirs(t.x, t.w),
                ...tf.grads(theirs)([t.x, t.w], t.dy)
              ]
            );
            const [ax, aw, ady] = [x, w, dy].map(absolute);
            const patch = g.kernelHeight * g.kernelWidth;
            const pixels = g.batch * g.outHeight * g.outWidth;
            // Both may be off by the bound.
            const twice = (bound: Float64Array) => bound.map(limit => 2 * limit);
            expectClose(
              "y",
              y,
              y2,
              twice(boundOf(conv2dLoops(ax, aw, zero, g), patch * g.inChannels)),
              g.yShape
            );
            expectClose(
              "dx",
              dx,
              dx2,
              twice(boundOf(conv2dLoopsDx(ady, aw, g), patch * g.outChannels)),
              g.xShape
            );
            expectClose("dw", dw, dw2, twice(boundOf(conv2dLoopsDw(ax, ady, g), pixels)), g.wShape);
          }),
          fewRunsOn(backend)
        );
      });

      test("x=[2,4,5,3] with NaN and ±Infinity: they pass through as IEEE says", async () => {
        const g = conv2dGeometry([2, 4, 5, 3], [3, 2, 3, 3]);
        const random = randomNumbers(5);
        const [x, w, b] = [random(sizeOf(g.xShape)), random(sizeOf(g.wShape)), random(3)];
        [x[7], x[40], x[100]] = [NaN, Infinity, -Infinity];
        for (const activation of activationNames) {
          const [y] = await evaluate({x: [x, g.xShape], w: [w, g.wShape], b: [b, [3]]}, t =>
            conv2d(t.x as tf.Tensor4D, t.w as tf.Tensor4D, t.b as tf.Tensor1D, {activation, version})
          );
          expectSameSpecials("y", y, conv2dLoops(x, w, b, g, activation), g.yShape);
          expect([...y].some(Number.isNaN) && [...y].some(Number.isFinite)).toBe(true);
        }
      });
    }
  );
}
