// @vitest-environment jsdom
import {beforeAll, describe, expect, test, vi} from "vitest";
import type {CompressedNetwork} from "../../../src/lib/figures/compressed-network.js";
import {
  accuraciesAt,
  accuracyInWords,
  compressionChart,
  type CompressionResults
} from "../../../src/lib/figures/compression-chart.js";
import {prunedNetwork} from "../../../src/lib/figures/pruned-network.js";
import {roundedNetwork, spreadOf} from "../../../src/lib/figures/rounded-network.js";

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});

const invalidation = new Promise(() => {});
const range = (figure: Element) => figure.querySelector<HTMLInputElement>("input[type=range]")!;
const pull = (figure: Element, to: number) => {
  range(figure).value = String(to);
  range(figure).dispatchEvent(new Event("input", {bubbles: true}));
};
const told = (figure: Element) => figure.querySelector(".told")!.textContent!;
const zeros = (w: Float32Array) => w.filter(value => value === 0).length;

/** A network that reads as many of 100 digits as there are weights left, or different ones, in percent. */
function network(count: (values: readonly Float32Array[]) => number) {
  const read = vi.fn((values: readonly Float32Array[]) =>
    Promise.resolve({right: count(values), count: 100, milliseconds: 12})
  );
  const made: CompressedNetwork = {
    values: [Float32Array.from({length: 50}, (_, k) => (k + 1) / 50), Float32Array.of(1, 2)],
    weights: [
      {name: "dense", shape: [25, 2]},
      {name: "dense", shape: [2]}
    ],
    read
  };
  return {made, read};
}

test("a share of the weights is set to 0, what is left is read, and its bytes are counted", async () => {
  const {made} = network(([w]) => 100 - 2 * zeros(w!));
  const figure = prunedNetwork({invalidation});
  expect(told(figure)).toBe("The network comes when this figure is near.");
  figure.use(made);
  await vi.waitFor(() => expect(figure.value).toHaveLength(1));
  expect(figure.value[0]).toMatchObject({share: 0, right: 100});
  pull(figure, 60);
  await vi.waitFor(() => expect(figure.value).toHaveLength(2));
  expect(figure.value[1]).toMatchObject({share: 0.6, rule: "overall", right: 40});
  expect(told(figure)).toContain("60 % of the weights are 0: 40 of 100 digits right; with all weights 100.");
  const row = [...figure.querySelectorAll("tbody tr")].map(tr =>
    [...tr.children].map(cell => cell.textContent)
  );
  // 20 numbers of 4 + 2 bytes, and 26 places of 4.
  expect(row[0]).toEqual(["dense", "50", "60 %", "200", "224"]);
  // Another network begins anew.
  figure.use(network(() => 7).made);
  await vi.waitFor(() => expect(figure.value.map(({right}) => right)).toEqual([7]));
});

test("weights are rounded to the chosen bits, and the errors are those of the grid", async () => {
  const {made, read} = network(([w]) => new Set(w).size);
  const figure = roundedNetwork({invalidation});
  figure.use(made);
  await vi.waitFor(() => expect(figure.value).toHaveLength(1));
  pull(figure, 3);
  await vi.waitFor(() => expect(figure.value.at(-1)).toMatchObject({bits: 3, rule: "layer"}));
  const rounded = read.mock.calls.at(-1)![0][0]!;
  rounded.forEach(value => expect(Math.abs(3 * value - Math.round(3 * value))).toBeLessThan(1e-5));
  expect(told(figure)).toContain("3 bits, 7 values: 4 of 100 digits right; with all 32 bits 50.");
  // 50 weights of 3 bits and two biases of 4 bytes.
  expect(told(figure)).toContain("All weights: 27 bytes in place of 208.");
  const w = made.values[0]!;
  const rms = Math.sqrt(w.reduce((sum, value, k) => sum + (value - rounded[k]!) ** 2, 0) / w.length);
  const said = /are (\d*\.\d+) and (\d*\.\d+)/.exec(told(figure))!.slice(1).map(Number);
  expect(said[0]).toBeCloseTo(rms, 3);
  expect(said[1]).toBeCloseTo(1 / 3 / Math.sqrt(12), 3);
});

test("the spread of weights keeps all of them, before and after", () => {
  const w = Float32Array.of(-1, -0.9, 0, 0.1, 0.2, 1);
  const {counts, grid, most} = spreadOf(w, Float32Array.of(-1, -1, 0, 0, 0, 1), 1);
  expect(most).toBe(1);
  expect(counts.reduce((a, b) => a + b)).toBe(6);
  expect(grid.map(({at}) => at)).toEqual([-1, 0, 1]);
  // Heights are counts for the width of a bin: all of them together lie under the same area.
  expect(grid.reduce((sum, {height}) => sum + height, 0)).toBeCloseTo((6 * 2) / counts.length, 9);
});

describe("what was measured beforehand", () => {
  const run = (seed: number, shift: number) => ({
    seed,
    pruned: {overall: [0.9 + shift, 0.8 + shift], layer: [0.9, 0.5], random: [0.9, 0.1]},
    rounded: {layer: [0.3, 0.9], channel: [0.4, 0.9]}
  });
  const facts = {epochs: 1, parameters: 10, multiplyAdds: 20, runs: [run(1, 0), run(2, 0.02)]};
  const measured: CompressionResults = {
    ...{shares: [0, 0.5], bits: [2, 8], batchSize: 32, tested: 100, learned: 10},
    networks: [
      {name: "small", ...facts},
      {name: "cnn", ...facts}
    ]
  };
  test("mean and range of the seeds", () => {
    expect(accuraciesAt(measured, "cnn", {pruned: "overall"}, 0.5)).toEqual([0.8, 0.8200000000000001]);
    expect(accuracyInWords(measured, "cnn", {pruned: "overall"}, 0.5, "en")).toMatch(
      /^81\.0.%.\(80\.0.?–.?82\.0\)$/
    );
    expect(accuraciesAt(measured, "small", {rounded: "channel"}, 2)).toEqual([0.4, 0.4]);
  });
  test("three lines with their bands, or two", () => {
    for (const [what, count] of [
      ["pruned", 3],
      ["rounded", 2]
    ] as const) {
      const figure = compressionChart(measured, what);
      expect(figure.querySelectorAll("path.band")).toHaveLength(count);
      figure.querySelector<HTMLInputElement>("input[value=small]")!.click();
      expect(figure.querySelectorAll("path.band")).toHaveLength(count);
    }
  });
});
