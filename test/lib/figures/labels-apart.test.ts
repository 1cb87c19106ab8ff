import fc from "fast-check";
import {expect, test} from "vitest";
import {labelsApart} from "../../../src/lib/figures/labels-apart.js";

test("labels that do not touch stay where they are", () => {
  expect(labelsApart([10, 50])).toEqual([10, 50]);
});

test("those that touch move by half of what is missing each, and keep their order", () => {
  expect(labelsApart([20, 16], {distance: 16})).toEqual([26, 10]);
});

test("three in one place stand around it", () => {
  expect(labelsApart([30, 30, 30], {distance: 18})).toEqual([12, 30, 48]);
});

test("at the edge of the chart they move to one side", () => {
  expect(labelsApart([98, 99, 40], {distance: 18, low: 10, high: 100})).toEqual([82, 100, 40]);
});

test("no two touch, and none leaves the chart that has room for them", () => {
  const height = fc.double({min: 0, max: 200, noNaN: true});
  fc.assert(
    fc.property(fc.array(height, {maxLength: 8}), heights => {
      const moved = labelsApart(heights, {distance: 18, low: 20, high: 180});
      const sorted = [...moved].sort((a, b) => a - b);
      for (let k = 1; k < sorted.length; ++k) expect(sorted[k] - sorted[k - 1]).toBeGreaterThan(17.999);
      for (const at of moved) {
        expect(at).toBeGreaterThanOrEqual(19.999);
        expect(at).toBeLessThanOrEqual(180.001);
      }
    })
  );
});
