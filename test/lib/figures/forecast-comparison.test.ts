// @vitest-environment jsdom
import {expect, test} from "vitest";
import {
  errorsAhead,
  forecastLines,
  forecastTable,
  leastWrong
} from "../../../src/lib/figures/forecast-comparison.js";

const values = [0, 1, 2, 3, 4, 5];
const asNow = {name: "now", forecast: (t: number) => values[t]};

test("the farther ahead, the more a rule that stands still is wrong on a line that rises", () => {
  expect(errorsAhead(values, [1, 2, 3], 3, asNow).points).toEqual([
    [1, 1],
    [2, 2],
    [3, 3]
  ]);
});

test("forecasts go on from the last value that was measured", () => {
  const lines = forecastLines(values, {origin: 3, network: [2.5, 2.75], rivals: [asNow]});
  expect(lines.map(({points}) => points)).toEqual([
    [0, 1, 2].map(t => [t, t]),
    [2, 3, 4].map(t => [t, t]),
    [2, 3, 4].map(t => [t, 2]),
    [
      [2, 2],
      [3, 2.5],
      [4, 2.75]
    ]
  ]);
});

test("the rule that is least wrong", () => {
  const rules = [3, 1, 2].map(mae => ({errors: {mae, rmse: mae}}));
  expect(leastWrong(rules)).toBe(rules[1]);
});

test("errors beside the first one's, in the unit of the series", () => {
  const table = forecastTable(
    [
      {name: "now", errors: {mae: 1, rmse: 2}},
      {name: "half", errors: {mae: 0.5, rmse: 1}},
      {name: "LSTM", errors: null}
    ],
    {unit: "ppm"}
  );
  expect(table.querySelector("thead")!.textContent).toContain("MAE (ppm)");
  expect([...table.querySelectorAll("td")].map(cell => cell.textContent)).toEqual([
    "1",
    "2",
    "100 %",
    "0.5",
    "1",
    "50 %",
    "–",
    "–",
    "–"
  ]);
});
