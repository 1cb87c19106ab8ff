import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  maxPool2d,
  maxPool2dDx,
  maxPool2dGeometry,
  maxPool2dLoops,
  maxPool2dLoopsDx
} from "../../src/kernels/index.js";
import {anyImages} from "./anySizes.js";
import {
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

/** Any pooling that fits: windows that overlap, that leave gaps, that reach over the edge. */
export const anyPooling = fc
  .record({
    ...anyImages(11, 12),
    poolSize: fc.tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 3})),
    strides: fc.option(fc.tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 4})), {
      nil: undefined
    }),
    /** Few different values: many are equal. */
    ties: fc.boolean()
  })
  .filter(
    ({image, poolSize, padding}) => padding === "same" || (poolSize[0] <= image[0] && poolSize[1] <= image[1])
  )
  .map(({batch, image, channels, poolSize, strides, padding, ties, seed}) => {
    const options = {poolSize, padding, ...(strides && {strides})};
    const g = maxPool2dGeometry([batch, ...image, channels], options);
    const random = randomNumbers(seed);
    const x = random(sizeOf(g.xShape)).map(value => (ties ? Math.round(2 * value) : value));
    return {g, options, ties, x, dy: random(sizeOf(g.yShape))};
  });

export function maxPool2dSuite(backend: Backend): void {
  describe(`maxPool2d on ${backend}`, () => {
    useBackend(backend);

    test("y and dx equal the reference loops for any windows and strides, also with equal values", async () => {
      await fc.assert(
        fc.asyncProperty(anyPooling, async ({g, options, x, dy}) => {
          const [y, dx, viaGrads] = await evaluate({x: [x, g.xShape], dy: [dy, g.yShape]}, t => [
            maxPool2d(t.x as tf.Tensor4D, options),
            maxPool2dDx(t.dy as tf.Tensor4D, t.x as tf.Tensor4D, g),
            tf.grad(tx => maxPool2d(tx as tf.Tensor4D, options))(t.x, t.dy)
          ]);
          expectClose("y", y, maxPool2dLoops(x, g), 0, g.yShape);
          const bound = boundOf(maxPool2dLoopsDx(dy.map(Math.abs), x, g), g.poolHeight * g.poolWidth);
          expectClose("dx", dx, maxPool2dLoopsDx(dy, x, g), bound, g.xShape);
          expectClose("dx of tf.grad", viaGrads, dx, 0, g.xShape);
        }),
        manyRuns
      );
    });

    test("y and dx equal those of tf.maxPool", async () => {
      await fc.assert(
        fc.asyncProperty(
          anyPooling.filter(({ties}) => !ties),
          async ({g, options, x, dy}) => {
            const theirs = (tx: tf.Tensor) =>
              tf.maxPool(
                tx as tf.Tensor4D,
                options.poolSize,
                options.strides ?? options.poolSize,
                options.padding
              );
            const [y, dx, y2, dx2] = await evaluate({x: [x, g.xShape], dy: [dy, g.yShape]}, t => [
              maxPool2d(t.x as tf.Tensor4D, options),
              tf.grad(tx => maxPool2d(tx as tf.Tensor4D, options))(t.x, t.dy),
              theirs(t.x),
              tf.grad(theirs)(t.x, t.dy)
            ]);
            expectClose("y", y, y2, 0, g.yShape);
            const bound = boundOf(maxPool2dLoopsDx(dy.map(Math.abs), x, g), g.poolHeight * g.poolWidth);
            expectClose(
              "dx",
              dx,
              dx2,
              bound.map(limit => 2 * limit),
              g.xShape
            );
          }
        ),
        fewRunsOn(backend)
      );
    });

    test("a NaN makes its windows NaN, −Infinity everywhere stays −Infinity, and the gradient finds them", async () => {
      const g = maxPool2dGeometry([1, 4, 6, 3], {});
      const x = randomNumbers(1)(72);
      for (let at = 0; at < 72; at += 3) x[at] = -Infinity;
      [x[1], x[7], x[40]] = [NaN, Infinity, NaN];
      const dy = randomNumbers(2)(18);
      const [y, dx] = await evaluate({x: [x, g.xShape], dy: [dy, g.yShape]}, t => [
        maxPool2d(t.x as tf.Tensor4D),
        maxPool2dDx(t.dy as tf.Tensor4D, t.x as tf.Tensor4D, g)
      ]);
      expectSameSpecials("y", y, maxPool2dLoops(x, g), g.yShape);
      expectClose("dx", dx, maxPool2dLoopsDx(dy, x, g), 0, g.xShape);
      expect(y[0]).toBe(-Infinity);
      expect(y[1]).toBe(NaN);
    });
  });
}
