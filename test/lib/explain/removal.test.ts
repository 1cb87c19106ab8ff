import {describe, expect, it} from "vitest";
import {
  areaBelow,
  byValue,
  fallsAlone,
  greedyOrder,
  has,
  inkOfParts,
  limeFit,
  meanDifferences,
  meanRemovalCurve,
  removalCurve,
  sizeOf
} from "../../../src/lib/explain/index.js";
import {seededRandom} from "../../../src/lib/nn/index.js";
import {ordersOf} from "../../../src/lib/figures/orders-table.js";

/** The three parts of the page. */
const v = [0, 0.2, 0.1, 0.6, 0, 0.2, 0.1, 0.9];
const game = (M: number, seed: number) => {
  const random = seededRandom(seed, M);
  return Float64Array.from({length: 2 ** M}, () => random());
};
const close = (found: readonly number[], wanted: readonly number[]) => {
  expect(found).toHaveLength(wanted.length);
  found.forEach((value, k) => expect(value).toBeCloseTo(wanted[k], 12));
};

describe("parts taken away", () => {
  it("by hand: the answers on the way, and the area below them", () => {
    expect(byValue([0.45, 0.35, 0.1])).toEqual([0, 1, 2]);
    expect(removalCurve(v, [0, 1, 2])).toEqual([0.9, 0.1, 0, 0]);
    expect(areaBelow([0.9, 0.1, 0, 0])).toBeCloseTo((0.45 + 0.1) / 3);
    expect(areaBelow([1, 1, 1])).toBe(1);
  });

  it("by hand: greedy asks again after each step", () => {
    // Without part 1 there are 0.1, without part 2 0.2; then part 2 is the one that leaves 0.
    expect(greedyOrder(v, 3)[0]).toBe(0);
    expect(greedyOrder([0, 5, 4, 6], 2)).toEqual([0, 1]);
  });

  it("greedy takes the lowest answer at each step", () => {
    const random = game(6, 3);
    let S = 63;
    for (const m of greedyOrder(random, 6)) {
      const lowest = Math.min(...[0, 1, 2, 3, 4, 5].filter(k => has(S, k)).map(k => random[S & ~(1 << k)]));
      S &= ~(1 << m);
      expect(random[S]).toBe(lowest);
    }
    expect(S).toBe(0);
  });

  it("the curve of chance is the mean over all orders", () => {
    const random = game(4, 9);
    const all = ordersOf(4).map(order => removalCurve(random, order));
    close(
      meanRemovalCurve(random, 4),
      all[0].map((_, k) => all.reduce((sum, curve) => sum + curve[k], 0) / all.length)
    );
  });

  it("falls of single parts, and their ink", () => {
    close(fallsAlone(v, 3), [0.8, 0.7, 0.3]);
    expect(inkOfParts([1, 0.5, 0.25, 0], {parts: [0, 1, 1, 2], count: 3})).toEqual([1, 0.75, 0]);
  });
});

describe("what LIME becomes", () => {
  const all = (M: number) => Array.from({length: 2 ** M}, (_, S) => S);

  it("with all coalitions and equal weights the mean of all differences", () => {
    const random = game(5, 2);
    const {weights} = limeFit(all(5), random, 5, {sigma: 1e6});
    meanDifferences(random, 5).forEach((value, m) => expect(weights[m]).toBeCloseTo(value, 9));
  });

  it("with a narrow kernel occlusion", () => {
    const random = game(4, 2);
    const {weights} = limeFit(all(4), random, 4, {sigma: 0.05});
    fallsAlone(random, 4).forEach((value, m) => expect(weights[m]).toBeCloseTo(value, 2));
  });

  it("the two parts of the page: β = (−0.075, 0.35, 0.25), R² = 0.892", () => {
    const {constant, weights, fidelity} = limeFit(all(2), v.slice(0, 4), 2, {sigma: 1e6});
    close([constant, ...weights], [-0.075, 0.35, 0.25]);
    expect(fidelity.toFixed(3)).toBe("0.892");
  });

  it("any kernel gives a sum over parts back", () => {
    const sums = all(3).map(S => 1 + [4, 2, 1].reduce((sum, a, m) => (has(S, m) ? sum + a : sum), 0));
    for (const sigma of [0.2, 0.5, 3]) {
      const {constant, weights} = limeFit(all(3), sums, 3, {sigma});
      [1, 4, 2, 1].forEach((wanted, k) => expect([constant, ...weights][k]).toBeCloseTo(wanted, 6));
    }
    expect(sizeOf(7)).toBe(3);
  });
});
