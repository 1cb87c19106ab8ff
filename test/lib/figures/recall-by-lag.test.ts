// @vitest-environment jsdom
import {expect, test} from "vitest";
import {
  recallByLagTable,
  recallOfSeeds,
  recallSentence,
  type RecallResult
} from "../../../src/lib/figures/recall-by-lag.js";

const at = (layer: RecallResult["layer"], lag: number, shares: number[]): RecallResult => ({
  layer,
  lag,
  shares
});
const results: RecallResult[] = [20, 40].flatMap(lag => [
  at("rnn", lag, [1, 1, 1]),
  at("rnnGlorot", lag, [0.5, 0.5, 0.5]),
  at("lstm1", lag, [0.5, 0.75, 0.55]),
  at("lstm5", lag, [1, 0.9, 0.95])
]);

test("the table has mean and range, or one number where all seeds agree", () => {
  const rows = [...recallByLagTable(results).querySelectorAll("tr")];
  expect(rows.map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ["mean (lowest to highest)", "lag 20", "lag 40"],
    ["tanh, U orthogonal", "100 %", "100 %"],
    ["tanh, U Glorot", "50 %", "50 %"],
    ["LSTM, bias 1", "60 % (50 % to 75 %)", "60 % (50 % to 75 %)"],
    ["LSTM, bias 5", "95 % (90 % to 100 %)", "95 % (90 % to 100 %)"]
  ]);
});

test("the two longest lags are told in words, with their ranges", () => {
  const more = [at("rnn", 10, [1]), ...results];
  const told =
    "tanh，U 正交：100%；tanh，U 用 Glorot：50%；LSTM（偏置 1）：60%（50%～75%）；LSTM（偏置 5）：95%（90%～100%）。";
  expect(recallSentence(more, "zh")).toBe(`时滞 20 时——${told}时滞 40 时——${told}`);
});

test("each seed by itself, since a mean of runs that learned it and runs that did not says neither", () => {
  expect(recallOfSeeds(results, {layer: "lstm1", lag: 40}, "en")).toBe("50 %, 75 %, 55 %");
  expect(recallOfSeeds(results, {layer: "rnn", lag: 20}, "zh")).toBe("100%、100%、100%");
});
