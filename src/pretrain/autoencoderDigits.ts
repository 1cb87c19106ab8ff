import {loadMnist} from "../lib/data/index.js";
import {adam} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {autoencoderOf43} from "../lib/training/book-models.js";
import {rowsOf} from "./rows.js";
import type {Training} from "./training.js";

/** The source's third program with the settings page 4.3 opens with. */
export function autoencoderNetwork(seed: number): Sequential {
  const model = autoencoderOf43(seed);
  model.compile({optimizer: adam({learningRate: 0.001}), loss: "meanSquaredError"});
  return model;
}

/** Page 4.3: trained as its own button would. */
export const autoencoderDigits: Training = async (files, tell) => {
  const seed = 42;
  const model = autoencoderNetwork(seed);
  const digits = rowsOf(await loadMnist(new Blob([await files.read("mnist-train-6000.bin")])));
  const test = rowsOf(await loadMnist(new Blob([await files.read("mnist-test-1000.bin")])));
  const options = {epochs: 100, batchSize: 256};
  for await (const {epoch, batch, batches, loss} of model.fit(digits, digits, options)) {
    if (epoch % 10 === 0 && batch === batches) tell(`epoch ${epoch}: loss ${loss.toFixed(5)}`);
  }
  const facts = {
    page: "autoencoder-digits",
    seed,
    examples: "mnist-train-6000.bin",
    exampleCount: 6000,
    ...options
  };
  const measure = async () => ({testLoss: (await model.evaluate(test, test, {batchSize: 100})).loss});
  return [{name: "autoencoder-digits", model, bits: 8, facts, measure}];
};
