import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  tiedAutoencoder,
  tiedAutoencoderCost,
  tiedAutoencoderGradients,
  tiedAutoencoderLoops,
  tiedAutoencoderLoopsGradients
} from "../../src/kernels/index.js";
import {centralDifferences, dot, expectClose, runs, useBackend} from "./compare.js";
import {anyAutoencoder, tiedAutoencoderSuite} from "./tiedAutoencoder.suite.js";

tiedAutoencoderSuite("cpu");

const smooth = anyAutoencoder.filter(({activation, g}) => activation !== "relu" && g.inputs < 20);

describe("the loops", () => {
  test("W = [1, 2], β = 0, linear: x = [3, 4] has the code 11 and comes back as [11, 22]", () => {
    const g = {batch: 1, inputs: 2, units: 1};
    const {h, xHat} = tiedAutoencoderLoops([3, 4], [1, 2], [0], g, "linear");
    expect([...h, ...xHat]).toEqual([11, 11, 22]);
    const gradients = tiedAutoencoderLoopsGradients({x: [3, 4], w: [1, 2], h}, [1, 1], g, "linear");
    // decoder: h·dx̂ = 11 each; encoder: dz·x with dz = 1 + 2
    expect([...gradients.dwDecoder]).toEqual([11, 11]);
    expect([...gradients.dwEncoder]).toEqual([9, 12]);
    expect([...gradients.dw]).toEqual([20, 23]);
  });

  test("dw, db and dx equal central differences in float64", () => {
    fc.assert(
      fc.property(smooth, ({g, activation, x, w, b, dXHat}) => {
        const {h} = tiedAutoencoderLoops(x, w, b, g, activation);
        const {dw, db, dx} = tiedAutoencoderLoopsGradients({x, w, h}, dXHat, g, activation);
        const xHat = (...[x, w, b]: ArrayLike<number>[]) => tiedAutoencoderLoops(x, w, b, g, activation).xHat;
        expectClose(
          "dw",
          dw,
          centralDifferences(at => xHat(x, at, b), w, dXHat),
          1e-6
        );
        expectClose(
          "db",
          db,
          centralDifferences(at => xHat(x, w, at), b, dXHat),
          1e-6
        );
        expectClose(
          "dx",
          dx,
          centralDifferences(at => xHat(at, w, b), x, dXHat),
          1e-6
        );
      }),
      runs(50)
    );
  });

  test("along one direction of all weights and inputs, x̂ changes by what the gradients say", () => {
    fc.assert(
      fc.property(smooth, ({g, activation, x, w, b, dXHat}) => {
        const {h} = tiedAutoencoderLoops(x, w, b, g, activation);
        const {dw, db, dx} = tiedAutoencoderLoopsGradients({x, w, h}, dXHat, g, activation);
        const along = (values: ArrayLike<number>) =>
          Float64Array.from(values, (_, at) => Math.sin(7 * at * at + 1));
        const moved = (step: number) => {
          const [x2, w2, b2] = [x, w, b].map(values =>
            Float64Array.from(values, (value, at) => value + step * along(values)[at])
          );
          return dot(tiedAutoencoderLoops(x2, w2, b2, g, activation).xHat, dXHat);
        };
        const slope = (moved(1e-5) - moved(-1e-5)) / 2e-5;
        const expected = dot(dw, along(w)) + dot(db, along(b)) + dot(dx, along(x));
        expectClose("slope", [slope], [expected], 1e-5 * (1 + Math.abs(expected)));
      }),
      runs(100)
    );
  });
});

describe("tiedAutoencoder", () => {
  useBackend("cpu");
  const ones = (...shape: [number, number]) => tf.ones(shape) as tf.Tensor2D;

  test.each<[string, () => unknown, string]>([
    [
      "size",
      () => tiedAutoencoder(ones(2, 3), ones(4, 2), tf.zeros([4])),
      "tiedAutoencoder: x has 3 inputs in each row but w expects 2."
    ],
    [
      "bias",
      () => tiedAutoencoder(ones(2, 3), ones(4, 3), tf.zeros([3])),
      "tiedAutoencoder: b has 3 values but w has 4 units."
    ],
    [
      "activation",
      () => tiedAutoencoder(ones(2, 3), ones(4, 3), tf.zeros([4]), {activation: "gelu" as "relu"}),
      'tiedAutoencoder: activation is "gelu", but "linear" or "relu" or "sigmoid" or "tanh" is expected.'
    ],
    [
      "h",
      () => tiedAutoencoderGradients({x: ones(2, 3), w: ones(4, 3), h: ones(2, 3)}, ones(2, 3)),
      "tiedAutoencoderGradients: h has shape [2,3], but [2,4] is expected."
    ],
    [
      "dXHat",
      () => tiedAutoencoderGradients({x: ones(2, 3), w: ones(4, 3), h: ones(2, 4)}, ones(3, 2)),
      "tiedAutoencoderGradients: dXHat has shape [3,2], but [2,3] is expected."
    ]
  ])("refuses a wrong %s with a sentence", (_what, call, sentence) => {
    tf.tidy(() => void expect(call).toThrow(sentence));
  });
});

test("tiedAutoencoderCost of 784-32-784, batch 256: two products of the same size", () => {
  expect(tiedAutoencoderCost({batch: 256, inputs: 784, units: 32}).multiplyAdds).toBe(2 * 256 * 784 * 32);
});
