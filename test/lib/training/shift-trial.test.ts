import {beforeAll, expect, test} from "vitest";
import type {Digits} from "../../../src/lib/data/index.js";
import {sequential, dense, flatten, startDevice} from "../../../src/lib/nn/index.js";
import {accuracyAt, shiftTrial} from "../../../src/lib/training/shift-trial.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

/** Dots: digit n has its ink in a block of four pixels at row and column 10 + n. */
const dots: Digits = {
  images: {
    pixels: Uint8Array.from({length: 4 * 784}, (_, k) => {
      const [n, i, j] = [Math.floor(k / 784), Math.floor(k / 28) % 28, k % 28];
      return [i, j].every(at => at >= 10 + n && at < 12 + n) ? 255 : 0;
    }),
    shape: [4, 28, 28, 1]
  },
  labels: Uint8Array.of(0, 1, 2, 3)
};
const options = {train: dots, test: dots, epochs: 2, batchSize: 2, furthest: 1};

test("steps go from 0 to 1, and the last tells the accuracy at each shift", async () => {
  const done: number[] = [];
  let accuracy: number[] | undefined;
  for await (const step of shiftTrial({network: "dense"}, 1, options)) {
    done.push(step.done);
    accuracy = step.accuracy;
  }
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(1);
  expect(accuracy).toHaveLength(2);
  for (const share of accuracy!) expect(share >= 0 && share <= 1).toBe(true);
});

test("moved digits are others in each epoch; the seed decides which, and how it ends", async () => {
  const last = async (seed: number) => {
    let accuracy: readonly number[] = [];
    for await (const step of shiftTrial({network: "dense", moved: true, longer: 3}, seed, options))
      accuracy = step.accuracy ?? [];
    return accuracy;
  };
  expect(await last(3)).toEqual(await last(3));
});

test("accuracy is the mean over digits and directions", async () => {
  // It says which of two halves the ink is in: 0 above row 14, 1 below.
  const model = sequential([flatten({inputShape: [28, 28, 1]}), dense({units: 2})], {seed: 1});
  model.setWeights([
    Float32Array.from({length: 784 * 2}, (_, k) => Number(k >> 1 < 14 * 28 === (k % 2 === 0))),
    Float32Array.of(0, 0)
  ]);
  const one: Digits = {
    images: {
      pixels: Uint8Array.from({length: 784}, (_, k) => (k === 13 * 28 + 5 ? 255 : 0)),
      shape: [1, 28, 28, 1]
    },
    labels: Uint8Array.of(0)
  };
  expect(await accuracyAt(model, one, 0)).toBe(1);
  // Three of eight directions move it below.
  expect(await accuracyAt(model, one, 1)).toBeCloseTo(5 / 8, 10);
  model.dispose();
});
