import * as tf from "@tensorflow/tfjs";
import {
  conv2d,
  dense,
  flatten,
  lstm,
  maxPooling2d,
  seededRandom,
  sequential
} from "../../src/lib/nn/index.js";
import type {Images, Sequential} from "../../src/lib/nn/index.js";

/** Sizes of a program; the benchmark's own, and others to see how time grows with them. */
export interface Sizes {
  batch: number;
  /** Filters of the convolution, units of an LSTM, size of the code. */
  width: number;
  /** Time steps; only the recurrent program has them. */
  steps?: number;
}

/** One of the source's three programs, once with this book's layers and once with tf.layers. */
export interface Program {
  name: string;
  sizes: Sizes;
  ours(sizes: Sizes): Sequential;
  tfLayers(sizes: Sizes): tf.Sequential;
  /** `count` examples x, and labels or targets y for `fit`; y is x itself for an autoencoder. */
  data(count: number, sizes: Sizes): {x: Images; y: Images | Uint8Array};
}

const PIXELS = 28 * 28;
const numbers = (size: number, seed: number, draw: (random: () => number) => number) => {
  const random = seededRandom(seed);
  return Float32Array.from({length: size}, () => draw(random));
};
const ink = (random: () => number) => (random() < 0.2 ? random() : 0);

const cnn: Program = {
  name: "Conv2D(32) MaxPool Dense(128) Dense(10)",
  sizes: {batch: 32, width: 32},
  ours({width}) {
    const model = sequential(
      [
        conv2d({filters: width, kernelSize: 3, activation: "relu"}),
        maxPooling2d(2),
        flatten(),
        dense({units: 128, activation: "relu"}),
        dense({units: 10, activation: "softmax"})
      ],
      {inputShape: [28, 28, 1]}
    );
    model.compile({loss: "categoricalCrossentropy", metrics: ["accuracy"]});
    return model;
  },
  tfLayers({width}) {
    const model = tf.sequential({
      layers: [
        tf.layers.conv2d({filters: width, kernelSize: 3, activation: "relu", inputShape: [28, 28, 1]}),
        tf.layers.maxPooling2d({poolSize: 2}),
        tf.layers.flatten(),
        tf.layers.dense({units: 128, activation: "relu"}),
        tf.layers.dense({units: 10, activation: "softmax"})
      ]
    });
    model.compile({optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"]});
    return model;
  },
  data: count => ({
    x: {pixels: numbers(count * PIXELS, 3, ink), shape: [count, 28, 28, 1]},
    y: Uint8Array.from(numbers(count, 4, random => Math.floor(10 * random())))
  })
};

const lstms: Program = {
  name: "LSTM(50) LSTM(50) LSTM(50) Dense(1), 24 steps",
  sizes: {batch: 32, width: 50, steps: 24},
  ours({width: units, steps}) {
    const model = sequential(
      [
        lstm({units, returnSequences: true}),
        lstm({units, returnSequences: true}),
        lstm({units}),
        dense({units: 1})
      ],
      {inputShape: [steps!, 1]}
    );
    model.compile({loss: "meanSquaredError"});
    return model;
  },
  tfLayers({width: units, steps}) {
    const model = tf.sequential({
      layers: [
        tf.layers.lstm({units, returnSequences: true, inputShape: [steps!, 1]}),
        tf.layers.lstm({units, returnSequences: true}),
        tf.layers.lstm({units}),
        tf.layers.dense({units: 1})
      ]
    });
    model.compile({optimizer: "adam", loss: "meanSquaredError"});
    return model;
  },
  data: (count, {steps}) => ({
    x: {pixels: numbers(count * steps!, 5, random => 2 * random() - 1), shape: [count, steps!, 1]},
    y: {pixels: numbers(count, 6, random => random()), shape: [count, 1]}
  })
};

const autoencoder: Program = {
  name: "Dense(32) Dense(784), batch 256",
  sizes: {batch: 256, width: 32},
  ours({width}) {
    const model = sequential(
      [dense({units: width, activation: "relu"}), dense({units: PIXELS, activation: "sigmoid"})],
      {inputShape: [PIXELS]}
    );
    model.compile({loss: "meanSquaredError"});
    return model;
  },
  tfLayers({width}) {
    const model = tf.sequential({
      layers: [
        tf.layers.dense({units: width, activation: "relu", inputShape: [PIXELS]}),
        tf.layers.dense({units: PIXELS, activation: "sigmoid"})
      ]
    });
    model.compile({optimizer: "adam", loss: "meanSquaredError"});
    return model;
  },
  data(count) {
    const x = {pixels: numbers(count * PIXELS, 7, ink), shape: [count, PIXELS]};
    return {x, y: x};
  }
};

export type ProgramName = "cnn" | "lstm" | "autoencoder";
export const programs: Record<ProgramName, Program> = {cnn, lstm: lstms, autoencoder};
