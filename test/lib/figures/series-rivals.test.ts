import {expect, test} from "vitest";
import {seriesRivals} from "../../../src/lib/figures/series-rivals.js";
import {seriesWords} from "../../../src/lib/figures/series-words.js";

const rules = {
  persistence: () => 1,
  seasonal: () => 2,
  seasonalChange: () => 3,
  mean: (t: number) => t,
  line: () => 5
};
const say = seriesWords({series: "temperature", learn: "values", season: 365, order: 24}, "en");
/** A rule is wrong by what it says of two steps after the eighth. */
const errorsOf = (rule: (t: number, h: number) => number) => ({mae: rule(8, 2), rmse: rule(8, 2)});

test("each rule has its name and its errors, in the order of the table", () => {
  const {all} = seriesRivals(rules, errorsOf, say);
  expect(all.map(({name, errors}) => [name, errors.mae])).toEqual([
    ["persistence", 1],
    ["a year ago", 2],
    ["change of a year ago", 3],
    ["day-of-year mean", 10],
    ["linear, AR(24)", 5]
  ]);
});

test("of the season's rules the one that is least wrong is drawn", () => {
  const {drawn} = seriesRivals({...rules, seasonal: () => 20}, errorsOf, say);
  expect(drawn.map(({name}) => name)).toEqual(["persistence", "change of a year ago", "linear, AR(24)"]);
});
