import {expect, test} from "vitest";
import type {Digits} from "../../../src/lib/data/index.js";
import {everyDirection, inkLost, movedDigits, someDigits} from "../../../src/lib/training/moved-digits.js";

const digits: Digits = {
  images: {pixels: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), shape: [2, 2, 2, 1]},
  labels: Uint8Array.of(7, 3)
};

test("each digit moves by its own shift, and keeps its label", () => {
  const moved = movedDigits(digits, n => (n === 0 ? [0, 1] : [-1, 0]));
  expect([...moved.images.pixels]).toEqual([0, 1, 0, 3, 7, 8, 0, 0]);
  expect(moved.images.shape).toEqual([2, 2, 2, 1]);
  expect(moved.labels).toBe(digits.labels);
  expect([...digits.images.pixels]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("some of the digits, one after the other", () => {
  const second = someDigits(digits, 1, 2);
  expect([...second.images.pixels]).toEqual([5, 6, 7, 8]);
  expect(second.images.shape).toEqual([1, 2, 2, 1]);
  expect([...second.labels]).toEqual([3]);
});

test("eight directions, and one way to stay", () => {
  expect(everyDirection(0)).toEqual([[0, 0]]);
  const shifts = everyDirection(3);
  expect(new Set(shifts.map(String)).size).toBe(8);
  expect(shifts.every(([down, right]) => Math.max(Math.abs(down), Math.abs(right)) === 3)).toBe(true);
});

test("the share of ink that leaves the frame, over all directions", () => {
  const one: Digits = {
    images: {pixels: Uint8Array.of(9, 0, 0, 0), shape: [1, 2, 2, 1]},
    labels: Uint8Array.of(1)
  };
  expect(inkLost(one, 0)).toBe(0);
  // From its corner it stays where it moves down, to the right, or both: three of eight.
  expect(inkLost(one, 1)).toBeCloseTo(5 / 8, 10);
});
