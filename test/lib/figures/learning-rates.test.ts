import {expect, test} from "vitest";
import {rateSentence, worstFactor} from "../../../src/lib/figures/learning-rates.js";

const curvatures = [4, 1] as const;

test("the worst factor is that of the direction that shrinks least", () => {
  expect(worstFactor(0.1, curvatures)).toBeCloseTo(0.9);
  expect(worstFactor(0.4, curvatures)).toBeCloseTo(0.6);
  expect(worstFactor(0.6, curvatures)).toBeCloseTo(1.4);
});

test("the sentence says what a rate does: below, across, at and above the limit", () => {
  expect(rateSentence(0.1, curvatures, "en")).toBe(
    "Below the limit of 0.5: each step leaves at most 0.9 of the distance to the lowest point."
  );
  expect(rateSentence(0.4, curvatures, "en")).toMatch(/^Below .*0\.6 .*jumps across the valley/);
  expect(rateSentence(0.5, curvatures, "en")).toMatch(/^Exactly at the limit of 0\.5/);
  expect(rateSentence(0.6, curvatures, "en")).toMatch(/^Above the limit of 0\.5/);
  expect(rateSentence(0.6, curvatures, "zh")).toMatch(/^超过上限 0\.5/);
});

test("what it says is what steps do", () => {
  for (const eta of [0.05, 0.3, 0.49, 0.51, 0.7]) {
    let d: readonly number[] = [1, 1];
    for (let step = 0; step < 50; ++step) d = d.map((each, k) => each - eta * curvatures[k] * each);
    const nearer = Math.hypot(...d) < Math.SQRT2;
    expect(/^Below/.test(rateSentence(eta, curvatures, "en"))).toBe(nearer);
  }
});
