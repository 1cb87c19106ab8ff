import {readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import {contestants} from "../../../src/lib/training/shift-contestants.js";
import type {ContestantName, ShiftResults} from "../../../src/lib/training/shift-contestants.js";
import {countsOf} from "../../../src/lib/training/shift-networks.js";

const measured = JSON.parse(readFileSync("docs/data/measured/convolutional.json", "utf8")) as ShiftResults;
const names = Object.keys(contestants) as ContestantName[];
const mean = (name: ContestantName, by: number) => {
  const runs = measured.results[name].accuracy;
  return runs.reduce((sum, run) => sum + run[by], 0) / runs.length;
};

beforeAll(async () => void (await startDevice({backend: "cpu"})));

test("three seeds at each shift, for each network, with the sizes that the networks have", () => {
  expect(measured.seeds.length).toBeGreaterThanOrEqual(3);
  expect(measured.fixedFilters).toHaveLength(measured.seeds.length);
  for (const name of names) {
    const {accuracy, ...counts} = measured.results[name];
    expect(accuracy.map(run => run.length)).toEqual(measured.seeds.map(() => measured.furthest + 1));
    expect(counts).toEqual(countsOf(contestants[name].network));
  }
});

test("what page 2.3 says of the means holds", () => {
  // A convolution alone hardly helps: from 4 pixels on it is nearly as lost as the fully connected network.
  expect(mean("convolution", 4) - mean("dense", 4)).toBeLessThan(0.06);
  // Pooling helps nearby, the global maximum far out, at a price in the middle.
  expect(mean("pooling", 2) - mean("convolution", 2)).toBeGreaterThan(0.1);
  expect(mean("pooling", 4)).toBeLessThan(0.3);
  expect(mean("global", 4)).toBeGreaterThan(0.6);
  expect(mean("global", 0)).toBeLessThan(mean("pooling", 0));
  // With three times as many steps most of that price is gone.
  const [short, long] = [mean("global", 0), mean("globalLonger", 0)];
  expect(long - short).toBeGreaterThan((mean("pooling", 0) - short) / 2);
  // Moved digits win over all networks that have not seen any, and cost the small network dear in the middle.
  for (const name of ["dense", "convolution", "pooling", "global", "globalLonger"] as const)
    expect(mean("wideMoved", 4)).toBeGreaterThan(mean(name, 4));
  expect(mean("denseMoved", 0)).toBeLessThan(mean("dense", 0));
  expect(mean("denseMoved", 0) - mean("denseMoved", 4)).toBeLessThan(0.03);
  expect(mean("poolingMoved", 4) - mean("denseMoved", 4)).toBeGreaterThan(0.1);
  // With a convolution they come up to the wide network at 4 pixels, and fall behind at 6.
  expect(Math.abs(mean("poolingMoved", 4) - mean("wideMoved", 4))).toBeLessThan(0.03);
  expect(mean("wideMoved", 6) - mean("poolingMoved", 6)).toBeGreaterThan(0.1);
  // Learned filters are worth more than random ones, which bring no more than the fully connected network.
  expect(Math.max(...measured.fixedFilters)).toBeLessThan(mean("pooling", 0) - 0.05);
  expect(Math.max(...measured.fixedFilters)).toBeLessThan(mean("dense", 0) + 0.01);
});
