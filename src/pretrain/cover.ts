import {loadMnist} from "../lib/data/index.js";
import {conv2d, dense, flatten, maxPooling2d, sequential} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {classifierTraining} from "./classifier.js";
import type {Training} from "./training.js";

/** The network of the cover as the page has it. */
export function coverNetwork(seed: number): Sequential {
  const model = sequential(
    [
      conv2d({filters: 8, kernelSize: 5, activation: "relu", inputShape: [28, 28, 1]}),
      maxPooling2d(2),
      flatten(),
      dense({units: 10, activation: "softmax"})
    ],
    {seed}
  );
  model.compile({optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"]});
  return model;
}

/**
 * The cover's network. It meets the hands of all readers, so it has seen all of MNIST's digits; the page's own training
 * shows it every tenth.
 */
export const cover: Training = async (files, tell) => {
  const seed = 7;
  const model = coverNetwork(seed);
  const train = await loadMnist(new Blob([await files.read("mnist-train-full.bin")]));
  const test = await loadMnist(new Blob([await files.read("mnist-test-1000.bin")]));
  const options = {epochs: 2, batchSize: 32};
  const measure = await classifierTraining(model, train, test, options, tell);
  const facts = {page: "index", seed, examples: "mnist-train-full.bin", exampleCount: 60_000, ...options};
  return [{name: "cover", model, bits: 8, facts, measure}];
};
