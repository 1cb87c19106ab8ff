import * as tf from "@tensorflow/tfjs";
import {expect, test} from "vitest";
import {activationGradient, activations, type Activation} from "../../src/kernels/index.js";
import {activationSuite} from "./activation.suite.js";

activationSuite("cpu");

test("relu of −2, 0, 3, NaN is 0, 0, 3, NaN", () => {
  expect([-2, 0, 3, NaN].map(activations.relu)).toEqual([0, 0, 3, NaN]);
});

test("refuses unequal shapes and unknown names with a sentence", () => {
  tf.tidy(() => {
    const unequal = () => void activationGradient<tf.Tensor>(tf.ones([2]), tf.ones([3]), "relu");
    expect(unequal).toThrow("activationGradient: dy has shape [2], but [3] is expected.");
    const unknown = () => void activationGradient(tf.ones([2]), tf.ones([2]), "gelu" as Activation);
    expect(unknown).toThrow('activationGradient: activation is "gelu", but "linear" or "relu" is expected.');
  });
});
