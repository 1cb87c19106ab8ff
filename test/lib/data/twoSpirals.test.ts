import {expect, test} from "vitest";
import {twoSpirals} from "../../../src/lib/data/index.js";
import {seededRandom} from "../../../src/lib/nn/index.js";

test("two arms of as many points, opposite each other, within the plane", () => {
  const {points, labels} = twoSpirals(seededRandom(1), {spread: 0});
  expect(labels.filter(label => label === 1)).toHaveLength(points.length / 2);
  for (const [x, y] of points) expect(Math.hypot(x, y)).toBeLessThan(2);
  // Turned by half a turn, a point of one arm lies on the other: the radius tells how far along it is.
  const turn = ([x, y]: readonly [number, number]) =>
    Math.atan2(y, x) - 2 * Math.PI * 2 * ((Math.hypot(x, y) - 0.2) / 1.65);
  points.forEach((point, n) => {
    const off = Math.cos(turn(point) - labels[n] * Math.PI);
    expect(off).toBeCloseTo(1, 6);
  });
});

test("the same seed gives the same points, and they stay near their arms", () => {
  const [one, again] = [twoSpirals(seededRandom(3)), twoSpirals(seededRandom(3))];
  expect(again).toEqual(one);
  expect(twoSpirals(seededRandom(4)).points).not.toEqual(one.points);
  for (const [x, y] of one.points) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(2);
});
