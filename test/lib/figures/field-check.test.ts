// @vitest-environment jsdom
import {expect, test} from "vitest";
import {fieldCheck} from "../../../src/lib/figures/field-check.js";
import {fieldsOf} from "../../../src/lib/figures/field-of-view.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

test("the formula is right on every stack; another is refused with the layers on which it fails", () => {
  const right = fieldCheck(layers => fieldsOf(layers).at(-1)!.r, seededRandom(1));
  expect(right.textContent).toMatch(/^✓ On 100 random stacks/);
  const wrong = fieldCheck(layers => 1 + layers.reduce((sum, {k}) => sum + k - 1, 0), seededRandom(1));
  expect(wrong.textContent).toMatch(/^✕ For the layers \{k: \d, s: \d\}.* it gives \d+; \d+ pixels/);
  expect(fieldCheck(() => NaN, seededRandom(1), {lang: "zh"}).textContent).toContain("NaN");
});
