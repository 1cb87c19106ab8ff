import {readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {mnistFile} from "../../../docs/data/mnistFile.js";
import {loadMnist} from "../../../src/lib/data/index.js";
import {startDevice} from "../../../src/lib/nn/index.js";
import {contestants} from "../../../src/lib/training/shift-contestants.js";
import type {ContestantName, ShiftResults} from "../../../src/lib/training/shift-contestants.js";
import {inkLost} from "../../../src/lib/training/moved-digits.js";
import {countsOf} from "../../../src/lib/training/shift-networks.js";
import {digitsOf, testedOf, trained} from "../../../src/pretrain/convolutional.js";

const measured = JSON.parse(readFileSync("docs/data/measured/convolutional.json", "utf8")) as ShiftResults;
const names = Object.keys(contestants) as ContestantName[];
const mean = (name: ContestantName, by: number) => {
  const runs = measured.results[name].accuracy;
  return runs.reduce((sum, run) => sum + run[by], 0) / runs.length;
};

beforeAll(async () => void (await startDevice({backend: "cpu"})));

test("three seeds at each shift, for each network, with the sizes that the networks have", () => {
  expect(measured.seeds.length).toBeGreaterThanOrEqual(3);
  expect(measured.fixedFilters.accuracy).toHaveLength(measured.seeds.length);
  for (const name of names) {
    const {accuracy, learningRate, tried, ...counts} = measured.results[name];
    expect(accuracy.map(run => run.length)).toEqual(measured.seeds.map(() => measured.furthest + 1));
    expect(counts).toEqual(countsOf(contestants[name].network));
    expect(tried.map(rate => rate.learningRate)).toEqual(measured.rates);
    const best = Math.max(...tried.map(({heldOut}) => heldOut));
    expect(tried.find(({heldOut}) => heldOut === best)!.learningRate).toBe(learningRate);
  }
});

test("what page 2.3 says of the means holds", () => {
  // A convolution alone hardly helps: from 4 pixels on it is nearly as lost as the fully connected network.
  expect(mean("convolution", 4) - mean("dense", 4)).toBeLessThan(0.07);
  // Pooling helps nearby, the global maximum far out, at a price in the middle, also after three times as many steps.
  expect(mean("pooling", 2) - mean("convolution", 2)).toBeGreaterThan(0.1);
  expect(mean("pooling", 4)).toBeLessThan(0.3);
  expect(mean("global", 6)).toBeGreaterThan(0.5);
  expect(mean("global", 0)).toBeLessThan(mean("pooling", 0));
  expect(mean("globalLonger", 0)).toBeLessThan(mean("poolingLonger", 0));
  expect(mean("globalLonger", 6) - mean("poolingLonger", 6)).toBeGreaterThan(0.4);
  // More steps do not help the fully connected network.
  for (const by of [0, 4]) expect(Math.abs(mean("denseLonger", by) - mean("dense", by))).toBeLessThan(0.02);
  // Moved digits win over all networks that have not seen any, and cost the small network dear in the middle.
  const still = [
    "dense",
    "convolution",
    "pooling",
    "global",
    "denseLonger",
    "poolingLonger",
    "globalLonger"
  ] as const;
  for (const name of still) expect(mean("wideMoved", 4)).toBeGreaterThan(mean(name, 4));
  expect(mean("denseMoved", 0)).toBeLessThan(mean("dense", 0) - 0.2);
  // Of equally many parameters, those in filters learned far more from them.
  expect(mean("poolingMoved", 4) - mean("denseMoved", 4)).toBeGreaterThan(0.1);
  // Random filters alone are worth more than a fully connected network; learning them takes away about half of the errors.
  expect(Math.min(...measured.fixedFilters.accuracy)).toBeGreaterThan(mean("dense", 0) + 0.01);
  const fixed = measured.fixedFilters.accuracy.reduce((sum, share) => sum + share, 0) / measured.seeds.length;
  const left = (1 - mean("pooling", 0)) / (1 - fixed);
  expect(left).toBeGreaterThan(0.4);
  expect(left).toBeLessThan(0.65);
});

test("trained again, the fully connected network reads what the file says", async () => {
  const load = async (set: "train" | "test") =>
    loadMnist(new Blob([new Uint8Array(mnistFile({set, every: 10}))]));
  const digits = digitsOf(await load("train"), await load("test"));
  const {learningRate, accuracy} = measured.results.dense;
  const network = await trained(contestants.dense, digits.train, 1, learningRate);
  expect(testedOf(network, digits.test)).toEqual(accuracy[0]);
  expect(Array.from({length: 7}, (_, by) => Number(inkLost(digits.test, by).toFixed(4)))).toEqual(
    measured.inkLost
  );
});
