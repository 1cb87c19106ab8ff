// @vitest-environment jsdom
import {expect, test} from "vitest";
import {mayDiffer, shiftCheck, shiftFound} from "../../../src/lib/figures/shift-check.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

type Row = readonly number[];
const at = (x: Row, i: number, ring: boolean) =>
  ring ? x[((i % x.length) + x.length) % x.length] : (x[i] ?? 0);
const shift = (x: Row, d: number, ring: boolean) => x.map((_, i) => at(x, i - d, ring));
const convolve = (w: Row, x: Row, ring: boolean) =>
  x.map((_, i) => w.reduce((sum, weight, u) => sum + weight * at(x, i + u - (w.length - 1) / 2, ring), 0));

test("on a ring the two orders are equal, with zeros at all places but those that the proof excepts", () => {
  const found = shiftFound({shift, convolve}, seededRandom(1));
  expect(found.onRing).toBe(0);
  expect(found.elsewhere).toBe(0);
  // The exception is no idle one.
  expect(found.atBorder).toBeGreaterThan(1);
});

test("2p places are excepted where the shift is at least p: the last p, and the p before what comes in", () => {
  const excepted = (d: number, p = 2, length = 9) =>
    Array.from({length}, (_, i) => i).filter(i => mayDiffer(i, {length, p, d}));
  expect(excepted(4)).toEqual([2, 3, 7, 8]);
  expect(excepted(1)).toEqual([0, 7, 8]);
  expect(excepted(-4)).toEqual([0, 1, 5, 6]);
  expect(excepted(0)).toEqual([]);
  expect(excepted(4, 0)).toEqual([]);
});

test("loops that treat places differently are told apart", () => {
  const uneven = (w: Row, x: Row, ring: boolean) => convolve(w, x, ring).map((y, i) => y * (1 + i));
  const element = shiftCheck({shift, convolve: uneven}, seededRandom(1));
  expect(element.querySelector(".verdict.wrong")).not.toBeNull();
  expect(shiftCheck({shift, convolve}, seededRandom(1), {lang: "zh"}).textContent).toMatch(/^✓ 用 300 组/);
  const broken = (_: Row, x: Row) => x.map(() => NaN);
  expect(shiftCheck({shift, convolve: broken}, seededRandom(1)).querySelector(".wrong")).not.toBeNull();
});
