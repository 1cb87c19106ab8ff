import * as tf from "@tensorflow/tfjs";
import {expect, test} from "vitest";
import {add} from "../../src/kernels/index.js";
import {addSuite} from "./add.suite.js";

addSuite("cpu");

test("refuses unequal shapes with a sentence", () => {
  tf.tidy(() => {
    expect(() => add<tf.Tensor>(tf.ones([3]), tf.ones([2]))).toThrow(
      "add: b has shape [2], but [3] is expected."
    );
  });
});
