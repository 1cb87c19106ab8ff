import {expect, test} from "vitest";
import {areaUnder, rocCurve} from "../../../src/lib/figures/roc.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

test("the page's example has the area 5/6", () => {
  expect(areaUnder(rocCurve([0.9, 0.5], [0.7, 0.3, 0.1]))).toBeCloseTo(5 / 6, 12);
});

test("the curve goes from nothing to everything, and equal scores make a slope", () => {
  const points = rocCurve([1, 0.5], [1, 0]);
  expect(points.map(({falseAlarms, found}) => [falseAlarms, found])).toEqual([
    [0, 0],
    [0.5, 0.5],
    [0.5, 1],
    [1, 1]
  ]);
});

test("the area is the share of pairs that are won, ties counting half", () => {
  const random = seededRandom(4);
  const scores = (count: number, shift: number) =>
    Array.from({length: count}, () => Math.round(12 * (random() + shift)) / 12);
  const [unseen, seen] = [scores(40, 0.2), scores(90, 0)];
  let won = 0;
  for (const u of unseen) for (const s of seen) won += u > s ? 1 : u === s ? 0.5 : 0;
  expect(areaUnder(rocCurve(unseen, seen))).toBeCloseTo(won / 3600, 12);
});
