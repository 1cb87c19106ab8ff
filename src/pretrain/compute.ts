import {loadMnist} from "../lib/data/index.js";
import type {Digits} from "../lib/data/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {prunedWeights, pruningRules} from "../lib/training/pruned-weights.js";
import {gridRules, roundedWeights} from "../lib/training/rounded-weights.js";
import {smallCnn} from "../lib/training/small-cnn.js";
import {classifierTraining} from "./classifier.js";
import {cnnNetwork} from "./cnnDigits.js";
import type {Training} from "./training.js";

const round = (value: number) => Number(value.toFixed(4));

/** Shares of the weights that are set to 0, and bits of those that are rounded. */
const shares = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1];
const bits = [2, 3, 4, 5, 6, 7, 8];
const seeds = [1, 2, 3];
const batchSize = 32;

const networks = {
  small: {epochs: 10, network: compiledSmall},
  cnn: {epochs: 3, network: cnnNetwork}
};

function compiledSmall(seed: number): Sequential {
  const model = smallCnn(seed);
  model.compile({optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"]});
  return model;
}

/** What a network still reads when some of its weights are 0, and when all are rounded. */
async function compressed(model: Sequential, seed: number, test: Digits) {
  const values = await model.getWeights();
  const accuracyWith = async (changed: Float32Array[]) => {
    model.setWeights(changed);
    const {accuracy} = await model.evaluate(test.images, test.labels, {batchSize: 100});
    return round(accuracy!);
  };
  const each = async <K extends string, V>(
    rules: readonly K[],
    at: readonly V[],
    make: (rule: K, value: V) => Float32Array[]
  ) => {
    const found: Partial<Record<K, number[]>> = {};
    for (const rule of rules) {
      const list: number[] = (found[rule] = []);
      for (const value of at) list.push(await accuracyWith(make(rule, value)));
    }
    return found;
  };
  const pruned = await each(pruningRules, shares, (rule, share) =>
    prunedWeights(values, model.weights, {share, rule, seed})
  );
  const rounded = await each(gridRules, bits, (rule, b) =>
    roundedWeights(values, model.weights, {bits: b, rule})
  );
  model.setWeights(values);
  return {seed, pruned, rounded};
}

/**
 * Page 5, *Compute*: accuracy of the network of 4.1 and of a small one, with a share of the weights set to 0 and with rounded
 * weights, several seeds each; and the small one's weights, in 16 bits, so that rounding them to 8 is still something.
 */
export const compute: Training = async (files, tell) => {
  const train = await loadMnist(new Blob([await files.read("mnist-train-6000.bin")]));
  const test = await loadMnist(new Blob([await files.read("mnist-test-1000.bin")]));
  const results = [];
  let opening: {model: Sequential; measure: () => Promise<Record<string, number>>} | undefined;
  for (const [name, {epochs, network}] of Object.entries(networks)) {
    const runs = [];
    let facts = {parameters: 0, multiplyAdds: 0};
    for (const seed of seeds) {
      const model = network(seed);
      const measure = await classifierTraining(model, train, test, {epochs, batchSize}, tell);
      runs.push(await compressed(model, seed, test));
      tell(`${name}, seed ${seed}: ${JSON.stringify(runs.at(-1))}`);
      const {parameters, multiplyAdds} = model.summary();
      facts = {parameters, multiplyAdds};
      if (name === "small" && seed === 1) opening = {model, measure};
      else model.dispose();
    }
    results.push({name, epochs, ...facts, runs});
  }
  const about = {page: "compute", seed: 1, examples: "mnist-train-6000.bin", exampleCount: 6000};
  const facts = {...about, epochs: networks.small.epochs, batchSize};
  return [
    {
      name: "compute",
      results: {shares, bits, batchSize, tested: test.labels.length, learned: 6000, networks: results}
    },
    {name: "compute", bits: 16, facts, ...opening!}
  ];
};
