import * as tf from "@tensorflow/tfjs";
import {beforeAll, describe, expect, test} from "vitest";
import {
  averagePooling2d,
  conv2dTranspose,
  dense,
  dropout,
  load,
  lstm,
  readValues,
  reshape,
  sequential,
  simpleRNN,
  startDevice,
  tiedAutoencoder
} from "../../../src/lib/nn/index.js";
import type {Images, Sequential} from "../../../src/lib/nn/index.js";
import {weights} from "../../golden/programs.js";
import {largestDifference, noise, smallNet} from "./fixtures.js";
import {smallNetOfTfLayers} from "./reference.js";

const otherLayers = () =>
  sequential(
    [
      dropout({rate: 0.5, seed: 3}),
      dense({units: 24, activation: "tanh"}),
      reshape({targetShape: [4, 3, 2]}),
      conv2dTranspose({filters: 3, kernelSize: [2, 3], strides: 2, activation: "sigmoid"}),
      averagePooling2d({poolSize: [3, 2], strides: [2, 1], padding: "same"})
    ],
    {inputShape: [7]}
  );

const otherLayersOfTfLayers = () =>
  tf.sequential({
    layers: [
      tf.layers.dropout({rate: 0.5, inputShape: [7]}),
      tf.layers.dense({units: 24, activation: "tanh", biasInitializer: "randomNormal"}),
      tf.layers.reshape({targetShape: [4, 3, 2]}),
      tf.layers.conv2dTranspose({filters: 3, kernelSize: [2, 3], strides: 2, activation: "sigmoid"}),
      tf.layers.averagePooling2d({poolSize: [3, 2], strides: [2, 1], padding: "same"})
    ]
  });

const recurrent = () =>
  sequential([lstm({units: 5, returnSequences: true}), simpleRNN({units: 4}), dense({units: 2})], {
    inputShape: [6, 3]
  });

const recurrentOfTfLayers = () =>
  tf.sequential({
    layers: [
      tf.layers.lstm({units: 5, returnSequences: true, recurrentActivation: "sigmoid", inputShape: [6, 3]}),
      tf.layers.simpleRNN({units: 4}),
      tf.layers.dense({units: 2})
    ]
  });

const pairs: [name: string, ours: () => Sequential, theirs: () => tf.Sequential][] = [
  ["convolution, pooling, dense", smallNet, smallNetOfTfLayers],
  ["dropout, reshape, transposed convolution", otherLayers, otherLayersOfTfLayers],
  ["recurrent layers", recurrent, recurrentOfTfLayers]
];

/** Random inputs of the model's shape. */
export const examplesFor = (model: Sequential) => noise(3, model.layers[0].inputShape!, 3).images;

/** What a handler of tf.io is given to save. */
async function savedBy(save: (handler: tf.io.IOHandler) => Promise<unknown>): Promise<tf.io.ModelArtifacts> {
  const saved: tf.io.ModelArtifacts[] = [];
  await save(
    tf.io.withSaveHandler(async artifacts => {
      saved.push(artifacts);
      return {modelArtifactsInfo: {dateSaved: new Date(0), modelTopologyType: "JSON"}};
    })
  );
  return saved[0];
}

async function tfPredictions(model: tf.LayersModel, {pixels, shape}: Images): Promise<Float32Array> {
  const x = tf.tensor(pixels as Float32Array, [...shape]);
  const y = model.predict(x) as tf.Tensor;
  const values = (await readValues(y)).slice();
  tf.dispose([x, y]);
  return values;
}

export const predictions = async (model: Sequential, examples: Images) =>
  Float32Array.from((await model.predict(examples)).flatMap(row => [...row]));

/** What tf.layers writes about `smallNet`, with one argument of its first layer changed */
async function changed(argument: string, value: unknown): Promise<tf.io.IOHandler> {
  const model = smallNetOfTfLayers();
  const artifacts = await savedBy(handler => model.save(handler));
  model.dispose();
  const topology = JSON.parse(JSON.stringify(artifacts.modelTopology));
  Object.assign(argument === "class_name" ? topology.config.layers[0] : topology.config.layers[0].config, {
    [argument]: value
  });
  return tf.io.fromMemory({...artifacts, modelTopology: topology});
}

export function saveSuite(backend: "cpu" | "webgl"): void {
  describe(`model.save and load on ${backend}`, () => {
    beforeAll(async () => {
      expect((await startDevice({backend})).backend).toBe(backend);
    });

    describe.each(pairs)("%s", (_name, ours, theirs) => {
      test("tf.loadLayersModel opens what is saved here, and predicts the same", async () => {
        const model = ours();
        model.setWeights(
          weights(
            9,
            model.weights.map(({shape}) => shape)
          )
        );
        const artifacts = await savedBy(handler => model.save(handler));
        const opened = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
        expect(opened.layers.map(layer => layer.name)).toEqual(model.layers.map(layer => layer.name));
        const examples = examplesFor(model);
        expect(
          largestDifference(await tfPredictions(opened, examples), await predictions(model, examples))
        ).toBeLessThan(1e-5);
        opened.dispose();
        model.dispose();
      });

      test("load opens what tf.layers has saved, predicts the same and leaves nothing else behind", async () => {
        const original = theirs();
        const artifacts = await savedBy(handler => original.save(handler));
        const before = tf.memory().numTensors;
        const model = await load(tf.io.fromMemory(artifacts));
        expect(tf.memory().numTensors - before).toBe(model.weights.length);
        const examples = examplesFor(model);
        expect(
          largestDifference(await predictions(model, examples), await tfPredictions(original, examples))
        ).toBeLessThan(1e-5);
        model.dispose();
        original.dispose();
      });
    });

    test("a tied autoencoder is opened by load, and by its own class name only", async () => {
      const model = sequential([tiedAutoencoder({units: 3, activation: "tanh"})], {inputShape: [5]});
      const artifacts = await savedBy(handler => model.save(handler));
      const twin = await load(tf.io.fromMemory(artifacts));
      const examples = examplesFor(model);
      expect(await predictions(twin, examples)).toEqual(await predictions(model, examples));
      await expect(tf.loadLayersModel(tf.io.fromMemory(artifacts))).rejects.toThrow("TiedAutoencoder");
      twin.dispose();
      model.dispose();
    });

    test("a model that was saved and loaded here trains as the first one does", async () => {
      const model = smallNet();
      const twin = await load(tf.io.fromMemory(await savedBy(handler => model.save(handler))));
      twin.compile({optimizer: "adam", loss: "categoricalCrossentropy"});
      model.compile({optimizer: "adam", loss: "categoricalCrossentropy"});
      const losses = await Promise.all(
        [model, twin].map(async each => {
          const all: number[] = [];
          for await (const {loss} of each.fit(examplesFor(each), [0, 2, 1], {batchSize: 1, seed: 1}))
            all.push(loss);
          return all;
        })
      );
      expect(losses[1]).toEqual(losses[0]);
      model.dispose();
      twin.dispose();
    });

    test.each([
      ["class_name", "GRU", "load: conv2d_Conv2D is a layer of class GRU, but only "],
      ["use_bias", false, "load: conv2d_Conv2D has useBias false, but true is expected."],
      [
        "data_format",
        "channels_first",
        'load: conv2d_Conv2D has dataFormat "channelsFirst", but "channelsLast" is '
      ],
      ["dilation_rate", [2, 2], "load: conv2d_Conv2D has dilationRate [2,2], but [1,1] is expected."],
      ["spin", 3, "load: conv2d_Conv2D has spin 3, which is not known."],
      ["activation", "selu", 'conv2d: activation is "selu"'],
      ["batch_input_shape", null, "load: the model does not say the shape of its inputs."],
      ["batch_input_shape", [null, 9, 8, 3], "has shape [3,2,2,5], but [3,2,3,5] is expected."]
    ])("load refuses %s: %j with a sentence", async (argument, value, sentence) => {
      const handler = await changed(argument, value);
      const before = tf.memory().numTensors;
      const message = await load(handler).catch((error: Error) => error.message);
      expect(`${message}`.replace(/Conv2D\d+/, "Conv2D")).toContain(sentence);
      expect(tf.memory().numTensors).toBe(before);
    });

    test("load refuses tf.layers' own default of an LSTM, which is not Keras's", async () => {
      const model = tf.sequential({layers: [tf.layers.lstm({units: 2, inputShape: [4, 3]})]});
      const artifacts = await savedBy(handler => model.save(handler));
      model.dispose();
      await expect(load(tf.io.fromMemory(artifacts))).rejects.toThrow(
        'lstm: recurrentActivation is "hardSigmoid"'
      );
    });

    test("an unknown address is refused with a sentence", async () => {
      const model = smallNet();
      await expect(model.save("nowhere://x")).rejects.toThrow('save: "nowhere://x" is no place to save to');
      model.dispose();
    });
  });
}
