import * as tf from "@tensorflow/tfjs";
import {expect, test} from "vitest";
import {biasGradient, biasGradientLoops} from "../../src/kernels/index.js";
import {biasSuite} from "./bias.suite.js";

biasSuite("cpu");

test("dz = [[1,2],[3,4],[5,6]] gives db = [9,12]", () => {
  expect([...biasGradientLoops([1, 2, 3, 4, 5, 6], 2)]).toEqual([9, 12]);
});

test("refuses a vector with a sentence", () => {
  tf.tidy(() => {
    const call = () => biasGradient(tf.ones([3]));
    expect(call).toThrow("biasGradient: dz has shape [3], but [batch, …, units] is expected.");
  });
});
