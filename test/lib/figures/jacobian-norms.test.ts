import {describe, expect, test} from "vitest";
import {
  jacobianNorms,
  randomMatrix,
  reachOf,
  spectralNorm,
  spectralRadius
} from "../../../src/lib/figures/jacobian-norms.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

const rows = (...all: number[][]) => all.map(row => Float64Array.from(row));

test("the spectral norm is the largest stretch", () => {
  expect(spectralNorm(rows([3, 0], [0, -5]))).toBeCloseTo(5, 6);
  // A shear: the largest singular value of [[1, 1], [0, 1]] is the golden ratio.
  expect(spectralNorm(rows([1, 1], [0, 1]))).toBeCloseTo((1 + Math.sqrt(5)) / 2, 6);
});

test("the spectral radius is the largest |λ|, also of complex ones, and 0 where a power is 0", () => {
  expect(spectralRadius(rows([0.8, 1], [0, 0.8]))).toBeCloseTo(0.8, 3);
  expect(spectralRadius(rows([0, -2], [2, 0]))).toBeCloseTo(2, 3);
  expect(spectralRadius(rows([3, 0], [0, -5]))).toBeCloseTo(5, 3);
  expect(spectralRadius(rows([0, 1], [0, 0]))).toBe(0);
});

test("a matrix is stretched to a spectral radius, which its norm is never below", () => {
  const u = randomMatrix(8, {orthogonal: false, radius: 0.9}, seededRandom(2));
  expect(spectralRadius(u)).toBeCloseTo(0.9, 3);
  expect(spectralNorm(u, 60)).toBeGreaterThan(1);
});

test("an orthogonal matrix keeps lengths, times its norm", () => {
  const u = randomMatrix(6, {orthogonal: true, norm: 2}, seededRandom(1));
  const image = u.map(row => row.reduce((sum, value, k) => sum + value * (k + 1), 0));
  expect(Math.hypot(...image)).toBeCloseTo(2 * Math.hypot(1, 2, 3, 4, 5, 6), 6);
});

describe("the norms of products of Jacobians", () => {
  test("are central differences of the last state", () => {
    const u = randomMatrix(2, {orthogonal: false, norm: 1.3}, seededRandom(4));
    const drive = [rows([0.2, -0.1]), rows([0.4, 0.3]), rows([-0.2, 0.1])].flat();
    const last = (h: number[]) => {
      // From the first state on: two steps.
      for (const share of drive.slice(1))
        h = u.map((row, o) => Math.tanh(row[0]! * h[0]! + row[1]! * h[1]! + share[o]!));
      return h;
    };
    const first = Array.from(drive[0]!, Math.tanh);
    const columns = [0, 1].map(k => {
      const at = (by: number) => last(first.map((value, j) => value + (j === k ? by : 0)));
      return at(1e-5).map((value, o) => (value - at(-1e-5)[o]!) / 2e-5);
    });
    const jacobian = rows([columns[0]![0]!, columns[1]![0]!], [columns[0]![1]!, columns[1]![1]!]);
    expect(jacobianNorms({u, drive})[2]).toBeCloseTo(spectralNorm(jacobian), 6);
  });

  test("are never above σ to the distance, and reach it where U is orthogonal and the states are 0", () => {
    const seeds = [1, 2, 3].map(seed => seededRandom(seed));
    const bounded = reachOf({orthogonal: false, norm: 1.2, drive: 0.5, steps: 12}, seeds);
    for (const {distance, high} of bounded) expect(high).toBeLessThanOrEqual(1.2 ** distance * (1 + 1e-9));
    const still = reachOf({orthogonal: true, norm: 1.2, drive: 0, steps: 12}, seeds);
    for (const {distance, low} of still) expect(low).toBeCloseTo(1.2 ** distance, 6);
  });
});

test("no product has a norm above the product of its factors' norms, nor below that of the radius where states are 0", () => {
  const seeds = () => [1, 2, 3].map(seed => seededRandom(seed));
  for (const drive of [0, 0.5]) {
    for (const {ratio} of reachOf({orthogonal: false, radius: 1.3, drive, steps: 12}, seeds()))
      expect(ratio).toBeLessThanOrEqual(1 + 1e-6);
  }
  for (const {distance, low, high, bound} of reachOf(
    {orthogonal: false, radius: 0.9, drive: 0, steps: 12},
    seeds()
  )) {
    expect(low).toBeGreaterThanOrEqual(0.9 ** distance * 0.99);
    expect(high).toBeLessThanOrEqual(bound * (1 + 1e-6));
  }
});

test("what the page says of σ = 2 is what is measured", () => {
  const last = (orthogonal: boolean, norm: number, drive: number) =>
    reachOf(
      {orthogonal, norm, drive},
      [1, 2, 3, 4, 5].map(seed => seededRandom(seed))
    ).at(-1)!;
  expect(last(false, 2, 0).middle).toBeGreaterThan(100);
  expect(last(false, 2, 0.5).middle).toBeLessThan(0.05);
  expect(last(true, 2, 0.5).middle).toBeGreaterThan(100);
  expect(last(false, 4, 0.5).low).toBeGreaterThan(1);
});
