import {expect, test} from "vitest";
import {contourLines} from "../../../src/lib/figures/contour-lines.js";

/** The places of a path, from 0 to 1. */
const places = (path: string) =>
  [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test("the lines of a round bowl are circles around its bottom, at equal distances", () => {
  const lines = contourLines((w, b) => (w - 1) ** 2 + (b - 2) ** 2, [-3, 5], [-2, 6], 8);
  const radii = lines.slice(0, 4).map(({path}) => {
    // The ground outside a circle is closed by the frame's own edge, which is no part of it.
    const inner = places(path)
      .filter(([x, y]) => Math.min(x, y, 1 - x, 1 - y) > 0.02)
      .map(([x, y]) => Math.hypot(-3 + 8 * x - 1, 6 - 8 * y - 2));
    expect(inner.length).toBeGreaterThan(8);
    expect(Math.max(...inner) - Math.min(...inner)).toBeLessThan(0.2);
    return inner.reduce((sum, r) => sum + r, 0) / inner.length;
  });
  const distances = radii.slice(1).map((r, k) => r - radii[k]);
  for (const distance of distances) expect(distance).toBeCloseTo(distances[0], 1);
});

test("levels lie between the lowest and the highest value and rise", () => {
  const levels = contourLines((w, b) => w * b, [0, 1], [0, 1]).map(({level}) => level);
  expect(levels).toHaveLength(14);
  expect([...levels].sort((a, b) => a - b)).toEqual(levels);
  expect(levels[0]).toBeGreaterThan(0);
  expect(levels.at(-1)).toBeLessThan(1);
});

test("a function that is the same everywhere, or not finite, has no lines", () => {
  expect(contourLines(() => 3, [0, 1], [0, 1])).toEqual([]);
  expect(contourLines(w => 1 / (w - w), [0, 1], [0, 1])).toEqual([]);
});
