import * as tf from "@tensorflow/tfjs";
import {readValues} from "../../../src/lib/nn/index.js";
import type {Images} from "../../../src/lib/nn/index.js";
import {noise, smallNet, steps} from "./fixtures.js";

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
