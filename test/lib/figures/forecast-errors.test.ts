import {expect, test} from "vitest";
import {forecastErrors} from "../../../src/lib/figures/forecast-errors.js";

test("mean absolute error and root mean squared error", () => {
  expect(forecastErrors([1, 2, 3, 4], [1, 2, 0, 8])).toEqual({mae: 1.75, rmse: 2.5});
});

test("a forecast is needed for every value", () => {
  expect(() => forecastErrors([1], [1, 2])).toThrow("1 forecasts for 2 values");
});
