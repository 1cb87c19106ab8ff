// @vitest-environment jsdom
import {beforeEach, expect, test, vi} from "vitest";
import {stepArithmetic} from "../../../src/lib/figures/step-arithmetic.js";

const step = {step: 1, yHat: [0, 0, 0, 0], loss: 3.5, w: 0, b: 0, dw: -3.5, db: -3, eta: 0.1};
let narrow: boolean;
beforeEach(() => vi.stubGlobal("matchMedia", () => ({matches: narrow})));

test("a step's numbers: answers, loss, slopes, and the weights they lead to", () => {
  narrow = false;
  const shown = stepArithmetic(step);
  const lines = [...shown.querySelectorAll("p")].map(p => p.textContent);
  expect(lines).toEqual([
    "ŷ = 0, 0, 0, 0",
    "L = 3.5",
    "∂L/∂w = −3.5",
    "∂L/∂b = −3",
    "w ← 0 − 0.1 · (−3.5) = 0.35",
    "b ← 0 − 0.1 · (−3) = 0.3"
  ]);
  expect([...shown.querySelectorAll("h4")].map(h => h.textContent)).toEqual([
    "1. forward",
    "2. loss",
    "3. derivative",
    "4. update"
  ]);
});

test("each number carries its letter of the page", () => {
  const letters = [...stepArithmetic(step).querySelectorAll<HTMLElement>("[data-letter]")].map(
    ({dataset}) => dataset.letter
  );
  expect(new Set(letters)).toEqual(new Set(["yHat", "L", "dw", "db", "w", "b", "eta"]));
});

test("in one column each title stands before its own lines", () => {
  narrow = true;
  const order = [...stepArithmetic(step, {lang: "zh"}).children].map(({tagName}) => tagName);
  expect(order).toEqual(["H4", "DIV", "H4", "DIV", "H4", "DIV", "H4", "DIV"]);
});
