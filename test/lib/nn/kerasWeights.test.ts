import {readFile} from "node:fs/promises";
import {zipSync} from "fflate";
import {beforeAll, describe, expect, test} from "vitest";
import {
  conv2d,
  dense,
  flatten,
  lstm,
  maxPooling2d,
  sequential,
  simpleRNN,
  startDevice
} from "../../../src/lib/nn/index.js";
import convolutional from "../../golden/convolutional.json";
import recurrent from "../../golden/recurrent.json";
import {weights} from "../../golden/programs.js";
import {largestDifference, noise} from "./fixtures.js";

const fileOf = (name: string) => readFile(new URL(`../../golden/${name}`, import.meta.url));

/** The model in convolutional.weights.h5, as make.py builds it. */
const convolutionalNet = ({units = 4} = {}) =>
  sequential(
    [
      conv2d({filters: 3, kernelSize: [3, 2], activation: "relu"}),
      maxPooling2d(2),
      flatten(),
      dense({units, activation: "sigmoid"}),
      dense({units: 2})
    ],
    {inputShape: [6, 5, 2]}
  );

beforeAll(async () => {
  await startDevice({backend: "cpu"});
});

describe("model.loadWeights(file)", () => {
  test("….weights.h5 of Keras gives the model its weights and outputs", async () => {
    const model = convolutionalNet();
    await model.loadWeights(await fileOf("convolutional.weights.h5"));
    const expected = weights(7, convolutional.shapes);
    expect(await model.getWeights()).toEqual(expected);
    const {images} = noise(2, [6, 5, 2], 2, 7);
    (await model.predict(images)).forEach((row, n) => {
      expect(largestDifference(row, convolutional.output[n])).toBeLessThan(1e-6);
    });
    model.dispose();
  });

  test("….keras of Keras gives recurrent layers the weights of their cells", async () => {
    const model = sequential(
      [lstm({units: 3, returnSequences: true}), simpleRNN({units: 2}), dense({units: 1})],
      {inputShape: [4, 3]}
    );
    await model.loadWeights(await fileOf("recurrent.keras"));
    expect(await model.getWeights()).toEqual(weights(7, recurrent.shapes));
    const {images} = noise(2, [4, 3], 2, 7);
    (await model.predict(images)).forEach((row, n) => {
      expect(largestDifference(row, recurrent.output[n])).toBeLessThan(1e-6);
    });
    model.dispose();
  });

  test("an archive, an ArrayBuffer and a Blob are taken too", async () => {
    const h5 = new Uint8Array(await fileOf("convolutional.weights.h5"));
    const archive = zipSync({"config.json": new Uint8Array(0), "model.weights.h5": h5});
    const model = convolutionalNet();
    const first = await model.getWeights();
    for (const file of [archive, h5.buffer, new Blob([h5])]) {
      model.setWeights(first);
      await model.loadWeights(file);
      expect(await model.getWeights()).toEqual(weights(7, convolutional.shapes));
    }
    model.dispose();
  });

  test("another model's file is refused with a sentence, and the weights stay", async () => {
    const file = await fileOf("convolutional.weights.h5");
    for (const [model, sentence] of [
      [
        convolutionalNet({units: 5}),
        "loadWeights: dense's kernel has shape [12,4] in the file, but [12,5] in the model."
      ],
      [
        sequential([dense({units: 4})], {inputShape: [12]}),
        "loadWeights: the file has weights of conv2d, which the model has not."
      ]
    ] as const) {
      const before = await model.getWeights();
      await expect(model.loadWeights(file)).rejects.toThrow(sentence);
      expect(await model.getWeights()).toEqual(before);
      model.dispose();
    }
  });

  test("a file of another kind is refused with a sentence", async () => {
    const model = convolutionalNet();
    for (const file of [
      new Uint8Array(0),
      new TextEncoder().encode("PK or so"),
      zipSync({a: new Uint8Array(1)})
    ]) {
      await expect(model.loadWeights(file)).rejects.toThrow(/^loadWeights: /);
    }
    model.dispose();
  });
});
