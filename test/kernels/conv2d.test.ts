import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  conv2d,
  conv2dCost,
  conv2dDw,
  conv2dDx,
  conv2dGeometry,
  conv2dLoops,
  conv2dLoopsDw,
  conv2dLoopsDx
} from "../../src/kernels/index.js";
import {absolute, centralDifferences, dot, expectClose, runs, useBackend} from "./compare.js";
import {anyConvolution, conv2dSuite} from "./conv2d.suite.js";

conv2dSuite("cpu");

describe("conv2dLoops", () => {
  test("x = 0…8 as 3×3, w = 0…3 as 2×2 gives 19, 25, 37, 43", () => {
    const g = conv2dGeometry([1, 3, 3, 1], [2, 2, 1, 1]);
    expect([...conv2dLoops([0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3], [0], g)]).toEqual([19, 25, 37, 43]);
  });

  test("dx and dw equal central differences in float64", () => {
    fc.assert(
      fc.property(anyConvolution, ({g, x, w, b, dy}) => {
        const dx = centralDifferences(at => conv2dLoops(at, w, b, g), x, dy);
        const dw = centralDifferences(at => conv2dLoops(x, at, b, g), w, dy);
        expectClose("dx", conv2dLoopsDx(dy, w, g), dx, 1e-7, g.xShape);
        expectClose("dw", conv2dLoopsDw(x, dy, g), dw, 1e-7, g.wShape);
      }),
      runs(40)
    );
  });

  test("⟨conv(x,w), dy⟩ = ⟨x, dx⟩ = ⟨w, dw⟩", () => {
    fc.assert(
      fc.property(anyConvolution, ({g, x, w, b, dy}) => {
        const none = new Float64Array(b.length);
        const both = dot(conv2dLoops(x, w, none, g), dy);
        const limit = 1e-14 * dot(conv2dLoops(absolute(x), absolute(w), none, g), absolute(dy));
        expectClose("⟨x, dx⟩", [dot(x, conv2dLoopsDx(dy, w, g))], [both], limit);
        expectClose("⟨w, dw⟩", [dot(w, conv2dLoopsDw(x, dy, g))], [both], limit);
      }),
      runs(200)
    );
  });
});

describe("conv2dGeometry", () => {
  test.each([
    {x: [32, 28, 28, 1], w: [3, 3, 1, 32], strides: 1, padding: "valid", y: [32, 26, 26, 32], pad: [0, 0]},
    {x: [2, 11, 28, 3], w: [3, 4, 3, 5], strides: [2, 1], padding: "same", y: [2, 6, 28, 5], pad: [1, 1]},
    {x: [1, 5, 7, 2], w: [2, 3, 2, 4], strides: [3, 2], padding: "valid", y: [1, 2, 3, 4], pad: [0, 0]},
    {x: [1, 3, 3, 1], w: [1, 1, 1, 1], strides: 3, padding: "same", y: [1, 1, 1, 1], pad: [0, 0]}
  ] as const)("x=$x w=$w s=$strides $padding gives y=$y", ({x, w, strides, padding, y, pad}) => {
    const g = conv2dGeometry(x, w, {strides, padding});
    expect(g.yShape).toEqual(y);
    expect([g.padTop, g.padLeft]).toEqual(pad);
  });

  test.each<[string, () => unknown, string]>([
    [
      "rank of x",
      () => conv2dGeometry([28, 28, 1], [3, 3, 1, 8]),
      "conv2d: x has shape [28,28,1], but [batch, height, width, channels] is expected."
    ],
    [
      "rank of w",
      () => conv2dGeometry([1, 28, 28, 1], [3, 3, 8]),
      "conv2d: w has shape [3,3,8], but [kernel height, kernel width, channels, filters] is expected."
    ],
    [
      "channels",
      () => conv2dGeometry([1, 28, 28, 3], [3, 3, 1, 8]),
      "conv2d: x has 3 channels but w expects 1."
    ],
    [
      "empty batch",
      () => conv2dGeometry([0, 28, 28, 1], [3, 3, 1, 8]),
      "conv2d: x has shape [0,28,28,1]: its batch must be at least 1."
    ],
    [
      "stride 0",
      () => conv2dGeometry([1, 28, 28, 1], [3, 3, 1, 8], {strides: 0}),
      "conv2d: strides is 0, but a whole number of at least 1, or two of them, is expected."
    ],
    [
      "stride NaN",
      () => conv2dGeometry([1, 28, 28, 1], [3, 3, 1, 8], {strides: [1, NaN]}),
      "conv2d: strides is [1,NaN], but a whole number of at least 1, or two of them, is expected."
    ],
    [
      "padding",
      () => conv2dGeometry([1, 28, 28, 1], [3, 3, 1, 8], {padding: "full" as "same"}),
      'conv2d: padding is "full", but "valid" or "same" is expected.'
    ],
    [
      "window",
      () => conv2dGeometry([1, 2, 28, 1], [3, 3, 1, 8]),
      'conv2d: the kernel of w is 3×3, larger than the 2×28 image x; use a smaller kernel or padding "same".'
    ]
  ])("refuses a wrong %s with a sentence", (_what, call, sentence) => {
    expect(call).toThrow(sentence);
  });
});

describe("conv2d", () => {
  useBackend("cpu");
  const x = () => tf.ones([1, 4, 4, 1]) as tf.Tensor4D;
  const w = () => tf.ones([3, 3, 1, 2]) as tf.Tensor4D;
  const b = (size = 2) => tf.zeros([size]) as tf.Tensor1D;

  test.each<[string, () => unknown, string]>([
    ["bias", () => conv2d(x(), w(), b(3)), "conv2d: b has 3 values but w has 2 filters."],
    ["type", () => conv2d(x().toInt(), w(), b()), "conv2d: x holds int32 numbers, but float32 is expected."],
    [
      "argument",
      () => conv2d(undefined as unknown as tf.Tensor4D, w(), b()),
      "conv2d: x must be a tensor [batch, height, width, channels]."
    ],
    [
      "activation",
      () => conv2d(x(), w(), b(), {activation: "gelu" as "relu"}),
      'conv2d: activation is "gelu", but "linear" or "relu" or "sigmoid" or "tanh" is expected.'
    ],
    [
      "version",
      () => conv2d(x(), w(), b(), {version: "fast" as "direct"}),
      'conv2d: version is "fast", but "direct" or "patches" is expected.'
    ],
    [
      "dz",
      () => conv2dDx(x(), w(), conv2dGeometry([1, 4, 4, 1], [3, 3, 1, 2])),
      "conv2dDx: dz has shape [1,4,4,1], but [1,2,2,2] is expected."
    ],
    [
      "x",
      () => conv2dDw(w(), x(), conv2dGeometry([1, 4, 4, 1], [3, 3, 1, 2])),
      "conv2dDw: x has shape [3,3,1,2], but [1,4,4,1] is expected."
    ]
  ])("refuses a wrong %s with a sentence", (_what, call, sentence) => {
    tf.tidy(() => void expect(call).toThrow(sentence));
  });
});

test("conv2dCost of x=[32,28,28,1] w=[3,3,1,32]: 6,230,016 multiply-adds", () => {
  const cost = conv2dCost(conv2dGeometry([32, 28, 28, 1], [3, 3, 1, 32]));
  expect(cost.multiplyAdds).toBe(32 * 26 * 26 * 32 * 9);
  expect(cost.bytes).toBe(4 * (32 * 28 * 28 + 9 * 32 + 32 + 32 * 26 * 26 * 32));
});
