// @vitest-environment jsdom
import {expect, test} from "vitest";
import {detectorTable} from "../../../src/lib/figures/detector-table.js";

test("a row for each digit with the best in bold, and the means below", () => {
  const table = detectorTable(
    [
      {digit: 0, network: [0.9, 0.8], principal: 0.7, nearest: 0.95, mean: 0.6},
      {digit: 1, network: [0.5, 0.5], principal: 0.4, nearest: 0.45, mean: 0.2}
    ],
    "en"
  );
  const rows = [...table.querySelectorAll("tbody tr")].map(row =>
    [...row.children].map(cell => cell.textContent)
  );
  expect(rows).toEqual([
    ["0", "0.85 (0.80 to 0.90)", "0.70", "0.95", "0.60"],
    ["1", "0.50 (0.50 to 0.50)", "0.40", "0.45", "0.20"],
    ["mean of the ten", "0.68", "0.55", "0.70", "0.40"]
  ]);
  expect([...table.querySelectorAll("strong")].map(best => best.textContent)).toEqual([
    "0.95",
    "0.50 (0.50 to 0.50)",
    "0.70"
  ]);
});
