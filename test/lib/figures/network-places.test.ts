import {describe, expect, it} from "vitest";
import {fanCurves, tallPlaces, widePlaces} from "../../../src/lib/figures/network-places.js";
import type {Place} from "../../../src/lib/figures/network-places.js";

const apart = (a: Place, b: Place) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

describe.each([
  ["widePlaces", widePlaces],
  ["tallPlaces", tallPlaces]
] as const)("%s(filters, classes)", (_, places) => {
  it.each([1, 4, 8])(
    "has room for all parts of %i filters and ten classes, one beside the other",
    filters => {
      const {width, height, input, filters: grids, maps, pooled, classes, bars, shares} = places(filters, 10);
      const parts = [input, ...grids, ...maps, ...pooled, ...classes, ...bars];
      parts.forEach((a, k) => {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.y).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width).toBeLessThanOrEqual(width + 1e-9);
        expect(a.y + a.height).toBeLessThanOrEqual(height);
        for (const b of parts.slice(k + 1)) expect(apart(a, b)).toBe(true);
      });
      for (const {y, height: h} of shares) expect(y + h).toBeLessThanOrEqual(height);
    }
  );

  it("leads its lines from the input to the filter, and from the pooled map to the class", () => {
    const all = places(8, 10);
    const {input, fan} = fanCurves(all);
    const ends = (path: string) => {
      const numbers = path.match(/-?[\d.]+/g)!.map(Number);
      return [numbers.slice(0, 2), numbers.slice(-2)];
    };
    const near = ([x, y]: number[], place: Place) =>
      x > place.x - 1 && x < place.x + place.width + 1 && y > place.y - 1 && y < place.y + place.height + 1;
    const [from] = ends(input(2));
    expect(near(from, all.input)).toBe(true);
    const [start, end] = ends(fan(2, 7));
    expect(near(start, all.pooled[2])).toBe(true);
    expect(near(end, all.classes[7])).toBe(true);
  });
});
