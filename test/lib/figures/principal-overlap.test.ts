// @vitest-environment jsdom
import {expect, test} from "vitest";
import {principalOverlap} from "../../../src/lib/figures/principal-overlap.js";

test("a row halfway between two axes lies to a half in either", () => {
  const told = principalOverlap({basis: Float64Array.of(1, 0)}, {size: 2});
  told.compare([3, 3]);
  expect(told.textContent).toMatch(/lies to 50\.0\s% in that of the 1 principal directions/);
});

test("as long as the principal subspace is not known, the sentence says how to find it", () => {
  const told = principalOverlap(null, {size: 2, lang: "zh"});
  told.compare([1, 0]);
  expect(told.textContent).toContain("先计算下限");
});
