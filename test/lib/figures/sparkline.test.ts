// @vitest-environment jsdom
import {expect, it} from "vitest";
import {sparkline} from "../../../src/lib/figures/sparkline.js";

const points = (values: readonly number[]) =>
  sparkline(values)
    .querySelector("path")!
    .getAttribute("d")!
    .slice(1)
    .split("L")
    .map(point => point.split(",").map(Number));

it("draws the lowest value below, the highest above", () => {
  expect(points([3, 1, 2])).toEqual([
    [0, 2],
    [1, 98],
    [2, 50]
  ]);
});

it("draws of a long series each part from its lowest to its highest value", () => {
  const drawn = points(Array.from({length: 200_000}, (_, n) => (n === 100_000 ? 9 : n % 2)));
  expect(drawn).toHaveLength(320);
  expect(Math.min(...drawn.map(([, y]) => y))).toBe(2);
  expect(drawn.filter(([, y]) => y === 2)).toEqual([[80, 2]]);
});

it("draws a constant as a level line", () => {
  expect(new Set(points([5, 5, 5]).map(([, y]) => y))).toEqual(new Set([98]));
});
