import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  averagePool2d,
  averagePool2dDx,
  averagePool2dGeometry,
  averagePool2dLoops,
  averagePool2dLoopsDx
} from "../../src/kernels/index.js";
import {
  absolute,
  boundOf,
  evaluate,
  expectClose,
  fewRunsOn,
  expectSameSpecials,
  randomNumbers,
  manyRuns,
  useBackend,
  type Backend
} from "./compare.js";
import {anyPooling} from "./maxPool2d.suite.js";

export function averagePool2dSuite(backend: Backend): void {
  describe(`averagePool2d on ${backend}`, () => {
    useBackend(backend);

    test("y and dx equal the reference loops for any windows and strides", async () => {
      await fc.assert(
        fc.asyncProperty(anyPooling, async ({g, options, x, dy}) => {
          const [y, dx, viaGrads] = await evaluate({x: [x, g.xShape], dy: [dy, g.yShape]}, t => [
            averagePool2d(t.x as tf.Tensor4D, options),
            averagePool2dDx(t.dy as tf.Tensor4D, g),
            tf.grad(tx => averagePool2d(tx as tf.Tensor4D, options))(t.x, t.dy)
          ]);
          const terms = g.poolHeight * g.poolWidth;
          const [bound, boundDx] = [
            averagePool2dLoops(absolute(x), g),
            averagePool2dLoopsDx(absolute(dy), g)
          ];
          expectClose("y", y, averagePool2dLoops(x, g), boundOf(bound, terms), g.yShape);
          expectClose("dx", dx, averagePool2dLoopsDx(dy, g), boundOf(boundDx, terms), g.xShape);
          expectClose("dx of tf.grad", viaGrads, dx, 0, g.xShape);
        }),
        manyRuns
      );
    });

    test("y equals that of tf.avgPool; so does dx where no window reaches over the edge", async () => {
      await fc.assert(
        fc.asyncProperty(anyPooling, async ({g, options, x, dy}) => {
          const theirs = (tx: tf.Tensor) =>
            tf.avgPool(
              tx as tf.Tensor4D,
              options.poolSize,
              options.strides ?? options.poolSize,
              options.padding
            );
          const [y, dx, y2, dx2] = await evaluate({x: [x, g.xShape], dy: [dy, g.yShape]}, t => [
            averagePool2d(t.x as tf.Tensor4D, options),
            tf.grad(tx => averagePool2d(tx as tf.Tensor4D, options))(t.x, t.dy),
            theirs(t.x),
            tf.grad(theirs)(t.x, t.dy)
          ]);
          const terms = g.poolHeight * g.poolWidth;
          const twice = (magnitudes: Float64Array) => boundOf(magnitudes, terms).map(limit => 2 * limit);
          expectClose("y", y, y2, twice(averagePool2dLoops(absolute(x), g)), g.yShape);
          // tf's gradient divides by the whole window there, though its y does not.
          if (options.padding === "same") return;
          expectClose("dx", dx, dx2, twice(averagePool2dLoopsDx(absolute(dy), g)), g.xShape);
        }),
        fewRunsOn(backend)
      );
    });

    test("NaN and ∞ reach the windows they lie in, and no other", async () => {
      const g = averagePool2dGeometry([1, 5, 6, 3], {poolSize: 2, padding: "same"});
      const x = randomNumbers(1)(90);
      [x[1], x[7], x[40], x[41]] = [NaN, Infinity, -Infinity, Infinity];
      const dy = randomNumbers(2)(27);
      [dy[3], dy[10]] = [NaN, Infinity];
      const [y, dx] = await evaluate({x: [x, g.xShape], dy: [dy, g.yShape]}, t => [
        averagePool2d(t.x as tf.Tensor4D, {poolSize: 2, padding: "same"}),
        averagePool2dDx(t.dy as tf.Tensor4D, g)
      ]);
      expectSameSpecials("y", y, averagePool2dLoops(x, g), g.yShape);
      expectSameSpecials("dx", dx, averagePool2dLoopsDx(dy, g), g.xShape);
      expect([...y].some(Number.isNaN) && [...y].some(Number.isFinite)).toBe(true);
    });
  });
}
