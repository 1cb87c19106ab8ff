import {describe, expect, it} from "vitest";
import {occludedAt, occlusion, occlusionGeometry, occlusionMap} from "../../../src/lib/explain/index.js";

describe("occlusion", () => {
  it("covers every pixel, the last patches cut off by the border", () => {
    const g = occlusionGeometry({shape: [7, 6, 1], size: 3, stride: 2});
    expect([g.down, g.across]).toEqual([3, 3]);
    const covered = new Set<number>();
    for (let a = 0; a < g.down; ++a) {
      for (let b = 0; b < g.across; ++b) {
        occludedAt(new Float32Array(42).fill(1), a, b, g).forEach((v, i) => v === 0 && covered.add(i));
      }
    }
    expect(covered.size).toBe(42);
  });

  it("finds the one pixel that a model looks at, and gives it the mean of its patches", async () => {
    const f = (pictures: readonly ArrayLike<number>[]) => Promise.resolve(pictures.map(x => x[9]));
    const x = Float32Array.from({length: 16}, () => 1);
    const {map, answer, o} = await occlusion(f, x, {shape: [4, 4], size: 2, stride: 1});
    expect(answer).toBe(1);
    // pixel 9 is (2, 1): in the patches that begin at rows 1 and 2, columns 0 and 1
    expect([...o]).toEqual([0, 0, 0, 1, 1, 0, 1, 1, 0]);
    expect(map[9]).toBe(1);
    expect(map[0]).toBe(0);
    expect(map[10]).toBe(0.5);
  });

  it("gives a constant map for a constant fall", () => {
    const g = occlusionGeometry({shape: [5, 4, 2], size: 2, stride: 2});
    expect([...occlusionMap(new Float64Array(g.down * g.across).fill(3), g)]).toEqual(Array(20).fill(3));
  });

  it("refuses patches that do not fit, or leave pixels out", () => {
    expect(() => occlusionGeometry({shape: [4, 5], size: 5})).toThrow(
      "a patch of 5×5 is larger than the 4×5"
    );
    expect(() => occlusionGeometry({shape: [4, 5], size: 2, stride: 3})).toThrow("stride is 3, but at most");
    expect(() => occlusionGeometry({shape: [4, 5], size: 0})).toThrow("size is 0, but a whole number");
  });
});
