import {beforeAll, expect, test} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import {
  recallData,
  recallModels,
  recallSequences,
  recallUnits
} from "../../../src/lib/training/recall-task.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

test("a sequence begins with +1 or −1, which is its label, and goes on with noise", () => {
  const {x, labels} = recallSequences(3, 100, 1);
  expect(x.shape).toEqual([100, 4, 1]);
  expect([...labels].map((label, n) => x.values[4 * n] === 2 * label - 1)).not.toContain(false);
  expect([...labels].filter(label => label === 1).length).toBeGreaterThan(35);
  expect(x.values.every(value => Math.abs(value) <= 1)).toBe(true);
});

test("what is shown and what is asked of are different sequences, other ones for each seed", () => {
  const [one, two] = [recallData(5, 1), recallData(5, 2)];
  expect([...one.shown.x.values.slice(0, 6)]).not.toEqual([...one.unseen.x.values.slice(0, 6)]);
  expect([...one.shown.x.values.slice(0, 6)]).not.toEqual([...two.shown.x.values.slice(0, 6)]);
});

test("the two layers have nearly as many weights; the LSTM's forget gates begin where they are told", async () => {
  const {rnn, lstm} = recallModels({lag: 5, forgetBias: 5, seed: 1});
  expect(rnn.layers[0].weights.reduce((sum, {tensor}) => sum + tensor.size, 0)).toBe(1155);
  expect(lstm.layers[0].weights.reduce((sum, {tensor}) => sum + tensor.size, 0)).toBe(1152);
  const [, , bias] = await lstm.getWeights();
  const gate = (n: number) => [...bias.slice(n * recallUnits.lstm, (n + 1) * recallUnits.lstm)];
  expect([0, 1, 2, 3].map(n => new Set(gate(n)))).toEqual([
    new Set([0]),
    new Set([5]),
    new Set([0]),
    new Set([0])
  ]);
  for (const model of [rnn, lstm]) model.dispose();
});
