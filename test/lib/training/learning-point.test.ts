import {beforeAll, expect, test} from "vitest";
import type {Digits} from "../../../src/lib/data/index.js";
import {startDevice} from "../../../src/lib/nn/index.js";
import {componentCodes, encoderCodes} from "../../../src/lib/training/codes.js";
import type {LearnerName, LearningPoint} from "../../../src/lib/training/learner-names.js";
import {learners} from "../../../src/lib/training/learners.js";
import type {LearningTask} from "../../../src/lib/training/learners.js";
import {firstOf, learningPoint} from "../../../src/lib/training/learning-point.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

/** Three kinds of strokes, each at a place of its own with some noise: easy to tell apart. */
function strokes(count: number): Digits {
  const pixels = new Uint8Array(count * 784);
  const labels = Uint8Array.from({length: count}, (_, n) => n % 3);
  for (let n = 0; n < count; ++n) {
    for (let k = 0; k < 20; ++k)
      pixels[n * 784 + (6 + 7 * labels[n]) * 28 + 4 + k] = 200 + ((n * 7 + k) % 50);
    for (let k = 0; k < 30; ++k) pixels[n * 784 + ((n * 131 + k * 61) % 784)] = 60;
  }
  return {images: {pixels, shape: [count, 28, 28, 1]}, labels};
}

const all = strokes(90);
const test30 = strokes(30);

async function pointOf(name: LearnerName, rest: Partial<LearningTask> = {}) {
  let [point, last]: [LearningPoint | undefined, number] = [undefined, 0];
  for await (const {done, found} of learningPoint(name, {
    ...{all, test: test30, size: 60, seed: 4, steps: 12, rate: learners[name].rates[0]},
    ...rest
  })) {
    expect(done).toBeGreaterThanOrEqual(last);
    last = done;
    point = found;
  }
  expect(last).toBe(1);
  return point!;
}

test("nearest neighbours keep all they saw, logistic regression 7,850 numbers; both read strokes", async () => {
  const nearest = await pointOf("nearest");
  expect(nearest).toMatchObject({
    size: 60,
    seed: 4,
    accuracy: 1,
    parameters: 60 * 784,
    multiplyAdds: 60 * 784
  });
  const logistic = await pointOf("logistic", {steps: 30, rate: 0.01});
  expect(logistic).toMatchObject({parameters: 7850, multiplyAdds: 7840});
  expect(logistic.accuracy).toBeGreaterThan(0.9);
});

test("the same seed trains the same point again, another one another", async () => {
  const accuracy = async (seed: number) =>
    (await pointOf("logistic", {seed, steps: 3, rate: 0.001})).accuracy;
  expect(await accuracy(1)).toBe(await accuracy(1));
});

test("a smaller set of a seed is part of the larger", () => {
  const [few, more] = [firstOf(all, 10, 2), firstOf(all, 40, 2)];
  expect([...few.images.pixels]).toEqual([...more.images.pixels.subarray(0, 7840)]);
  expect([...few.labels]).toEqual([...more.labels.subarray(0, 10)]);
});

test("logistic regression on codes: as long as they are, scaled to mean square 1", async () => {
  for (const [name, codes] of [
    ["components", await componentCodes(all.images, 4)],
    ["probe", (await encoderCodes(all.images, 4, 1, {epochs: 2})).codes]
  ] as const) {
    const values = await codes.of(all.images);
    expect(values).toHaveLength(90 * 4);
    expect(values.reduce((sum, value) => sum + value ** 2, 0) / values.length).toBeCloseTo(1, 4);
    const point = await pointOf(name, {codes, steps: 60, rate: 0.1});
    expect(point.parameters).toBe(codes.parameters + 50);
    expect(point.multiplyAdds).toBe(codes.multiplyAdds + 40);
    expect(point.accuracy).toBeGreaterThan(name === "components" ? 0.9 : 0.5);
  }
});
