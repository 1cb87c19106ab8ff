import {expect, test} from "vitest";
import {iterated} from "../../../src/lib/data/index.js";

test("a rule goes on from its own forecasts", () => {
  const sumOfTwo = (past: number[]) => past[past.length - 1] + past[past.length - 2];
  const fibonacci = iterated(sumOfTwo, [9, 1, 1, 100], 2);
  expect([1, 2, 3, 4].map(h => fibonacci(2, h))).toEqual([2, 3, 5, 8]);
});

test("at the beginning of the series it sees what there is, and nothing before", () => {
  expect(iterated(past => past.length, [5, 5, 5], 24)(0, 1)).toBe(1);
});
