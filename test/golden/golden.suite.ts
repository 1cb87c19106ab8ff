import {beforeAll, describe, expect, test} from "vitest";
import {seededRandom, sequential, startDevice} from "../../src/lib/nn/index.js";
import type {Optimizer, Sequential} from "../../src/lib/nn/index.js";
import autoencoder from "./autoencoder.json";
import cnn from "./cnn.json";
import {difference, relativeDifference} from "./digest.js";
import type {Digest} from "./digest.js";
import lstm from "./lstm.json";
import {data, programs, steps, weights} from "./programs.js";
import type {Program} from "./programs.js";
import rnn from "./rnn.json";
import seeded from "./seeded.json";
import tiedAutoencoder from "./tiedAutoencoder.json";

/** What make.py has written about a program. */
interface Golden {
  keras: string;
  shapes: number[][];
  /** The model's outputs for the first batch. */
  output: Digest;
  /** The first batch's mean loss, and its derivative by each weight. */
  loss: number;
  gradients: Digest[];
  /** The mean losses of the training steps. */
  losses: number[];
}

const cases: [name: string, program: Program, golden: Golden][] = [
  ["cnn", programs.cnn, cnn],
  ["lstm", programs.lstm, lstm],
  ["autoencoder", programs.autoencoder, autoencoder],
  ["rnn", programs.rnn, rnn],
  ["tiedAutoencoder", programs.tiedAutoencoder, tiedAutoencoder]
];

/** Puts the gradient in the place of the weight, so that `getWeights` gives it after one step. */
const gradientProbe: Optimizer = {
  name: "probe",
  learningRate: 1,
  slots: [],
  update: (_tensors, gradient) => [gradient.clone()]
};

function modelOf({layers, inputShape, loss, seed}: Program, {shapes}: Golden, optimizer: Optimizer | "adam") {
  const model = sequential(layers(), {inputShape});
  expect(model.weights.map(weight => weight.shape)).toEqual(shapes);
  model.setWeights(weights(seed, shapes));
  model.compile({optimizer, loss});
  return model;
}

async function lossesOf(model: Sequential, program: Program, stepCount: number): Promise<number[]> {
  const {x, y} = data(program, stepCount * program.batchSize);
  const losses: number[] = [];
  for await (const {loss} of model.fit(x, y, {batchSize: program.batchSize, shuffle: false}))
    losses.push(loss);
  return losses;
}

/**
 * Outputs, gradients and 20 training steps against those of Keras, from the same weights and batches.
 * @param tolerance the largest relative difference that passes, as `difference` measures it
 */
export function goldenSuite(backend: "cpu" | "webgl", tolerance: number): void {
  describe.each(cases)(`golden values of Keras on ${backend}: %s`, (_name, program, golden) => {
    beforeAll(async () => {
      expect((await startDevice({backend})).backend).toBe(backend);
    });

    test("outputs and gradients of the first batch", async ({annotate}) => {
      const model = modelOf(program, golden, gradientProbe);
      const {x} = data(program, program.batchSize);
      const rows = await model.predict(x, {batchSize: program.batchSize});
      const output = difference(
        Float32Array.from(rows.flatMap(row => [...row])),
        golden.output,
        program.seed
      );
      const [loss] = await lossesOf(model, program, 1);
      const gradients = (await model.getWeights()).map((gradient, i) =>
        difference(gradient, golden.gradients[i], program.seed)
      );
      model.dispose();
      await annotate(
        `outputs ${output.toExponential(1)}, gradients ${Math.max(...gradients).toExponential(1)}`
      );
      expect(output).toBeLessThan(tolerance);
      expect(relativeDifference([loss], [golden.loss])).toBeLessThan(tolerance);
      for (const gradient of gradients) expect(gradient).toBeLessThan(tolerance);
    });

    test("losses of 20 training steps", async ({annotate}) => {
      const model = modelOf(program, golden, "adam");
      const losses = await lossesOf(model, program, steps);
      model.dispose();
      const largest = relativeDifference(losses, golden.losses);
      await annotate(`losses ${largest.toExponential(1)}`);
      expect(golden.losses).toHaveLength(steps);
      expect(largest).toBeLessThan(tolerance);
    });
  });
}

test("seeded.py and seededRandom give the same numbers, to the last bit", () => {
  const random = seededRandom(...seeded.seeds);
  const numbers = Array.from({length: seeded.count}, random);
  expect(numbers.slice(0, 3)).toEqual(seeded.first);
  expect(numbers.at(-1)).toBe(seeded.last);
});
