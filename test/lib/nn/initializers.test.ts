import {describe, expect, it} from "vitest";
import {
  glorotNormal,
  glorotUniform,
  heNormal,
  heUniform,
  ones,
  orthogonal,
  seededRandom,
  zeros
} from "../../../src/lib/nn/index.js";

const variance = (values: Float32Array) => values.reduce((sum, w) => sum + w * w, 0) / values.length;

describe("kernels begin with the variance that keeps signals alive", () => {
  // 3·2·40 = 240 inputs and 3·2·60 = 360 outputs of each value.
  const shape = [3, 2, 40, 60];
  for (const [name, initializer, expected, reach] of [
    ["glorotUniform", glorotUniform, 2 / 600, Math.sqrt(3)],
    ["glorotNormal", glorotNormal, 2 / 600, 2 / 0.8796],
    ["heUniform", heUniform, 2 / 240, Math.sqrt(3)],
    ["heNormal", heNormal, 2 / 240, 2 / 0.8796]
  ] as const) {
    it(name, () => {
      const values = initializer(shape, seededRandom(3));
      expect(values).toHaveLength(14_400);
      // The variance of 14,400 numbers is met to within 2 % (its own deviation is at most √(2/14400) = 1.2 %).
      expect(variance(values) / expected).toBeGreaterThan(0.97);
      expect(variance(values) / expected).toBeLessThan(1.03);
      expect(Math.abs(values.reduce((sum, w) => sum + w, 0) / 14_400)).toBeLessThan(
        4 * Math.sqrt(expected / 14_400)
      );
      // No value lies further out than the distribution reaches, and some lie almost there.
      const furthest = Math.max(...values.map(Math.abs)) / Math.sqrt(expected);
      expect(furthest).toBeLessThanOrEqual(reach * 1.0001);
      expect(furthest).toBeGreaterThan(0.98 * reach);
      expect(initializer(shape, seededRandom(3))).toEqual(values);
      expect(initializer(shape, seededRandom(4))).not.toEqual(values);
    });
  }

  it("zeros and ones", () => {
    expect([...zeros([2, 2])]).toEqual([0, 0, 0, 0]);
    expect([...ones([3])]).toEqual([1, 1, 1]);
  });
});

describe("orthogonal", () => {
  for (const shape of [
    [50, 200],
    [30, 7],
    [12, 12],
    [2, 3, 4, 5],
    [1, 1]
  ]) {
    it(`[${shape}]: the shorter side's vectors have length 1 and stand at right angles`, () => {
      const values = orthogonal(shape, seededRandom(5));
      const columns = shape.at(-1)!;
      const rows = values.length / columns;
      const vectors = Array.from({length: Math.min(rows, columns)}, (_, n) =>
        Array.from({length: Math.max(rows, columns)}, (_, k) =>
          rows <= columns ? values[n * columns + k] : values[k * columns + n]
        )
      );
      for (const [i, a] of vectors.entries()) {
        for (const [j, b] of vectors.entries()) {
          const product = a.reduce((sum, value, k) => sum + value * b[k], 0);
          expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-6);
        }
      }
    });
  }

  it("is another matrix for another seed, in no direction preferred", () => {
    expect(orthogonal([4, 4], seededRandom(1))).not.toEqual(orthogonal([4, 4], seededRandom(2)));
    const firsts = Array.from({length: 400}, (_, seed) => orthogonal([3, 3], seededRandom(seed))[0]);
    const mean = firsts.reduce((sum, w) => sum + w, 0) / 400;
    // A coordinate of a random unit vector has the mean 0 and the variance 1/3.
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(1 / 3 / 400));
    expect(variance(Float32Array.from(firsts))).toBeCloseTo(1 / 3, 1);
  });
});
