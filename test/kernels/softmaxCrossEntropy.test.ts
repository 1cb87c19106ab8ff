import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  batchMetrics,
  mean,
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyLoops,
  softmaxCrossEntropyLoopsDz,
  softmaxDz,
  softmaxLoops,
  softmaxLoopsDz
} from "../../src/kernels/index.js";
import {centralDifferences, expectClose, runs, useBackend} from "./compare.js";
import {anyLogits, softmaxCrossEntropySuite} from "./softmaxCrossEntropy.suite.js";

softmaxCrossEntropySuite("cpu");

describe("the loops", () => {
  test("z = [0, ln 3] gives p = ¼, ¾, and the loss of class 1 is ln 4/3", () => {
    expectClose("p", softmaxLoops([0, Math.log(3)], 2), [0.25, 0.75], 1e-15);
    const {loss, hits} = softmaxCrossEntropyLoops([0, Math.log(3)], [0, 1], 2);
    expectClose("loss", loss, [Math.log(4 / 3)], 1e-15);
    expect([...hits]).toEqual([1]);
  });

  test("dz equals central differences in float64", () => {
    fc.assert(
      fc.property(
        anyLogits.filter(({scale}) => scale < 80),
        ({batch, classes, z, t, dp}) => {
          const share = new Float64Array(batch).fill(1 / batch);
          const dz = centralDifferences(at => softmaxCrossEntropyLoops(at, t, classes).loss, z, share);
          expectClose("dz", softmaxCrossEntropyLoopsDz(z, t, classes), dz, 1e-7);
          const dzOfP = centralDifferences(at => softmaxLoops(at, classes), z, dp);
          expectClose("dz of p", softmaxLoopsDz(dp, softmaxLoops(z, classes), classes), dzOfP, 1e-7);
        }
      ),
      runs(100)
    );
  });
});

describe("softmaxCrossEntropy", () => {
  useBackend("cpu");
  const z = (...shape: [number, number]) => tf.ones(shape) as tf.Tensor2D;

  test.each<[string, () => unknown, string]>([
    [
      "rank",
      () => softmax(tf.ones([3]) as unknown as tf.Tensor2D),
      "softmax: z has shape [3], but [batch, classes] is expected."
    ],
    [
      "label shape",
      () => softmaxCrossEntropy(z(2, 3), z(2, 4)),
      "softmaxCrossEntropy: labels has shape [2,4], but [2,3] is expected."
    ],
    [
      "label rank",
      () => softmaxCrossEntropy(z(2, 3), tf.ones([2]) as unknown as tf.Tensor2D),
      "softmaxCrossEntropy: labels has shape [2], but [2, 3] is expected."
    ],
    ["dp", () => softmaxDz(z(2, 3), z(3, 2)), "softmaxDz: dp has shape [2,3], but [3,2] is expected."],
    [
      "hits",
      () => batchMetrics(tf.ones([2]), tf.ones([3])),
      "batchMetrics: hits has shape [3], but [2] is expected."
    ],
    [
      "vector",
      () => mean(tf.ones([2, 2]) as unknown as tf.Tensor1D),
      "mean: a has shape [2,2], but [batch] is expected."
    ]
  ])("refuses a wrong %s with a sentence", (_what, call, sentence) => {
    tf.tidy(() => void expect(call).toThrow(sentence));
  });
});
