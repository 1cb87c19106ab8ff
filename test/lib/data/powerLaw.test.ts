import {expect, test} from "vitest";
import {
  examplesFor,
  lawAt,
  lawWithFloor,
  localExponents,
  powerLaw,
  squaresOff
} from "../../../src/lib/data/powerLaw.js";

test("the law of page 5, by hand: 0.4, 0.2, 0.1 from 100, 400, 1600 digits", () => {
  const law = powerLaw([100, 400, 1600], [0.4, 0.2, 0.1]);
  expect(law.alpha).toBeCloseTo(0.5, 12);
  expect(law.a).toBeCloseTo(4, 12);
  expect(lawAt(law, 6400)).toBeCloseTo(0.05, 12);
});

test("no other law lies nearer, in the logarithms", () => {
  const [n, E] = [
    [50, 200, 500, 2000, 6000],
    [0.4, 0.2, 0.15, 0.07, 0.05]
  ];
  const law = powerLaw(n, E);
  const loss = (a: number, alpha: number) =>
    n.reduce((sum, at, k) => sum + (Math.log(E[k]) - Math.log(lawAt({a, alpha}, at))) ** 2, 0);
  const least = loss(law.a, law.alpha);
  for (const [p, q] of [
    [1.01, 1],
    [0.99, 1],
    [1, 1.01],
    [1, 0.99],
    [1.01, 1.002]
  ])
    expect(loss(p * law.a, q * law.alpha)).toBeGreaterThan(least);
});

test("how many examples an error takes: on a straight line of logarithms, and nothing beyond its ends", () => {
  const points = [100, 400, 1600].map(n => ({n, E: 4 / Math.sqrt(n)}));
  expect(examplesFor(points, 0.2)).toBeCloseTo(400, 9);
  expect(examplesFor(points, 4 / Math.sqrt(900))).toBeCloseTo(900, 9);
  expect(examplesFor(points, 0.05)).toBeNaN();
  expect(examplesFor(points, 0.5)).toBeNaN();
  const flat = [
    {n: 10, E: 0.2},
    {n: 20, E: 0.2}
  ];
  expect(examplesFor(flat, 0.2)).toBe(10);
});

test("a power law with a floor is found again, and its exponent between two sizes falls", () => {
  const points = [50, 200, 500, 2000, 6000].map(n => ({n, E: 0.05 + 2 * n ** -0.5}));
  const found = lawWithFloor(points);
  expect(found.floor).toBeCloseTo(0.05, 3);
  expect(found.alpha).toBeCloseTo(0.5, 2);
  expect(squaresOff(found, points)).toBeLessThan(1e-5);
  expect(lawAt(found, 1e9)).toBeCloseTo(found.floor, 3);
  const local = localExponents(points);
  expect(local).toEqual([...local].sort((a, b) => b - a));
});

test("the exponent is everywhere that of the law, and a pure law needs no floor", () => {
  const points = [100, 400, 1600].map(n => ({n, E: 4 / Math.sqrt(n)}));
  for (const alpha of localExponents(points)) expect(alpha).toBeCloseTo(0.5, 12);
  expect(lawWithFloor(points).floor).toBe(0);
});
