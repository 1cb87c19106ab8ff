import {expect, test} from "vitest";
import {seriesFile} from "../../../docs/data/seriesFile.js";
import {autoregression, parseSeries, seasonalMean} from "../../../src/lib/data/index.js";
import {forecastErrors} from "../../../src/lib/figures/forecast-errors.js";

/** Errors on the last fifth of the windows of 24 values, as page 4.2 holds them out. */
function heldOutErrors(values: number[], rule: (known: number[]) => (t: number) => number) {
  const from = Math.floor((values.length - 24) * 0.8) + 24;
  const forecast = rule(values.slice(0, from));
  const truth = values.slice(from);
  return forecastErrors(
    truth.map((_, n) => forecast(from + n)),
    truth
  );
}
const linear = (values: number[]) => (known: number[]) => {
  const [constant, ...a] = autoregression(known, 24);
  return (t: number) => a.reduce((sum, weight, k) => sum + weight * values[t - 1 - k], constant);
};
const temperatures = parseSeries(seriesFile("seattle-weather.csv", {date: "date", value: "temp_max"})).values;

test("finds the rule of a series that follows one", () => {
  const values = [1, 2];
  for (let t = 2; t < 30; ++t) values.push(4 + 0.5 * values[t - 1] - 0.25 * values[t - 2]);
  const [constant, a1, a2] = autoregression(values, 2);
  expect(constant).toBeCloseTo(4, 9);
  expect(a1).toBeCloseTo(0.5, 9);
  expect(a2).toBeCloseTo(-0.25, 9);
});

test("a series that never changes is continued as it is", () => {
  expect(autoregression(Array<number>(40).fill(7), 3)).toEqual([7, 0, 0, 0]);
});

test("25 numbers forecast Seattle's temperatures one day ahead with an RMSE of 2.846 °C", () => {
  expect(heldOutErrors(temperatures, linear(temperatures)).rmse).toBeCloseTo(2.846, 3);
});

test("25 numbers forecast the CO₂ on Mauna Loa one month ahead with an RMSE of 0.375 ppm", () => {
  const {values} = parseSeries(
    seriesFile("co2-concentration.csv", {date: "Date", value: "CO2"}, "1965-01-01")
  );
  expect(heldOutErrors(values, linear(values)).rmse).toBeCloseTo(0.375, 3);
});

test("the day-of-year mean of the training years, ten days to either side, has an MAE of 3.10 °C", () => {
  expect(heldOutErrors(temperatures, known => seasonalMean(known, 365, 10)).mae).toBeCloseTo(3.096, 3);
});
