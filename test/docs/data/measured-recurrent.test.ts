import {readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import type {RecallResult} from "../../../src/lib/figures/recall-by-lag.js";
import {glorotUniform, seededRandom, startDevice} from "../../../src/lib/nn/index.js";
import {recallLags, recallSeeds, recallShare} from "../../../src/pretrain/recallByLag.js";

const {results} = JSON.parse(readFileSync("docs/data/measured/recall-by-lag.json", "utf8")) as {
  results: RecallResult[];
};

beforeAll(async () => void (await startDevice({backend: "cpu"})));

const mean = (layer: RecallResult["layer"], lag: number) => {
  const {shares} = results.find(result => result.layer === layer && result.lag === lag)!;
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
};

test("the recall task was measured for four layers, four lags and three seeds", () => {
  expect(results.map(({lag, layer}) => `${layer} ${lag}`)).toEqual(
    recallLags.flatMap(lag => ["rnn", "rnnGlorot", "lstm1", "lstm5"].map(layer => `${layer} ${lag}`))
  );
  for (const {shares} of results) expect(shares).toHaveLength(recallSeeds.length);
});

test("what page 2.4 says of it: at lag 40 the LSTM of bias 1 is behind, at lag 80 the one of bias 5 ahead", () => {
  expect(mean("rnn", 40)).toBe(1);
  expect(mean("lstm5", 40)).toBe(1);
  expect(mean("lstm1", 40)).toBeLessThan(0.7);
  expect(mean("lstm5", 80)).toBeGreaterThan(0.9);
  expect(mean("rnnGlorot", 40)).toBe(1);
  // At lag 80 a tanh layer either learns it or guesses.
  for (const layer of ["rnn", "rnnGlorot"] as const) {
    const {shares} = results.find(result => result.layer === layer && result.lag === 80)!;
    for (const share of shares) expect(share > 0.95 || share < 0.6).toBe(true);
    expect(Math.min(...shares)).toBeLessThan(0.6);
  }
  expect(mean("rnn", 80)).toBeLessThan(0.8);
  expect(mean("lstm1", 80)).toBeLessThan(0.6);
});

test("trained again, a layer answers what the file says", async () => {
  for (const layer of ["rnn", "lstm1"] as const) {
    const {shares} = results.find(result => result.layer === layer && result.lag === 20)!;
    expect(await recallShare(layer, 20, 1)).toBeCloseTo(shares[0]!, 2);
  }
});

test("a U of Glorot's with 33 units has a spectral radius near 1", () => {
  const u = glorotUniform([33, 33], seededRandom(1));
  // ‖Uᵈ v‖^(1/d) for a long d.
  let v = Float64Array.from({length: 33}, (_, k) => Math.sin(k + 1));
  let growth = 0;
  const [first, last] = [100, 600];
  for (let d = 0; d < last; ++d) {
    v = v.map((_, i) => v.reduce((sum, value, j) => sum + u[33 * i + j]! * value, 0));
    const size = Math.hypot(...v);
    if (d >= first) growth += Math.log(size) / (last - first);
    v = v.map(value => value / size);
  }
  expect(Math.exp(growth)).toBeGreaterThan(0.85);
  expect(Math.exp(growth)).toBeLessThan(1.2);
});
