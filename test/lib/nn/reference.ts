import * as tf from "@tensorflow/tfjs";
import {
  adam,
  conv2d,
  dense,
  flatten,
  maxPooling2d,
  readValues,
  seededRandom,
  sequential
} from "../../../src/lib/nn/index.js";
import type {FitStep, Images, Sequential} from "../../../src/lib/nn/index.js";

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

/** The model of tf.layers that `smallNet` must equal. */
function smallNetOfTfLayers(): tf.Sequential {
  return tf.sequential({
    layers: [
      tf.layers.conv2d({filters: 5, kernelSize: [3, 2], activation: "relu", inputShape: [9, 8, 2]}),
      tf.layers.maxPooling2d({poolSize: 2}),
      tf.layers.conv2d({filters: 4, kernelSize: 2, strides: [1, 2], padding: "same", activation: "relu"}),
      tf.layers.flatten(),
      tf.layers.dense({units: 7, activation: "relu"}),
      tf.layers.dense({units: 3, activation: "softmax"})
    ]
  });
}

export interface Trajectory {
  losses: number[];
  accuracies: number[];
  weights: Float32Array[];
}

/** Five steps of 6 examples (the last of 4) with this library and with tf.layers, from the same weights. */
export async function fiveSteps(): Promise<{ours: Trajectory; theirs: Trajectory; first: Float32Array[]}> {
  const {images, labels} = noise(28, [9, 8, 2], 3);
  const model = smallNet();
  const first = await model.getWeights();
  const taken = await steps(model.fit(images, labels, {batchSize: 6, shuffle: false}));
  const ours = {
    losses: taken.map(step => step.loss),
    accuracies: taken.map(step => step.accuracy),
    weights: await model.getWeights()
  };
  model.dispose();
  const theirs = await tfLayersSteps(first, images, labels);
  return {ours, theirs, first};
}

async function tfLayersSteps(first: Float32Array[], images: Images, labels: Uint8Array): Promise<Trajectory> {
  const model = smallNetOfTfLayers();
  // Keras's ε in so many words: left out, tfjs 4.22 takes 1e-4 for it on WebGL and 1e-7 on the processor.
  const optimizer = tf.train.adam(1e-3, 0.9, 0.999, 1e-7);
  model.compile({optimizer, loss: "categoricalCrossentropy", metrics: ["accuracy"]});
  model.setWeights(first.map((values, i) => tf.tensor(values, model.weights[i].shape as number[])));
  const x = tf.tensor4d(images.pixels as Float32Array, images.shape as [number, number, number, number]);
  const y = tf.oneHot(tf.tensor1d(Array.from(labels), "int32"), 3);
  const losses: number[] = [];
  const accuracies: number[] = [];
  for (let start = 0; start < labels.length; start += 6) {
    const count = Math.min(6, labels.length - start);
    const batch = [x.slice([start, 0, 0, 0], [count, -1, -1, -1]), y.slice([start, 0], [count, -1])] as const;
    const [loss, accuracy] = (await model.trainOnBatch(...batch)) as number[];
    losses.push(loss);
    accuracies.push(accuracy);
  }
  const weights = await Promise.all(
    model.getWeights().map(async weight => (await readValues(weight)).slice())
  );
  model.dispose();
  return {losses, accuracies, weights};
}

export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return NaN;
  return Array.from(a).reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i])), 0);
}
