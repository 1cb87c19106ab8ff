import {expect, test} from "vitest";
import {agree} from "../../../src/lib/figures/agreement.js";
import {forecastCases} from "../../../src/lib/figures/forecast-cases.js";

const cases = forecastCases(t => 2 * t, [3, 4, 5]);

test("a rule that says the same of every step agrees", () => {
  expect(agree((t: number) => t + t, cases)).toEqual({cases: 3, largest: 0});
});

test("the first step of which it says something else is told", () => {
  const {failure} = agree((t: number) => (t === 4 ? 0 : t + t), cases);
  expect(failure).toMatchObject({at: 1, output: {name: "ŷ", value: 8}, got: 0});
});
