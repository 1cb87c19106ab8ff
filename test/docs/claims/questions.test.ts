import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {mnistFile} from "../../../docs/data/mnistFile.js";
import {loadMnist, pictureOf} from "../../../src/lib/data/index.js";
import type {LearningCurves} from "../../../src/lib/training/learner-names.js";

// What the page on the four questions says in fixed words.

const measured = JSON.parse(
  readFileSync("docs/data/measured/learning-curves.json", "utf8")
) as LearningCurves;
const most = measured.sizes.at(-1)!;

test("the CNN has paid after 13,408 digits read, one hidden layer after 1,272 or so; 13 and 113 times the cost", () => {
  const reading = (name: "cnn" | "mlp" | "nearest" | "logistic") =>
    measured.learners[name].points.find(({size}) => size === most)!.multiplyAdds;
  const training = (name: "cnn" | "mlp") => 3 * measured.steps.at(-1)! * measured.batchSize * reading(name);
  const even = (name: "cnn" | "mlp") => Math.ceil(training(name) / (reading("nearest") - reading(name)));
  expect(even("cnn")).toBe(13_408);
  expect(even("mlp")).toBeLessThan(1_300);
  expect(Math.round(reading("mlp") / reading("logistic"))).toBe(13);
  expect(Math.round(reading("cnn") / reading("logistic"))).toBe(113);
  // GPT-3: about three million million times as much.
  expect((3 * 1.75e11 * 3e11) / training("cnn") / 1e12).toBeCloseTo(3.08, 1);
});

test("η(x) = x: the best error is 1/4, that of a near neighbour 1/3, the bound 3/8, any old label 1/2", () => {
  const places = Array.from({length: 1000}, (_, k) => (k + 0.5) / 1000);
  const mean = (of: (x: number) => number) => places.reduce((sum, x) => sum + of(x), 0) / places.length;
  const [best, near] = [mean(x => Math.min(x, 1 - x)), mean(x => 2 * x * (1 - x))];
  expect(best).toBeCloseTo(1 / 4, 5);
  expect(near).toBeCloseTo(1 / 3, 5);
  expect(near).toBeLessThan(2 * best * (1 - best));
  const any = mean(x => x * mean(other => 1 - other) + (1 - x) * mean(other => other));
  expect(any).toBeCloseTo(1 / 2, 5);
});

test("the nearest of 6,000 digits is 4.8 away on average, any of them 9.9", async () => {
  const file = (set: "train" | "test", every: number) =>
    loadMnist(new Blob([new Uint8Array(mnistFile({set, every}))]));
  const [train, asked] = [await file("train", 10), await file("test", 10)];
  expect(train.labels.length).toBe(most);
  let [near, all] = [0, 0];
  for (let n = 0; n < 100; ++n) {
    const x = pictureOf(asked, n);
    let [least, sum] = [Infinity, 0];
    for (let k = 0; k < most; ++k) {
      let squares = 0;
      for (let i = 0; i < 784; ++i) squares += (x[i] - train.images.pixels[784 * k + i] / 255) ** 2;
      const away = Math.sqrt(squares);
      least = Math.min(least, away);
      sum += away;
    }
    near += least / 100;
    all += sum / most / 100;
  }
  expect([near.toFixed(1), all.toFixed(1)]).toEqual(["4.8", "9.9"]);
});
