import {expect, test} from "vitest";
import {noisyLine} from "../../../src/lib/data/noisyLine.js";
import {
  bestOf,
  meanOf,
  medianOf,
  rates,
  searchRates,
  widthBelow
} from "../../../src/lib/figures/rate-search.js";
import {permutation, seededRandom} from "../../../src/lib/nn/index.js";

// What page 1 says in fixed words of its two experiments, with its own loops in short.

type Place = readonly [w: number, b: number];

function slopes(x: readonly number[], y: readonly number[], [w, b]: Place): [number, number] {
  let [dw, db] = [0, 0];
  for (let n = 0; n < x.length; ++n) {
    const dyHat = (2 / x.length) * (w * x[n] + b - y[n]);
    dw += dyHat * x[n];
    db += dyHat;
  }
  return [dw, db];
}

const lossOf = (x: readonly number[], y: readonly number[]) => (at: Place) =>
  meanOf(x.map((x_n, n) => (at[0] * x_n + at[1] - y[n]) ** 2));

function lowest(x: readonly number[], y: readonly number[]): Place {
  const [mx, my] = [meanOf(x), meanOf(y)];
  const w = meanOf(x.map((x_n, n) => (x_n - mx) * (y[n] - my))) / meanOf(x.map(x_n => (x_n - mx) ** 2));
  return [w, my - w * mx];
}

/** Four epochs in batches of B, each at the best of 25 rates; ten orders, or one where all examples are a batch. */
async function fourEpochs(count: number, moved: number, B: number) {
  const cloud = noisyLine(seededRandom(3), {count, slope: 0.8, intercept: 1.1, noise: 0.8});
  const [x, y] = [cloud.x.map(x_n => x_n + moved), cloud.y];
  const [loss, least] = [lossOf(x, y), lossOf(x, y)(lowest(x, y))];
  const reached = (eta: number, k: number) => {
    const random = seededRandom(k + 1);
    let at: Place = [-1.5, -1];
    for (let epoch = 0; epoch < 4; ++epoch) {
      const order = Array.from(permutation(count, random));
      for (let first = 0; first < count; first += B) {
        const batch = order.slice(first, first + B);
        const [dw, db] = slopes(
          batch.map(n => x[n]),
          batch.map(n => y[n]),
          at
        );
        at = [at[0] - eta * dw, at[1] - eta * db];
      }
    }
    return loss(at) - least;
  };
  const orders = B < count ? 10 : 1;
  return bestOf(await searchRates(reached, {etas: rates(0.001, 1, 25), count: orders, middle: meanOf}));
}

test("in the round bowl exact steps come nearer on average, several times with 64 examples, a hundred times with 1,024", async () => {
  for (const [count, times] of [
    [64, 5],
    [1024, 100]
  ]) {
    const [rough, exact] = [await fourEpochs(count, 0, 4), await fourEpochs(count, 0, count)];
    expect(rough.middle / exact.middle).toBeGreaterThan(times);
  }
});

test("in the narrow bowl with 1,024 examples rough steps come nearer in every order, four times on average", async () => {
  const exact = await fourEpochs(1024, 2, 1024);
  for (const B of [4, 16, 64]) {
    const rough = await fourEpochs(1024, 2, B);
    expect(exact.middle / rough.middle).toBeCloseTo(4, 0);
    expect(Math.max(...rough.each)).toBeLessThan(exact.middle);
  }
});

type State = {m: number; v: number};
type Rule = (g: number, s: State, eta: number, t: number) => number;
const rulesWith = (mu: number): Record<string, Rule> => ({
  descent: (g, _, eta) => -eta * g,
  momentum: (g, s, eta) => (s.m = mu * s.m - eta * g),
  rmsprop: (g, s, eta) => (-eta * g) / (Math.sqrt((s.v = 0.9 * s.v + 0.1 * g ** 2)) + 1e-7),
  adam: (g, s, eta, t) => {
    s.m = mu * s.m + (1 - mu) * g;
    s.v = 0.999 * s.v + 0.001 * g ** 2;
    return ((-eta * Math.sqrt(1 - 0.999 ** t)) / (1 - mu ** t)) * (s.m / (Math.sqrt(s.v) + 1e-7));
  }
});
const [farX, farY] = [
  [1, 2, 3, 4],
  [0, 1, 3, 2]
];

/** A rule in the valley at each of 65 rates: the largest loss of the last ten of 100 steps, from 16 starts. */
function inTheValley(rule: Rule) {
  const [loss, least] = [lossOf(farX, farY), lossOf(farX, farY)(lowest(farX, farY))];
  const starts = [-1.5, -0.25, 1, 2.25].flatMap(w => [-2.5, -0.75, 1, 2.75].map(b => [w, b] as const));
  const reached = (eta: number, k: number) => {
    const states = [
      {m: 0, v: 0},
      {m: 0, v: 0}
    ];
    let at: Place = starts[k];
    let largest = 0;
    for (let t = 1; t <= 100; ++t) {
      const g = slopes(farX, farY, at);
      at = [at[0] + rule(g[0], states[0], eta, t), at[1] + rule(g[1], states[1], eta, t)];
      if (t > 90) largest = Math.max(largest, loss(at) - least);
    }
    return largest;
  };
  return searchRates(reached, {etas: rates(0.001, 10, 65), count: 16, middle: medianOf});
}

test("in the valley with μ = 0.9 plain descent comes as near as momentum and Adam, but at few rates", async () => {
  const usual = rulesWith(0.9);
  const descent = await inTheValley(usual.descent);
  expect(bestOf(descent).middle).toBeCloseTo(0.0007, 4);
  // The limit is 2 / 16.7.
  expect(bestOf(descent).eta / (2 / 16.7)).toBeGreaterThan(0.9);
  for (const [name, above] of [
    ["momentum", 0.0006],
    ["adam", 0.0004]
  ] as const) {
    const found = await inTheValley(usual[name]);
    expect(bestOf(found).middle).toBeCloseTo(above, 4);
    expect(widthBelow(found, 0.01)).toBeGreaterThan(5 * widthBelow(descent, 0.01));
  }
  // RMSProp gains nothing: neither nearness nor width.
  const adapted = await inTheValley(usual.rmsprop);
  expect(bestOf(adapted).middle).toBeGreaterThan(bestOf(descent).middle);
  expect(widthBelow(adapted, 0.01)).toBeLessThanOrEqual(widthBelow(descent, 0.01));
});

test("in the valley with μ = 0.6 momentum comes within rounding and Adam within 10⁻¹³; the best μ is near 0.6", async () => {
  const [mx, xx] = [meanOf(farX), meanOf(farX.map(x => x ** 2))];
  const apart = Math.sqrt((xx - 1) ** 2 + 4 * mx ** 2);
  const root = Math.sqrt((xx + 1 + apart) / (xx + 1 - apart));
  expect(((root - 1) / (root + 1)) ** 2).toBeCloseTo(0.6, 1);
  const tuned = rulesWith(0.6);
  expect(bestOf(await inTheValley(tuned.momentum)).middle).toBeLessThan(4e-16);
  const adam = bestOf(await inTheValley(tuned.adam)).middle;
  expect(adam).toBeGreaterThan(8e-14);
  expect(adam).toBeLessThan(1e-13);
});

test("at the best μ and η a hundredth takes at most 583 steps for κ = 10,000, by plain descent 23,026", () => {
  const kappa = 10_000;
  /** The step from which on the distance stays below a hundredth, on the slower axis. */
  const settles = (eta: number, mu: number) =>
    Math.max(
      ...[1, kappa].map(lambda => {
        let [w, m, last] = [1, 0, 0];
        for (let t = 1; t < 50_000; ++t) {
          m = mu * m - eta * lambda * w;
          w += m;
          if (Math.abs(w) > 0.01) last = t;
        }
        return last + 1;
      })
    );
  const root = Math.sqrt(kappa);
  expect(settles((2 / (root + 1)) ** 2, ((root - 1) / (root + 1)) ** 2)).toBe(583);
  expect(settles(2 / (kappa + 1), 0)).toBe(23_026);
});
