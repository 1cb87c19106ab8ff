// @vitest-environment jsdom
import fc from "fast-check";
import {expect, test} from "vitest";
import {batchAtRidge, ridgeSentence, wideLayer} from "../../../src/lib/figures/ridge-sentence.js";
import {intensity} from "../../../src/lib/training/roofline.js";

test("the batch at the ridge is the smallest that gets there", () =>
  fc.assert(
    fc.property(fc.double({min: 0.01, max: 31, noNaN: true}), ridge => {
      const N = batchAtRidge(ridge, wideLayer);
      expect(intensity(N, wideLayer)).toBeGreaterThanOrEqual(ridge);
      if (N > 1) expect(intensity(N - 1, wideLayer)).toBeLessThan(ridge);
    })
  ));

test("it says so, or that no batch does", () => {
  expect(ridgeSentence(undefined).textContent).toContain("the figure above measures");
  expect(ridgeSentence({peak: 1e12, bandwidth: 1e11}).textContent).toBe(
    "On your device the two limits meet at π/β = 10. The wide layer of 4.1 gets there with 59 at once."
  );
  expect(ridgeSentence({peak: 1e13, bandwidth: 1e11}).textContent).toContain(
    "never gets there: however many come at once, each byte brings fewer than 31."
  );
  expect(ridgeSentence({peak: 1e12, bandwidth: 1e11}, {lang: "zh"}).textContent).toContain(
    "一次处理 59 个样本"
  );
});
