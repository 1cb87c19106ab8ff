import {expect, test} from "vitest";
import {noisyLine} from "../../../src/lib/data/noisyLine.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

test("points scatter about the line by the noise, x between −2 and 2", () => {
  const {x, y} = noisyLine(seededRandom(1), {count: 4000, slope: 0.8, intercept: 1.1, noise: 0.5});
  const off = y.map((each, n) => each - 0.8 * x[n] - 1.1);
  const mean = off.reduce((sum, each) => sum + each, 0) / off.length;
  const spread = Math.sqrt(off.reduce((sum, each) => sum + each ** 2, 0) / off.length);
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(spread).toBeGreaterThan(0.47);
  expect(spread).toBeLessThan(0.53);
  expect(Math.min(...x)).toBeGreaterThanOrEqual(-2);
  expect(Math.max(...x)).toBeLessThanOrEqual(2);
});

test("without noise they lie on it", () => {
  const {x, y} = noisyLine(seededRandom(2), {count: 5, slope: -1, intercept: 2, noise: 0});
  y.forEach((each, n) => expect(each).toBeCloseTo(2 - x[n]));
});
