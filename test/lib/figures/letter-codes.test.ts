import {expect, test} from "vitest";
import {bitsOf, letterNumbers, numberOf} from "../../../src/lib/figures/letter-codes.js";

test("a letter has the same number in every text, capital or small", () => {
  expect(letterNumbers([..."Anna z"])).toEqual([0, 13, 13, 0, 26, 25]);
  expect(letterNumbers([..."nun"])).toEqual([13, 20, 13]);
});

test("any other character has the one of its Unicode number, or the next free one; Latin letters keep theirs", () => {
  // 明 is U+660E, 月 U+6708; 朎 U+670E has the place of 明 too.
  expect(letterNumbers([..."明月明"])).toEqual([14, 8, 14]);
  expect(letterNumbers([..."明朎"])).toEqual([14, 15]);
  expect(letterNumbers([..."明o"])).toEqual([15, 14]);
});

test("a text of many characters uses all 32 numbers before any is shared", () => {
  const many = Array.from({length: 40}, (_, k) => String.fromCodePoint(0x4e00 + k));
  const numbers = letterNumbers(many);
  expect(new Set(numbers.slice(0, 32)).size).toBe(32);
  expect(numbers.slice(32)).toEqual(numbers.slice(0, 8));
});

test("a number's bits are ±1, the highest first, and lead back to it", () => {
  expect(bitsOf(0b10110)).toEqual([1, -1, 1, 1, -1]);
  for (let number = 0; number < 32; ++number) expect(numberOf(bitsOf(number))).toBe(number);
  expect(numberOf([0.2, -3, 0.1, 0.4, -0.1])).toBe(0b10110);
});
