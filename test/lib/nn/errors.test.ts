import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, describe, expect, it} from "vitest";
import {
  adam,
  conv2d,
  dense,
  flatten,
  maxPooling2d,
  sequential,
  startDevice
} from "../../../src/lib/nn/index.js";
import type {Images, Labels, Layer} from "../../../src/lib/nn/index.js";
import {noise, smallNet, steps} from "./fixtures.js";

beforeAll(async () => {
  await startDevice({backend: "cpu"});
});

const build =
  (inputShape: number[], ...layers: Layer[]) =>
  () =>
    void sequential(layers, {inputShape});

describe("layers and models refuse, in a sentence,", () => {
  const refused: [string, () => void, string][] = [
    [
      "no layers",
      () => sequential([]),
      "sequential: layers is empty, but a list of at least one layer is expected."
    ],
    [
      "filters: 0",
      () => conv2d({filters: 0, kernelSize: 3}),
      "conv2d: filters is 0, but a whole number of at least 1 is expected."
    ],
    [
      "filters: NaN",
      () => conv2d({filters: NaN, kernelSize: 3}),
      "conv2d: filters is NaN, but a whole number"
    ],
    [
      "kernelSize: 2.5",
      () => conv2d({filters: 1, kernelSize: 2.5}),
      "conv2d: kernelSize is 2.5, but a whole number"
    ],
    [
      "strides: 0",
      () => conv2d({filters: 1, kernelSize: 1, strides: 0}),
      "conv2d: strides is 0, but a whole number"
    ],
    ["poolSize: -1", () => maxPooling2d(-1), "maxPooling2d: poolSize is -1, but a whole number"],
    [
      "units: 1.5",
      () => dense({units: 1.5}),
      "dense: units is 1.5, but a whole number of at least 1 is expected."
    ],
    [
      "an unknown activation",
      () => dense({units: 1, activation: "rellu" as "relu"}),
      'dense: activation is "rellu", but "linear" or'
    ],
    ["a filter larger than the image", build([4, 4, 1], conv2d({filters: 1, kernelSize: 5})), "5×5"],
    ["a pool larger than the image", build([1, 4, 1], maxPooling2d(2)), "larger than the 1×4 image"],
    [
      "pictures without channels",
      build([28, 28], conv2d({filters: 1, kernelSize: 3})),
      "conv2d: its input has shape [28,28], but [height, width, channels] is expected."
    ],
    [
      "dense on pictures",
      build([4, 4, 1], dense({units: 2})),
      "dense: dense works on rows of numbers but gets shape [4,4,1]; put flatten() before it."
    ],
    [
      "an empty inputShape",
      build([28, 0, 1], flatten()),
      "sequential: inputShape is [28,0,1], but whole numbers of at least 1 are expected."
    ],
    [
      "a NaN learning rate",
      () => adam({learningRate: NaN}),
      "adam: learningRate is NaN, but a number above 0 is expected."
    ],
    [
      "a learning rate of 0",
      () => adam({learningRate: 0}),
      "adam: learningRate is 0, but a number above 0 is expected."
    ],
    [
      "β₁ = 1",
      () => adam({beta1: 1}),
      "adam: beta1 is 1, but a number of at least 0 and below 1 is expected."
    ]
  ];
  for (const [what, act, sentence] of refused) it(what, () => expect(act).toThrow(sentence));

  it("a layer in two places", () => {
    const twice = dense({units: 4});
    expect(() => sequential([twice, twice])).toThrow("sequential: a Dense layer is used twice");
    sequential([twice]);
    expect(() => sequential([twice])).toThrow(
      "sequential: a Dense layer is used twice; make a new one for each place."
    );
  });

  it("a last layer that gives no probabilities", () => {
    const model = sequential([dense({units: 4})], {inputShape: [3]});
    expect(() => model.compile({loss: "categoricalCrossentropy"})).toThrow(
      'compile: the loss "categoricalCrossentropy" expects probabilities: the last layer must be ' +
        'dense({units, activation: "softmax"}), but it is dense.'
    );
    model.dispose();
  });

  it("unknown names of optimiser, loss and metric", () => {
    const model = sequential([dense({units: 4, activation: "softmax"})]);
    const loss = "categoricalCrossentropy";
    expect(() => model.compile({loss, optimizer: "adamw" as "adam"})).toThrow(
      'compile: optimizer is "adamw", but "adam"'
    );
    expect(() => model.compile({loss: "huber" as typeof loss})).toThrow(
      'compile: loss is "huber", but "categoricalCrossentropy" or "meanSquaredError" or "mse" or "halfSquaredError" is expected.'
    );
    expect(() => model.compile({loss: "mse", metrics: ["accuracy"]})).toThrow(
      'compile: metrics has "accuracy", but "mae" or "meanAbsoluteError" is expected.'
    );
    expect(() => model.compile({loss, metrics: ["f1" as "accuracy"]})).toThrow(
      'compile: metrics has "f1", but "accuracy"'
    );
  });

  it("filters of a layer that has none", async () => {
    const model = smallNet();
    await expect(model.filters("dense")).rejects.toThrow(
      "filters: layer dense is none; the layers are conv2d, max_pooling2d, conv2d_1, flatten, dense, dense_1."
    );
    model.dispose();
  });

  it("fit before compile", () => {
    const model = sequential([dense({units: 4})], {inputShape: [3]});
    expect(() => model.fit(noise(1, [3], 4).images, [0])).toThrow(
      "fit: the model is not compiled; call compile({loss, …}) first."
    );
    model.dispose();
  });
});

describe("fit refuses, in a sentence,", () => {
  const {images, labels} = noise(6, [9, 8, 2], 3);

  for (const [name, value] of [
    ["batchSize", 0],
    ["batchSize", NaN],
    ["epochs", 1.5],
    ["snapshotEvery", -1]
  ] as const) {
    it(`${name}: ${value}, before any training`, () => {
      const model = smallNet();
      expect(() => model.fit(images, labels, {[name]: value})).toThrow(
        `fit: ${name} is ${value}, but a whole number of at least 1 is expected.`
      );
      model.dispose();
    });
  }

  const data: [string, Images | tf.Tensor, Labels, string][] = [
    [
      "no data",
      {pixels: new Uint8Array(0), shape: [0, 9, 8, 2]},
      [],
      "fit: x has shape [0,9,8,2], but [N, …] with at least one example is expected."
    ],
    [
      "too few pixels",
      {pixels: new Uint8Array(5), shape: [6, 9, 8, 2]},
      labels,
      "fit: x holds 5 numbers, but its shape [6,9,8,2] takes 864."
    ],
    [
      "pictures of another size",
      {pixels: new Uint8Array(6 * 64), shape: [6, 8, 8, 1]},
      labels,
      "fit: x holds examples of shape [8,8,1], but the model expects [9,8,2]."
    ],
    [
      "a pixel that is no number",
      {...images, pixels: Float32Array.from(images.pixels).fill(NaN, 200, 201)},
      labels,
      "fit: x has the value NaN in example 1."
    ],
    ["too few labels", images, [0, 1], "fit: x has 6 examples but y has 2."],
    [
      "a label out of range",
      images,
      [0, 1, 2, 3, 0, 0],
      "fit: label 3 is 3, but the model has 3 outputs, so labels are 0 to 2."
    ],
    [
      "a label that is no number",
      images,
      [0, NaN, 2, 1, 0, 0],
      "fit: label 1 is NaN, but the model has 3 outputs"
    ]
  ];
  for (const [what, x, y, sentence] of data) {
    it(what, async () => {
      const model = smallNet();
      const before = tf.memory().numTensors;
      await expect(steps(model.fit(x, y))).rejects.toThrow(sentence);
      expect(tf.memory().numTensors).toBe(before);
      model.dispose();
    });
  }

  it("one-hot rows of the wrong width", async () => {
    const model = smallNet();
    const y = tf.tensor(new Float32Array(24), [6, 4]);
    await expect(steps(model.fit(images, y))).rejects.toThrow(
      "fit: y has shape [6,4], but [N, 3] is expected: the model has 3 outputs."
    );
    y.dispose();
    model.dispose();
  });

  it("weights that do not fit", () => {
    const model = smallNet();
    expect(() => model.setWeights([[1]])).toThrow(
      "setWeights: there are 1 arrays, but the model has 8 weights."
    );
    expect(() => model.setWeights(new Array(8).fill([1]))).toThrow(
      "setWeights: array 0 has 1 numbers, but kernel of shape [3,2,2,5] has 60."
    );
    model.dispose();
  });
});
