import {expect, test} from "vitest";
import {sanityInWords, sanityOf} from "../../../src/lib/figures/sanity-chart.js";
import type {SanityFacts} from "../../../src/lib/figures/sanity-chart.js";

const row = (count: number, seed: number, rho: number) => ({
  ...{count, seed, answer: 0.1},
  correlation: {saliency: rho, slope: 0, occlusion: -rho, occlusionSize: 1, gradCam: 0}
});
const facts: SanityFacts = {rows: [row(1, 7, 0.5), row(3, 7, 0.1), row(3, 8, 0.2)], twins: [], alike: []};

test("sanityOf gives one correlation for each seed", () => {
  expect(sanityOf(facts, "saliency", 3)).toEqual([0.1, 0.2]);
  expect(sanityOf(facts, "occlusion", 1)).toEqual([-0.5]);
});

test("sanityInWords writes two decimals, a real minus, and no minus before 0", () => {
  const plain = (text: string) => text.replace(/\u2060/g, "").replace(/\u00a0/g, " ");
  expect(plain(sanityInWords([-0.004, 0.1, -0.3], "en"))).toBe("−0.07 (−0.30 to 0.10)");
  expect(plain(sanityInWords([-0.004], "zh"))).toBe("0.00（0.00～0.00）");
});
