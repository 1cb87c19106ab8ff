import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  maxPool2d,
  maxPool2dCost,
  maxPool2dDx,
  maxPool2dGeometry,
  maxPool2dLoops,
  maxPool2dLoopsDx
} from "../../src/kernels/index.js";
import {centralDifferences, expectClose, runs, useBackend} from "./compare.js";
import {anyPooling, maxPool2dSuite} from "./maxPool2d.suite.js";

maxPool2dSuite("cpu");

describe("maxPool2dLoops", () => {
  test("x = 4×4: each 2×2 window gives its largest, and the gradient goes there", () => {
    const x = [1, 5, 2, 0, 4, 3, 9, 9, 0, 0, 7, 8, 0, 0, 6, 5];
    const g = maxPool2dGeometry([1, 4, 4, 1]);
    expect([...maxPool2dLoops(x, g)]).toEqual([5, 9, 0, 8]);
    expect([...maxPool2dLoopsDx([1, 2, 3, 4], x, g)]).toEqual([
      0, 1, 0, 0, 0, 0, 2, 0, 3, 0, 0, 4, 0, 0, 0, 0
    ]);
  });

  test("dx equals central differences in float64", () => {
    fc.assert(
      fc.property(
        anyPooling.filter(({ties}) => !ties),
        ({g, x, dy}) => {
          // Values far apart on the scale of the step, so that no winner changes.
          const apart = x.map((_, at) => ((at * 7919) % x.length) / 8);
          fc.pre(new Set(apart).size === x.length);
          const dx = centralDifferences(at => maxPool2dLoops(at, g), apart, dy);
          expectClose("dx", maxPool2dLoopsDx(dy, apart, g), dx, 1e-7, g.xShape);
        }
      ),
      runs(100)
    );
  });
});

describe("maxPool2d", () => {
  useBackend("cpu");
  const x = () => tf.ones([1, 4, 4, 1]) as tf.Tensor4D;

  test.each<[string, () => unknown, string]>([
    [
      "rank",
      () => maxPool2d(tf.ones([4, 4]) as unknown as tf.Tensor4D),
      "maxPool2d: x has shape [4,4], but [batch, height, width, channels] is expected."
    ],
    [
      "window",
      () => maxPool2d(x(), {poolSize: [5, 2]}),
      "maxPool2d: the window poolSize is 5×2, larger than the 4×4 image x."
    ],
    [
      "window of 0",
      () => maxPool2d(x(), {poolSize: 0}),
      "maxPool2d: poolSize is 0, but a whole number of at least 1, or two of them, is expected."
    ],
    [
      "stride",
      () => maxPool2d(x(), {strides: 1.5}),
      "maxPool2d: strides is 1.5, but a whole number of at least 1, or two of them, is expected."
    ],
    [
      "padding",
      () => maxPool2d(x(), {padding: "none" as "same"}),
      'maxPool2d: padding is "none", but "valid" or "same" is expected.'
    ],
    [
      "dy",
      () => maxPool2dDx(x(), x(), maxPool2dGeometry([1, 4, 4, 1])),
      "maxPool2dDx: dy has shape [1,4,4,1], but [1,2,2,1] is expected."
    ]
  ])("refuses a wrong %s with a sentence", (_what, call, sentence) => {
    tf.tidy(() => void expect(call).toThrow(sentence));
  });
});

test("maxPool2dCost of x=[32,26,26,32]: four comparisons for each output", () => {
  expect(maxPool2dCost(maxPool2dGeometry([32, 26, 26, 32])).comparisons).toBe(32 * 13 * 13 * 32 * 4);
});
