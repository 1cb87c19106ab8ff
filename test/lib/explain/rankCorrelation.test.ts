import {describe, expect, it} from "vitest";
import {rankCorrelation, ranks} from "../../../src/lib/explain/index.js";
import {seededRandom} from "../../../src/lib/nn/index.js";

describe("rankCorrelation", () => {
  it("gives equal values the mean of their ranks", () => {
    expect([...ranks([10, 20, 20, 5])]).toEqual([2, 3.5, 3.5, 1]);
    expect([...ranks([7, 7, 7])]).toEqual([2, 2, 2]);
  });

  it("is 1 for the same order, −1 for the opposite one, 0 where a map orders nothing", () => {
    expect(rankCorrelation([1, 2, 3, 40], [0, 5, 6, 7])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3, 40], [9, 5, 3, 1])).toBeCloseTo(-1, 12);
    expect(rankCorrelation([1, 2, 3], [4, 4, 4])).toBe(0);
  });

  it("is 1 − 6Σd²/(N(N²−1)) where no values are equal", () => {
    const random = seededRandom(2);
    const [a, b] = [0, 1].map(() => Array.from({length: 31}, random));
    const [r, q] = [ranks(a), ranks(b)];
    const square = r.reduce((sum, rank, n) => sum + (rank - q[n]) ** 2, 0);
    expect(rankCorrelation(a, b)).toBeCloseTo(1 - (6 * square) / (31 * (31 ** 2 - 1)), 12);
  });

  it("refuses maps of unequal sizes", () => {
    expect(() => rankCorrelation([1, 2], [1])).toThrow("a has 2 values but b has 1.");
  });
});
