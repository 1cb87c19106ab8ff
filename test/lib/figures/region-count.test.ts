import {expect, test} from "vitest";
import {countingFacts, regionCount} from "../../../src/lib/figures/region-count.js";

test("hyperplanes cut a space into the number of regions that is known", () => {
  expect(regionCount(2, 1)).toBe(3);
  expect(regionCount(3, 2)).toBe(7);
  expect(regionCount(4, 3)).toBe(15);
  expect(regionCount(5, 9)).toBe(32);
});

test("the rule that the page proves gives the same", () => {
  for (let m = 1; m < 12; ++m)
    for (let K = 1; K < 12; ++K)
      expect(regionCount(m, K)).toBe(regionCount(m - 1, K) + regionCount(m - 1, K - 1));
});

test("sixteen units cannot hold six letters of five bits", () => {
  expect(countingFacts({units: 16, letters: 6}, "en")).toMatch(
    /room for 3 letters .* \(30 bits\) at most 71 %/
  );
});
