import * as tf from "@tensorflow/tfjs";
import {readValues} from "../../../src/lib/nn/index.js";
import type {Images, Sequential} from "../../../src/lib/nn/index.js";
import {KerasAdam} from "../../kernels/kerasAdam.js";
import {noise, smallNet, sourceNet, steps} from "./fixtures.js";

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
  images: Images;
  labels: Uint8Array;
  batchSize: number;
}

/** Five steps of 6 examples (the last of 4) through every kind of layer. */
export const smallSetting = (): Setting => ({
  ...noise(28, [9, 8, 2], 3),
  ours: smallNet,
  theirs: smallNetOfTfLayers,
  batchSize: 6
});

/** Five steps of 32 examples through the source's network. */
export const sourceSetting = (): Setting => ({
  ...noise(160, [28, 28, 1], 10),
  ours: sourceNet,
  theirs: sourceNetOfTfLayers,
  batchSize: 32
});

export interface Comparison {
  ours: Trajectory;
  theirs: Trajectory;
  first: Float32Array[];
}

/** Five training steps with this library and with tf.layers, from the same weights. */
export async function fiveSteps(setting: Setting): Promise<Comparison> {
  const {images, labels, batchSize} = setting;
  const model = setting.ours();
  const first = await model.getWeights();
  const taken = await steps(model.fit(images, labels, {batchSize, shuffle: false}));
  const ours = {
    losses: taken.map(step => step.loss),
    accuracies: taken.map(step => step.accuracy!),
    weights: await model.getWeights()
  };
  model.dispose();
  return {ours, theirs: await tfLayersSteps(setting, first), first};
}

async function tfLayersSteps(
  {theirs, images, labels, batchSize}: Setting,
  first: Float32Array[]
): Promise<Trajectory> {
  const model = theirs();
  const optimizer = new KerasAdam();
  model.compile({optimizer, loss: "categoricalCrossentropy", metrics: ["accuracy"]});
  model.setWeights(first.map((values, i) => tf.tensor(values, model.weights[i].shape as number[])));
  const x = tf.tensor4d(images.pixels as Float32Array, images.shape as [number, number, number, number]);
  const y = tf.oneHot(tf.tensor1d(Array.from(labels), "int32"), model.outputShape[1] as number);
  const losses: number[] = [];
  const accuracies: number[] = [];
  for (let start = 0; start < labels.length; start += batchSize) {
    const count = Math.min(batchSize, labels.length - start);
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
