import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  conv2dTranspose,
  conv2dTransposeCost,
  conv2dTransposeDw,
  conv2dTransposeDx,
  conv2dTransposeGeometry,
  conv2dTransposeLoops,
  conv2dTransposeLoopsDw,
  conv2dTransposeLoopsDx
} from "../../src/kernels/index.js";
import {absolute, centralDifferences, dot, expectClose, runs, useBackend} from "./compare.js";
import {anyTransposed, conv2dTransposeSuite} from "./conv2dTranspose.suite.js";

conv2dTransposeSuite("cpu");

describe("conv2dTransposeLoops", () => {
  test("x = [[1,2],[3,4]], w = [[1,10],[100,1000]]: two copies overlap where the stride is 1", () => {
    const g = conv2dTransposeGeometry([1, 2, 2, 1], [2, 2, 1, 1]);
    expect([...conv2dTransposeLoops([1, 2, 3, 4], [1, 10, 100, 1000], [0], g)]).toEqual([
      ...[1, 12, 20],
      ...[103, 1234, 2040],
      ...[300, 3400, 4000]
    ]);
  });

  test("with a stride of 2 the copies lie side by side", () => {
    const g = conv2dTransposeGeometry([1, 2, 1, 1], [2, 2, 1, 1], {strides: 2, padding: "same"});
    expect([...conv2dTransposeLoops([1, 2], [1, 2, 3, 4], [0.5], g)]).toEqual([
      ...[1.5, 2.5],
      ...[3.5, 4.5],
      ...[2.5, 4.5],
      ...[6.5, 8.5]
    ]);
  });

  test("z equals the formula's sum, place by place", () => {
    fc.assert(
      fc.property(anyTransposed, ({g, x, w, b}) => {
        const [batch, height, width, channels] = g.xShape;
        const [, outHeight, outWidth, filters] = g.yShape;
        const [kernelHeight, kernelWidth] = g.wShape;
        const {strideY, strideX, padTop, padLeft} = g.back;
        const z = new Float64Array(batch * outHeight * outWidth * filters).map((_, at) => b[at % filters]);
        for (let n = 0; n < batch * height * width; ++n) {
          const [image, i, j] = [Math.floor(n / (height * width)), Math.floor(n / width) % height, n % width];
          for (let uv = 0; uv < kernelHeight * kernelWidth; ++uv) {
            const r = i * strideY + Math.floor(uv / kernelWidth) - padTop;
            const q = j * strideX + (uv % kernelWidth) - padLeft;
            if (r < 0 || r >= outHeight || q < 0 || q >= outWidth) continue;
            for (let o = 0; o < filters; ++o) {
              for (let c = 0; c < channels; ++c) {
                z[((image * outHeight + r) * outWidth + q) * filters + o] +=
                  x[n * channels + c] * w[(uv * filters + o) * channels + c];
              }
            }
          }
        }
        expectClose("z", conv2dTransposeLoops(x, w, b, g), z, 1e-13, g.yShape);
      }),
      runs(60)
    );
  });

  test("dx and dw equal central differences in float64", () => {
    fc.assert(
      fc.property(anyTransposed, ({g, x, w, b, dy}) => {
        const dx = centralDifferences(at => conv2dTransposeLoops(at, w, b, g), x, dy);
        const dw = centralDifferences(at => conv2dTransposeLoops(x, at, b, g), w, dy);
        expectClose("dx", conv2dTransposeLoopsDx(dy, w, g), dx, 1e-7, g.xShape);
        expectClose("dw", conv2dTransposeLoopsDw(x, dy, g), dw, 1e-7, g.wShape);
      }),
      runs(40)
    );
  });

  test("⟨z, dz⟩ = ⟨x, dx⟩ = ⟨w, dw⟩", () => {
    fc.assert(
      fc.property(anyTransposed, ({g, x, w, dy, filters}) => {
        const none = new Float64Array(filters);
        const both = dot(conv2dTransposeLoops(x, w, none, g), dy);
        const limit = 1e-14 * dot(conv2dTransposeLoops(absolute(x), absolute(w), none, g), absolute(dy));
        expectClose("⟨x, dx⟩", [dot(x, conv2dTransposeLoopsDx(dy, w, g))], [both], limit);
        expectClose("⟨w, dw⟩", [dot(w, conv2dTransposeLoopsDw(x, dy, g))], [both], limit);
      }),
      runs(200)
    );
  });
});

describe("conv2dTransposeGeometry", () => {
  test.each([
    {x: [1, 7, 7, 8], w: [3, 3, 4, 8], strides: 2, padding: "same", y: [1, 14, 14, 4]},
    {x: [2, 7, 5, 8], w: [3, 4, 1, 8], strides: 2, padding: "valid", y: [2, 15, 12, 1]},
    {x: [1, 3, 4, 2], w: [1, 2, 5, 2], strides: [3, 1], padding: "valid", y: [1, 9, 5, 5]}
  ] as const)("x=$x w=$w s=$strides $padding gives y=$y, as in Keras", ({x, w, strides, padding, y}) => {
    const g = conv2dTransposeGeometry(x, w, {strides, padding});
    expect(g.yShape).toEqual(y);
    expect(g.xShape).toEqual(x);
  });
});

describe("conv2dTranspose", () => {
  useBackend("cpu");
  const x = () => tf.ones([1, 4, 4, 3]) as tf.Tensor4D;
  const w = (channels = 3) => tf.ones([3, 3, 2, channels]) as tf.Tensor4D;
  const b = (size = 2) => tf.zeros([size]) as tf.Tensor1D;
  const g = conv2dTransposeGeometry([1, 4, 4, 3], [3, 3, 2, 3]);

  test.each<[string, () => unknown, string]>([
    ["channel", () => conv2dTranspose(x(), w(1), b()), "conv2dTranspose: x has 3 channels but w expects 1."],
    ["bias", () => conv2dTranspose(x(), w(), b(3)), "conv2dTranspose: b has 3 values but w has 2 filters."],
    [
      "rank",
      () => conv2dTranspose(tf.ones([4, 4, 3]) as unknown as tf.Tensor4D, w(), b()),
      "conv2dTranspose: x has shape [4,4,3], but [batch, height, width, channels] is expected."
    ],
    [
      "stride",
      () => conv2dTranspose(x(), w(), b(), {strides: 0}),
      "conv2dTranspose: strides is 0, but a whole number of at least 1, or two of them, is expected."
    ],
    [
      "activation",
      () => conv2dTranspose(x(), w(), b(), {activation: "gelu" as "relu"}),
      'conv2dTranspose: activation is "gelu", but "linear" or "relu" or "sigmoid" or "tanh" is expected.'
    ],
    [
      "dz",
      () => conv2dTransposeDx(x(), w(), g),
      "conv2dTransposeDx: dz has shape [1,4,4,3], but [1,6,6,2] is expected."
    ],
    [
      "x",
      () => conv2dTransposeDw(w(), x(), g),
      "conv2dTransposeDw: x has shape [3,3,2,3], but [1,4,4,3] is expected."
    ]
  ])("refuses a wrong %s with a sentence", (_what, call, sentence) => {
    tf.tidy(() => void expect(call).toThrow(sentence));
  });
});

test("conv2dTransposeCost of x=[32,7,7,8] w=[3,3,4,8] s=1: each value of x times each of the kernel", () => {
  const g = conv2dTransposeGeometry([32, 7, 7, 8], [3, 3, 4, 8]);
  expect(conv2dTransposeCost(g).multiplyAdds).toBe(32 * 7 * 7 * 8 * 9 * 4);
});
