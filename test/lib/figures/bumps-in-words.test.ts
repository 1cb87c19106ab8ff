import {expect, test} from "vitest";
import {
  bumpsInWords,
  largestBend,
  largestSlope,
  missedBy,
  straightInWords,
  straightPieces
} from "../../../src/lib/figures/bumps-in-words.js";

const wave = (x: number) => 0.5 + 0.4 * Math.sin(9 * x);
const sigma = (z: number) => 1 / (1 + Math.exp(-z));

/** The page's sum: the first bump begins before 0, the last ends behind 1. */
const bumpsOf = (count: number, steep: number) => (x: number) => {
  let sum = 0;
  for (let n = 0; n < count; ++n) {
    const a = n > 0 ? n / count : -1;
    const c = n < count - 1 ? (n + 1) / count : 2;
    sum += wave((n + 0.5) / count) * (sigma(steep * (x - a)) - sigma(steep * (x - c)));
  }
  return sum;
};

test("the largest slope of a curve is found", () => {
  expect(largestSlope(x => 0.4 * Math.sin(9 * x))).toBeCloseTo(3.6, 2);
});

test("stairs at the middles of a line miss it by the bound", () => {
  const line = (x: number) => 2 * x;
  for (const count of [1, 4, 10]) {
    const stairs = (x: number) => line((Math.min(Math.floor(x * count), count - 1) + 0.5) / count);
    const {miss, bound} = missedBy(line, stairs, count);
    expect(bound).toBeCloseTo(1 / count, 3);
    expect(miss).toBeCloseTo(bound, 2);
  }
});

test("the bound holds at every place from 0 to 1, ends and steps included, the closer the steeper the steps", () => {
  for (const count of [1, 2, 3, 8, 15, 40, 100]) {
    for (const steep of [20 * count, 200 * count, 2000 * count]) {
      const {miss, bound} = missedBy(wave, bumpsOf(count, steep), count);
      expect(miss).toBeLessThanOrEqual(bound + 3.6 / steep);
    }
  }
});

test("with the page's sliders at their steepest the bound is kept for every number of bumps", () => {
  for (let count = 1; count <= 40; ++count) {
    expect(bumpsInWords(wave, bumpsOf(count, 1000), count, "en")).toMatch(/misses the curve by at most/);
  }
});

test("the sentence has both numbers, in both languages", () => {
  const say = (lang: "en" | "zh") => bumpsInWords(wave, bumpsOf(8, 400), 8, lang);
  expect(say("en")).toBe(
    "With N = 8 the bound is 0.225; from 0 to 1, steps and ends included, the sum misses the curve by at most 0.213."
  );
  expect(say("zh")).toMatch(/^N = 8 时上界是 0\.225；.*最多相差 0\.213。$/);
});

test("where the steps are not steep enough it says so", () => {
  expect(bumpsInWords(wave, bumpsOf(40, 10), 40, "en")).toMatch(
    /bound is 0\.045, and .* up to 0\.27: the steps are not steep enough .* Raise s\./
  );
  expect(bumpsInWords(wave, bumpsOf(40, 10), 40, "zh")).toMatch(/还不够陡。请增大 s。/);
});

test("straight pieces keep within C/8N², and a parabola reaches it; within M/2N too", () => {
  expect(largestBend(wave)).toBeCloseTo(0.4 * 81, 1);
  const parabola = (x: number) => 3 * x ** 2;
  for (let count = 1; count <= 40; ++count) {
    const {miss, bound} = missedBy(wave, straightPieces(wave, count), count);
    expect(miss).toBeLessThanOrEqual(32.4 / (8 * count ** 2));
    expect(miss).toBeLessThanOrEqual(bound);
  }
  // The middle of each piece lies on the grid of 2,000 places.
  for (const count of [1, 4, 10])
    expect(missedBy(parabola, straightPieces(parabola, count), count).miss).toBeCloseTo(
      6 / (8 * count ** 2),
      9
    );
});

test("the sentence on straight pieces has what they miss and the bound, in both languages", () => {
  expect(straightInWords(wave, 8, "en")).toMatch(
    /^Here 8 straight pieces miss the curve by at most 0\.0\d+; the bound is 0\.063\.$/
  );
  expect(straightInWords(wave, 1, "en")).toMatch(/1 straight piece misses/);
  expect(straightInWords(wave, 8, "zh")).toMatch(/^这里 8 段直线与曲线最多相差 0\.0\d+，上界是 0\.063。$/);
});
