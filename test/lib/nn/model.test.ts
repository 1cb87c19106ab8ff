import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, describe, expect, it} from "vitest";
import {dense, flatten, sequential, startDevice} from "../../../src/lib/nn/index.js";
import {largestDifference, noise, smallNet, sourceNet, steps} from "./fixtures.js";

beforeAll(async () => {
  await startDevice({backend: "cpu"});
});

describe("summary", () => {
  it("gives the source's network the names, shapes and numbers of parameters that Keras gives it", () => {
    const model = sourceNet();
    const {layers, parameters} = model.summary();
    expect(layers.map(layer => [layer.name, layer.type, layer.outputShape, layer.parameters])).toEqual([
      ["conv2d", "Conv2D", [26, 26, 32], 320],
      ["max_pooling2d", "MaxPooling2D", [13, 13, 32], 0],
      ["flatten", "Flatten", [5408], 0],
      ["dense", "Dense", [128], 692_352],
      ["dense_1", "Dense", [10], 1290]
    ]);
    expect(parameters).toBe(693_962);
    expect(layers[0].weights).toEqual([
      {name: "kernel", shape: [3, 3, 1, 32], parameters: 288},
      {name: "bias", shape: [32], parameters: 32}
    ]);
    model.dispose();
  });

  it("is a table as text", () => {
    const model = smallNet();
    expect(String(model.summary()).split("\n")).toEqual([
      "Layer (type)                  Output shape      Parameters",
      "──────────────────────────────────────────────────────────",
      "conv2d (Conv2D)               [batch, 7, 7, 5]          65",
      "max_pooling2d (MaxPooling2D)  [batch, 3, 3, 5]           0",
      "conv2d_1 (Conv2D)             [batch, 3, 2, 4]          84",
      "flatten (Flatten)             [batch, 24]                0",
      "dense (Dense)                 [batch, 7]               175",
      "dense_1 (Dense)               [batch, 3]                24",
      "──────────────────────────────────────────────────────────",
      "Parameters in all: 348"
    ]);
    model.dispose();
  });
});

describe("weights", () => {
  it("follow from the seed", async () => {
    const [a, again, b] = [smallNet({seed: 5}), smallNet({seed: 5}), smallNet({seed: 6})];
    const [first, same, other] = await Promise.all([a, again, b].map(model => model.getWeights()));
    expect(same).toEqual(first);
    expect(largestDifference(first[0], other[0])).toBeGreaterThan(0.1);
    for (const model of [a, again, b]) model.dispose();
  });

  it("begin as Glorot uniform kernels and zero biases", async () => {
    const model = sourceNet();
    const [kernel, bias, wide] = await model.getWeights();
    const limit = Math.sqrt(6 / (9 * 1 + 9 * 32));
    expect(Math.max(...kernel.map(Math.abs))).toBeLessThanOrEqual(limit);
    expect(Math.max(...kernel.map(Math.abs))).toBeGreaterThan(0.95 * limit);
    expect([...bias]).toEqual(new Array(32).fill(0));
    // The variance of U(−a, a) is a²/3; with 692,224 numbers it is met to within 1 %.
    const variance = wide.reduce((sum, w) => sum + w * w, 0) / wide.length;
    expect(variance / (6 / (5408 + 128) / 3)).toBeCloseTo(1, 2);
    model.dispose();
  });

  it("are given and taken in order, and predictions follow them", async () => {
    const [a, b] = [smallNet({seed: 5}), smallNet({seed: 6})];
    const {images} = noise(4, [9, 8, 2], 3);
    const expected = await a.predict(images);
    expect(await b.predict(images)).not.toEqual(expected);
    b.setWeights(await a.getWeights());
    expect(await b.predict(images)).toEqual(expected);
    a.dispose();
    b.dispose();
  });
});

describe("predict, evaluate, activations", () => {
  it("give probabilities that do not depend on the batch size", async () => {
    const model = smallNet();
    const {images} = noise(10, [9, 8, 2], 3);
    const rows = await model.predict(images);
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      expect(row).toHaveLength(3);
      expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
    }
    expect(await model.predict(images, {batchSize: 3})).toEqual(rows);
    model.dispose();
  });

  it("agree with each other: loss and accuracy follow from the probabilities", async () => {
    const model = smallNet();
    const {images, labels} = noise(11, [9, 8, 2], 3);
    const rows = await model.predict(images);
    const loss = rows.reduce((sum, row, n) => sum - Math.log(row[labels[n]]), 0) / 11;
    const hits = rows.filter((row, n) => row.indexOf(Math.max(...row)) === labels[n]).length;
    const metrics = await model.evaluate(images, labels, {batchSize: 4});
    expect(metrics.loss).toBeCloseTo(loss, 5);
    expect(metrics.accuracy).toBeCloseTo(hits / 11, 6);
    model.dispose();
  });

  it("take bytes as 0 … 1, tensors as they are, and one-hot labels", async () => {
    const model = smallNet();
    const {labels} = noise(3, [9, 8, 2], 3);
    const pixels = Uint8Array.from({length: 3 * 144}, (_, i) => (i * 37) % 256);
    const images = {pixels, shape: [3, 9, 8, 2]};
    const tensor = tf.tensor(
      Float32Array.from(pixels, p => p / 255),
      [3, 9, 8, 2]
    );
    const oneHot = tf.tensor(
      Float32Array.from({length: 9}, (_, i) => (labels[Math.floor(i / 3)] === i % 3 ? 1 : 0)),
      [3, 3]
    );
    const fromTensor = (await model.predict(tensor)).map(row => [...row]);
    (await model.predict(images)).forEach((row, n) =>
      expect(largestDifference(row, fromTensor[n])).toBeLessThan(1e-6)
    );
    const metrics = await model.evaluate(images, labels);
    const fromOneHot = await model.evaluate(tensor, oneHot);
    expect(fromOneHot.loss).toBeCloseTo(metrics.loss, 5);
    expect(fromOneHot.accuracy).toBe(metrics.accuracy);
    tf.dispose([tensor, oneHot]);
    model.dispose();
  });

  it("show every layer's output, the last of which is the prediction", async () => {
    const model = smallNet();
    const {images} = noise(2, [9, 8, 2], 3);
    const outputs = await model.activations(images);
    expect(outputs.map(({name, shape}) => [name, shape])).toEqual([
      ["conv2d", [2, 7, 7, 5]],
      ["max_pooling2d", [2, 3, 3, 5]],
      ["conv2d_1", [2, 3, 2, 4]],
      ["flatten", [2, 24]],
      ["dense", [2, 7]],
      ["dense_1", [2, 3]]
    ]);
    expect(outputs[3].values).toEqual(outputs[2].values);
    const rows = await model.predict(images);
    expect([...outputs[5].values]).toEqual(rows.flatMap(row => [...row]));
    expect(await model.filters()).toEqual({shape: [3, 2, 2, 5], values: (await model.getWeights())[0]});
    expect((await model.filters("conv2d_1")).shape).toEqual([2, 2, 5, 4]);
    // The first value of the first filter, by the formula.
    const [w, b] = await model.getWeights();
    let z = b[0];
    for (let u = 0; u < 3; ++u)
      for (let v = 0; v < 2; ++v)
        for (let c = 0; c < 2; ++c) z += images.pixels[(u * 8 + v) * 2 + c] * w[((u * 2 + v) * 2 + c) * 5];
    expect(outputs[0].values[0]).toBeCloseTo(Math.max(z, 0), 5);
    model.dispose();
  });
});

it("a model without inputShape is built by the first data", async () => {
  const model = sequential([flatten(), dense({units: 3, activation: "softmax"})]);
  model.compile({loss: "categoricalCrossentropy"});
  expect(() => model.summary()).toThrow(
    "summary: the model has no weights yet; give it an inputShape, or call fit first."
  );
  const {images, labels} = noise(5, [2, 2, 1], 3);
  await steps(model.fit(images, labels));
  expect(model.summary().parameters).toBe(15);
  model.dispose();
});

it("compiling again keeps the weights and begins a new optimiser", async () => {
  const before = tf.memory().numTensors;
  const model = smallNet();
  const {images, labels} = noise(8, [9, 8, 2], 3);
  await steps(model.fit(images, labels));
  const trained = await model.getWeights();
  const held = tf.memory().numTensors;
  model.compile({loss: "categoricalCrossentropy"});
  expect(tf.memory().numTensors).toBe(held);
  expect(await model.getWeights()).toEqual(trained);
  // Without the running means of the first training, the second is that of a new model with these weights.
  const twin = smallNet();
  twin.setWeights(trained);
  await steps(model.fit(images, labels));
  await steps(twin.fit(images, labels));
  expect(await model.getWeights()).toEqual(await twin.getWeights());
  model.dispose();
  twin.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

it("dispose frees every tensor of the model", async () => {
  const before = tf.memory().numTensors;
  const model = smallNet();
  const {images, labels} = noise(8, [9, 8, 2], 3);
  await steps(model.fit(images, labels, {batchSize: 3, validationData: [images, labels]}));
  await model.predict(images);
  await model.activations(images);
  await model.evaluate(images, labels);
  model.recover();
  model.setWeights(await model.getWeights());
  model.dispose();
  model.dispose();
  expect(tf.memory().numTensors).toBe(before);
  await expect(model.predict(images)).rejects.toThrow("predict: this model was disposed; make a new one.");
});
