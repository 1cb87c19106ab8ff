import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  dense,
  denseCost,
  denseDw,
  denseDx,
  denseGeometry,
  denseLoops,
  denseLoopsDw,
  denseLoopsDx
} from "../../src/kernels/index.js";
import {absolute, centralDifferences, dot, expectClose, runs, useBackend} from "./compare.js";
import {anyLayer, denseSuite} from "./dense.suite.js";

denseSuite("cpu");

describe("denseLoops", () => {
  test("x = [1,2], w = [[1,2,3],[4,5,6]], b = [1,0,−20] gives 10, 12 and, through relu, 0", () => {
    const g = denseGeometry([1, 2], [2, 3]);
    expect([...denseLoops([1, 2], [1, 2, 3, 4, 5, 6], [1, 0, -20], g, "relu")]).toEqual([10, 12, 0]);
  });

  test("dx and dw equal central differences in float64", () => {
    const small = anyLayer.filter(({g}) => g.inputs < 20);
    fc.assert(
      fc.property(small, ({g, x, w, b, dy}) => {
        const dx = centralDifferences(at => denseLoops(at, w, b, g), x, dy);
        const dw = centralDifferences(at => denseLoops(x, at, b, g), w, dy);
        expectClose("dx", denseLoopsDx(dy, w, g), dx, 1e-7);
        expectClose("dw", denseLoopsDw(x, dy, g), dw, 1e-7);
      }),
      runs(50)
    );
  });

  test("⟨x·w, dy⟩ = ⟨x, dx⟩ = ⟨w, dw⟩", () => {
    fc.assert(
      fc.property(anyLayer, ({g, x, w, dy}) => {
        const none = new Float64Array(g.units);
        const both = dot(denseLoops(x, w, none, g), dy);
        const limit = 1e-14 * dot(denseLoops(absolute(x), absolute(w), none, g), absolute(dy));
        expectClose("⟨x, dx⟩", [dot(x, denseLoopsDx(dy, w, g))], [both], limit);
        expectClose("⟨w, dw⟩", [dot(w, denseLoopsDw(x, dy, g))], [both], limit);
      }),
      runs(200)
    );
  });
});

describe("dense", () => {
  useBackend("cpu");
  const x = (...shape: [number, number]) => tf.ones(shape) as tf.Tensor2D;

  test.each<[string, () => unknown, string]>([
    [
      "rank",
      () => dense(tf.ones([2, 3, 4]) as unknown as tf.Tensor2D, x(4, 2), tf.zeros([2])),
      "dense: x has shape [2,3,4], but [batch, inputs] is expected."
    ],
    [
      "size",
      () => dense(x(2, 3), x(4, 2), tf.zeros([2])),
      "dense: x has 3 inputs in each row but w expects 4."
    ],
    ["bias", () => dense(x(2, 4), x(4, 2), tf.zeros([3])), "dense: b has 3 values but w has 2 units."],
    [
      "activation",
      () => dense(x(2, 4), x(4, 2), tf.zeros([2]), {activation: "softmax" as "relu"}),
      'dense: activation is "softmax", but "linear" or "relu" or "sigmoid" or "tanh" is expected.'
    ],
    [
      "version",
      () => dense(x(2, 4), x(4, 2), tf.zeros([2]), {version: "slow" as "direct"}),
      'dense: version is "slow", but "direct" or "blocks" is expected.'
    ],
    ["dz for dx", () => denseDx(x(2, 3), x(4, 2)), "denseDx: dz has 3 units but w has 2."],
    ["dz for dw", () => denseDw(x(2, 3), x(3, 2)), "denseDw: x has 2 rows but dz has 3."],
    [
      "type",
      () => dense(x(2, 4).toInt(), x(4, 2), tf.zeros([2])),
      "dense: x holds int32 numbers, but float32 is expected."
    ]
  ])("refuses a wrong %s with a sentence", (_what, call, sentence) => {
    tf.tidy(() => void expect(call).toThrow(sentence));
  });
});

test("denseCost of [32,5408]·[5408,128]: 22,151,168 multiply-adds", () => {
  const cost = denseCost({batch: 32, inputs: 5408, units: 128});
  expect(cost.multiplyAdds).toBe(22151168);
  expect(cost.bytes).toBe(4 * (32 * 5408 + 5408 * 128 + 128 + 32 * 128));
});
