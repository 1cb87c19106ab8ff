import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  halfSquaredError,
  halfSquaredErrorLoops,
  halfSquaredErrorLoopsDy,
  meanSquaredError,
  meanSquaredErrorCost,
  meanSquaredErrorLoops,
  meanSquaredErrorLoopsDy
} from "../../src/kernels/index.js";
import {centralDifferences, expectClose, runs, useBackend} from "./compare.js";
import {anyPredictions, meanSquaredErrorSuite, squaredErrors} from "./meanSquaredError.suite.js";

meanSquaredErrorSuite("cpu");

describe("the loops", () => {
  test("y = [[1,2],[3,5]], t = 0: losses 2.5 and 17, halves of 5 and 34", () => {
    const [y, t] = [
      [1, 2, 3, 5],
      [0, 0, 0, 0]
    ];
    expect([...meanSquaredErrorLoops(y, t, 2)]).toEqual([2.5, 17]);
    expect([...halfSquaredErrorLoops(y, t, 2)]).toEqual([2.5, 17]);
    expect([...meanSquaredErrorLoopsDy(y, t)]).toEqual([0.5, 1, 1.5, 2.5]);
    expect([...halfSquaredErrorLoopsDy(y, t, 2)]).toEqual([0.5, 1, 1.5, 2.5]);
  });

  test.each(["mean", "half"] as const)('dy of "%s" equals central differences in float64', form => {
    const {loops, loopsDy} = squaredErrors[form];
    fc.assert(
      fc.property(
        anyPredictions.filter(({y}) => y.length < 200),
        ({shape, y, t}) => {
          const batch = shape[0];
          const share = new Float64Array(batch).fill(1 / batch);
          const dy = centralDifferences(at => loops(at, t, batch), y, share, 1e-3);
          const largest = Math.max(...y.map(Math.abs), ...t.map(Math.abs));
          expectClose("dy", loopsDy(y, t, batch), dy, 1e-9 * (1 + largest ** 2 * y.length));
        }
      ),
      runs(50)
    );
  });
});

describe("squared errors", () => {
  useBackend("cpu");

  test.each<[string, () => unknown, string]>([
    [
      "rank",
      () => meanSquaredError(tf.ones([3]), tf.ones([3])),
      "meanSquaredError: y has shape [3], but at least 2 axes are expected."
    ],
    [
      "shape",
      () => halfSquaredError<tf.Tensor>(tf.ones([3, 2]), tf.ones([2, 3])),
      "halfSquaredError: t has shape [2,3], but [3,2] is expected."
    ],
    [
      "type",
      () => meanSquaredError(tf.ones([3, 2]).toInt(), tf.ones([3, 2])),
      "meanSquaredError: y holds int32 numbers, but float32 is expected."
    ],
    [
      "empty batch",
      () => meanSquaredError(tf.ones([0, 2]), tf.ones([0, 2])),
      "meanSquaredError: y has shape [0,2]: its axis 0 must be at least 1."
    ]
  ])("refuse a wrong %s with a sentence", (_what, call, sentence) => {
    tf.tidy(() => void expect(call).toThrow(sentence));
  });
});

test("meanSquaredErrorCost of [256,784]: y and t are read, dy and the losses written", () => {
  expect(meanSquaredErrorCost(256, 784).bytes).toBe(4 * (3 * 256 * 784 + 256));
});
