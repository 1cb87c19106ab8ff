import {
  conv2d,
  dense,
  flatten,
  glorotUniform,
  lstm,
  maxPooling2d,
  seededRandom,
  simpleRNN,
  tiedAutoencoder
} from "../../src/lib/nn/index.js";
import type {CompileOptions, Images, KerasOptions, Layer, Targets} from "../../src/lib/nn/index.js";

export const steps = 20;

/** A model with its loss and its data, as in programs.py. */
export interface Program {
  /** From which weights and data follow. */
  seed: number;
  inputShape: readonly number[];
  batchSize: number;
  /** Inputs lie in (low, 1). */
  low: 0 | -1;
  layers: () => Layer[];
  loss: CompileOptions["loss"];
  /** How its Keras program trains it. */
  keras: KerasOptions;
  /** The answers for `count` examples x. */
  target: (x: Images, count: number, seed: number) => Targets;
}

/** Whole numbers below `number`. */
const classes =
  (number: number): Program["target"] =>
  (_x, count, seed) => {
    const random = seededRandom(seed, 2000);
    return Uint8Array.from({length: count}, () => Math.floor(number * random()));
  };

/** Rows of `width` numbers in (−1, 1). */
const rows =
  (width: number): Program["target"] =>
  (_x, count, seed) => {
    const random = seededRandom(seed, 2000);
    return {
      values: Float32Array.from({length: count * width}, () => 2 * random() - 1),
      shape: [count, width]
    };
  };

export const programs = {
  cnn: {
    seed: 6,
    inputShape: [28, 28, 1],
    batchSize: 16,
    low: 0,
    layers: () => [
      conv2d({filters: 32, kernelSize: [3, 3], activation: "relu"}),
      maxPooling2d({poolSize: [2, 2]}),
      flatten(),
      dense({units: 128, activation: "relu"}),
      dense({units: 10, activation: "softmax"})
    ],
    loss: "categoricalCrossentropy",
    target: classes(10),
    keras: {data: "mnist", batchSize: 32, epochs: 10}
  },
  lstm: {
    seed: 2,
    inputShape: [24, 3],
    batchSize: 8,
    low: -1,
    layers: () => [
      lstm({units: 50, returnSequences: true}),
      lstm({units: 50, returnSequences: true}),
      lstm({units: 50}),
      dense({units: 2})
    ],
    loss: "mse",
    target: rows(2),
    keras: {batchSize: 32, epochs: 100, validationSplit: 0.2}
  },
  autoencoder: {
    seed: 3,
    inputShape: [784],
    batchSize: 256,
    low: 0,
    layers: () => [dense({units: 32, activation: "relu"}), dense({units: 784, activation: "sigmoid"})],
    loss: "mse",
    target: x => x,
    keras: {data: "mnist", autoencoder: true, batchSize: 256, epochs: 100}
  },
  rnn: {
    seed: 4,
    inputShape: [15, 4],
    batchSize: 10,
    low: -1,
    layers: () => [simpleRNN({units: 17}), dense({units: 3})],
    loss: "mse",
    target: rows(3),
    keras: {batchSize: 10, epochs: 20}
  },
  tiedAutoencoder: {
    seed: 5,
    inputShape: [784],
    batchSize: 32,
    low: 0,
    layers: () => [tiedAutoencoder({units: 32})],
    loss: "halfSquaredError",
    target: x => x,
    keras: {data: "mnist", autoencoder: true, batchSize: 32, epochs: 10}
  }
} satisfies Record<string, Program>;

const sizeOf = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);

/** Inputs and targets of the first `count` examples. */
export function data({seed, inputShape, low, target}: Program, count: number) {
  const random = seededRandom(seed, 1000);
  const shape = [count, ...inputShape];
  const pixels = Float32Array.from({length: sizeOf(shape)}, () => low + (1 - low) * random());
  const x: Images = {pixels, shape};
  return {x, y: target(x, count, seed)};
}

/** The weights the comparison begins with: kernels as Glorot draws them, biases in (−0.1, 0.1), that none of them is 0. */
export function weights(seed: number, shapes: readonly (readonly number[])[]): Float32Array[] {
  return shapes.map((shape, i) => {
    const random = seededRandom(seed, i);
    if (shape.length > 1) return glorotUniform(shape, random);
    return Float32Array.from({length: shape[0]}, () => 0.1 * (2 * random() - 1));
  });
}
