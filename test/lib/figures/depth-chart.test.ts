// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {beginningsTable} from "../../../src/lib/figures/beginnings-table.js";
import {
  countOfSeeds,
  depthChart,
  depthTable,
  rateDetails,
  rateTable,
  shareOfSeeds,
  widthsName
} from "../../../src/lib/figures/depth-chart.js";
import {sawtoothChart} from "../../../src/lib/figures/sawtooth-chart.js";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

const results = [
  {
    ...{units: [62], learningRate: 0.1, learned: [1, 1], accuracy: [0.6, 0.7]},
    rates: [0.01, 0.1].map(learningRate => ({learningRate, accuracy: [0.6, learningRate * 7]})),
    ...{piecesBefore: [124, 124], pieces: [1800, 1830], piecesAcross: [60, 62]}
  },
  {
    ...{units: [10, 10, 9], learningRate: 0.01, learned: [1, 1], accuracy: [0.9, 1]},
    rates: [0.01, 0.1].map(learningRate => ({learningRate, accuracy: [0.9, 1]})),
    ...{piecesBefore: [40, 60], pieces: [500, 700], piecesAcross: [30, 40]}
  }
];
const plain = (text: string) => text.replace(/\u00a0/g, " ").replace(/\u2060/g, "");

test("a network is called by the units of its layers", () => {
  expect(widthsName([10, 10, 9], "en")).toBe("units 10, 10, 9");
  expect(widthsName([13, 14], "zh")).toBe("单元 13、14");
});

test("mean and range of shares and counts, written for the reader", () => {
  expect(plain(shareOfSeeds([0.6, 0.7], "en"))).toBe("65 % (60–70)");
  expect(plain(shareOfSeeds([0.6, 0.7], "zh"))).toBe("65%（60%～70%）");
  expect(plain(countOfSeeds([500, 1702], "zh"))).toBe("1,101（500～1,702）");
});

test("the table has a row for each network", () => {
  const rows = [...depthTable(results, {lang: "en"}).querySelectorAll("tbody tr")];
  expect(rows.map(row => plain(row.firstElementChild!.textContent))).toEqual(["62", "10, 10, 9"]);
  const pieces = rows[1].children[5];
  expect(plain(pieces.textContent)).toBe("600(500–700)");
  expect(plain(pieces.querySelector(".range")!.textContent)).toBe("(500–700)");
  const chinese = depthTable(results, {lang: "zh"}).querySelectorAll("tbody tr")[1];
  expect(plain(chinese.textContent)).toContain("10、10、9");
  expect(plain(chinese.children[5].querySelector(".range")!.textContent)).toBe("（500～700）");
});

test("a second table has each learning rate", () => {
  const [wide] = rateTable(results).querySelectorAll("tbody tr");
  expect(plain(wide.lastElementChild!.textContent)).toBe("65 %(60–70)");
  expect(rateDetails(results).querySelector("summary")!.textContent).toBe(
    "Unseen points at every learning rate"
  );
});

test("what is measured here is drawn as a second line", () => {
  const chart = depthChart(results, {lang: "en"});
  const draw = vi.spyOn(chart, "update");
  chart.show({"1": [0.65], "3": [0.9, 0.95]});
  const [before, , own] = draw.mock.calls[0][0];
  expect(before.points.map(([, mean]) => Number(mean.toFixed(3)))).toEqual([0.65, 0.95]);
  expect(own.points.map(([layers]) => layers)).toEqual([1, 3]);
  expect(own.band![1]).toEqual([3, 0.9, 0.95]);
  chart.show({});
  expect(draw.mock.calls[1][0]).toHaveLength(2);
});

test("the table of beginnings names each seed; a sawtooth is drawn at its kinks", () => {
  const table = beginningsTable(
    {
      ...{sigmoid: {accuracy: [0.5, 0.6]}, tanh: {accuracy: [0.9, 0.8]}},
      ...{sigmoidFaster: {accuracy: [0.5, 0.5]}, sigmoidFastest: {accuracy: [0.5, 0.5]}},
      ...{reluGlorot: {accuracy: [0.9, 0.9]}, reluHe: {accuracy: [0.95, 0.85]}}
    },
    {lang: "zh"}
  );
  expect(table.querySelector("tbody tr")!.textContent).toContain("50, 60");
  expect(sawtoothChart(x => x, 2).textContent).toBe("");
});
