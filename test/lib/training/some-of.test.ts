import {expect, test} from "vitest";
import type {Digits} from "../../../src/lib/data/index.js";
import {seededRandom} from "../../../src/lib/nn/random.js";
import {orderOf} from "../../../src/lib/training/order-of.js";
import {digitsAt, overAndOver} from "../../../src/lib/training/some-of.js";

const digits: Digits = {
  images: {pixels: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]), shape: [2, 2, 2, 1]},
  labels: Uint8Array.from([3, 8])
};

test("digits by their numbers, again and again if wanted, each moved as it is taken", () => {
  const {images, labels} = digitsAt(digits, [1, 0, 1]);
  expect([...images.pixels]).toEqual([5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(images.shape).toEqual([3, 2, 2, 1]);
  expect([...labels]).toEqual([8, 3, 8]);
  expect([...digitsAt(digits, [0], () => [1, 0]).images.pixels]).toEqual([0, 0, 1, 2]);
});

test("over and over: each digit once before any comes again", () => {
  const numbers = [...overAndOver(5, 13, seededRandom(1))];
  expect(numbers).toHaveLength(13);
  for (const from of [0, 5]) expect(numbers.slice(from, from + 5).sort()).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(numbers.slice(10)).size).toBe(3);
});

test("an order is that of its seed", () => {
  expect(orderOf(1, 50)).toEqual(orderOf(1, 50));
  expect(orderOf(1, 50)).not.toEqual(orderOf(2, 50));
  expect(new Set(orderOf(3, 50)).size).toBe(50);
});
