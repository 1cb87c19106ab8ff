import {expect, test} from "vitest";
import {chainStepInWords, chainSteps, type ChainValues} from "../../../src/lib/figures/chain-steps.js";

const values: ChainValues = {
  ...{x: 2, w: 0.5, b: -0.5, y: 1, p: 1, z: 0.5, yHat: 0.622, L: 0.143},
  ...{dL: 1, dyHat: -0.755, dz: -0.177, dp: -0.177, db: -0.177, dw: -0.355, dx: -0.0887}
};

test("every number of the graph is computed once: forwards, then backwards to the inputs", () => {
  const of = (way: string) => chainSteps.filter(step => step.way === way).flatMap(({edges}) => edges);
  expect(of("forwards")).toEqual(["p", "z", "yHat", "L"]);
  expect(of("backwards")).toEqual(["L", "yHat", "z", "p", "b", "w", "x"]);
  expect(chainSteps.findIndex(({way}) => way === "backwards")).toBe(4);
});

test("a step in words has its numbers, a negative factor in brackets and a negative result without", () => {
  expect(chainStepInWords(values, 2, "en")).toBe("z = p + b = 1 + (−0.5) = 0.5");
  expect(chainStepInWords(values, 7, "en")).toBe(
    "∂L/∂z = ∂L/∂ŷ · ŷ (1 − ŷ) = −0.755 · 0.622 · (1 − 0.622) = −0.177"
  );
  expect(chainStepInWords(values, 9, "en")).toMatch(/∂L\/∂w = .* = −0\.355, {2}∂L\/∂x = .* = −0\.0887$/);
});

test("before the first step it says what to do, in the reader's language", () => {
  expect(chainStepInWords(values, 0, "en")).toMatch(/Step/);
  expect(chainStepInWords(values, 0, "zh")).toMatch(/下一步/);
});
