import {
  adam,
  conv2d,
  dense,
  flatten,
  lstm,
  maxPooling2d,
  sequential,
  tiedAutoencoder
} from "../../../src/lib/nn/index.js";
import type {LossName, Sequential, Targets, Values} from "../../../src/lib/nn/index.js";
import {noise, rows, waves} from "./fixtures.js";

/** A program of the source with data to train it with. */
export interface SourceProgram {
  name: string;
  make(): Sequential;
  x: Values;
  y: Targets;
  batchSize: number;
  /** Share of the first batch's loss that is left at most after 40 epochs of the small form. */
  left: number;
}

function compiled(model: Sequential, loss: LossName): Sequential {
  model.compile({loss, optimizer: adam({learningRate: 1e-2})});
  return model;
}

/** The source's programs, in the source's sizes or in small ones; two to five steps an epoch. */
export function sourcePrograms(full: boolean): SourceProgram[] {
  return [cnn(full), lstms(full), autoencoder(full), tied(full)];
}

function cnn(full: boolean): SourceProgram {
  const [side, filters, units, batchSize] = full ? [28, 32, 128, 32] : [9, 4, 8, 4];
  const {images, labels} = noise(5 * batchSize, [side, side, 1], 10);
  return {
    name: "the convolutional network",
    make: () =>
      compiled(
        sequential(
          [
            conv2d({filters, kernelSize: 3, activation: "relu"}),
            maxPooling2d(2),
            flatten(),
            dense({units, activation: "relu"}),
            dense({units: 10, activation: "softmax"})
          ],
          {inputShape: [side, side, 1]}
        ),
        "categoricalCrossentropy"
      ),
    x: {values: images.pixels, shape: images.shape},
    y: labels,
    batchSize,
    left: 0.2
  };
}

function lstms(full: boolean): SourceProgram {
  const [timeSteps, units, batchSize] = full ? [24, 50, 32] : [5, 4, 6];
  return {
    name: "the LSTM",
    make: () =>
      compiled(
        sequential(
          [
            lstm({units, returnSequences: true}),
            lstm({units, returnSequences: true}),
            lstm({units}),
            dense({units: 1})
          ],
          {inputShape: [timeSteps, 1]}
        ),
        "meanSquaredError"
      ),
    ...waves(5 * batchSize, timeSteps),
    batchSize,
    left: 0.2
  };
}

function autoencoder(full: boolean): SourceProgram {
  const [inputs, units, batchSize] = full ? [784, 32, 256] : [19, 5, 6];
  const x = rows(5 * batchSize, inputs);
  return {
    name: "the autoencoder",
    make: () =>
      compiled(
        sequential([dense({units, activation: "relu"}), dense({units: inputs, activation: "sigmoid"})], {
          inputShape: [inputs]
        }),
        "mse"
      ),
    x,
    y: x,
    batchSize,
    left: 0.9
  };
}

function tied(full: boolean): SourceProgram {
  const [inputs, units, batchSize] = full ? [784, 32, 256] : [19, 5, 6];
  const x = rows(5 * batchSize, inputs);
  return {
    name: "the tied autoencoder",
    make: () => compiled(sequential([tiedAutoencoder({units})], {inputShape: [inputs]}), "halfSquaredError"),
    x,
    y: x,
    batchSize,
    left: 0.2
  };
}
