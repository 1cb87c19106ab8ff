// @vitest-environment jsdom
import {expect, test} from "vitest";
import {answerErrors} from "../../../src/lib/figures/answer-errors.js";

test("each error stands beside its share of the mean digit's; what was not measured is left open", () => {
  const table = answerErrors({mean: 0.068, components: null, network: 0.017}, {units: 32});
  const rows = [...table.querySelectorAll("tbody tr")].map(row =>
    [...row.children].map(cell => cell.textContent)
  );
  expect(rows).toEqual([
    ["always the mean digit", "0.068", "100 %"],
    ["32 principal components", "–", "–"],
    ["the autoencoder, after the last epoch", "0.017", "25 %"]
  ]);
});
