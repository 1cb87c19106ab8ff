import {readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {mnistFile} from "../../../docs/data/mnistFile.js";
import {loadMnist, loadWeights} from "../../../src/lib/data/index.js";
import type {Digits, TrainedFacts} from "../../../src/lib/data/index.js";
import {accuraciesAt, type CompressionResults} from "../../../src/lib/figures/compression-chart.js";
import {meanAndRange} from "../../../src/lib/figures/mean-and-range.js";
import {startDevice} from "../../../src/lib/nn/index.js";
import {compressedNetwork} from "../../../src/lib/training/compressed-network.js";
import {prunedWeights} from "../../../src/lib/training/pruned-weights.js";
import {roundedWeights} from "../../../src/lib/training/rounded-weights.js";
import {smallCnn} from "../../../src/lib/training/small-cnn.js";

const read = (path: string) => readFileSync(`docs/data/${path}`);
const measured = JSON.parse(read("measured/compute.json").toString()) as CompressionResults;
const facts = JSON.parse(read("weights/compute.json").toString()) as TrainedFacts;

let digits: Digits;
beforeAll(async () => {
  await startDevice({backend: "cpu"});
  digits = await loadMnist(new Blob([new Uint8Array(mnistFile({set: "test", every: 10}))]));
});

test("three seeds of two networks, each at every share and every number of bits", () => {
  expect(measured.networks.map(({name}) => name)).toEqual(["small", "cnn"]);
  for (const {runs} of measured.networks) {
    expect(runs.map(({seed}) => seed)).toEqual([1, 2, 3]);
    for (const {pruned, rounded} of runs) {
      for (const list of Object.values(pruned)) expect(list).toHaveLength(measured.shares.length);
      for (const list of Object.values(rounded)) expect(list).toHaveLength(measured.bits.length);
    }
  }
});

test("the small network reads, pruned and rounded here, what was measured of its seed", async () => {
  const model = smallCnn();
  const {values} = await loadWeights(new Blob([new Uint8Array(read("weights/compute.bin"))]), facts);
  const network = compressedNetwork(model, values, digits);
  const share = async (changed: readonly Float32Array[]) => {
    const {right, count} = await network.read(changed);
    return right / count;
  };
  expect(await share(values)).toBeCloseTo(facts.measured.accuracy!, 3);
  const run = measured.networks[0]!.runs[0]!;
  for (const rule of ["overall", "layer", "random"] as const) {
    for (const at of [0, 0.5, 0.9, 1]) {
      const found = await share(prunedWeights(values, network.weights, {share: at, rule, seed: 1}));
      // Its weights are stored in 16 bits: a digit or two may fall on the other side.
      expect(Math.abs(found - run.pruned[rule][measured.shares.indexOf(at)]!), `${rule} ${at}`).toBeLessThan(
        0.0045
      );
    }
  }
  for (const rule of ["layer", "channel"] as const) {
    // With 2 bits one weight that falls on the other side of a half changes a sum by all of Δ.
    for (const bits of [3, 4, 8]) {
      const found = await share(roundedWeights(values, network.weights, {bits, rule}));
      expect(
        Math.abs(found - run.rounded[rule][measured.bits.indexOf(bits)]!),
        `${rule} ${bits}`
      ).toBeLessThan(0.0045);
    }
  }
  model.dispose();
});

test("of all weights together the smallest are seldom the filters'", async () => {
  const {values} = await loadWeights(new Blob([new Uint8Array(read("weights/compute.bin"))]), facts);
  const zeros = prunedWeights(values, facts.weights, {share: 0.8, rule: "overall"}).map(
    w => w.filter(value => value === 0).length / w.length
  );
  expect(zeros[0]).toBeLessThan(0.3);
  expect(zeros[2]).toBeGreaterThan(0.8);
});

test("what the page says in words", () => {
  const mean = (...given: [name: "small" | "cnn", how: Parameters<typeof accuraciesAt>[2], at: number]) =>
    meanAndRange(accuraciesAt(measured, ...given)).mean;
  const loss = (name: "small" | "cnn", share: number) =>
    mean(name, {pruned: "overall"}, 0) - mean(name, {pruned: "overall"}, share);
  // The large network stands more.
  for (const share of [0.7, 0.8, 0.9]) expect(loss("cnn", share)).toBeLessThan(loss("small", share));
  for (const name of ["small", "cnn"] as const) {
    for (const share of [0.3, 0.5, 0.8]) {
      // Chance is worse than any order by size, and a share of each layer worse than one of all, in every seed.
      const [overall, layer, random] = (["overall", "layer", "random"] as const).map(pruned =>
        accuraciesAt(measured, name, {pruned}, share)
      );
      expect(mean(name, {pruned: "overall"}, share)).toBeGreaterThan(mean(name, {pruned: "layer"}, share));
      layer!.forEach((value, k) => expect(value).toBeGreaterThan(random![k]!));
      overall!.forEach((value, k) => expect(value).toBeGreaterThan(random![k]!));
    }
    expect(mean(name, {rounded: "channel"}, 2)).toBeGreaterThan(mean(name, {rounded: "layer"}, 2) + 0.05);
    expect(Math.abs(mean(name, {rounded: "layer"}, 8) - mean(name, {pruned: "overall"}, 0))).toBeLessThan(
      0.005
    );
  }
});
