import {expect, test} from "vitest";
import {seriesFile} from "../../../docs/data/seriesFile.js";
import {parseSeries} from "../../../src/lib/data/index.js";

test("the temperatures: every day of four years, one of them a leap year", () => {
  const {dates, values} = parseSeries(seriesFile("seattle-weather.csv", {date: "date", value: "temp_max"}));
  expect(values).toHaveLength(4 * 365 + 1);
  expect([dates[0], values[0], dates.at(-1)]).toEqual(["2012-01-01", 12.8, "2015-12-31"]);
});

test("CO₂: no month is missing from 1965 on", () => {
  const {dates} = parseSeries(
    seriesFile("co2-concentration.csv", {date: "Date", value: "CO2"}, "1965-01-01")
  );
  const months = dates.map(date => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)));
  expect(months.every((month, k) => month === months[0] + k)).toBe(true);
  expect([dates[0], dates.at(-1)]).toEqual(["1965-01-01", "2020-04-01"]);
});
