import {expect, test} from "vitest";
import {examplesFor, lawAt, powerLaw} from "../../../src/lib/data/powerLaw.js";

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
