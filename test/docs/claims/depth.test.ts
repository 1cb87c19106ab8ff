import {expect, test} from "vitest";
import {standardNormal} from "../../../src/lib/nn/initializers.js";
import {seededRandom} from "../../../src/lib/nn/index.js";

// What page 2.2 says in fixed words, measured.

const relu = (z: number) => Math.max(0, z);
const tent = (x: number) => 2 * relu(x) - 4 * relu(x - 0.5);
const sawtooth = (x: number, L: number) => {
  let h = x;
  for (let l = 0; l < L; ++l) h = tent(h);
  return h;
};
const places = Array.from({length: 4096}, (_, k) => (k + 0.5) / 4096);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;

/** The least mean square of y less a combination of columns, by Gram and Schmidt. */
function leftBy(columns: readonly (readonly number[])[], y: readonly number[]): number {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, k) => sum + value * b[k], 0);
  const without = (v: readonly number[], basis: readonly (readonly number[])[]) =>
    basis.reduce<readonly number[]>((rest, q) => {
      const part = dot(rest, q);
      return rest.map((value, k) => value - part * q[k]);
    }, v);
  const basis: number[][] = [];
  for (const column of columns) {
    const rest = without(without(column, basis), basis);
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-6) basis.push(rest.map(value => value / length));
  }
  const rest = without(y, basis);
  return dot(rest, rest) / y.length;
}

test("the affine function nearest to a tooth is the constant ½, and leaves 1/12", () => {
  const ones = places.map(() => 1);
  const tooth = places.map(tent);
  expect(leftBy([ones, places], tooth)).toBeCloseTo(1 / 12, 6);
  expect(mean(tooth.map(value => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 6);
});

test("one layer of K units, its kinks anywhere and its weights at their best, misses 2^(L−1) teeth by (1 − K/2^(L−1))/12 or more", () => {
  const L = 6;
  const teeth = 2 ** (L - 1);
  const y = places.map(x => sawtooth(x, L));
  const random = seededRandom(4);
  for (const K of [1, 4, teeth / 4, teeth / 2, teeth - 1]) {
    const spread = Array.from({length: K}, (_, k) => (k + 0.5) / K);
    const atTops = Array.from({length: K}, (_, k) => (k + 0.5) / teeth);
    const anywhere = spread.map(() => random());
    for (const kinks of [spread, atTops, anywhere]) {
      const columns = [places.map(() => 1), places, ...kinks.map(kink => places.map(x => relu(x - kink)))];
      expect(leftBy(columns, y)).toBeGreaterThanOrEqual((1 - K / teeth) / 12 - 1e-6);
    }
  }
});

test("a layer of three units folds twice: L of them have 3 to the power L pieces", () => {
  const twice = (x: number) => 3 * relu(x) - 6 * relu(x - 1 / 3) + 6 * relu(x - 2 / 3);
  for (const L of [1, 2, 3, 4]) {
    const f = (x: number) => {
      let h = x;
      for (let l = 0; l < L; ++l) h = twice(h);
      return h;
    };
    const [count, h] = [3 ** L, 1e-6];
    let pieces = 1;
    for (let k = 1; k < count; ++k) {
      const [before, at, after] = [f(k / count - h), f(k / count), f(k / count + h)];
      if (Math.abs(before - 2 * at + after) > h) ++pieces;
    }
    expect(pieces).toBe(3 ** L);
  }
});

test("the spectral norm of a wide square matrix of variance 1/n is about 2", () => {
  const [n, random] = [120, seededRandom(2)];
  const W = Array.from({length: n}, () =>
    Array.from({length: n}, () => standardNormal(random) / Math.sqrt(n))
  );
  let v = W[0];
  let size = 0;
  for (let step = 0; step < 200; ++step) {
    const Wv = W.map(row => row.reduce((sum, w, d) => sum + w * v[d], 0));
    const back = v.map((_, d) => Wv.reduce((sum, value, k) => sum + value * W[k][d], 0));
    size = Math.hypot(...back);
    v = back.map(value => value / size);
  }
  expect(Math.sqrt(size)).toBeGreaterThan(1.85);
  expect(Math.sqrt(size)).toBeLessThan(2.1);
});
