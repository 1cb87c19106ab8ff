import * as tf from "@tensorflow/tfjs";
import {expect, test} from "vitest";
import {meanAbsoluteError, meanAbsoluteErrorLoops} from "../../src/kernels/index.js";
import {meanAbsoluteErrorSuite} from "./meanAbsoluteError.suite.js";

test("two examples by hand", () => {
  expect([...meanAbsoluteErrorLoops([1, 2, 3, 4], [0, 4, 3, -4], 2)]).toEqual([1.5, 4]);
});

meanAbsoluteErrorSuite("cpu");

test("what does not fit is refused in a sentence", () => {
  tf.tidy(() => {
    expect(() => meanAbsoluteError(tf.ones([3, 2]), tf.ones([2, 3]))).toThrow(
      "meanAbsoluteError: t has shape [2,3], but [3,2] is expected."
    );
  });
});
