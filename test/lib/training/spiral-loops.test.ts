import {beforeAll, expect, test} from "vitest";
import {twoSpirals} from "../../../src/lib/data/twoSpirals.js";
import {seededRandom, startDevice} from "../../../src/lib/nn/index.js";
import {bestRate} from "../../../src/lib/training/spiral-contestants.js";
import {rightByLoops, trainByLoops} from "../../../src/lib/training/spiral-loops.js";
import {spiralExamples, spiralNetwork} from "../../../src/lib/training/spiral-trial.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

test.each(["relu", "sigmoid", "tanh"] as const)(
  "plain loops take the library's steps: %s",
  async activation => {
    const model = spiralNetwork([6, 5], {activation, learningRate: 0.03, seed: 2});
    const weights = (await model.getWeights()).map(values => Float64Array.from(values));
    const network = {sizes: [2, 6, 5, 1], weights, activation};
    const examples = twoSpirals(seededRandom(1));
    const {x, y} = spiralExamples(1);
    for await (const {epoch} of model.fit(x, y, {epochs: 30, batchSize: 160})) expect(epoch).toBeLessThan(31);
    trainByLoops(network, examples, {epochs: 30, learningRate: 0.03});
    (await model.getWeights()).forEach((values, l) =>
      values.forEach((value, k) => expect(weights[l]![k]).toBeCloseTo(value, 4))
    );
    const answers = await model.predict(x);
    const right = answers.filter(([answer], n) => Number(answer! > 0.5) === y.values[n]).length;
    expect(rightByLoops(network, examples)).toBeCloseTo(right / 160, 2);
    model.dispose();
  }
);

test("the best rate is that of the points for choosing; of equal ones the lowest", () => {
  const rate = (learningRate: number, share: number) => ({
    ...{learningRate, checked: [share, share]},
    ...{learned: [1, 1], accuracy: [1 - share, 1 - share]}
  });
  expect(bestRate([rate(0.01, 0.7), rate(0.03, 0.9), rate(0.1, 0.9)]).learningRate).toBe(0.03);
});
