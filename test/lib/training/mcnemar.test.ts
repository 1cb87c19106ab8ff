import {expect, test} from "vitest";
import {mcnemar, pairedAnswers} from "../../../src/lib/training/mcnemar.js";

test("the four cases of two models on the same examples", () => {
  expect(pairedAnswers([true, true, false, false, true], [true, false, true, false, true])).toEqual({
    both: 2,
    onlyFirst: 1,
    onlySecond: 1,
    neither: 1
  });
  expect(() => pairedAnswers([true], [])).toThrow("1 answers cannot be paired with 0");
});

/** 2 · P(X ≤ k) of n tosses, with whole numbers. */
function exact(a: number, b: number): number {
  const n = BigInt(a + b);
  let term = 1n;
  let sum = 0n;
  for (let k = 0n; k <= BigInt(Math.min(a, b)); ++k) {
    sum += term;
    term = (term * (n - k)) / (k + 1n);
  }
  return Math.min(1, (2 * Number(sum)) / Number(2n ** n));
}

test.each([
  [0, 0],
  [5, 5],
  [1, 9],
  [12, 3],
  [40, 61],
  [0, 300]
])("%i against %i: the tosses of a coin, counted with whole numbers", (a, b) => {
  expect(mcnemar(a, b)).toBeCloseTo(exact(a, b), 12);
  expect(mcnemar(b, a)).toBe(mcnemar(a, b));
});

test("1 against 9 is 22 of 1,024 tosses", () => expect(mcnemar(1, 9)).toBeCloseTo(22 / 1024, 14));
