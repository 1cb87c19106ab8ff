import {expect, test} from "vitest";
import {largestParts} from "../../../src/lib/figures/cam-parts.js";

test("the maps that count most come first, whatever the sign of their weight, with their share", () => {
  // Three maps of 1 × 2; |α| · mean: 1 · 1, 3 · 2, 0.5 · 2
  const cam = {A: [1, 4, 2, 1, 0, 2], alpha: [1, -3, 0.5], shape: [1, 2, 3]};
  expect(largestParts(cam, 2)).toEqual({maps: [1, 0], share: 7 / 8});
  expect(largestParts(cam, 3).share).toBe(1);
});

test("maps that are all dark have no share", () => {
  expect(largestParts({A: [0, 0], alpha: [1, 2], shape: [1, 1, 2]}, 1).share).toBe(0);
});
