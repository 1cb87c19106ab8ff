import {expect, test} from "vitest";
import {seasonalMean} from "../../../src/lib/data/index.js";

test("the mean of all known values at the same place of the season", () => {
  const forecast = seasonalMean([1, 10, 3, 20, 5], 2, 0);
  expect([forecast(5), forecast(6), forecast(7)]).toEqual([15, 3, 15]);
});

test("places near by count too, also across the end of the season", () => {
  const forecast = seasonalMean([0, 1, 2, 3, 4], 5, 1);
  expect(forecast(5)).toBeCloseTo((4 + 0 + 1) / 3, 12);
  expect(forecast(9)).toBeCloseTo((3 + 4 + 0) / 3, 12);
});
