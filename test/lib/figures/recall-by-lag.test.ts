// @vitest-environment jsdom
import {expect, test} from "vitest";
import {recallByLagTable, recallSentence, type RecallResult} from "../../../src/lib/figures/recall-by-lag.js";

const results: RecallResult[] = [20, 40].flatMap(lag => [
  {layer: "rnn" as const, lag, shares: [1, 1, 1]},
  {layer: "lstm1" as const, lag, shares: [0.5, 0.75, 0.55]},
  {layer: "lstm5" as const, lag, shares: [1, 0.9, 0.95]}
]);

test("the table has mean and range, or one number where all seeds agree", () => {
  const rows = [...recallByLagTable(results).querySelectorAll("tr")];
  expect(rows.map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ["mean (lowest to highest)", "lag 20", "lag 40"],
    ["tanh RNN", "100 %", "100 %"],
    ["LSTM, bias 1", "60 % (50 % to 75 %)", "60 % (50 % to 75 %)"],
    ["LSTM, bias 5", "95 % (90 % to 100 %)", "95 % (90 % to 100 %)"]
  ]);
});

test("the two longest lags are told in words", () => {
  const more = [{layer: "rnn" as const, lag: 10, shares: [1]}, ...results];
  expect(recallSentence(more, "zh")).toBe(
    "时滞 20：tanh RNN，100%；LSTM，偏置 1，60%；LSTM，偏置 5，95%。" +
      "时滞 40：tanh RNN，100%；LSTM，偏置 1，60%；LSTM，偏置 5，95%。"
  );
});
