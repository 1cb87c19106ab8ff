import {expect, test} from "vitest";
import {angleBetween, codeLineSentence} from "../../../src/lib/figures/code-line-sentence.js";

test("an angle between lines is at most 90°, whichever way they point", () => {
  expect(angleBetween([1, 0], [0, -2])).toBeCloseTo(90, 9);
  expect(angleBetween([1, 1], [-3, 0])).toBeCloseTo(45, 9);
  expect(angleBetween([0.1, 0.2], [0.1, 0.2])).toBeCloseTo(0, 5);
});

test("the sentence says where W stands, and that it stays at 0", () => {
  const state = {step: 7, w: [0, 2], axis: [1, 0], loss: 0.5, least: 0.25};
  expect(codeLineSentence(state, "en")).toMatch(/^Step 7: 90\.0° .* 2\.000, L = 0\.5\. .* 0\.25\.$/);
  expect(codeLineSentence({...state, w: [0, 0]}, "en")).toContain("nothing moves");
  expect(codeLineSentence({...state, w: [0, 0]}, "zh")).toContain("所以不动");
});
