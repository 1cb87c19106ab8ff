import * as tf from "@tensorflow/tfjs";
import {readValues} from "../../../src/lib/nn/index.js";
import type {Sequential, Values} from "../../../src/lib/nn/index.js";
import {KerasAdam} from "../../kernels/kerasAdam.js";
import {noise, rows, smallNet, sourceAutoencoder, sourceLstm, sourceNet, steps, waves} from "./fixtures.js";

/** The model of tf.layers that `smallNet` must equal. */
export function smallNetOfTfLayers(): tf.Sequential {
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

/** The source's autoencoder in tf.layers. */
function sourceAutoencoderOfTfLayers(): tf.Sequential {
  return tf.sequential({
    layers: [
      tf.layers.dense({units: 32, activation: "relu", inputShape: [784]}),
      tf.layers.dense({units: 784, activation: "sigmoid"})
    ]
  });
}

/** The source's LSTM in tf.layers. Its first weights are replaced; drawing orthogonal ones would take minutes on WebGL. */
function sourceLstmOfTfLayers(units: number, steps: number): tf.Sequential {
  const options = {units, recurrentActivation: "sigmoid", recurrentInitializer: "zeros"} as const;
  return tf.sequential({
    layers: [
      tf.layers.lstm({...options, returnSequences: true, inputShape: [steps, 1]}),
      tf.layers.lstm({...options, returnSequences: true}),
      tf.layers.lstm(options),
      tf.layers.dense({units: 1})
    ]
  });
}

export interface Trajectory {
  losses: number[];
  accuracies: number[];
  weights: Float32Array[];
}

/** The source's network in tf.layers. */
function sourceNetOfTfLayers(): tf.Sequential {
  return tf.sequential({
    layers: [
      tf.layers.conv2d({filters: 32, kernelSize: 3, activation: "relu", inputShape: [28, 28, 1]}),
      tf.layers.maxPooling2d({poolSize: 2}),
      tf.layers.flatten(),
      tf.layers.dense({units: 128, activation: "relu"}),
      tf.layers.dense({units: 10, activation: "softmax"})
    ]
  });
}

interface Setting {
  ours: () => Sequential;
  theirs: () => tf.Sequential;
  x: Values;
  /** Classes, or numbers of the shape of the outputs. */
  y: Uint8Array | Values;
  batchSize: number;
}

function classifier(count: number, shape: readonly number[], classes: number): Pick<Setting, "x" | "y"> {
  const {images, labels} = noise(count, shape, classes);
  return {x: {values: images.pixels, shape: images.shape}, y: labels};
}

/** What is compared. Each takes five steps, with another batch each. */
export const settings: Record<string, () => Setting> = {
  // The last batch has 4 examples.
  "every kind of layer": () => ({
    ...classifier(28, [9, 8, 2], 3),
    ours: smallNet,
    theirs: smallNetOfTfLayers,
    batchSize: 6
  }),
  "the source's network": () => ({
    ...classifier(60, [28, 28, 1], 10),
    ours: sourceNet,
    theirs: sourceNetOfTfLayers,
    batchSize: 12
  }),
  "the source's autoencoder": () => {
    const x = rows(160, 784);
    return {x, y: x, ours: sourceAutoencoder, theirs: sourceAutoencoderOfTfLayers, batchSize: 32};
  },
  "the source's LSTM": () => ({
    ...waves(40, 6),
    ours: () => sourceLstm({units: 9, steps: 6}),
    theirs: () => sourceLstmOfTfLayers(9, 6),
    batchSize: 8
  })
};

export interface Comparison {
  ours: Trajectory;
  theirs: Trajectory;
  first: Float32Array[];
}

/** Five training steps with this library and with tf.layers, from the same weights. */
export async function fiveSteps(setting: Setting): Promise<Comparison> {
  const {x, y, batchSize} = setting;
  const model = setting.ours();
  const first = await model.getWeights();
  const taken = await steps(model.fit(x, y, {batchSize, shuffle: false}));
  const ours = {
    losses: taken.map(step => step.loss),
    accuracies: taken.flatMap(({accuracy}) => accuracy ?? []),
    weights: await model.getWeights()
  };
  model.dispose();
  return {ours, theirs: await tfLayersSteps(setting, first), first};
}

async function tfLayersSteps({theirs, x, y, batchSize}: Setting, first: Float32Array[]): Promise<Trajectory> {
  const model = theirs();
  const classes = y instanceof Uint8Array;
  const loss = classes ? "categoricalCrossentropy" : "meanSquaredError";
  model.compile({optimizer: new KerasAdam(), loss, metrics: classes ? ["accuracy"] : []});
  model.setWeights(first.map((values, i) => tf.tensor(values, model.weights[i].shape as number[])));
  const inputs = tensorOf(x);
  const targets = classes
    ? tf.oneHot(tf.tensor1d(Array.from(y), "int32"), model.outputShape[1] as number)
    : tensorOf(y);
  const losses: number[] = [];
  const accuracies: number[] = [];
  for (let start = 0; start < x.shape[0]; start += batchSize) {
    const count = Math.min(batchSize, x.shape[0] - start);
    const measured = await model.trainOnBatch(part(inputs, start, count), part(targets, start, count));
    const [loss, ...rest] = [measured].flat() as number[];
    losses.push(loss);
    accuracies.push(...rest);
  }
  const weights = await Promise.all(
    model.getWeights().map(async weight => (await readValues(weight)).slice())
  );
  model.dispose();
  return {losses, accuracies, weights};
}

const tensorOf = ({values, shape}: Values) => tf.tensor(values as Float32Array, [...shape]);

const part = (tensor: tf.Tensor, start: number, count: number) =>
  tf.slice(tensor, [start, ...tensor.shape.slice(1).map(() => 0)], [count, ...tensor.shape.slice(1)]);
