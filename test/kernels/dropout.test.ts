import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {dropout, dropoutCost, dropoutDx, dropoutLoops} from "../../src/kernels/index.js";
import {dot, expectClose, randomNumbers, runs, useBackend} from "./compare.js";
import {dropoutSuite} from "./dropout.suite.js";

dropoutSuite("cpu");

const ones = (size: number) => new Float32Array(size).fill(1);

describe("dropoutLoops", () => {
  test.each([0.1, 0.5, 0.8])("rate %d: that share is left out, and the mean stays 1", rate => {
    const size = 200_000;
    for (const seed of [0, 1, 2, 4294967295]) {
      const y = dropoutLoops(ones(size), {rate, seed});
      const dropped = y.filter(value => value === 0).length / size;
      // Five standard deviations of a share of so many.
      expect(Math.abs(dropped - rate)).toBeLessThan(5 * Math.sqrt((rate * (1 - rate)) / size));
      expectClose("kept", [Math.max(...y.subarray(0, 1000))], [1 / (1 - rate)], 1e-15);
    }
  });

  test("neighbours, rows and seeds that follow each other have nothing in common", () => {
    const size = 100_000;
    const mask = (seed: number) => dropoutLoops(ones(size), {rate: 0.5, seed}).map(value => value - 1);
    const here = mask(41);
    for (const other of [mask(42), mask(40), ...[1, 2, 128, 1000].map(step => here.subarray(step))]) {
      const correlation = dot(other, here.subarray(0, other.length)) / other.length;
      expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(size));
    }
  });

  test("⟨dropout(x), dy⟩ = ⟨x, dx⟩, and rate 0 leaves x as it is", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 2 ** 32 - 1}),
        fc.double({min: 0, max: 0.99, noNaN: true}),
        (seed, rate) => {
          const random = randomNumbers(seed);
          const [x, dy] = [random(50), random(50)];
          const both = dot(dropoutLoops(x, {rate, seed}), dy);
          const limit = (1e-14 * 50) / (1 - rate);
          expectClose("⟨x, dx⟩", [dot(x, dropoutLoops(dy, {rate, seed}))], [both], limit);
          expectClose("y", dropoutLoops(x, {rate: 0, seed}), x, 0);
        }
      ),
      runs(200)
    );
  });
});

describe("dropout", () => {
  useBackend("cpu");

  test.each<[string, () => unknown, string]>([
    [
      "rate",
      () => dropout(tf.ones([2]), {rate: 1, seed: 1}),
      "dropout: rate is 1, but a number of at least 0 and below 1 is expected."
    ],
    [
      "seed",
      () => dropout(tf.ones([2]), {rate: 0.5, seed: 1.5}),
      "dropout: seed is 1.5, but a whole number from 0 to 4294967295 is expected."
    ],
    [
      "negative seed",
      () => dropoutDx(tf.ones([2]), {rate: 0.5, seed: -1}),
      "dropoutDx: seed is -1, but a whole number from 0 to 4294967295 is expected."
    ],
    [
      "type",
      () => dropout(tf.ones([2]).toInt(), {rate: 0.5, seed: 1}),
      "dropout: x holds int32 numbers, but float32 is expected."
    ]
  ])("refuses a wrong %s with a sentence", (_what, call, sentence) => {
    tf.tidy(() => void expect(call).toThrow(sentence));
  });
});

test("dropoutCost: x is read and y written, no mask is moved", () => {
  expect(dropoutCost(100)).toEqual({texelReads: 25, bytes: 800});
});
