import {loadMnist} from "../lib/data/index.js";
import {adam, conv2d, dense, flatten, maxPooling2d, sequential} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {classifierTraining} from "./classifier.js";
import type {Training} from "./training.js";

/** The source's first program with the settings page 4.1 opens with. */
export function cnnNetwork(seed: number): Sequential {
  const model = sequential(
    [
      conv2d({filters: 32, kernelSize: 3, activation: "relu", inputShape: [28, 28, 1]}),
      maxPooling2d(2),
      flatten(),
      dense({units: 128, activation: "relu"}),
      dense({units: 10, activation: "softmax"})
    ],
    {seed}
  );
  model.compile({
    optimizer: adam({learningRate: 0.001}),
    loss: "categoricalCrossentropy",
    metrics: ["accuracy"]
  });
  return model;
}

/** Page 4.1: trained as its own button would. */
export const cnnDigits: Training = async (files, tell) => {
  const seed = 42;
  const model = cnnNetwork(seed);
  const train = await loadMnist(new Blob([await files.read("mnist-train-6000.bin")]));
  const test = await loadMnist(new Blob([await files.read("mnist-test-1000.bin")]));
  const options = {epochs: 10, batchSize: 32};
  const measure = await classifierTraining(model, train, test, options, tell);
  const facts = {page: "cnn-digits", seed, examples: "mnist-train-6000.bin", exampleCount: 6000, ...options};
  // The first fully connected layer holds 692,224 of the 693,962 numbers: four bits for each of them, and nine of ten are so
  // near to 0 that the network reads nearly as well without them.
  const keep = [1, 1, 0.1, 1, 1, 1];
  return [{name: "cnn-digits", model, bits: [8, 8, 4, 8, 8, 8], keep, facts, measure}];
};
