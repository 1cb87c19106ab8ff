import {describe, expect, it} from "vitest";
import {lossRange, lossTicks, stepsShown} from "../../../src/lib/figures/loss-axes.js";

describe("stepsShown(done, planned)", () => {
  it("gives the first steps a good part of the axis, however long the training is", () => {
    for (let done = 10; done < 1700; ++done) expect(done / stepsShown(done, 1880)).toBeGreaterThan(0.4);
    expect(stepsShown(1, 1880)).toBeLessThan(20);
  });
  it("has room for what is done, and ends with the plan", () => {
    for (let done = 0; done <= 1880; ++done) {
      const shown = stepsShown(done, 1880);
      expect(shown).toBeGreaterThanOrEqual(done);
      expect(shown).toBeLessThanOrEqual(1880);
    }
    expect(stepsShown(1880, 1880)).toBe(1880);
  });
  it("of a short plan shows all", () => expect(stepsShown(1, 5)).toBe(5));
});

describe("lossRange(values)", () => {
  it("stands around one value, with more room below", () => expect(lossRange([2.3])).toEqual([1, 5]));
  it("has room for all values", () => {
    expect(lossRange([0.03, 2.3, 0.4])).toEqual([0.02, 5]);
    expect(lossRange([3, 50])).toEqual([2, 50]);
  });
  it("is at least a factor of four, also at a mark itself", () => {
    for (const value of [1, 2, 5, 0.69, 0.0003]) {
      const [low, high] = lossRange([value]);
      expect(high / low).toBeGreaterThanOrEqual(4);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  });
  it("leaves out what is no loss", () => expect(lossRange([NaN, 0, Infinity, 2.3])).toEqual([1, 5]));
  it("of nothing is an axis all the same", () => expect(lossRange([])).toEqual([0.1, 1]));
});

describe("lossTicks(lowest, highest)", () => {
  it("are the powers of ten", () => expect(lossTicks(0.002, 5)).toEqual([0.01, 0.1, 1]));
  it("are more where the axis is short", () => expect(lossTicks(2, 50)).toEqual([2, 5, 10, 20, 50]));
});
