import * as tf from "@tensorflow/tfjs";
import {describe, expect, test} from "vitest";
import {
  simpleRnn,
  simpleRnnCost,
  simpleRnnGeometry,
  simpleRnnGradients,
  simpleRnnLoops
} from "../../src/kernels/index.js";
import {useBackend} from "./compare.js";
import {recurrentLoopsSuite} from "./recurrent.js";
import {plain, simpleRnnSuite} from "./simpleRnn.suite.js";

simpleRnnSuite("cpu");

describe("simpleRnnLoops", () => {
  test("x = 1, 0, 0 with w = 1, u = 2, b = 0: tanh 1, tanh(2 tanh 1), …", () => {
    const h1 = Math.tanh(1);
    const h2 = Math.tanh(2 * h1);
    const g = simpleRnnGeometry([1, 3, 1], [1, 1], [1, 1]);
    expect([...simpleRnnLoops([1, 0, 0], [1], [2], [0], g)]).toEqual([h1, h2, Math.tanh(2 * h2)]);
  });
  recurrentLoopsSuite(plain);
});

describe("simpleRnn", () => {
  useBackend("cpu");
  const t = (...shape: number[]) => tf.ones(shape);
  const call = (x: tf.Tensor, w: tf.Tensor, u: tf.Tensor, b: tf.Tensor) => () =>
    simpleRnn(x as tf.Tensor3D, w as tf.Tensor2D, u as tf.Tensor2D, b as tf.Tensor1D);

  test.each<[string, () => () => unknown, string]>([
    [
      "rank",
      () => call(t(2, 3), t(3, 4), t(4, 4), t(4)),
      "simpleRnn: x has shape [2,3], but [batch, steps, inputs] is expected."
    ],
    [
      "inputs",
      () => call(t(2, 5, 3), t(2, 4), t(4, 4), t(4)),
      "simpleRnn: x has 3 values in each step but w expects 2."
    ],
    [
      "columns",
      () => call(t(2, 5, 3), t(3, 5), t(4, 4), t(4)),
      "simpleRnn: w has 5 columns, but u expects 4."
    ],
    [
      "u",
      () => call(t(2, 5, 3), t(3, 4), t(4, 5), t(4)),
      "simpleRnn: u has shape [4,5], but [4,4] is expected."
    ],
    [
      "bias",
      () => call(t(2, 5, 3), t(3, 4), t(4, 4), t(5)),
      "simpleRnn: b has shape [5], but [4] is expected."
    ],
    [
      "dy",
      () => () =>
        simpleRnnGradients(t(2, 3), {
          ...{x: t(2, 5, 3) as tf.Tensor3D, w: t(3, 4) as tf.Tensor2D, u: t(4, 4) as tf.Tensor2D},
          saved: []
        }),
      "simpleRnnGradients: dy has shape [2,3], but [2,4] is expected."
    ]
  ])("refuses a wrong %s with a sentence", (_what, make, sentence) => {
    tf.tidy(() => void expect(make()).toThrow(sentence));
  });
});

test("simpleRnnCost of [32, 24, 1] with 50 units: 24 · 32 · 51 · 50 multiply-adds", () => {
  expect(simpleRnnCost(simpleRnnGeometry([32, 24, 1], [1, 50], [50, 50])).multiplyAdds).toBe(
    24 * 32 * 51 * 50
  );
});
