import {expect, it} from "vitest";
import {commonestMistakes, toneOf} from "../../../src/lib/figures/confusion-matrix.js";

it("a right answer's tone is its share of the row", () => {
  expect(toneOf(90, 100, true)).toBe(0.9);
  expect(toneOf(0, 0, true)).toBe(0);
});

it("a few per cent of mistakes are well visible, and more is never paler", () => {
  expect(toneOf(2, 100, false)).toBeGreaterThan(0.4);
  const tones = [0, 1, 2, 5, 10, 50].map(count => toneOf(count, 100, false));
  expect(tones).toEqual([...tones].sort((a, b) => a - b));
  expect(Math.max(...tones)).toBeLessThanOrEqual(1);
});

it("the commonest mistakes begin at the third largest count off the diagonal", () => {
  expect(
    commonestMistakes([
      [90, 7, 3],
      [5, 95, 0],
      [1, 2, 97]
    ])
  ).toBe(3);
});
