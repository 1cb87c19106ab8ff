import * as tf from "@tensorflow/tfjs";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {denseLoops} from "../../src/kernels/index.js";
import {isOneDraw, matrixProduct, splitsOf} from "../../src/kernels/matrixProduct.js";
import {absolute, boundOf, evaluate, expectClose, manyRuns, randomNumbers, useBackend} from "./compare.js";

useBackend("webgl");

const anyProduct = fc.record({
  m: fc.oneof(fc.integer({min: 1, max: 23}), fc.integer({min: 480, max: 560})), // small ones and others
  k: fc.oneof(fc.integer({min: 1, max: 9}), fc.integer({min: 65, max: 900})),
  n: fc.integer({min: 1, max: 23}),
  transposeA: fc.boolean(),
  transposeB: fc.boolean(),
  seed: fc.integer()
});

/** The matrix [rows, columns] turned over. */
const turned = (values: Float32Array, rows: number, columns: number) =>
  values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)]);

async function check({
  m,
  k,
  n,
  transposeA = false,
  transposeB = false,
  seed = 1
}: Record<"m" | "k" | "n", number> & {
  transposeA?: boolean;
  transposeB?: boolean;
  seed?: number;
}): Promise<void> {
  const random = randomNumbers(seed);
  const [a, b, bias] = [random(m * k), random(k * n), random(n)];
  const [y] = await evaluate(
    {
      a: transposeA ? [turned(a, m, k), [k, m]] : [a, [m, k]],
      b: transposeB ? [turned(b, k, n), [n, k]] : [b, [k, n]],
      bias: [bias, [n]]
    },
    t => {
      const product = {m, k, n, transposeA, transposeB};
      const info = matrixProduct(t.a, t.b, product, tf.backend() as MathBackendWebGL, {
        bias: t.bias,
        activation: "relu"
      });
      return tf.engine().makeTensorFromTensorInfo(info);
    }
  );
  const g = {batch: m, inputs: k, units: n};
  const bound = boundOf(denseLoops(absolute(a), absolute(b), absolute(bias), g), k + 1);
  expectClose("y", y, denseLoops(a, b, bias, g, "relu"), bound, [m, n]);
}

test("y = relu(a·b + bias) for any sizes, either side transposed, with sums in one part or many", async () => {
  await fc.assert(fc.asyncProperty(anyProduct, check), manyRuns);
});

describe("more rows or columns than a texture has", () => {
  useBackend("webgl", {folded: true});

  test.each([5, 67])("a=[33001,%i], more rows than a texture has lines: the result is folded", async k => {
    await check({m: 33001, k, n: 3});
  });

  test.each([17, 67])("a=[3,%i], b of 33001 columns, more columns than a texture is wide", async k => {
    await check({m: 3, k, n: 33001});
  });
});

test("short sums take one draw, and so do longer ones if they are few", () => {
  expect(isOneDraw({m: 32, k: 128, n: 10})).toBe(true);
  expect(isOneDraw({m: 512, k: 9, n: 5})).toBe(true);
  expect(isOneDraw({m: 21632, k: 9, n: 32})).toBe(true);
  expect(isOneDraw({m: 512, k: 65, n: 64})).toBe(false);
  expect(isOneDraw({m: 9, k: 21632, n: 32})).toBe(false);
});

test("the sum is cut where there are few blocks and many terms, and only there", () => {
  expect(splitsOf({m: 32, k: 5408, n: 128})).toBe(16);
  expect(splitsOf({m: 5408, k: 32, n: 128})).toBe(1);
  expect(splitsOf({m: 9, k: 21632, n: 32})).toBe(171);
});
