import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {seededRandom} from "../../../src/lib/nn/random.js";
import {
  largestCode,
  roundedKernel,
  roundedTo,
  roundedWeights,
  stepOf,
  stepsOf
} from "../../../src/lib/training/rounded-weights.js";

const list = fc.array(fc.float({min: -8, max: 8, noNaN: true}), {minLength: 1, maxLength: 40});

test("the page's example: Δ = 0.2, codes 3, −1, 1", () => {
  const w = Float32Array.of(0.6, -0.25, 0.13);
  const delta = stepOf(w, 3);
  expect(delta).toBeCloseTo(0.2, 6);
  expect(Array.from(roundedTo(w, delta), value => Math.round(value / delta))).toEqual([3, -1, 1]);
});

test("no weight moves by more than half a step, and b bits give at most 2^b − 1 values", () =>
  fc.assert(
    fc.property(list, fc.integer({min: 2, max: 8}), (values, b) => {
      const w = Float32Array.from(values);
      const delta = stepOf(w, b);
      const rounded = roundedTo(w, delta);
      rounded.forEach((value, k) => expect(Math.abs(value - w[k]!)).toBeLessThanOrEqual(delta * 0.5001));
      expect(new Set(rounded).size).toBeLessThanOrEqual(2 ** b - 1 + 1); // 0 and −0 are two for a Set of floats
      for (const value of rounded)
        expect(Math.abs(value / (delta || 1))).toBeLessThanOrEqual(largestCode(b) + 1e-3);
    })
  ));

test("a grid for each channel is that of the channel by itself", () => {
  const w = Float32Array.of(0.6, 8, -0.25, -3, 0.13, 1); // [3, 2]
  const own = [0, 1].map(c => w.filter((_, k) => k % 2 === c));
  const steps = stepsOf(w, [3, 2], {bits: 3, rule: "channel"});
  expect(steps).toEqual(own.map(values => stepOf(values, 3)));
  const rounded = roundedKernel(w, steps);
  own.forEach((values, c) =>
    expect(rounded.filter((_, k) => k % 2 === c)).toEqual(roundedTo(values, steps[c]!))
  );
});

test("biases stay; a kernel of zeros stays", () => {
  const values = [Float32Array.of(0, 0), Float32Array.of(0.123, 1)];
  const weights = [{shape: [1, 2]}, {shape: [2]}];
  for (const rule of ["layer", "channel"] as const) {
    expect(roundedWeights(values, weights, {bits: 2, rule})).toEqual(values);
  }
});

describe("the derivation: a sum of n products is off by Δ‖x‖/√12", () => {
  test.each([4, 6, 8])("%i bits, 2,000 sums of 300", bits => {
    const random = seededRandom(bits);
    const draw = () => Float32Array.from({length: 300}, () => random() - 0.5);
    let squares = 0;
    for (let run = 0; run < 2000; ++run) {
      const [w, x] = [draw(), draw()];
      const delta = stepOf(w, bits);
      const rounded = roundedTo(w, delta);
      let [error, norm] = [0, 0];
      w.forEach((w_k, k) => {
        error += (rounded[k]! - w_k) * x[k]!;
        norm += x[k]! ** 2;
      });
      squares += error ** 2 / (delta ** 2 * norm) / 2000;
    }
    // The standard error of a variance from 2,000 values is 1/√1000 of it.
    expect(Math.abs(12 * squares - 1)).toBeLessThan(4 / Math.sqrt(1000));
  });
});
