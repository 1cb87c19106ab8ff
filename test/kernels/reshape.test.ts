import * as tf from "@tensorflow/tfjs";
import {expect, test} from "vitest";
import {reshape} from "../../src/kernels/index.js";
import {reshapeSuite} from "./reshape.suite.js";

reshapeSuite("cpu");

test("refuses another number of values with a sentence", () => {
  tf.tidy(() => {
    const call = () => void reshape(tf.ones([2, 3]), [4, 2]);
    expect(call).toThrow("reshape: x has shape [2,3], 6 values, which do not fill [4,2].");
    for (const shape of [[2, 2], [7], [1.5, 4], [-2, -3], [6, 0]])
      expect(() => void reshape(tf.ones([2, 3]), shape)).toThrow(`which do not fill [${shape}].`);
  });
});
