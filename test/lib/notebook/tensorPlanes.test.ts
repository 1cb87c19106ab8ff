import {describe, expect, it} from "vitest";
import {duration} from "../../../src/lib/notebook/duration.js";
import {planesOf, statistics} from "../../../src/lib/notebook/tensorPlanes.js";

describe("planesOf(shape)", () => {
  it.each([
    [[], 1, 1, 1],
    [[5], 1, 1, 5],
    [[2, 3], 1, 2, 3],
    [[4, 2, 5], 4, 2, 5],
    [[4, 2, 3], 3, 4, 2],
    [[2, 5, 6, 7], 14, 5, 6],
    [[2, 3, 4, 5, 6], 24, 5, 6]
  ])("[%s] has %i planes of %i×%i, and each value is in one of them", (shape, count, rows, columns) => {
    const planes = planesOf(shape);
    expect([planes.count, planes.rows, planes.columns]).toEqual([count, rows, columns]);
    const seen = new Set<number>();
    for (let p = 0; p < count; ++p)
      for (let i = 0; i < rows; ++i) for (let j = 0; j < columns; ++j) seen.add(planes.at(p, i, j));
    expect(seen.size).toBe(shape.reduce((product, n) => product * n, 1));
  });

  it("names a plane by its indices", () => {
    expect(planesOf([2, 3]).label(0)).toBe("[:, :]");
    expect(planesOf([2, 5, 6, 7]).label(8)).toBe("[1, :, :, 1]");
    expect(planesOf([2, 3, 4, 5, 6]).label(23)).toBe("[1, 2, 3, :, :]");
  });
});

describe("statistics(values)", () => {
  it("counts zeros and NaN, and leaves NaN out of the rest", () => {
    expect(statistics([3, -1, 0, NaN, 2])).toEqual({min: -1, mean: 1, max: 3, zeros: 1, nans: 1});
  });
});

describe("duration(milliseconds)", () => {
  it.each([
    [0.2, "< 1 ms"],
    [12.34, "12 ms"],
    [1234, "1.2 s"],
    [123456, "123 s"]
  ])("%d ms", (milliseconds, text) => expect(duration(milliseconds)).toBe(text));
});
