// @vitest-environment jsdom
import {expect, test} from "vitest";
import {cellGradientCheck, lastOutput} from "../../../src/lib/figures/cell-gradient-check.js";

const run = {
  i: [0.5, 0.2, 0.9],
  f: [0.1, 0.8, 0.7],
  g: [0.4, -0.6, 0.3],
  o: [1, 0.5, 0.6],
  c: [0.2, 0.04, 0.298]
};

test("from the cell's own value the last output is the one that came out", () => {
  for (const [t, c] of run.c.entries()) expect(lastOutput(run, c, t)).toBeCloseTo(0.6 * Math.tanh(0.298), 12);
});

test("the gradient along the cell agrees with central differences, and one that forgets f does not", () => {
  const last = 0.6 * (1 - Math.tanh(0.298) ** 2);
  expect(cellGradientCheck(run, [0.8 * 0.7 * last, 0.7 * last, last]).value).toBeLessThan(1e-6);
  const wrong = cellGradientCheck(run, [last, last, last], {steps: 2});
  expect(wrong.value).toBeCloseTo(0.3 * last, 6);
  expect(wrong.querySelectorAll(".number")).toHaveLength(2 * 2);
});
