import {expect, test} from "vitest";
import {rivalDetectors} from "../../../src/lib/figures/rival-detectors.js";

// Seen: a line; unseen: beside it.
const seen = [-2, 0, -1, 0, 1, 0, 2, 0];

test("what lies on the line of the seen is not strange to the components, but far from the mean", () => {
  const {principal, nearest, mean} = rivalDetectors(seen, [6, 0, 0, 3], {size: 2, components: 1, scale: 1});
  expect(principal[0]).toBeCloseTo(0, 12);
  expect(principal[1]).toBeCloseTo(4.5, 12);
  expect(Array.from(nearest)).toEqual([8, 5]);
  expect(Array.from(mean)).toEqual([18, 4.5]);
});
