// @vitest-environment jsdom
import {expect, test} from "vitest";
import {
  beginnings,
  errorsAhead,
  forecastLines,
  forecastTable,
  leastWrong,
  networkRival
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

test("what was measured and what came are y, whatever is forecast is ŷ", () => {
  const lines = forecastLines(values, {origin: 3, network: [2.5], rivals: [asNow, asNow]});
  expect(lines.map(({letter}) => letter)).toEqual(["y", "y", "y-hat", "y-hat", "y-hat"]);
});

test("a network is a rule by what it said of each beginning", () => {
  const {forecast} = networkRival(
    [10, 20],
    [
      [1, 2],
      [3, 4]
    ]
  );
  // Step 19 is the last before the second beginning.
  expect([forecast(9, 1), forecast(19, 1), forecast(19, 2)]).toEqual([1, 2, 4]);
});

test("beginnings lie evenly, about as many as are wanted, and what follows each is known", () => {
  const series = Array.from({length: 100}, (_, t) => t);
  expect(beginnings(series.slice(60), {ahead: 14, values: series, most: 8})).toEqual([
    60, 65, 70, 75, 80, 85
  ]);
  expect(beginnings(series.slice(60), {ahead: 14, values: series})).toHaveLength(27);
});

test("the rule that is least wrong", () => {
  const rules = [3, 1, 2].map(mae => ({errors: {mae, rmse: mae}}));
  expect(leastWrong(rules)).toBe(rules[1]);
});

test("errors beside the first one's, in the unit of the series", () => {
  const table = forecastTable(
    [
      {name: "now", errors: {mae: 1, rmse: 2}},
      {name: "half", errors: {mae: 0.5, rmse: 1}}
    ],
    {network: null, unit: "ppm"}
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
