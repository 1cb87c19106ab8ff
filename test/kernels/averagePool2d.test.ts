import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  averagePool2d,
  averagePool2dCost,
  averagePool2dDx,
  averagePool2dGeometry,
  averagePool2dLoops,
  averagePool2dLoopsDx
} from "../../src/kernels/index.js";
import {averagePool2dSuite} from "./averagePool2d.suite.js";
import {absolute, centralDifferences, dot, expectClose, runs, useBackend} from "./compare.js";
import {anyPooling} from "./maxPool2d.suite.js";

averagePool2dSuite("cpu");

describe("averagePool2dLoops", () => {
  test("x = 4×4: each 2×2 window gives its mean, and the gradient is shared out in quarters", () => {
    const x = [1, 5, 2, 0, 4, 2, 9, 9, 0, 0, 7, 8, 0, 0, 6, 3];
    const g = averagePool2dGeometry([1, 4, 4, 1]);
    expect([...averagePool2dLoops(x, g)]).toEqual([3, 5, 0, 6]);
    expect([...averagePool2dLoopsDx([4, 8, 12, 16], g)]).toEqual([
      1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4
    ]);
  });

  test("'same': a window over the edge is a mean of what is inside", () => {
    const g = averagePool2dGeometry([1, 3, 3, 1], {padding: "same"});
    expect([...averagePool2dLoops([1, 2, 3, 4, 5, 6, 7, 8, 10], g)]).toEqual([3, 4.5, 7.5, 10]);
  });

  test("dx equals central differences in float64, and ⟨y, dy⟩ = ⟨x, dx⟩", () => {
    fc.assert(
      fc.property(anyPooling, ({g, x, dy}) => {
        const dx = averagePool2dLoopsDx(dy, g);
        expectClose(
          "dx",
          dx,
          centralDifferences(at => averagePool2dLoops(at, g), x, dy),
          1e-8,
          g.xShape
        );
        const limit = 1e-14 * dot(averagePool2dLoops(absolute(x), g), absolute(dy));
        expectClose("⟨x, dx⟩", [dot(x, dx)], [dot(averagePool2dLoops(x, g), dy)], limit);
      }),
      runs(60)
    );
  });
});

describe("averagePool2d", () => {
  useBackend("cpu");
  const x = () => tf.ones([1, 4, 4, 1]) as tf.Tensor4D;

  test.each<[string, () => unknown, string]>([
    [
      "rank",
      () => averagePool2d(tf.ones([4, 4]) as unknown as tf.Tensor4D),
      "averagePool2d: x has shape [4,4], but [batch, height, width, channels] is expected."
    ],
    [
      "window",
      () => averagePool2d(x(), {poolSize: [5, 2]}),
      "averagePool2d: the window poolSize is 5×2, larger than the 4×4 image x."
    ],
    [
      "padding",
      () => averagePool2d(x(), {padding: "none" as "same"}),
      'averagePool2d: padding is "none", but "valid" or "same" is expected.'
    ],
    [
      "dy",
      () => averagePool2dDx(x(), averagePool2dGeometry([1, 4, 4, 1])),
      "averagePool2dDx: dy has shape [1,4,4,1], but [1,2,2,1] is expected."
    ]
  ])("refuses a wrong %s with a sentence", (_what, call, sentence) => {
    tf.tidy(() => void expect(call).toThrow(sentence));
  });
});

test("averagePool2dCost of x=[32,26,26,32]: four additions for each output", () => {
  expect(averagePool2dCost(averagePool2dGeometry([32, 26, 26, 32])).additions).toBe(32 * 13 * 13 * 32 * 4);
});
