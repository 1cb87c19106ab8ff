import * as tf from "@tensorflow/tfjs";
import {describe, expect, test} from "vitest";
import {clipByGlobalNorm, clipCost, clipLoops, globalNorm, globalNormLoops} from "../../src/kernels/index.js";
import {clipSuite} from "./clip.suite.js";
import {useBackend} from "./compare.js";

clipSuite("cpu");

test("[3] and [4, 0] have the norm 5; a limit of 1 leaves a fifth, one of 10 leaves them alone", () => {
  const norm = globalNormLoops([[3], [4, 0]]);
  expect(norm).toBe(5);
  expect([...clipLoops([5, -10], norm, 1)]).toEqual([1, -2]);
  expect([...clipLoops([5, -10], norm, 10)]).toEqual([5, -10]);
});

describe("clipByGlobalNorm", () => {
  useBackend("cpu");

  test.each<[string, () => unknown, string]>([
    ["list", () => globalNorm([]), "globalNorm: gradients is an empty list."],
    [
      "gradient",
      () => clipByGlobalNorm([tf.ones([2]), tf.ones([3]).toInt()], 1),
      "clipByGlobalNorm: gradients[1] holds int32 numbers, but float32 is expected."
    ],
    [
      "limit",
      () => clipByGlobalNorm([tf.ones([2])], 0),
      "clipByGlobalNorm: limit is 0, but a number above 0 is expected."
    ]
  ])("refuses a wrong %s with a sentence", (_what, call, sentence) => {
    tf.tidy(() => void expect(call).toThrow(sentence));
  });
});

test("clipCost: the gradients are read twice and written once", () => {
  expect(clipCost(100).bytes).toBe(1200);
});
