import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, describe, expect, it} from "vitest";
import {adam, dense, sequential, sgd, startDevice} from "../../../src/lib/nn/index.js";
import type {Optimizer} from "../../../src/lib/nn/index.js";
import {noise, rows, smallAutoencoder, smallNet, steps} from "./fixtures.js";

beforeAll(async () => {
  await startDevice({backend: "cpu"});
});

describe("validationSplit", () => {
  it("keeps the last examples, before any shuffling", async () => {
    const x = rows(10, 6);
    const part = (from: number, to: number) => ({
      values: (x.values as Float32Array).slice(6 * from, 6 * to),
      shape: [to - from, 6]
    });
    const [split, apart] = [smallAutoencoder(), smallAutoencoder()];
    const options = {batchSize: 3, epochs: 2};
    // ⌊10·(1 − 0.25)⌋ = 7 are left to train with.
    const taken = await steps(split.fit(x, x, {...options, validationSplit: 0.25}));
    const [train, kept] = [part(0, 7), part(7, 10)];
    expect(taken).toEqual(await steps(apart.fit(train, train, {...options, validationData: [kept, kept]})));
    expect(await split.getWeights()).toEqual(await apart.getWeights());
    split.dispose();
    apart.dispose();
  });

  it("gives way to validationData", async () => {
    const model = smallAutoencoder();
    const x = rows(8, 6);
    const taken = await steps(model.fit(x, x, {batchSize: 4, validationSplit: 0.5, validationData: [x, x]}));
    expect(taken).toHaveLength(2);
    model.dispose();
  });

  it("that leaves nothing, or is no share, is refused", async () => {
    const model = smallAutoencoder();
    const x = rows(2, 6);
    await expect(steps(model.fit(x, x, {validationSplit: 0.9}))).rejects.toThrow(
      "fit: validationSplit is 0.9, which leaves 0 of the 2 examples for training and 2 for validation, " +
        "but at least one of each is expected."
    );
    expect(() => model.fit(x, x, {validationSplit: 1})).toThrow(
      "fit: validationSplit is 1, but a number of at least 0 and below 1 is expected."
    );
    model.dispose();
  });
});

describe("learningRateSchedule", () => {
  it("is asked before each epoch, counted from 0, with the rate of the epoch before", async () => {
    const model = smallAutoencoder({optimizer: sgd({learningRate: 0.5})});
    const x = rows(4, 6);
    const asked: number[][] = [];
    const learningRateSchedule = (epoch: number, rate: number) => {
      asked.push([epoch, rate]);
      return epoch < 2 ? rate : rate / 2;
    };
    const taken = await steps(model.fit(x, x, {epochs: 4, learningRateSchedule}));
    expect(asked).toEqual([
      [0, 0.5],
      [1, 0.5],
      [2, 0.5],
      [3, 0.25]
    ]);
    expect(taken.at(-1)!.history!.map(epoch => epoch.learningRate)).toEqual([0.5, 0.5, 0.25, 0.125]);
    model.dispose();
  });

  it("sets the step: gradient descent with rate 0 stands still", async () => {
    const model = smallAutoencoder({optimizer: "sgd"});
    const x = rows(4, 6);
    const first = await model.getWeights();
    await steps(model.fit(x, x, {learningRateSchedule: () => 0}));
    expect(await model.getWeights()).toEqual(first);
    model.dispose();
  });

  it("goes on after recover with the rate of the copy", async () => {
    const x = rows(8, 6);
    const options = {batchSize: 2, learningRateSchedule: (_epoch: number, rate: number) => 0.5 * rate};
    const [whole, broken] = [smallAutoencoder(), smallAutoencoder()];
    await steps(whole.fit(x, x, {...options, epochs: 3}));
    for await (const step of broken.fit(x, x, {...options, epochs: 3}))
      if (step.epoch === 2 && step.batch === 3) break;
    expect(broken.recover().epochsDone).toBe(1);
    await steps(broken.fit(x, x, {...options, epochs: 3, initialEpoch: 1}));
    expect(await broken.getWeights()).toEqual(await whole.getWeights());
    whole.dispose();
    broken.dispose();
  });

  it("that gives no number is refused", async () => {
    const model = smallAutoencoder();
    const x = rows(4, 6);
    await expect(steps(model.fit(x, x, {learningRateSchedule: () => NaN}))).rejects.toThrow(
      "fit: learningRateSchedule(0) is NaN, but a number of at least 0 is expected."
    );
    model.dispose();
  });
});

/** A model y = w·x whose only weight is `values[epoch]` after each epoch of one step. */
function scripted(values: readonly number[]) {
  let step = 0;
  const optimizer: Optimizer = {
    name: "script",
    learningRate: 1,
    slots: [],
    update: ([w]) => [tf.tensor(w.shape.length === 2 ? [values[step++]] : [0], w.shape)]
  };
  const model = sequential([dense({units: 1, inputShape: [1]})]);
  model.compile({loss: "mse", optimizer});
  return model;
}

describe("earlyStopping", () => {
  const x = {values: [1], shape: [1, 1]};
  // The validation loss of y = 0 for x = 1 is w².
  const fit = (values: number[], earlyStopping: object) => {
    const model = scripted(values);
    const training = model.fit(x, [0], {
      epochs: values.length,
      validationData: [x, [0]],
      earlyStopping
    });
    return {model, taken: steps(training)};
  };
  const script = [3, 2, 2.5, 2.2, 1, 4, 5];

  it("ends after as many epochs without an improvement as it has patience", async () => {
    const {model, taken} = fit(script, {patience: 2});
    const all = await taken;
    expect(all.map(step => step.validationLoss)).toEqual([9, 4, 6.25, expect.closeTo(4.84, 5)]);
    expect(all.map(step => step.bestEpoch)).toEqual([undefined, undefined, undefined, 2]);
    expect((await model.getWeights())[0][0]).toBeCloseTo(2.2, 5);
    model.dispose();
  });

  it("has no patience by default, as in Keras", async () => {
    const {model, taken} = fit(script, {});
    expect(await taken).toHaveLength(3);
    model.dispose();
  });

  it("brings back the best weights, also when it comes to the last epoch", async () => {
    for (const [patience, best] of [
      [2, 2],
      [3, 1]
    ]) {
      const {model, taken} = fit(script, {patience, restoreBestWeights: true});
      const last = (await taken).at(-1)!;
      expect([last.epoch, last.bestEpoch]).toEqual(patience === 2 ? [4, 2] : [7, 5]);
      expect((await model.getWeights())[0][0]).toBe(best);
      // They are what the last copy holds, too.
      model.recover();
      expect((await model.getWeights())[0][0]).toBe(best);
      model.dispose();
    }
  });

  it("counts only what is more than minDelta as an improvement", async () => {
    const {model, taken} = fit([3, 2.9, 2.8, 2.7], {minDelta: 1});
    expect(await taken).toHaveLength(2);
    model.dispose();
  });

  it("watches an accuracy upwards", async () => {
    const {images, labels} = noise(12, [9, 8, 2], 3);
    const model = smallNet({learningRate: 1e-2});
    const taken = await steps(
      model.fit(images, labels, {epochs: 40, earlyStopping: {monitor: "accuracy", patience: 5}})
    );
    const {history, bestEpoch} = taken.at(-1)!;
    const accuracies = history!.map(epoch => epoch.accuracy!);
    expect(bestEpoch).toBe(accuracies.indexOf(Math.max(...accuracies)) + 1);
    expect(history!.length).toBe(Math.min(40, bestEpoch! + 5));
    model.dispose();
  });

  it("frees the copies and every tensor", async () => {
    const before = tf.memory().numTensors;
    const {model, taken} = fit(script, {patience: 1, restoreBestWeights: true});
    await taken;
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it("of what is not measured is refused", () => {
    const model = smallAutoencoder();
    const data = rows(2, 6);
    expect(() => model.fit(data, data, {earlyStopping: {}})).toThrow(
      'fit, earlyStopping: monitor is "validationLoss", but there are no validation data; ' +
        "give validationData or validationSplit."
    );
    expect(() => model.fit(data, data, {earlyStopping: {monitor: "accuracy"}})).toThrow(
      'fit, earlyStopping: monitor is "accuracy", but "loss" or "validationLoss" is expected.'
    );
    model.dispose();
  });
});

describe("globalClipnorm", () => {
  it("cuts all gradients together down to its length, and lets shorter ones be", async () => {
    const x = rows(4, 6);
    const moved = async (globalClipnorm?: number) => {
      const model = smallAutoencoder({optimizer: sgd({learningRate: 1, globalClipnorm})});
      const first = await model.getWeights();
      await steps(model.fit(x, x));
      const after = await model.getWeights();
      model.dispose();
      return first.flatMap((weights, i) => [...weights].map((w, k) => after[i][k] - w));
    };
    const length = (vector: number[]) => Math.hypot(...vector);
    const whole = await moved();
    const cut = await moved(length(whole) / 4);
    expect(length(cut) / length(whole)).toBeCloseTo(1 / 4, 5);
    cut.forEach((value, k) => expect(4 * value).toBeCloseTo(whole[k], 5));
    expect(await moved(2 * length(whole))).toEqual(whole);
  });

  it("that is not positive is refused", () => {
    expect(() => adam({globalClipnorm: 0})).toThrow(
      "adam: globalClipnorm is 0, but a number above 0 is expected."
    );
    expect(() => sgd({globalClipnorm: -1})).toThrow(
      "sgd: globalClipnorm is -1, but a number above 0 is expected."
    );
  });
});

it("sgd refuses a momentum of 1", () => {
  expect(() => sgd({momentum: 1})).toThrow(
    "sgd: momentum is 1, but a number of at least 0 and below 1 is expected."
  );
});
