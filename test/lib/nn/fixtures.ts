import {
  adam,
  conv2d,
  dense,
  flatten,
  lstm,
  maxPooling2d,
  seededRandom,
  sequential
} from "../../../src/lib/nn/index.js";
import type {CompileOptions, FitStep, Images, Sequential, Values} from "../../../src/lib/nn/index.js";

/** A network with every kind of layer and no two sizes alike. */
export function smallNet({seed = 7, learningRate = 1e-3} = {}): Sequential {
  const model = sequential(
    [
      conv2d({filters: 5, kernelSize: [3, 2], activation: "relu", inputShape: [9, 8, 2]}),
      maxPooling2d(2),
      conv2d({filters: 4, kernelSize: 2, strides: [1, 2], padding: "same", activation: "relu"}),
      flatten(),
      dense({units: 7, activation: "relu"}),
      dense({units: 3, activation: "softmax"})
    ],
    {seed}
  );
  model.compile({optimizer: adam({learningRate}), loss: "categoricalCrossentropy", metrics: ["accuracy"]});
  return model;
}

/** The source's network. */
export function sourceNet(): Sequential {
  const model = sequential(
    [
      conv2d({filters: 32, kernelSize: 3, activation: "relu"}),
      maxPooling2d(2),
      flatten(),
      dense({units: 128, activation: "relu"}),
      dense({units: 10, activation: "softmax"})
    ],
    {inputShape: [28, 28, 1]}
  );
  model.compile({optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"]});
  return model;
}

/** Random pictures and labels. */
export function noise(count: number, shape: readonly number[], classes: number, seed = 1) {
  const random = seededRandom(seed);
  const size = shape.reduce((product, n) => product * n, 1);
  const images: Images = {
    pixels: Float32Array.from({length: count * size}, () => random() * 2 - 1),
    shape: [count, ...shape]
  };
  return {images, labels: Uint8Array.from({length: count}, () => Math.floor(random() * classes))};
}

export async function steps(training: AsyncIterable<FitStep>): Promise<FitStep[]> {
  const all: FitStep[] = [];
  for await (const step of training) all.push(step);
  return all;
}

export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return NaN;
  return Array.from(a).reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i])), 0);
}

/** An autoencoder of rows of 6 numbers with a code of 3. */
export function smallAutoencoder({
  seed = 7,
  ...options
}: Partial<CompileOptions> & {seed?: number} = {}): Sequential {
  const model = sequential(
    [dense({units: 3, activation: "relu"}), dense({units: 6, activation: "sigmoid"})],
    {inputShape: [6], seed}
  );
  model.compile({loss: "mse", ...options});
  return model;
}

/** Random rows of numbers in (0, 1). */
export function rows(count: number, size: number, seed = 1): Values {
  const random = seededRandom(seed);
  return {values: Float32Array.from({length: count * size}, () => random()), shape: [count, size]};
}

/** The source's autoencoder. */
export function sourceAutoencoder(): Sequential {
  const model = sequential(
    [dense({units: 32, activation: "relu"}), dense({units: 784, activation: "sigmoid"})],
    {inputShape: [784]}
  );
  model.compile({optimizer: "adam", loss: "mse"});
  return model;
}

/** The source's three LSTM layers under a dense one. */
export function sourceLstm({units = 50, steps = 24}: {units?: number; steps?: number} = {}): Sequential {
  const model = sequential(
    [
      lstm({units, returnSequences: true}),
      lstm({units, returnSequences: true}),
      lstm({units}),
      dense({units: 1})
    ],
    {inputShape: [steps, 1]}
  );
  model.compile({optimizer: "adam", loss: "meanSquaredError"});
  return model;
}

/** Windows of a wave with the value that follows each: x [N, steps, 1], y [N, 1]. */
export function waves(count: number, steps: number): {x: Values; y: Values} {
  const at = (n: number) => Math.sin(0.5 * n) + 0.3 * Math.cos(0.17 * n);
  const values = Float32Array.from({length: count * steps}, (_, i) =>
    at(Math.floor(i / steps) + (i % steps))
  );
  return {
    x: {values, shape: [count, steps, 1]},
    y: {values: Float32Array.from({length: count}, (_, n) => at(n + steps)), shape: [count, 1]}
  };
}
