import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, describe, expect, it} from "vitest";
import {dense, flatten, sequential, startDevice} from "../../../src/lib/nn/index.js";
import {nextTask} from "../../../src/lib/nn/task.js";
import {noise, smallNet, steps} from "./fixtures.js";

beforeAll(async () => {
  await startDevice({backend: "cpu"});
});

const {images, labels} = noise(28, [9, 8, 2], 3);

describe("the steps of a training", () => {
  it("count epochs and batches from 1, the last batch taking what is left", async () => {
    const model = smallNet();
    const taken = await steps(model.fit(images, labels, {batchSize: 12, epochs: 2}));
    expect(taken.map(({epoch, epochs, batch, batches}) => [epoch, epochs, batch, batches])).toEqual([
      [1, 2, 1, 3],
      [1, 2, 2, 3],
      [1, 2, 3, 3],
      [2, 2, 1, 3],
      [2, 2, 2, 3],
      [2, 2, 3, 3]
    ]);
    model.dispose();
  });

  it("end each epoch with the means over its examples, as in Keras", async () => {
    const model = smallNet();
    const taken = await steps(model.fit(images, labels, {batchSize: 12, epochs: 2}));
    const mean = (values: number[]) => (12 * values[0] + 12 * values[1] + 4 * values[2]) / 28;
    const [first, second] = [taken.slice(0, 3), taken.slice(3)];
    expect(taken.map(step => step.history?.length)).toEqual([
      undefined,
      undefined,
      1,
      undefined,
      undefined,
      2
    ]);
    for (const [e, epoch] of [first, second].entries()) {
      expect(taken[5].history![e].loss).toBeCloseTo(mean(epoch.map(step => step.loss)), 12);
      expect(taken[5].history![e].accuracy).toBeCloseTo(mean(epoch.map(step => step.accuracy!)), 12);
    }
    model.dispose();
  });

  it("measure the validation data after each epoch with the weights of its end", async () => {
    const model = smallNet();
    const other = noise(10, [9, 8, 2], 3, 9);
    const taken = await steps(
      model.fit(images, labels, {batchSize: 12, validationData: [other.images, other.labels]})
    );
    const {loss, accuracy} = await model.evaluate(other.images, other.labels);
    expect(taken[0].validationLoss).toBeUndefined();
    expect(taken[2].validationLoss).toBeCloseTo(loss, 6);
    expect(taken[2].validationAccuracy).toBeCloseTo(accuracy!, 6);
    expect(taken[2].history).toEqual([
      expect.objectContaining({
        validationLoss: taken[2].validationLoss,
        validationAccuracy: taken[2].validationAccuracy
      })
    ]);
    model.dispose();
  });

  it("learn: 28 random pictures are known by heart after 60 epochs", async () => {
    const model = smallNet({learningRate: 1e-2});
    const taken = await steps(model.fit(images, labels, {batchSize: 7, epochs: 60}));
    expect(taken[3].history![0].accuracy).toBeLessThan(0.7);
    expect(taken.at(-1)!.history!.at(-1)!.accuracy).toBeGreaterThan(0.9);
    model.dispose();
  });

  it("are the same for the same seed, and others for another", async () => {
    const run = async (seed?: number) => {
      const model = smallNet();
      const taken = await steps(model.fit(images, labels, {batchSize: 5, seed}));
      const weights = await model.getWeights();
      model.dispose();
      return {losses: taken.map(step => step.loss), weights};
    };
    const [first, again, other] = [await run(), await run(), await run(8)];
    expect(again).toEqual(first);
    expect(other.losses).not.toEqual(first.losses);
  });

  it("take every example once an epoch, in a new order each time", async () => {
    const seen: number[][] = [];
    const model = sequential([flatten(), dense({units: 2, activation: "softmax"})], {inputShape: [1, 1]});
    model.compile({
      loss: "categoricalCrossentropy",
      // With one input x, ∂L/∂w = x·(p − t), so two equal rows of x would be told apart by nothing but their number x.
      optimizer: {
        name: "listener",
        learningRate: 1,
        slots: [],
        update([w], gradient) {
          if (w.shape.length === 2) seen.push([...(gradient.dataSync() as Float32Array)]);
          return [tf.tensor(w.dataSync().slice(), w.shape)];
        }
      }
    });
    model.setWeights([
      [0, 0],
      [0, 0]
    ]);
    const x = {pixels: Float32Array.from({length: 9}, (_, n) => n + 1), shape: [9, 1, 1]};
    await steps(model.fit(x, new Uint8Array(9), {batchSize: 1, epochs: 2}));
    // p = ½ and t = 1 for class 0: the gradient of its weight is −x/2.
    const order = seen.map(([g]) => Math.round(-2 * g));
    expect([...order.slice(0, 9)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...order.slice(9)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(order.slice(0, 9)).not.toEqual(order.slice(9));
    expect(order.slice(0, 9)).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    model.dispose();
  });
});

describe("a training that ends early", () => {
  it("frees every tensor when its generator is left", async () => {
    const model = smallNet();
    const before = tf.memory().numTensors;
    for await (const step of model.fit(images, labels, {batchSize: 4, epochs: 9}))
      if (step.batch === 3) break;
    expect(tf.memory().numTensors).toBe(before);
    await model.predict(images);
    model.dispose();
  });

  it("ends when another fit of the same model begins", async () => {
    const model = smallNet();
    const before = tf.memory().numTensors;
    const first = model.fit(images, labels, {batchSize: 4, epochs: 9});
    await first.next();
    const second = model.fit(images, labels, {batchSize: 4});
    await second.next();
    expect(await first.next()).toEqual({done: true, value: undefined});
    expect((await second.next()).value).toMatchObject({epoch: 1, batch: 2});
    await second.return();
    expect(tf.memory().numTensors).toBe(before);
    model.dispose();
  });

  it("ends when the model is disposed", async () => {
    const before = tf.memory().numTensors;
    const model = smallNet();
    const training = model.fit(images, labels, {batchSize: 4, epochs: 9});
    await training.next();
    const next = training.next();
    model.dispose();
    expect((await next).done).toBe(true);
    expect(tf.memory().numTensors).toBe(before);
  });
});

it("disposing the model at any point of a validation ends the training and frees everything", async () => {
  const before = tf.memory().numTensors;
  const outcomes: boolean[] = [];
  for (let turns = 0; turns < 8; ++turns) {
    const model = smallNet();
    const training = model.fit(images, labels, {batchSize: 14, validationData: [images, labels]});
    await training.next();
    // The last step comes with the validation, which lets the page work after each of its batches.
    const last = training.next();
    for (let turn = 0; turn < turns; ++turn) await nextTask();
    model.dispose();
    outcomes.push((await last).done === true);
    await training.return();
    expect(tf.memory().numTensors).toBe(before);
  }
  expect(outcomes[0]).toBe(true);
  expect(outcomes.filter(Boolean).length).toBeGreaterThan(1);
});

it("memory stays flat over 100 steps", async () => {
  const model = smallNet();
  const counts = new Set<number>();
  for await (const step of model.fit(images, labels, {batchSize: 1, epochs: 4})) {
    if (step.batch > 1 && !step.history) counts.add(tf.memory().numTensors);
  }
  expect(counts.size).toBe(1);
  model.dispose();
});

it("the page can work between the steps", async () => {
  const model = smallNet();
  let turns = 0;
  const timer = setInterval(() => ++turns, 0);
  await steps(model.fit(images, labels, {batchSize: 1, epochs: 2}));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
  model.dispose();
});

describe("going on", () => {
  it("recover brings back the state of the last copy, and training goes on from it as if nothing had happened", async () => {
    const options = {batchSize: 7, seed: 3} as const;
    const uninterrupted = smallNet();
    await steps(uninterrupted.fit(images, labels, {...options, epochs: 3}));
    const interrupted = smallNet();
    // The copy at the end of the first epoch is taken while the second is under way.
    for await (const step of interrupted.fit(images, labels, {...options, epochs: 3})) {
      if (step.epoch === 2 && step.batch === 3) break;
    }
    expect(interrupted.recover()).toEqual({epochsDone: 1, step: 4});
    await steps(interrupted.fit(images, labels, {...options, epochs: 3, initialEpoch: 1}));
    expect(await interrupted.getWeights()).toEqual(await uninterrupted.getWeights());
    uninterrupted.dispose();
    interrupted.dispose();
  });

  it("recover before any training gives the first weights again", async () => {
    const model = smallNet();
    const first = await model.getWeights();
    expect(model.recover()).toEqual({epochsDone: 0, step: 0});
    expect(await model.getWeights()).toEqual(first);
    model.dispose();
  });

  it("recover before any training gives the weights it was given, also before compile", async () => {
    const model = sequential([dense({units: 1, activation: "softmax"})], {inputShape: [1]});
    model.setWeights([[2], [3]]);
    model.recover();
    expect(await model.getWeights()).toEqual([Float32Array.of(2), Float32Array.of(3)]);
    model.compile({loss: "categoricalCrossentropy"});
    model.recover();
    expect(await model.getWeights()).toEqual([Float32Array.of(2), Float32Array.of(3)]);
    model.dispose();
  });

  it("a copy is taken every snapshotEvery steps", async () => {
    const model = smallNet();
    for await (const step of model.fit(images, labels, {batchSize: 4, snapshotEvery: 2}))
      if (step.batch === 6) break;
    expect(model.recover()).toEqual({epochsDone: 0, step: 5});
    model.dispose();
  });
});

describe("a loss that is no number", () => {
  it("stops with the layer where it began and with what to try, and leaves weights that are numbers", async () => {
    const model = smallNet({learningRate: 1e30});
    const before = tf.memory().numTensors;
    await expect(steps(model.fit(images, labels, {batchSize: 7}))).rejects.toThrow(
      /^fit: the loss became (NaN|Infinity) in epoch 1, batch 2: the output of layer conv2d_1 was the first to turn (NaN|-?Infinity)\. Try a smaller learning rate \(it is 1e\+30\), and inputs scaled to about 0 … 1\.$/
    );
    expect(tf.memory().numTensors).toBe(before);
    for (const weights of await model.getWeights()) expect(weights.every(Number.isFinite)).toBe(true);
    model.dispose();
  });
});
