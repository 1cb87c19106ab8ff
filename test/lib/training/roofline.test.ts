import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {attainable, bytesMoved, intensity, leastTime, type Work} from "../../../src/lib/training/roofline.js";

/** A dense layer without bias. */
const dense = (D: number, U: number): Work => ({
  multiplyAdds: D * U,
  inputs: D,
  outputs: U,
  parameters: D * U
});
const size = fc.integer({min: 1, max: 3000});

describe("the page's example", () => {
  const layer = dense(6, 3);
  test("36 multiply-adds, 144 bytes, a quarter for each byte, at least 7.2 s", () => {
    expect(bytesMoved(2, layer)).toBe(144);
    expect(intensity(2, layer)).toBe(0.25);
    expect(leastTime(36, 144, 100, 20)).toBeCloseTo(7.2, 12);
    expect(attainable(0.25, 100, 20)).toBe(5);
  });
});

test("a dense layer's intensity is I∞ N / (N + N½), below N/4", () =>
  fc.assert(
    fc.property(size, size, size, (N, D, U) => {
      const I = intensity(N, dense(D, U));
      const half = 1 / (1 / D + 1 / U);
      expect(I / ((half / 4) * (N / (N + half)))).toBeCloseTo(1, 9);
      expect(I).toBeLessThan(N / 4);
    })
  ));

test("the roof and the least time are one bound: W / time = attainable speed", () =>
  fc.assert(
    fc.property(size, size, size, size, (W, B, pi, beta) => {
      expect(W / leastTime(W, B, pi, beta) / attainable(W / B, pi, beta)).toBeCloseTo(1, 9);
    })
  ));
