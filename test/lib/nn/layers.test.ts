import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, describe, expect, it} from "vitest";
import {
  adam,
  averagePooling2d,
  conv2d,
  conv2dTranspose,
  dense,
  dropout,
  flatten,
  lstm,
  maxPooling2d,
  reshape,
  sequential,
  simpleRNN,
  startDevice,
  tiedAutoencoder
} from "../../../src/lib/nn/index.js";
import type {Layer} from "../../../src/lib/nn/index.js";
import {largestDifference, noise, rows, steps, waves} from "./fixtures.js";

beforeAll(async () => {
  await startDevice({backend: "cpu"});
});

describe("config", () => {
  const glorot = {kernelInitializer: "glorotUniform", biasInitializer: "zeros"};
  for (const [type, layer, config] of [
    ["Dense", dense({units: 3}), {units: 3, activation: "linear", ...glorot}],
    [
      "Dense",
      dense({units: 3, activation: "tanh", kernelInitializer: "heNormal", biasInitializer: "ones"}),
      {units: 3, activation: "tanh", kernelInitializer: "heNormal", biasInitializer: "ones"}
    ],
    [
      "Conv2D",
      conv2d({filters: 2, kernelSize: 3, strides: [1, 2], padding: "same", activation: "sigmoid"}),
      {filters: 2, kernelSize: [3, 3], strides: [1, 2], padding: "same", activation: "sigmoid", ...glorot}
    ],
    [
      "Conv2DTranspose",
      conv2dTranspose({filters: 2, kernelSize: 3, strides: 2}),
      {filters: 2, kernelSize: [3, 3], strides: [2, 2], padding: "valid", activation: "linear", ...glorot}
    ],
    ["MaxPooling2D", maxPooling2d(2), {poolSize: [2, 2], strides: [2, 2], padding: "valid"}],
    [
      "AveragePooling2D",
      averagePooling2d({poolSize: [3, 2], strides: 1, padding: "same"}),
      {poolSize: [3, 2], strides: [1, 1], padding: "same"}
    ],
    ["Flatten", flatten(), {}],
    ["Reshape", reshape({targetShape: [2, 3]}), {targetShape: [2, 3]}],
    ["TiedAutoencoder", tiedAutoencoder({units: 3}), {units: 3, activation: "sigmoid", ...glorot}],
    [
      "SimpleRNN",
      simpleRNN({units: 3, returnSequences: true}),
      {units: 3, activation: "tanh", returnSequences: true, ...glorot, recurrentInitializer: "orthogonal"}
    ],
    [
      "LSTM",
      lstm({units: 3, recurrentInitializer: "glorotUniform"}),
      {
        ...{units: 3, activation: "tanh", recurrentActivation: "sigmoid", returnSequences: false},
        ...{...glorot, recurrentInitializer: "glorotUniform", unitForgetBias: true}
      }
    ],
    ["Dropout", dropout(0.25), {rate: 0.25}],
    ["Dropout", dropout({rate: 0.5, seed: 3}), {rate: 0.5, seed: 3}]
  ] as [string, Layer, object][]) {
    it(`of ${type} is what Keras calls its arguments`, () => {
      expect(layer.type).toBe(type);
      expect(layer.config()).toEqual(config);
    });
  }
});

it("names are numbered as in Keras", () => {
  const layers = [averagePooling2d(), reshape({targetShape: [4]}), dropout(0.5), dropout(0.5)];
  sequential(layers);
  expect(layers.map(layer => layer.name)).toEqual(["average_pooling2d", "reshape", "dropout", "dropout_1"]);
});

describe("initialisers of a layer", () => {
  it("are those it is given", async () => {
    const model = sequential([dense({units: 3, kernelInitializer: "orthogonal", biasInitializer: "ones"})], {
      inputShape: [3]
    });
    const [w, b] = await model.getWeights();
    expect([...b]).toEqual([1, 1, 1]);
    expect(w[0] * w[3] + w[1] * w[4] + w[2] * w[5]).toBeCloseTo(0, 6);
    model.dispose();
  });

  it("of an unknown name are refused", () => {
    expect(() => dense({units: 3, kernelInitializer: "random" as "zeros"})).toThrow(
      'dense: kernelInitializer is "random", but "glorotUniform" or'
    );
  });
});

describe("reshape and averagePooling2d", () => {
  it("give rows the shape of pictures, whose windows are averaged", async () => {
    const model = sequential([reshape({targetShape: [2, 4, 1]}), averagePooling2d(2)], {inputShape: [8]});
    expect(model.layers.at(-1)!.outputShape).toEqual([1, 2, 1]);
    const [row] = await model.predict({values: [1, 2, 3, 4, 5, 6, 7, 8], shape: [1, 8]});
    expect([...row]).toEqual([3.5, 5.5]);
    model.dispose();
  });

  it("let the gradient through: a model with both learns", async () => {
    const model = sequential(
      [
        dense({units: 18, activation: "tanh"}),
        reshape({targetShape: [3, 3, 2]}),
        averagePooling2d({poolSize: 2, strides: 1}),
        flatten(),
        dense({units: 3, activation: "softmax"})
      ],
      {inputShape: [5]}
    );
    model.compile({loss: "categoricalCrossentropy", optimizer: "adam"});
    const {images, labels} = noise(12, [5], 3);
    const taken = await steps(model.fit(images, labels, {batchSize: 4, epochs: 300}));
    expect(taken.at(-1)!.history!.at(-1)!.loss).toBeLessThan(0.5 * taken[0].loss);
    model.dispose();
  });

  it("refuse shapes that do not fit", () => {
    expect(() => sequential([reshape({targetShape: [2, 2]})], {inputShape: [5]})).toThrow(
      "reshape: its input has shape [5], 5 values, which do not fill [2,2]."
    );
    expect(() => reshape({targetShape: [0]})).toThrow("reshape: targetShape is [0], but whole numbers");
    expect(() => sequential([averagePooling2d(3)], {inputShape: [2, 4, 1]})).toThrow(
      "average_pooling2d: the window poolSize is 3×3, larger than the 2×4 image x."
    );
  });
});

describe("conv2dTranspose", () => {
  it("has Keras's kernel and output, and learns to give a picture back in a convolutional autoencoder", async () => {
    const model = sequential(
      [
        conv2d({filters: 3, kernelSize: 3, strides: 2, padding: "same", activation: "relu"}),
        conv2dTranspose({filters: 1, kernelSize: 3, strides: 2, padding: "same", activation: "sigmoid"})
      ],
      {inputShape: [6, 4, 1]}
    );
    expect(model.weights.map(weight => weight.shape)).toEqual([[3, 3, 1, 3], [3], [3, 3, 1, 3], [1]]);
    expect(model.layers.map(layer => layer.outputShape)).toEqual([
      [3, 2, 3],
      [6, 4, 1]
    ]);
    expect(model.layers[1].name).toBe("conv2d_transpose");
    model.compile({loss: "mse", optimizer: adam({learningRate: 1e-2})});
    const pictures = {values: rows(8, 24).values, shape: [8, 6, 4, 1]};
    const taken = await steps(model.fit(pictures, pictures, {batchSize: 4, epochs: 200}));
    expect(taken.at(-1)!.loss).toBeLessThan(0.75 * taken[0].loss);
    model.dispose();
  });
});

describe("tiedAutoencoder", () => {
  it("is its formula, Wᵀσ(W x + b), with one row of W for each unit of the code", async () => {
    const model = sequential([tiedAutoencoder({units: 2})], {inputShape: [3]});
    expect(model.weights.map(({name, shape}) => [name, shape])).toEqual([
      ["kernel", [2, 3]],
      ["bias", [2]]
    ]);
    expect([model.layers[0].name, model.layers[0].outputShape]).toEqual(["tied_autoencoder", [3]]);
    model.setWeights([
      [1, 2, 3, -1, 0, 1],
      [0.5, -0.5]
    ]);
    const [row] = await model.predict({values: [0.1, 0.2, 0.3], shape: [1, 3]});
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
    const [h0, h1] = [sigmoid(1.4 + 0.5), sigmoid(0.2 - 0.5)];
    expect(largestDifference(row, [h0 - h1, 2 * h0, 3 * h0 + h1])).toBeLessThan(1e-6);
    model.dispose();
  });

  it("learns by half the squared error", async () => {
    const model = sequential([tiedAutoencoder({units: 4})], {inputShape: [6]});
    model.compile({loss: "halfSquaredError", optimizer: adam({learningRate: 1e-2})});
    const x = rows(12, 6);
    const taken = await steps(model.fit(x, x, {batchSize: 4, epochs: 200}));
    expect(taken.at(-1)!.loss).toBeLessThan(0.2 * taken[0].loss);
    model.dispose();
  });

  it("may stand behind other layers, and refuses pictures", async () => {
    const model = sequential([dense({units: 5}), tiedAutoencoder({units: 2, activation: "tanh"})], {
      inputShape: [6]
    });
    model.compile({loss: "mse"});
    const taken = await steps(model.fit(rows(4, 6), rows(4, 5), {epochs: 50}));
    expect(taken.at(-1)!.loss).toBeLessThan(taken[0].loss);
    model.dispose();
    expect(() => sequential([tiedAutoencoder({units: 2})], {inputShape: [2, 2, 1]})).toThrow(
      "tied_autoencoder: tiedAutoencoder works on rows of numbers but gets shape [2,2,1]; put flatten() before it."
    );
  });
});

describe("recurrent layers", () => {
  it("have Keras's names, weights and outputs", () => {
    const model = sequential(
      [
        simpleRNN({units: 4, returnSequences: true}),
        lstm({units: 3, returnSequences: true}),
        lstm({units: 2})
      ],
      {inputShape: [5, 6]}
    );
    expect(model.layers.map(({name, outputShape}) => [name, outputShape])).toEqual([
      ["simple_rnn", [5, 4]],
      ["lstm", [5, 3]],
      ["lstm_1", [2]]
    ]);
    expect(model.weights.map(({name, shape}) => [name, shape])).toEqual([
      ["kernel", [6, 4]],
      ["recurrent_kernel", [4, 4]],
      ["bias", [4]],
      ["kernel", [4, 12]],
      ["recurrent_kernel", [3, 12]],
      ["bias", [12]],
      ["kernel", [3, 8]],
      ["recurrent_kernel", [2, 8]],
      ["bias", [8]]
    ]);
    expect(model.summary().parameters).toBe(24 + 16 + 4 + 48 + 36 + 12 + 24 + 16 + 8);
    model.dispose();
  });

  it("begin with an orthogonal recurrent kernel, and an LSTM with forget gates that are open", async () => {
    const model = sequential(
      [lstm({units: 2}), reshape({targetShape: [1, 2]}), lstm({units: 2, unitForgetBias: false})],
      {
        inputShape: [5, 6]
      }
    );
    const [, u, b, , , plain] = await model.getWeights();
    expect([...b]).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
    expect([...plain]).toEqual(new Array(8).fill(0));
    const [first, second] = [u.slice(0, 8), u.slice(8)];
    expect(first.reduce((sum, w, k) => sum + w * second[k], 0)).toBeCloseTo(0, 6);
    expect(first.reduce((sum, w) => sum + w * w, 0)).toBeCloseTo(1, 6);
    model.dispose();
  });

  it("carry a state from step to step: h_t = tanh(x_t·w + h_(t−1)·u + b)", async () => {
    const model = sequential([simpleRNN({units: 1, returnSequences: true})], {inputShape: [3, 1]});
    model.setWeights([[0.5], [-2], [0.1]]);
    const [row] = await model.predict({values: [1, 0, -1], shape: [1, 3, 1]});
    const h1 = Math.tanh(0.6);
    const h2 = Math.tanh(-2 * h1 + 0.1);
    const h3 = Math.tanh(-0.5 - 2 * h2 + 0.1);
    expect(largestDifference(row, [h1, h2, h3])).toBeLessThan(1e-6);
    model.dispose();
  });

  it("learn a wave through time, under an optimiser with clipped gradients", async () => {
    const model = sequential([simpleRNN({units: 6}), dense({units: 1})], {inputShape: [8, 1]});
    model.compile({loss: "mse", metrics: ["mae"], optimizer: adam({learningRate: 1e-2, globalClipnorm: 1})});
    const {x, y} = waves(60, 8);
    const taken = await steps(model.fit(x, y, {epochs: 60, validationSplit: 0.2}));
    const {loss, mae, validationLoss} = taken.at(-1)!.history!.at(-1)!;
    expect(loss).toBeLessThan(0.02);
    expect(mae).toBeLessThan(0.12);
    expect(validationLoss).toBeLessThan(0.1);
    model.dispose();
  });

  it("refuse rows and pictures", () => {
    for (const shape of [[4], [4, 4, 1]])
      expect(() => sequential([lstm({units: 2})], {inputShape: shape})).toThrow(
        `lstm: its input has shape [${shape}], but [time steps, features] is expected.`
      );
    expect(() => lstm({units: 2, activation: "relu" as "tanh"})).toThrow(
      'lstm: activation is "relu", but "tanh" is expected.'
    );
    expect(() => lstm({units: 2, recurrentActivation: "hardSigmoid" as "sigmoid"})).toThrow(
      'lstm: recurrentActivation is "hardSigmoid", but "sigmoid" is expected.'
    );
    expect(() => lstm({units: 0})).toThrow("lstm: units is 0, but a whole number of at least 1 is expected.");
  });
});

describe("dropout", () => {
  const net = (seed: number) => {
    const model = sequential(
      [dense({units: 40, activation: "relu"}), dropout(0.5), dense({units: 6, activation: "sigmoid"})],
      {inputShape: [6], seed}
    );
    model.compile({loss: "mse"});
    return model;
  };

  it("does nothing in use: predictions are those without it", async () => {
    const model = net(3);
    const plain = sequential(
      [dense({units: 40, activation: "relu"}), dense({units: 6, activation: "sigmoid"})],
      {
        inputShape: [6]
      }
    );
    plain.setWeights(await model.getWeights());
    const x = rows(4, 6);
    expect(await model.predict(x)).toEqual(await plain.predict(x));
    const [, left] = await model.activations(x);
    expect(left.values.filter(value => value > 0).length).toBeGreaterThan(40);
    model.dispose();
    plain.dispose();
  });

  it("leaves out others in each step, so that the loss of one batch jumps", async () => {
    const model = net(3);
    const x = rows(8, 6);
    // Nothing is learnt at rate 0: only the choice of what is left out differs from step to step.
    const taken = await steps(model.fit(x, x, {epochs: 5, learningRateSchedule: () => 0}));
    expect(new Set(taken.map(step => step.loss)).size).toBe(5);
    model.dispose();
  });

  it("follows from the model's seed, also when a training goes on", async () => {
    const x = rows(8, 6);
    const options = {batchSize: 4, epochs: 3, seed: 1};
    const [whole, again, other, broken] = [net(3), net(3), net(4), net(3)];
    other.setWeights(await whole.getWeights());
    const losses = async (model: typeof whole) =>
      (await steps(model.fit(x, x, options))).map(step => step.loss);
    const first = await losses(whole);
    expect(await losses(again)).toEqual(first);
    expect(await losses(other)).not.toEqual(first);
    for await (const step of broken.fit(x, x, options)) if (step.epoch === 2 && step.batch === 2) break;
    broken.recover();
    await steps(broken.fit(x, x, {...options, initialEpoch: 1}));
    expect(await broken.getWeights()).toEqual(await whole.getWeights());
    for (const model of [whole, again, other, broken]) model.dispose();
  });

  it("leaves out its share of the values and keeps their mean", () => {
    const [layer] = sequential([dropout(0.25)], {inputShape: [1000], seed: 2}).layers;
    tf.tidy(() => {
      const y = layer.forward(tf.tensor(new Float32Array(4000).fill(1), [4, 1000]), {step: 1}).dataSync();
      const left = y.filter(value => value > 0);
      // 3000 of 4000 on average, with a deviation of √(4000·0.25·0.75) = 27.
      expect(Math.abs(left.length - 3000)).toBeLessThan(4 * 27.4);
      for (const value of left) expect(value).toBeCloseTo(4 / 3, 6);
    });
  });

  it("refuses a rate of 1", () => {
    expect(() => dropout(1)).toThrow(
      "dropout: rate is 1, but a number of at least 0 and below 1 is expected."
    );
  });
});
