import {expect, it} from "vitest";
import {largestOfChannel} from "../../../src/lib/figures/feature-maps.js";

it("largestOfChannel looks at one channel only, the channel being the last index", () => {
  const values = [1, -20, 3, 4, -5, 6];
  expect(largestOfChannel(values, 3, 0, 2)).toBe(5);
  expect(largestOfChannel(values, 3, 1, 2)).toBe(20);
});
