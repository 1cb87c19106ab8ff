import {expect, test} from "vitest";
import {reconstructionBounds} from "../../../src/lib/figures/reconstruction-bounds.js";

test("points on a line that misses the origin: with a bias nothing is lost, without one the part across", () => {
  // x = 1 and y = −1, 0, 1: through 0 the best line is x's axis or y's; half of the mean of y² is least.
  const {tied, untied, basis} = reconstructionBounds([2, -2, 2, 0, 2, 2], {
    size: 2,
    components: 1,
    scale: 0.5
  });
  expect(untied).toBeCloseTo(0, 12);
  expect(tied).toBeCloseTo(1 / 3, 12);
  expect(Math.abs(basis[0])).toBeCloseTo(1, 6);
});

test("as many dimensions as the examples have lose nothing", () => {
  const {tied, untied} = reconstructionBounds([1, 2, 3, -1, 0.5, 4], {size: 2, components: 2});
  expect(tied).toBeCloseTo(0, 12);
  expect(untied).toBeCloseTo(0, 12);
});
