import * as tf from "@tensorflow/tfjs";
import {expect, test} from "vitest";
import {scale} from "../../src/kernels/index.js";
import {scaleSuite} from "./scale.suite.js";

scaleSuite("cpu");

test("refuses a factor of several values with a sentence", () => {
  tf.tidy(() => {
    expect(() => scale(tf.ones([3]), tf.ones([2]))).toThrow(
      "scale: factor has shape [2], but one value is expected."
    );
  });
});
