import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, describe, expect, it} from "vitest";
import {adam, dense, sequential, sgd, startDevice} from "../../../src/lib/nn/index.js";
import type {LossName, Values} from "../../../src/lib/nn/index.js";
import {largestDifference, rows, smallAutoencoder, steps} from "./fixtures.js";

beforeAll(async () => {
  await startDevice({backend: "cpu"});
});

/** y = 2a − b + 1/2, in so many examples. */
function line(count: number): {x: Values; y: Float32Array} {
  const x = rows(count, 2);
  const y = Float32Array.from({length: count}, (_, n) => 2 * x.values[2 * n] - x.values[2 * n + 1] + 0.5);
  return {x, y};
}

describe("targets that are numbers", () => {
  it("are met by a straight line, whose weights are found", async () => {
    const model = sequential([dense({units: 1})], {inputShape: [2]});
    model.compile({loss: "meanSquaredError", optimizer: sgd({learningRate: 0.3, momentum: 0.5})});
    const {x, y} = line(40);
    const taken = await steps(model.fit(x, y, {batchSize: 8, epochs: 120}));
    const [w, b] = await model.getWeights();
    expect(largestDifference(w, [2, -1])).toBeLessThan(1e-3);
    expect(b[0]).toBeCloseTo(0.5, 3);
    expect(taken.at(-1)!.loss).toBeLessThan(1e-6);
    expect(Object.keys(taken[0])).not.toContain("accuracy");
    expect(Object.keys(taken[0])).not.toContain("mae");
    model.dispose();
  });

  it("may be a list for one output, values of a shape, or a tensor", async () => {
    const model = sequential([dense({units: 1})], {inputShape: [2]});
    model.compile({loss: "mse", metrics: ["mae"]});
    const {x, y} = line(7);
    const tensor = tf.tensor(y, [7, 1]);
    const inList = await model.evaluate(x, y);
    expect(await model.evaluate(x, [...y])).toEqual(inList);
    expect(await model.evaluate(x, {values: y, shape: [7, 1]})).toEqual(inList);
    expect(await model.evaluate(x, tensor, {batchSize: 7})).toEqual(inList);
    tensor.dispose();
    model.dispose();
  });

  for (const [loss, factor] of [
    ["meanSquaredError", 1],
    ["mse", 1],
    ["halfSquaredError", 3]
  ] as [LossName, number][]) {
    it(`${loss} and the mean absolute error follow from the predictions`, async () => {
      const model = smallAutoencoder({loss, metrics: ["mae"]});
      const x = rows(11, 6);
      const differences = (await model.predict(x)).flatMap((row, n) =>
        [...row].map((value, d) => value - x.values[6 * n + d])
      );
      const mean = (f: (difference: number) => number) =>
        differences.reduce((sum, difference) => sum + f(difference), 0) / 66;
      const metrics = await model.evaluate(x, x, {batchSize: 4});
      expect(metrics).toEqual({loss: expect.any(Number) as number, mae: expect.any(Number) as number});
      expect(metrics.loss).toBeCloseTo(factor * mean(d => d * d), 5);
      expect(metrics.mae).toBeCloseTo(mean(Math.abs), 5);
      model.dispose();
    });
  }

  it("are in the history with their validation", async () => {
    const model = smallAutoencoder({metrics: ["meanAbsoluteError"]});
    const x = rows(12, 6);
    const taken = await steps(model.fit(x, x, {batchSize: 4, validationData: [x, x]}));
    const {loss, mae} = await model.evaluate(x, x);
    expect(taken.at(-1)!.history).toEqual([
      {
        loss: expect.any(Number) as number,
        mae: expect.any(Number) as number,
        validationLoss: expect.closeTo(loss, 6) as number,
        validationMae: expect.closeTo(mae!, 6) as number,
        learningRate: 1e-3
      }
    ]);
    model.dispose();
  });
});

describe("an autoencoder", () => {
  it("learns its examples", async () => {
    const model = smallAutoencoder({optimizer: adam({learningRate: 1e-2})});
    const x = rows(12, 6);
    const before = await model.evaluate(x, x);
    const taken = await steps(model.fit(x, x, {batchSize: 4, epochs: 200}));
    expect(before.loss).toBeGreaterThan(0.08);
    expect(taken.at(-1)!.history!.at(-1)!.loss).toBeLessThan(0.06);
    model.dispose();
  });

  it("is trained by fit(x, x) as by a copy of x", async () => {
    const x = rows(12, 6);
    const copy = {...x, values: Float32Array.from(x.values)};
    const [same, copied] = [smallAutoencoder(), smallAutoencoder()];
    await steps(same.fit(x, x, {batchSize: 5}));
    await steps(copied.fit(x, copy, {batchSize: 5}));
    expect(await same.getWeights()).toEqual(await copied.getWeights());
    same.dispose();
    copied.dispose();
  });
});

describe("fit refuses, in a sentence,", () => {
  const x = rows(4, 6);
  for (const [what, y, sentence] of [
    [
      "targets of another shape",
      rows(4, 5),
      "fit: y has shape [4,5], but [N, 6] is expected: the model has 6 outputs."
    ],
    ["a list where rows are expected", [1, 2, 3, 4], "fit: y has shape [4,1], but [N, 6] is expected"],
    ["too few targets", rows(3, 6), "fit: x has 4 examples but y has 3."],
    [
      "a target that is no number",
      {values: Float32Array.from(rows(4, 6).values).fill(NaN, 8, 9), shape: [4, 6]},
      "fit: y has the value NaN in example 1."
    ]
  ] as const) {
    it(what, async () => {
      const model = smallAutoencoder();
      await expect(steps(model.fit(x, y))).rejects.toThrow(sentence);
      model.dispose();
    });
  }
});

it("a softmax under a squared error learns, and may stand before the last layer", async () => {
  const model = sequential([
    dense({units: 4, activation: "softmax", inputShape: [6]}),
    dense({units: 3, activation: "softmax"})
  ]);
  model.compile({loss: "mse", optimizer: sgd({learningRate: 1})});
  const x = rows(1, 6);
  const y = {values: [0, 1, 0], shape: [1, 3]};
  const taken = await steps(model.fit(x, y, {epochs: 300}));
  expect(taken.at(-1)!.loss).toBeLessThan(0.01 * taken[0].loss);
  model.dispose();
});
