import * as tf from "@tensorflow/tfjs";
import {describe, expect, test} from "vitest";
import {lstm, lstmCost, lstmGeometry, lstmLoops} from "../../src/kernels/index.js";
import {useBackend} from "./compare.js";
import {gated, lstmSuite} from "./lstm.suite.js";
import {recurrentLoopsSuite} from "./recurrent.js";

lstmSuite("cpu");

describe("lstmLoops", () => {
  test("open gates (z of i, f, o large) and x = 1, 1, 1: c counts tanh 1, h is its tanh", () => {
    const g = lstmGeometry([1, 3, 1], [1, 4], [1, 4]);
    const {c, h} = lstmLoops([1, 1, 1], [0, 0, 1, 0], [0, 0, 0, 0], [100, 100, 0, 100], g);
    const one = Math.tanh(1);
    expect([...c]).toEqual([one, one + one, one + one + one]);
    expect([...h]).toEqual([...c].map(Math.tanh));
  });

  test("a closed forget gate forgets: c is what this step alone wrote", () => {
    const g = lstmGeometry([1, 3, 1], [1, 4], [1, 4]);
    const {c} = lstmLoops([1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0], [100, -1000, 0, 100], g);
    expect([...c]).toEqual([Math.tanh(1), 0, 0]);
  });
  recurrentLoopsSuite(gated);
});

describe("lstm", () => {
  useBackend("cpu");
  test("refuses weights without four gates with a sentence", () => {
    tf.tidy(() => {
      const [x, w, u, b] = [tf.ones([2, 5, 3]), tf.ones([3, 4]), tf.ones([4, 4]), tf.ones([4])];
      const call = () => lstm(x as tf.Tensor3D, w as tf.Tensor2D, u as tf.Tensor2D, b as tf.Tensor1D);
      expect(call).toThrow("lstm: u has shape [4,4], but [4,16] is expected.");
    });
  });
});

test("lstmCost of [32, 24, 50] with 50 units: 24 · 32 · 100 · 200 multiply-adds", () => {
  expect(lstmCost(lstmGeometry([32, 24, 50], [50, 200], [50, 200])).multiplyAdds).toBe(24 * 32 * 100 * 200);
});
