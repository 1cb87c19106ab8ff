import {expect, test} from "vitest";
import {
  bestOf,
  meanOf,
  medianOf,
  rates,
  searchRates,
  widthBelow
} from "../../../src/lib/figures/rate-search.js";

test("rates grow by one factor, from the lowest to the highest", () => {
  expect(rates(0.01, 1, 3)).toEqual([0.01, 0.1, 1]);
  expect(rates(0.001, 10, 65)).toHaveLength(65);
});

test("the middle of an odd and of an even number of values", () => {
  expect(medianOf([5, 1, 3])).toBe(3);
  expect(medianOf([5, 1, 3, Infinity])).toBe(4);
  expect(meanOf([1, 2, 6])).toBe(3);
});

test("every rate is tried with every start, what ran away is never the best, and rounding goes no lower than 0", async () => {
  const losses: Record<number, number[]> = {
    0.01: [2, 4],
    0.1: [0.5, -1e-18],
    1: [NaN, 0.1],
    10: [0, Infinity]
  };
  const found = await searchRates((eta, k) => losses[eta][k], {
    ...{etas: [0.01, 0.1, 1, 10], count: 2, middle: meanOf}
  });
  expect(found.map(({middle}) => middle)).toEqual([3, 0.25, Infinity, Infinity]);
  expect(bestOf(found)).toEqual({eta: 0.1, each: [0.5, 0], middle: 0.25});
});

test("the width counts powers of ten between the first and the last good rate", () => {
  const at = (eta: number, middle: number) => ({eta, middle, each: [middle]});
  expect(widthBelow([at(0.01, 1), at(0.1, 0.001), at(1, 0.002), at(10, 0.003), at(100, 5)], 0.01)).toBe(2);
  expect(widthBelow([at(0.01, 1), at(0.1, 0.001), at(1, 1)], 0.01)).toBe(0);
});

test("what nobody waits for any more ends at once, without a rate tried", async () => {
  let tried = 0;
  let cancel = () => {};
  const invalidation = new Promise<void>(resolve => (cancel = resolve));
  const search = searchRates(
    () => ++tried,
    {etas: [1, 2, 3], count: 5, middle: meanOf},
    {wait: 20, invalidation}
  );
  cancel();
  await expect(search).rejects.toThrow("out of date");
  expect(tried).toBe(0);
});
