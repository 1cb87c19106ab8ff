import {expect, test} from "vitest";
import {
  limeFit,
  limeOverSeeds,
  limeOverWidths,
  limeRun,
  proximities,
  proximity,
  randomCoalitions,
  shapleyChecks
} from "../../../src/lib/explain/index.js";
import {seededRandom} from "../../../src/lib/nn/index.js";

const M = 6;
const random = seededRandom(5);
const v = Float64Array.from({length: 2 ** M}, () => random());

test("a run is the fit to the coalitions of its seed, with what each is near to and fitted with", () => {
  const run = limeRun(v, M, {samples: 50, sigma: 0.3, seed: 4});
  const S = randomCoalitions(50, M, 4);
  const fit = limeFit(
    S,
    S.map(one => v[one]),
    M,
    {sigma: 0.3}
  );
  expect(run.coalitions).toEqual(S);
  expect([...run.weights]).toEqual([...fit.weights]);
  expect(run.pi[7]).toBe(proximity(S[7], M, 0.3));
  // The first normal equation: the weighted errors sum to 0.
  expect(run.answers.reduce((sum, answer, n) => sum + run.pi[n] * (answer - run.fitted[n]), 0)).toBeCloseTo(
    0,
    9
  );
});

test("with more coalitions two seeds agree more, and the range of the weights is narrower", () => {
  const [few, many] = limeOverSeeds(v, M, {samples: [20, 2000], seeds: [1, 2, 3, 4, 5, 6], sigma: 0.5});
  expect(many.agreement).toBeGreaterThan(few.agreement);
  const range = (weights: readonly number[][]) =>
    Math.max(...weights.map(one => one[0])) - Math.min(...weights.map(one => one[0]));
  expect(range(many.weights)).toBeLessThan(range(few.weights) / 3);
  expect(many.sameFirst).toBeLessThanOrEqual(6);
});

test("nothing is drawn where only the width is turned", () => {
  const [narrow, wide] = limeOverWidths(v, M, [0.2, 2]);
  expect(narrow.weights).toEqual([...limeRun(v, M, {samples: "all", sigma: 0.2}).weights]);
  expect(narrow.fidelity).not.toBe(wide.fidelity);
});

test("proximities: each size, how many coalitions have it, and how near they are", () => {
  const all = proximities(3, 0.25);
  expect(all.map(({count}) => count)).toEqual([1, 3, 3, 1]);
  expect(all[3].pi).toBe(1);
  expect(all[1].pi).toBe(proximity(0b100, 3, 0.25));
});

test("the theorems hold on a random game", () => {
  const {additivity, kernel} = shapleyChecks(v, M);
  expect(additivity).toBeLessThan(1e-12);
  expect(kernel).toBeLessThan(1e-9);
});
