import {describe, expect, test} from "vitest";
import {centralDifferences} from "../../../src/lib/figures/central-differences.js";
import {
  factorBack,
  normalisedFactors,
  layerSignals,
  normalisedPass,
  normalisedSignals,
  randomLayers
} from "../../../src/lib/figures/layer-signals.js";
import {unitKinds} from "../../../src/lib/figures/unit-kinds.js";
import {seededRandom} from "../../../src/lib/nn/random.js";
import {loops} from "./layerLoops.js";

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test("derivatives of the activations are their central differences", () => {
  for (const {f, df} of Object.values(unitKinds))
    for (const z of [-2, -0.3, 0.4, 3]) expect(df(z)).toBeCloseTo((f(z + 1e-5) - f(z - 1e-5)) / 2e-5, 6);
});

test("the loops' gradient is that of central differences, with skips and without", () => {
  const W = randomLayers(4, 5, 0.3, seededRandom(1));
  const x = [0.3, -0.2, 0.9, 0.1, -1];
  const weights = [1, -2, 0.5, 0, 3];
  for (const {f, df} of Object.values(unitKinds))
    for (const skip of [false, true]) {
      const loss = (at: ArrayLike<number>) =>
        loops
          .forward(Array.from(at), W, f, skip)
          .h.at(-1)!
          .reduce((sum, h, k) => sum + weights[k] * h, 0);
      const [g0] = loops.backward(loops.forward(x, W, f, skip), W, df, weights, skip);
      centralDifferences(loss, x).forEach((slope, d) => expect(g0[d]).toBeCloseTo(slope, 5));
    }
});

describe("what was derived holds on average", () => {
  const at = (kind: keyof typeof unitKinds, nv: number, skip = false) =>
    layerSignals(loops, {
      ...{layers: 2, units: 60, variance: nv / 60, networks: 300, skip, ...unitKinds[kind]},
      random: seededRandom(4)
    });
  const factors = async (found: ReturnType<typeof at>) => {
    const {forwards, backwards} = await found;
    return [
      mean(forwards.map(run => run[1])) / mean(forwards.map(run => run[0])),
      mean(backwards.map(run => run[1]))
    ];
  };

  test("a layer of ReLU halves n·v, a linear one keeps it", async () => {
    for (const nv of [1, 2])
      for (const factor of await factors(at("relu", nv))) expect(factor).toBeCloseTo(nv / 2, 1);
    for (const factor of await factors(at("linear", 1))) expect(factor).toBeCloseTo(1, 1);
  });

  test("a skip adds 1 to the factor of the gradient, and a sigmoid's is at most 1/16", async () => {
    expect((await factors(at("sigmoid", 1)))[1]).toBeLessThan(1 / 16);
    const [, skipped] = await factors(at("sigmoid", 1, true));
    expect(skipped).toBeGreaterThan(1);
    expect(skipped).toBeLessThan(1 + 1 / 16 + 0.03);
    expect((await factors(at("relu", 2, true)))[1]).toBeCloseTo(2, 0);
  });
});

test("through many ReLU layers with skips the gradient grows faster than by 2 a layer: slopes depend on weights", async () => {
  const {backwards} = await layerSignals(loops, {
    ...{layers: 20, units: 48, variance: 2 / 48, networks: 20, skip: true, ...unitKinds.relu},
    random: seededRandom(7)
  });
  const factor = (from: number, to: number) =>
    mean(backwards.map(run => run[from])) / mean(backwards.map(run => run[to]));
  expect(factor(19, 20)).toBeCloseTo(2, 0);
  expect(factor(0, 20) ** (1 / 20)).toBeGreaterThan(2.3);
});

describe("sums that are normalised over the batch", () => {
  test("the gradient is that of central differences", () => {
    const random = seededRandom(8);
    const rows = (count: number) =>
      Array.from({length: count}, () => Array.from({length: 3}, () => 2 * random() - 1));
    const [W, x, weights] = [randomLayers(2, 3, 0.5, random), rows(5), rows(5)];
    const {f, df} = unitKinds.tanh;
    const {dh} = normalisedPass(x, W, f, df, weights);
    const loss = (flat: ArrayLike<number>) => {
      const at = x.map((row, n) => row.map((_, d) => flat[3 * n + d]));
      const {h} = normalisedPass(at, W, f, df, weights);
      return h.flat().reduce((sum, value, k) => sum + value * weights.flat()[k], 0);
    };
    centralDifferences(loss, x.flat()).forEach((slope, k) => expect(dh[0].flat()[k]).toBeCloseTo(slope, 5));
  });

  test.each([16, 32, 64])("in batches of %i the gradient grows by the derived factors", batch => {
    const signals = normalisedSignals({
      ...{layers: 12, units: 64, variance: 2 / 64, networks: 10, batch, ...unitKinds.relu},
      random: seededRandom(3)
    });
    const {layer, first} = normalisedFactors(batch);
    expect(factorBack(signals, 12, 1) / layer).toBeGreaterThan(0.96);
    expect(factorBack(signals, 12, 1) / layer).toBeLessThan(1.04);
    expect(factorBack(signals, 1, 0) / first).toBeGreaterThan(0.9);
    expect(factorBack(signals, 1, 0) / first).toBeLessThan(1.1);
  });

  test("the size of the weights does not matter; through ReLU the gradient grows by about 1.5 a layer", () => {
    const run = (nv: number) =>
      normalisedSignals({
        ...{layers: 20, units: 32, variance: nv / 32, networks: 5, ...unitKinds.relu},
        random: seededRandom(11)
      });
    const [small, large] = [run(0.25), run(2)];
    small.backwards.flat().forEach((size, k) => expect(size / large.backwards.flat()[k]).toBeCloseTo(1, 6));
    for (const size of small.forwards.flat()) expect(size).toBeCloseTo(1, 6);
    for (const sizes of small.backwards) {
      expect(sizes[1] ** (1 / 19)).toBeGreaterThan(1.4);
      expect(sizes[1] ** (1 / 19)).toBeLessThan(1.65);
    }
  });
});
