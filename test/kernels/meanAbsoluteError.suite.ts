import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {meanAbsoluteError, meanAbsoluteErrorLoops} from "../../src/kernels/index.js";
import {
  absolute,
  boundOf,
  evaluate,
  expectClose,
  expectSameSpecials,
  manyRuns,
  useBackend,
  type Backend
} from "./compare.js";
import {anyPredictions} from "./meanSquaredError.suite.js";

export function meanAbsoluteErrorSuite(backend: Backend): void {
  describe(`meanAbsoluteError on ${backend}`, () => {
    useBackend(backend);

    test("equals the reference loops and tf for any shape", async () => {
      await fc.assert(
        fc.asyncProperty(anyPredictions, async ({shape, y, t}) => {
          const batch = shape[0];
          const size = y.length / batch;
          const [error, theirs] = await evaluate({y: [y, shape], t: [t, shape]}, tensors => [
            meanAbsoluteError(tensors.y, tensors.t),
            tf.mean(tf.abs(tf.sub(tensors.y, tensors.t)).reshape([batch, size]), 1)
          ]);
          const sizes = meanAbsoluteErrorLoops(
            absolute(y),
            absolute(t).map(value => -value),
            batch
          );
          const bound = boundOf(sizes, size);
          expectClose("error", error, meanAbsoluteErrorLoops(y, t, batch), bound, [batch]);
          expectClose("error by tf", theirs, meanAbsoluteErrorLoops(y, t, batch), bound, [batch]);
        }),
        manyRuns
      );
    });

    test("NaN and infinities are passed on", async () => {
      const y = Float32Array.of(1, NaN, 2, 3, Infinity, 0, -Infinity, Infinity);
      const t = Float32Array.of(1, 0, 2, 5, 0, 0, 0, Infinity);
      const shape = [4, 2];
      const [error] = await evaluate({y: [y, shape], t: [t, shape]}, tensors =>
        meanAbsoluteError(tensors.y, tensors.t)
      );
      expectSameSpecials("error", error, meanAbsoluteErrorLoops(y, t, 4), [4]);
      expect(error[1]).toBe(1);
    });
  });
}
