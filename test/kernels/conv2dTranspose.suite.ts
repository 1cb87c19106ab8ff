import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  activationGradientLoops,
  activationNames,
  biasGradientLoops,
  conv2dTranspose,
  conv2dTransposeDw,
  conv2dTransposeDx,
  conv2dTransposeGeometry,
  conv2dTransposeLoops,
  conv2dTransposeLoopsDw,
  conv2dTransposeLoopsDx,
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

/** Any transposed convolution: unequal sizes, odd channels, copies of the kernel that overlap or leave gaps. */
export const anyTransposed = anyKernels(6, 7).map(
  ({batch, image, channels, kernel, filters, strides, padding, activation, seed}) => {
    const options = {strides, padding};
    const g = conv2dTransposeGeometry([batch, ...image, channels], [...kernel, filters, channels], options);
    const random = randomNumbers(seed);
    return {
      ...{g, strides, padding, activation, filters},
      x: random(sizeOf(g.xShape)),
      w: random(sizeOf(g.wShape)),
      b: random(filters),
      dy: random(sizeOf(g.yShape))
    };
  }
);

type Example = typeof anyTransposed extends fc.Arbitrary<infer T> ? T : never;

const inputsOf = ({g, x, w, b, dy, filters}: Example) =>
  ({x: [x, g.xShape], w: [w, g.wShape], b: [b, [filters]], dy: [dy, g.yShape]}) as const;

/** How far y, and the gradients from dz, may be off. */
function boundsOf({g, x, w, b, filters, activation}: Example, dz: ArrayLike<number>) {
  const [ax, aw, ab, adz] = [x, w, b, dz].map(absolute);
  const patch = sizeOf(g.wShape.slice(0, 2));
  const terms = patch * g.xShape[3];
  const pixels = sizeOf(g.xShape.slice(0, 3));
  return {
    y: throughActivation(boundOf(conv2dTransposeLoops(ax, aw, ab, g), terms + 1), activation),
    dx: boundOf(conv2dTransposeLoopsDx(adz, aw, g), patch * filters),
    dw: boundOf(conv2dTransposeLoopsDw(ax, adz, g), pixels),
    db: boundOf(biasGradientLoops(adz, filters), sizeOf(g.yShape.slice(0, 3)))
  };
}

export function conv2dTransposeSuite(backend: Backend): void {
  describe.each(Object.keys(conv2dVersions) as Conv2dVersionName[])(
    `conv2dTranspose on ${backend}, version "%s"`,
    version => {
      useBackend(backend);

      test("y, dx and dw equal the reference loops for any shapes, strides and padding", async () => {
        await fc.assert(
          fc.asyncProperty(anyTransposed, async example => {
            const {g, strides, padding, activation, x, w, b, dy} = example;
            const [y, dx, dw] = await evaluate(inputsOf(example), t => [
              conv2dTranspose(t.x as tf.Tensor4D, t.w as tf.Tensor4D, t.b as tf.Tensor1D, {
                ...{strides, padding, activation, version}
              }),
              conv2dTransposeDx(t.dy as tf.Tensor4D, t.w as tf.Tensor4D, g, version),
              conv2dTransposeDw(t.x as tf.Tensor4D, t.dy as tf.Tensor4D, g, version)
            ]);
            const bounds = boundsOf(example, dy);
            expectClose("y", y, conv2dTransposeLoops(x, w, b, g, activation), bounds.y, g.yShape);
            expectClose("dx", dx, conv2dTransposeLoopsDx(dy, w, g), bounds.dx, g.xShape);
            expectClose("dw", dw, conv2dTransposeLoopsDw(x, dy, g), bounds.dw, g.wShape);
          }),
          manyRuns
        );
      });

      test("tf.grads(conv2dTranspose) equals the reference gradients, through the activation", async () => {
        await fc.assert(
          fc.asyncProperty(anyTransposed, async example => {
            const {g, strides, padding, activation, x, w, dy, filters} = example;
            const layer = (...[tx, tw, tb]: tf.Tensor[]) =>
              conv2dTranspose(tx as tf.Tensor4D, tw as tf.Tensor4D, tb as tf.Tensor1D, {
                ...{strides, padding, activation, version}
              });
            const [y, dx, dw, db] = await evaluate(inputsOf(example), t => [
              layer(t.x, t.w, t.b),
              ...tf.grads(layer)([t.x, t.w, t.b], t.dy)
            ]);
            const dz = activationGradientLoops(dy, y, activation);
            const bounds = boundsOf(example, dz);
            expectClose("dx", dx, conv2dTransposeLoopsDx(dz, w, g), bounds.dx, g.xShape);
            expectClose("dw", dw, conv2dTransposeLoopsDw(x, dz, g), bounds.dw, g.wShape);
            expectClose("db", db, biasGradientLoops(dz, filters), bounds.db, [filters]);
          }),
          fewRunsOn(backend)
        );
      });

      test("y and the gradients equal those of tf.conv2dTranspose", async () => {
        await fc.assert(
          fc.asyncProperty(anyTransposed, async drawn => {
            const example = {...drawn, b: new Float32Array(drawn.filters), activation: "linear" as const};
            const {g, strides, padding, dy} = example;
            const ours = (...[tx, tw, tb]: tf.Tensor[]) =>
              conv2dTranspose(tx as tf.Tensor4D, tw as tf.Tensor4D, tb as tf.Tensor1D, {
                ...{strides, padding, version}
              });
            const theirs = (...[tx, tw]: tf.Tensor[]) =>
              tf.conv2dTranspose(tx as tf.Tensor4D, tw as tf.Tensor4D, g.yShape, strides, padding);
            const [y, dx, dw, y2, dx2, dw2] = await evaluate(inputsOf(example), t => [
              ours(t.x, t.w, t.b),
              ...tf.grads((tx, tw) => ours(tx, tw, t.b))([t.x, t.w], t.dy),
              theirs(t.x, t.w),
              ...tf.grads(theirs)([t.x, t.w], t.dy)
            ]);
            const bounds = boundsOf(example, dy);
            const twice = (bound: Float64Array) => bound.map(limit => 2 * limit); // both may be off by it
            expectClose("y", y, y2, twice(bounds.y), g.yShape);
            expectClose("dx", dx, dx2, twice(bounds.dx), g.xShape);
            expectClose("dw", dw, dw2, twice(bounds.dw), g.wShape);
          }),
          fewRunsOn(backend)
        );
      });

      test("x=[2,3,4,3] with NaN and ±Infinity: they reach the copies of the kernel they make", async () => {
        const g = conv2dTransposeGeometry([2, 3, 4, 3], [2, 3, 2, 3], {strides: 2});
        const random = randomNumbers(5);
        const [x, w, b] = [random(sizeOf(g.xShape)), random(sizeOf(g.wShape)), random(2)];
        [x[7], x[40], x[66]] = [NaN, Infinity, -Infinity];
        for (const activation of activationNames) {
          const [y] = await evaluate({x: [x, g.xShape], w: [w, g.wShape], b: [b, [2]]}, t =>
            conv2dTranspose(t.x as tf.Tensor4D, t.w as tf.Tensor4D, t.b as tf.Tensor1D, {
              ...{strides: 2, activation, version}
            })
          );
          expectSameSpecials("y", y, conv2dTransposeLoops(x, w, b, g, activation), g.yShape);
          expect([...y].some(Number.isNaN) && [...y].some(Number.isFinite)).toBe(true);
        }
      });
    }
  );
}
