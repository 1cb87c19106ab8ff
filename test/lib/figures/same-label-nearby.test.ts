import {expect, test} from "vitest";
import {sameLabelNearby} from "../../../src/lib/figures/same-label-nearby.js";

test("the share of points whose nearest other one has their label", () => {
  expect(sameLabelNearby([0, 0, 1, 0, 9, 9, 9, 8], [1, 1, 2, 2])).toBe(1);
  expect(sameLabelNearby([0, 0, 1, 0, 9, 9, 9, 8], [1, 2, 2, 2])).toBe(0.5);
});
