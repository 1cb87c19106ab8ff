import {expect, test} from "vitest";
import {pointsOfThePlane} from "../../../src/lib/data/index.js";
import {principalSubspace} from "../../../src/lib/figures/principal-subspace.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

test("the points of page 3.3 lie along a line that rises by about 30°, within the figure, which ends at ±2", () => {
  const points = pointsOfThePlane(seededRandom(11));
  expect(points).toHaveLength(30);
  expect(Math.max(...points.flat().map(Math.abs))).toBeLessThan(2);
  const {basis, total, captured} = principalSubspace(points.flat(), {size: 2, components: 1});
  expect(Math.abs((180 / Math.PI) * Math.atan(basis[1] / basis[0]) - 30)).toBeLessThan(10);
  expect(captured / total).toBeGreaterThan(0.8);
});

test("three times as far along the line as across", () => {
  const points = pointsOfThePlane(seededRandom(1), 4000);
  const {total, captured} = principalSubspace(points.flat(), {size: 2, components: 1});
  expect(Math.sqrt(captured / (total - captured))).toBeCloseTo(1.5 / 0.45, 0);
});
