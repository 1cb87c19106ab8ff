import {picturesOf, withLabels} from "../lib/data/index.js";
import {meanSquaredError} from "../lib/figures/mean-squared-error.js";
import {rivalDetectors} from "../lib/figures/rival-detectors.js";
import {areaUnder, rocCurve} from "../lib/figures/roc.js";
import {adam, dense, sequential} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {smallFiles} from "./smallDigits.js";
import type {Training} from "./training.js";

/** Page 2.5's detector: an autoencoder with eight numbers in its waist, which is shown all digits but one. */
export function detectorNetwork(seed: number): Sequential {
  const model = sequential(
    [
      dense({units: 32, activation: "relu", inputShape: [196]}),
      dense({units: 8}),
      dense({units: 32, activation: "relu"}),
      dense({units: 196, activation: "sigmoid"})
    ],
    {seed}
  );
  model.compile({optimizer: adam({learningRate: 0.003}), loss: "meanSquaredError"});
  return model;
}

export const detectorOptions = {epochs: 12, batchSize: 64};

/** The digit that is left out on the page as it opens. */
const opens = 2;

const components = 8;
const round = (value: number) => Number(value.toPrecision(4));

/**
 * Page 2.5: for each of the ten digits, a network that never saw it (three seeds) and three rivals without a network; how
 * often each gives an unseen digit a larger error than a seen one. The page opens with the scores of the rivals for one digit.
 */
export const latentUnseen: Training = async (files, tell) => {
  const {train, test} = await smallFiles(files);
  const pictures = picturesOf(test.rows);
  const leftOut = [];
  let scores = {};
  for (let digit = 0; digit < 10; ++digit) {
    const area = (errors: ArrayLike<number>) => {
      const of = (isUnseen: boolean) =>
        Array.from(errors).filter((_, n) => (test.labels[n] === digit) === isUnseen);
      return round(areaUnder(rocCurve(of(true), of(false))));
    };
    const {rows: seen} = withLabels(train, label => label !== digit);
    const rivals = rivalDetectors(seen.pixels, test.rows.pixels, {size: 196, components, scale: 1 / 255});
    const network: number[] = [];
    for (const seed of [1, 2, 3]) {
      const model = detectorNetwork(seed);
      for await (const {loss} of model.fit(seen, seen, detectorOptions)) void loss;
      const made = await model.predict(test.rows, {batchSize: 100});
      const errors = made.map((xHat, n) => meanSquaredError(xHat, pictures[n]));
      network.push(area(errors));
      model.dispose();
    }
    if (digit === opens) {
      scores = Object.fromEntries(
        Object.entries(rivals).map(([name, errors]) => [
          name,
          Array.from(errors, error => Number(error.toFixed(4)))
        ])
      );
    }
    const areas = Object.fromEntries(Object.entries(rivals).map(([name, errors]) => [name, area(errors)]));
    tell(`without ${digit}: network ${network.join(", ")}, ${JSON.stringify(areas)}`);
    leftOut.push({digit, network, ...areas});
  }
  return [{name: "latent-unseen", results: {...detectorOptions, components, leftOut, opens, scores}}];
};

/** A network of the first seed that has never seen one digit, and what it leaves of the test digits it knows. */
async function trainedWithout(digit: number, {train, test}: Awaited<ReturnType<typeof smallFiles>>) {
  const [{rows: seen}, {rows: shown}] = [train, test].map(digits =>
    withLabels(digits, label => label !== digit)
  );
  const model = detectorNetwork(1);
  for await (const {loss} of model.fit(seen, seen, detectorOptions)) void loss;
  const testLoss = async () => (await model.evaluate(shown, shown, {batchSize: 100})).loss;
  return {model, exampleCount: seen.shape[0], testLoss};
}

/** The network the page opens with, and in a file of their own those of all ten digits, for readers who leave out another one. */
export const latentWatcher: Training = async (files, tell) => {
  const digits = await smallFiles(files);
  const facts = {page: "latent", seed: 1, examples: "mnist-train-6000.bin", ...detectorOptions};
  const first = await trainedWithout(opens, digits);
  const each: Awaited<ReturnType<typeof trainedWithout>>[] = [];
  for (let digit = 0; digit < 10; ++digit) {
    each.push(await trainedWithout(digit, digits));
    tell(`without ${digit}: test loss ${(await each[digit].testLoss()).toFixed(5)}`);
  }
  return [
    {
      ...{name: "latent-watcher", model: first.model, bits: 8},
      facts: {...facts, exampleCount: first.exampleCount},
      measure: async () => ({testLoss: await first.testLoss()})
    },
    {
      ...{name: "latent-watchers", model: each.map(({model}) => model), bits: 8},
      facts: {...facts, exampleCount: digits.train.rows.shape[0]},
      measure: async () => {
        const losses: Record<string, number> = {};
        for (const [digit, {testLoss}] of each.entries()) losses[`testLoss${digit}`] = await testLoss();
        return losses;
      }
    }
  ];
};
