import * as tf from "@tensorflow/tfjs";
import {describe, expect, test} from "vitest";
import {sgd, sgdCost, sgdLoops, type SgdOptions} from "../../src/kernels/index.js";
import {expectClose, useBackend} from "./compare.js";
import {sgdSuite} from "./sgd.suite.js";

sgdSuite("cpu");

test("η = 0.1, μ = 0.5, m = 1, g = 2: m becomes 0.3, w moves by 0.3, after Nesterov by −0.05", () => {
  const options = {learningRate: 0.1, momentum: 0.5};
  const {w, m} = sgdLoops({w: [1], m: [1]}, [2], options);
  expectClose("m", m, [0.3], 1e-15);
  expectClose("w", w, [1.3], 1e-15);
  expectClose("w", sgdLoops({w: [1], m: [1]}, [2], {...options, nesterov: true}).w, [0.95], 1e-15);
  expectClose("w", sgdLoops({w: [1]}, [2], {learningRate: 0.1}).w, [0.8], 1e-15);
  expectClose("w, with Keras's learning rate", sgdLoops({w: [1]}, [2]).w, [0.98], 1e-15);
});

test("with a constant gradient the momentum's steps grow towards η·g / (1 − μ)", () => {
  let state: {w: ArrayLike<number>; m: ArrayLike<number>} = {w: [0], m: [0]};
  for (let step = 0; step < 200; ++step) state = sgdLoops(state, [1], {learningRate: 0.1, momentum: 0.9});
  expectClose("m", state.m, [-1], 1e-8);
});

describe("sgd", () => {
  useBackend("cpu");

  const call = (options: SgdOptions, gradientShape = [2, 2]) =>
    sgd<tf.Tensor>({w: tf.ones([2, 2])}, tf.ones(gradientShape), options);

  test.each<[string, () => unknown, string]>([
    ["gradient", () => call({}, [2, 3]), "sgd: gradient has shape [2,3], but [2,2] is expected."],
    [
      "m",
      () => sgd<tf.Tensor>({w: tf.ones([2]), m: tf.ones([3])}, tf.ones([2])),
      "sgd: m has shape [3], but [2] is expected."
    ],
    [
      "learningRate",
      () => call({learningRate: NaN}),
      "sgd: learningRate is NaN, but a number of at least 0 is expected."
    ],
    [
      "momentum",
      () => call({momentum: 1}),
      "sgd: momentum is 1, but a number of at least 0 and below 1 is expected."
    ],
    [
      "momentum without m",
      () => call({momentum: 0.9}),
      "sgd: momentum is 0.9, but there is no m, a tensor [2,2] that begins at 0."
    ]
  ])("refuses a wrong %s with a sentence", (_what, work, sentence) => {
    tf.tidy(() => void expect(work).toThrow(sentence));
  });
});

test("sgdCost: two tensors read and one written; with momentum three and two", () => {
  expect(sgdCost(100).bytes).toBe(1200);
  expect(sgdCost(100, {momentum: true}).bytes).toBe(2000);
});
