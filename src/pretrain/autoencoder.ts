import {loadMnist} from "../lib/data/index.js";
import {adam, dense, sequential, tiedAutoencoder} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {rowsOf} from "./rows.js";
import type {Training} from "./training.js";

/** The two autoencoders of page 3.3 with the settings it opens with: the same weights both ways, and two sets of them. */
export function autoencoderNetworks(seed: number): {tied: Sequential; untied: Sequential} {
  const models = {
    tied: sequential([tiedAutoencoder({units: 32, activation: "sigmoid", inputShape: [784]})], {seed}),
    untied: sequential([dense({units: 32, activation: "sigmoid", inputShape: [784]}), dense({units: 784})], {
      seed
    })
  };
  for (const model of Object.values(models)) {
    model.compile({optimizer: adam({learningRate: 0.003}), loss: "halfSquaredError"});
  }
  return models;
}

/** Page 3.3: both trained as its own button would. */
export const autoencoder: Training = async (files, tell) => {
  const seed = 42;
  const models = autoencoderNetworks(seed);
  const digits = rowsOf(await loadMnist(new Blob([await files.read("mnist-train-6000.bin")])));
  const test = rowsOf(await loadMnist(new Blob([await files.read("mnist-test-1000.bin")])));
  const options = {epochs: 5, batchSize: 64};
  const facts = {page: "autoencoder", seed, examples: "mnist-train-6000.bin", exampleCount: 6000, ...options};
  for (const [name, model] of Object.entries(models)) {
    // The page takes the examples of both in one order, which follows from seed 1.
    for await (const {epoch, batch, batches, loss} of model.fit(digits, digits, {...options, seed: 1})) {
      if (batch === batches) tell(`${name}, epoch ${epoch}: loss ${loss.toFixed(4)}`);
    }
  }
  return Object.entries(models).map(([name, model]) => ({
    name: `autoencoder-${name}`,
    model,
    bits: 8,
    facts,
    measure: async () => ({testLoss: (await model.evaluate(test, test, {batchSize: 100})).loss})
  }));
};
