import {expect, it} from "vitest";
import {boundOf, roundingOf} from "../../../src/kernels/checks/case.js";

it("roundingOf(K) is K roundings for short sums and 8·√K for long ones", () => {
  const roundings = [1, 16, 63, 64, 65, 256, 10_000].map(terms => roundingOf(terms) * 2 ** 24);
  expect(roundings).toEqual([1, 16, 63, 64, 8 * Math.sqrt(65), 128, 800]);
});

it("boundOf is never exceeded by short sums in float32, even of the worst order", () => {
  for (let terms = 1; terms <= 40; ++terms) {
    // Each sum is rounded down by almost half of its last place.
    const products = Array.from({length: terms}, (_, k) => Math.fround(1 + (k % 7) * 0.1234567));
    const in64 = products.reduce((sum, product) => sum + product, 0);
    const in32 = products.reduce((sum, product) => Math.fround(sum + product), 0);
    expect(Math.abs(in32 - in64)).toBeLessThanOrEqual(boundOf([in64], terms)[0]);
  }
});
