import {expect, test} from "vitest";
import {classesOfThePlane, type ClassLayout} from "../../../src/lib/data/classesOfThePlane.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

const layouts: ClassLayout[] = ["ring", "corners", "moons", "sides"];

test.each(layouts)(
  "%s: as many points of each class, at tenths, inside the plane, the same for the same seed",
  layout => {
    const {points, labels} = classesOfThePlane(layout, seededRandom(1));
    expect(labels.filter(label => label === 1)).toHaveLength(20);
    for (const value of points.flat()) {
      expect(Math.abs(value)).toBeLessThanOrEqual(2);
      expect(value * 10).toBeCloseTo(Math.round(value * 10));
    }
    expect(classesOfThePlane(layout, seededRandom(1)).points).toEqual(points);
  }
);

test("the ring encloses the other class; the corners lie crosswise; a line parts the two sides", () => {
  const of = (layout: ClassLayout) => {
    const {points, labels} = classesOfThePlane(layout, seededRandom(2), 50);
    return (label: number) => points.filter((_, n) => labels[n] === label);
  };
  const radii = (points: [number, number][]) => points.map(([x, y]) => Math.hypot(x, y));
  expect(Math.max(...radii(of("ring")(1)))).toBeLessThan(Math.min(...radii(of("ring")(0))));
  const crosswise = of("corners")(1).filter(([x, y]) => x * y > 0);
  expect(crosswise.length).toBeGreaterThan(45);
  const above = of("sides")(1).filter(([x, y]) => 0.8 * y - 0.6 * x > 0);
  expect(above.length).toBeGreaterThan(48);
});
