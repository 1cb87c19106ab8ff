import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  activation,
  activationLoops,
  meanAbsoluteError,
  meanAbsoluteErrorLoops
} from "../../src/kernels/index.js";
import {
  absolute,
  boundOf,
  evaluate,
  expectClose,
  expectSameSpecials,
  fewRunsOn,
  manyRuns,
  randomNumbers,
  useBackend,
  type Backend
} from "./compare.js";
import {anyPredictions} from "./meanSquaredError.suite.js";

type Predictions = typeof anyPredictions extends fc.Arbitrary<infer Example> ? Example : never;

export function meanAbsoluteErrorSuite(backend: Backend): void {
  describe(`meanAbsoluteError on ${backend}`, () => {
    useBackend(backend);

    /** Demands that `compute` gives the mean absolute error of each example. */
    const check = async (
      {shape, y, t}: Predictions,
      compute: (y: tf.Tensor, t: tf.Tensor) => tf.Tensor
    ): Promise<void> => {
      const batch = shape[0];
      const [error] = await evaluate({y: [y, shape], t: [t, shape]}, tensors =>
        compute(tensors.y, tensors.t)
      );
      const sizes = meanAbsoluteErrorLoops(
        absolute(y),
        absolute(t).map(value => -value),
        batch
      );
      const bound = boundOf(sizes, y.length / batch);
      expectClose("error", error, meanAbsoluteErrorLoops(y, t, batch), bound, [batch]);
    };

    test("equals the reference loops for any shape", async () => {
      await fc.assert(
        fc.asyncProperty(anyPredictions, example => check(example, meanAbsoluteError)),
        manyRuns
      );
    });

    test("equals tf", async () => {
      const tfError = (y: tf.Tensor, t: tf.Tensor) =>
        tf.mean(tf.abs(tf.sub(y, t)).reshape([y.shape[0], y.size / y.shape[0]]), 1);
      await fc.assert(
        fc.asyncProperty(anyPredictions, example => check(example, tfError)),
        fewRunsOn(backend)
      );
    });

    test("of what another operation has computed, what fills up the texels is left out", async () => {
      const [batch, size] = [3, 77];
      const z = randomNumbers(3)(batch * size);
      const shape = [batch, size];
      const [error] = await evaluate({z: [z, shape], t: [new Float32Array(z.length), shape]}, at =>
        meanAbsoluteError(activation(at.z, "sigmoid"), at.t)
      );
      const y = activationLoops(z, "sigmoid");
      expectClose("error", error, meanAbsoluteErrorLoops(y, new Float32Array(y.length), batch), 1e-5);
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
