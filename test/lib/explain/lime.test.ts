import {describe, expect, it} from "vitest";
import {has, lime, limeFit, limeSpread, proximity, randomCoalitions} from "../../../src/lib/explain/index.js";

const parts = Uint8Array.from({length: 6}, (_, i) => i);
const cut = {parts, count: 6};
const x = [1, 1, 1, 1, 1, 1];
const weights = [0.5, -1, 0, 2, 0.25, -0.125];
const linear = (examples: readonly ArrayLike<number>[]) =>
  Promise.resolve(examples.map(x => weights.reduce((sum, w, i) => sum + w * x[i], 0.75)));
/** A model that answers only to two parts at once. */
const both = (examples: readonly ArrayLike<number>[]) => Promise.resolve(examples.map(x => x[0] * x[1]));

describe("lime", () => {
  it("finds the weights of a linear model, whatever the kernel's width", async () => {
    for (const sigma of [0.15, 0.5, 5]) {
      const fit = await lime(linear, x, cut, {samples: 200, sigma, lambda: 0});
      expect(fit.constant).toBeCloseTo(0.75, 5);
      fit.weights.forEach((w, m) => expect(w).toBeCloseTo(weights[m], 5));
      expect(fit.fidelity).toBeCloseTo(1, 8);
    }
  });

  it("minimises the weighted squares: no weight can be moved to make them less", () => {
    const coalitions = randomCoalitions(60, 4, 2);
    const v = coalitions.map((S, n) => Math.sin(3 * S + n));
    const options = {sigma: 0.4, lambda: 0.05};
    const {constant, weights} = limeFit(coalitions, v, 4, options);
    const cost = (beta: number[]) =>
      coalitions.reduce((sum, S, n) => {
        let g = beta[0];
        for (let m = 0; m < 4; ++m) if (has(S, m)) g += beta[m + 1];
        return sum + proximity(S, 4, options.sigma) * (v[n] - g) ** 2;
      }, 0) +
      options.lambda * beta.slice(1).reduce((sum, b) => sum + b * b, 0);
    const beta = [constant, ...weights];
    const least = cost(beta);
    for (let k = 0; k < 5; ++k) {
      for (const by of [-1e-3, 1e-3])
        expect(cost(beta.map((b, i) => (i === k ? b + by : b)))).toBeGreaterThan(least);
    }
  });

  it("proximity is 1 for the whole picture and falls with what is left out", () => {
    expect(proximity(0b111111, 6, 0.25)).toBe(1);
    expect(proximity(0b000001, 6, 0.25)).toBeLessThan(proximity(0b000011, 6, 0.25));
    expect(proximity(0, 6, 0.5)).toBeCloseTo(Math.exp(-4), 12);
    expect(proximity(0b111, 4, 0.25)).toBeCloseTo(Math.exp(-((1 - Math.sqrt(0.75)) ** 2) / 0.0625), 12);
  });

  it("its fidelity says that a product is not linear, and its weights depend on the width and the seed", async () => {
    const wide = await lime(both, x, cut, {samples: 300, sigma: 10});
    expect(wide.fidelity).toBeLessThan(0.8);
    expect(wide.weights[0]).toBeGreaterThan(0.4);
    const narrow = await lime(both, x, cut, {samples: 300, sigma: 0.1});
    expect(narrow.weights[0]).toBeGreaterThan(wide.weights[0]);
    const few = await limeSpread(both, x, cut, {samples: 20, seeds: [1, 2, 3, 4, 5]});
    const many = await limeSpread(both, x, cut, {samples: 2000, seeds: [1, 2, 3, 4, 5]});
    expect(few.fits).toHaveLength(5);
    expect(few.parts[0].deviation).toBeGreaterThan(3 * many.parts[0].deviation);
    expect(few.parts[0].low).toBeLessThan(few.parts[0].mean);
    expect(few.parts[0].high).toBeGreaterThan(few.parts[0].mean);
  });

  it("a model that never changes its answer is explained by its constant", async () => {
    const fit = await lime(examples => Promise.resolve(examples.map(() => 0.5)), x, cut, {samples: 50});
    expect(fit.constant).toBeCloseTo(0.5, 8);
    expect(Math.max(...fit.weights.map(Math.abs))).toBeLessThan(1e-8);
  });

  it("refuses a width of 0 and no samples", async () => {
    await expect(lime(both, x, cut, {samples: 10, sigma: 0})).rejects.toThrow(
      "sigma is 0, but a number above 0"
    );
    await expect(lime(both, x, cut, {samples: 0})).rejects.toThrow("samples is 0");
  });
});
