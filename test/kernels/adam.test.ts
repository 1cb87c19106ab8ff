import * as tf from "@tensorflow/tfjs";
import {describe, expect, test} from "vitest";
import {adam, adamCost, adamLoops, type AdamOptions} from "../../src/kernels/index.js";
import {expectClose, useBackend} from "./compare.js";
import {adamSuite} from "./adam.suite.js";

adamSuite("cpu");

test("the first step moves every weight by the learning rate, whatever the gradient's size", () => {
  const zeros = [0, 0, 0];
  const {w} = adamLoops({w: [1, 1, 1], m: zeros, v: zeros}, [0.3, -5, 700], {learningRate: 0.01, step: 1});
  expectClose("w", w, [0.99, 1.01, 0.99], 2e-6);
});

test("a first gradient of ε/√(1 − β₂) moves a weight by half the learning rate, as in Keras", () => {
  const g = [1e-7 / Math.sqrt(1 - 0.999)];
  const {w} = adamLoops({w: [1], m: [0], v: [0]}, g, {learningRate: 0.01, step: 1});
  expectClose("w", w, [0.995], 1e-12);
});

describe("adam", () => {
  useBackend("cpu");

  const call = (options: Partial<AdamOptions>, gradientShape = [2, 2]) => {
    const [w, m, v] = [tf.ones([2, 2]), tf.zeros([2, 2]), tf.zeros([2, 2])];
    return adam<tf.Tensor>({w, m, v}, tf.ones(gradientShape), {step: 1, ...options});
  };

  test.each<[string, () => unknown, string]>([
    ["gradient", () => call({}, [2, 3]), "adam: gradient has shape [2,3], but [2,2] is expected."],
    [
      "learningRate",
      () => call({learningRate: NaN}),
      "adam: learningRate is NaN, but a number of at least 0 is expected."
    ],
    [
      "beta1",
      () => call({beta1: 1}),
      "adam: beta1 is 1, but a number of at least 0 and below 1 is expected."
    ],
    [
      "beta2",
      () => call({beta2: -0.1}),
      "adam: beta2 is -0.1, but a number of at least 0 and below 1 is expected."
    ],
    [
      "epsilon",
      () => call({epsilon: Infinity}),
      "adam: epsilon is Infinity, but a number of at least 0 is expected."
    ],
    ["step", () => call({step: 0}), "adam: step is 0, but a whole number counted from 1 is expected."]
  ])("refuses a wrong %s with a sentence", (_what, work, sentence) => {
    tf.tidy(() => void expect(work).toThrow(sentence));
  });
});

test("adamCost: four tensors read and three written", () => {
  expect(adamCost(100).bytes).toBe(2800);
});
