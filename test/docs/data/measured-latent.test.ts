import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {mnistFile} from "../../../docs/data/mnistFile.js";
import {halved, loadMnist, withLabels} from "../../../src/lib/data/index.js";
import type {LabelledRows} from "../../../src/lib/data/index.js";
import type {LeftOut} from "../../../src/lib/figures/detector-table.js";
import {meanExample} from "../../../src/lib/figures/mean-example.js";
import {principalErrors} from "../../../src/lib/figures/principal-errors.js";
import {principalSubspace} from "../../../src/lib/figures/principal-subspace.js";
import {rivalDetectors} from "../../../src/lib/figures/rival-detectors.js";
import {areaUnder, rocCurve} from "../../../src/lib/figures/roc.js";
import type {Waist} from "../../../src/lib/figures/waist-chart.js";

const read = <T>(name: string) =>
  JSON.parse(readFileSync(join("docs/data/measured", `${name}.json`), "utf8")) as T;
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

interface Unseen {
  components: number;
  leftOut: LeftOut[];
  opens: number;
  scores: Record<"principal" | "nearest" | "mean", number[]>;
}

let [train, test1000]: LabelledRows[] = [];
beforeAll(async () => {
  const load = async (set: "train" | "test") => {
    const digits = await loadMnist(new Blob([new Uint8Array(mnistFile({set, every: 10}))]));
    return {rows: halved(digits), labels: digits.labels};
  };
  train = await load("train");
  test1000 = await load("test");
});

describe("what page 2.5 says of its detectors", () => {
  const {leftOut, opens, scores, components} = read<Unseen>("latent-unseen");
  const network = leftOut.map(row => mean(row.network));

  test("all four are worse than chance on the 1", () => {
    const one = leftOut[1];
    for (const area of [...one.network, one.principal, one.nearest, one.mean]) expect(area).toBeLessThan(0.5);
  });

  test("the nearest seen digit is better than the network for nine of ten, 0.81 against 0.74", () => {
    expect(leftOut.filter((row, k) => row.nearest > network[k])).toHaveLength(9);
    expect(mean(leftOut.map(({nearest}) => nearest)).toFixed(2)).toBe("0.81");
    expect(mean(network).toFixed(2)).toBe("0.74");
  });

  test("the network is better than as many components for eight of ten; its seeds lie up to 0.1 apart", () => {
    expect(leftOut.filter((row, k) => network[k] > row.principal)).toHaveLength(8);
    const apart = leftOut.map(row => Math.max(...row.network) - Math.min(...row.network));
    expect(Math.max(...apart)).toBeGreaterThan(0.09);
    expect(Math.max(...apart)).toBeLessThan(0.105);
  });

  test("the rivals' scores of the digit it opens with, and the areas of all digits, can be had again", () => {
    for (const digit of [opens, 7]) {
      const {rows: seen} = withLabels(train, label => label !== digit);
      const again = rivalDetectors(seen.pixels, test1000.rows.pixels, {
        size: 196,
        components,
        scale: 1 / 255
      });
      for (const name of ["principal", "nearest", "mean"] as const) {
        const of = (isUnseen: boolean) =>
          Array.from(again[name]).filter((_, n) => (test1000.labels[n] === digit) === isUnseen);
        expect(areaUnder(rocCurve(of(true), of(false)))).toBeCloseTo(leftOut[digit][name], 3);
        if (digit === opens) {
          const off = scores[name].map((score, n) => Math.abs(score - again[name][n]));
          expect(Math.max(...off)).toBeLessThan(1e-4);
        }
      }
    }
  });
});

describe("what page 2.5 says of the waist", () => {
  const {widths} = read<{widths: Waist[]}>("latent-waist");
  const losses = ({runs}: Waist) => runs.map(({testLoss}) => testLoss);

  test("every seed beats as many components from 1 to 32 numbers, and none with 64", () => {
    for (const width of widths) {
      if (width.units < 64) expect(Math.max(...losses(width))).toBeLessThan(width.principal);
      else expect(Math.min(...losses(width))).toBeGreaterThan(width.principal);
    }
  });

  test("the wider, the more of a scrambled digit do the components let pass", () => {
    const passed = widths.map(({principalScrambled}) => principalScrambled);
    expect(passed).toEqual([...passed].sort((a, b) => b - a));
  });

  test("the components' errors can be had again", () => {
    const [size, scale] = [196, 1 / 255];
    const centre = meanExample(train.rows.pixels, size, scale);
    const {units, principal} = widths[3];
    const subspace = principalSubspace(train.rows.pixels, {
      size,
      scale,
      centre,
      components: units,
      rounds: 100
    });
    expect(mean(principalErrors(subspace, centre, test1000.rows.pixels, scale))).toBeCloseTo(principal, 5);
  });
});

test("page 2.5: the largest angle falls from above 80 degrees to below 6 with all five seeds", () => {
  const {runs, principal} = read<{
    principal: number;
    runs: {angles: [number, number][]; all: number[]; testLoss: number}[];
  }>("latent-angles");
  expect(runs).toHaveLength(5);
  for (const {angles, all, testLoss} of runs) {
    expect(angles[0][1]).toBeGreaterThan(80);
    expect(angles.at(-1)![1]).toBeLessThan(6);
    expect(all[0]).toBeLessThan(1);
    expect(testLoss / principal).toBeLessThan(1.01);
  }
});

test("page 2.5: gradients vanish through sigmoids in both kinds of network, and in neither through the others", () => {
  const {rows} = read<{rows: {activation: string; ratios: number[]}[]}>("latent-gradients");
  for (const {activation, ratios} of rows) {
    for (const ratio of ratios) {
      if (activation === "sigmoid") expect(ratio).toBeLessThan(1e-3);
      else expect(ratio).toBeGreaterThan(0.1);
    }
  }
});
