import {describe, expect, it} from "vitest";
import {
  allCoalitionValues,
  has,
  kernelShap,
  kernelShapErrors,
  shapley,
  shapleyFrom,
  shapleyKernel,
  shapleyLoops,
  shapleySamples,
  sizeOf
} from "../../../src/lib/explain/index.js";
import {permutation, seededRandom} from "../../../src/lib/nn/index.js";

/** Random answers to all coalitions of M parts. */
const game = (M: number, seed: number) => {
  const random = seededRandom(seed, M);
  return Float64Array.from({length: 2 ** M}, () => random());
};

/** What part m adds, averaged over all orders in which the parts may come: the definition, without the factorials. */
function byOrders(v: ArrayLike<number>, M: number): number[] {
  const phi = Array<number>(M).fill(0);
  let orders = 0;
  const visit = (S: number, path: number[]) => {
    if (path.length === M) {
      ++orders;
      let before = 0;
      for (const m of path) {
        phi[m] += v[before | (1 << m)] - v[before];
        before |= 1 << m;
      }
    }
    for (let m = 0; m < M; ++m) if (!has(S, m)) visit(S | (1 << m), [...path, m]);
  };
  visit(0, []);
  return phi.map(sum => sum / orders);
}

/** A black box of 7 numbers that is not linear. */
const f = (examples: readonly ArrayLike<number>[]) =>
  Promise.resolve(
    examples.map(x => Math.tanh(x[0] + x[1] * x[2]) + 0.5 * x[3] * x[4] - Math.max(x[5], x[6]) ** 2)
  );
const x = [0.3, 0.9, -0.7, 0.4, 0.8, 0.2, 0.6];
const cut = {parts: Uint8Array.from(x, (_, i) => i), count: 7, background: [0.1, 0, 0.2, 0, 0.3, 0.1, 0]};

describe("shapley", () => {
  it("by hand: a pair that only together is worth something shares it", () => {
    // v(∅) = v({0}) = v({1}) = 0, v({0, 1}) = 12
    expect([...shapleyLoops([0, 0, 0, 12], 2)]).toEqual([6, 6]);
    // {0} alone 10, {1} alone 0, both 12: (10 + 12)/2 and (0 + 2)/2
    expect([...shapleyLoops([0, 10, 0, 12], 2)]).toEqual([11, 1]);
  });

  it.each([1, 2, 3, 4, 5, 6])("is the mean over all orders, %i parts", M => {
    const v = game(M, 5);
    const expected = byOrders(v, M);
    shapleyLoops(v, M).forEach((phi, m) => expect(phi).toBeCloseTo(expected[m], 10));
  });

  it("base and values add up to the answer (efficiency), within 1e-4 and far better", async () => {
    const {base, values, answer} = await shapley(f, x, cut);
    expect(Math.abs(base + values.reduce((a, b) => a + b, 0) - answer)).toBeLessThan(1e-6);
  });

  it("symmetry: parts that add the same to every coalition have the same value", () => {
    const M = 6;
    const v = game(M, 8);
    // parts 1 and 4 made exchangeable
    for (let S = 0; S < v.length; ++S) {
      if (has(S, 1) && !has(S, 4)) v[(S & ~2) | 16] = v[S];
    }
    const phi = shapleyLoops(v, M);
    expect(Math.abs(phi[1] - phi[4])).toBeLessThan(1e-12);
    expect(Math.abs(phi[1] - phi[2])).toBeGreaterThan(1e-4);
  });

  it("dummy: a part that adds nothing has the value 0", () => {
    const v = game(6, 9);
    for (let S = 0; S < v.length; ++S) if (has(S, 3)) v[S] = v[S & ~8];
    expect(Math.abs(shapleyLoops(v, 6)[3])).toBeLessThan(1e-12);
  });

  it("linearity: values of a sum are sums of values", () => {
    const [v, w] = [game(5, 1), game(5, 2)];
    const sum = shapleyLoops(
      v.map((value, S) => value + w[S]),
      5
    );
    const [a, b] = [shapleyLoops(v, 5), shapleyLoops(w, 5)];
    sum.forEach((phi, m) => expect(phi).toBeCloseTo(a[m] + b[m], 12));
  });

  it("refuses more than 10 parts, and tables of another length", async () => {
    const many = {parts: new Uint8Array(7), count: 11};
    await expect(shapley(f, x, many)).rejects.toThrow(
      "there are 11 parts, but a whole number from 1 to 10 is expected."
    );
    expect(() => shapleyFrom([1, 2, 3], 2)).toThrow("v has 3 values, but 2 parts have 4 coalitions.");
    await expect(shapley(f, x, {parts: new Uint8Array(3), count: 2})).rejects.toThrow(
      "x has 7 values but parts has 3."
    );
  });
});

describe("kernelShap", () => {
  it("with all coalitions it is exact", async () => {
    const {values: exact} = await shapley(f, x, cut);
    const {base, values, answer} = await kernelShap(f, x, cut, {samples: "all"});
    values.forEach((phi, m) => expect(Math.abs(phi - exact[m])).toBeLessThan(1e-6));
    expect(base + values.reduce((a, b) => a + b, 0)).toBeCloseTo(answer, 10);
  });

  it("with few it still adds up, and does so again for the same seed", async () => {
    const once = await kernelShap(f, x, cut, {samples: 20, seed: 3});
    expect(once.base + once.values.reduce((a, b) => a + b, 0)).toBeCloseTo(once.answer, 10);
    expect(await kernelShap(f, x, cut, {samples: 20, seed: 3})).toEqual(once);
    expect((await kernelShap(f, x, cut, {samples: 20, seed: 4})).values).not.toEqual(once.values);
  });

  it("its error falls as one over the root of the samples", async () => {
    const v = await allCoalitionValues(f, x, cut);
    const seeds = Array.from({length: 20}, (_, n) => n + 1);
    const errors = kernelShapErrors(v, 7, [100, 1600], seeds).map(
      ({errors}) => errors.reduce((a, b) => a + b, 0) / seeds.length
    );
    expect(errors[0] / errors[1]).toBeGreaterThan(3);
    expect(errors[0] / errors[1]).toBeLessThan(5.5);
  });

  it("samples sizes as often as the kernel weighs them, all parts of a size alike, in pairs", () => {
    const M = 5;
    const drawn = shapleySamples(40_000, M, seededRandom(6));
    const counts = new Float64Array(2 ** M);
    for (const S of drawn) counts[S] += 1;
    expect(drawn.filter((S, n) => n % 2 && S !== 31 - drawn[n - 1])).toEqual([]);
    let total = 0;
    for (let S = 1; S < 31; ++S) total += shapleyKernel(sizeOf(S), M);
    for (let S = 1; S < 31; ++S) {
      const expected = (40_000 * shapleyKernel(sizeOf(S), M)) / total;
      // pairs: the spread is that of 20,000 draws, twice
      expect(Math.abs(counts[S] - expected)).toBeLessThan(8 * Math.sqrt(expected));
    }
  });

  it("does not depend on which part is eliminated", () => {
    const order = permutation(6, seededRandom(4));
    const v = game(6, 12);
    const moved = v.map((_, S) => {
      let from = 0;
      for (let m = 0; m < 6; ++m) if (has(S, m)) from |= 1 << order[m];
      return v[from];
    });
    const [phi, other] = [shapleyLoops(v, 6), shapleyLoops(moved, 6)];
    order.forEach((from, m) => expect(other[m]).toBeCloseTo(phi[from], 12));
  });

  it("refuses a single part", async () => {
    const one = {parts: new Uint8Array(7), count: 1};
    await expect(kernelShap(f, x, one, {samples: "all"})).rejects.toThrow("there are 1 parts");
  });
});
