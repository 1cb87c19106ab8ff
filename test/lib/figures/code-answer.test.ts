import {expect, test} from "vitest";
import {codeAnswer} from "../../../src/lib/figures/code-answer.js";

test("what a code keeps is what is left of the error of one picture for all", () => {
  expect(codeAnswer(0.0125, 0.0625, "en")).toContain("80 %");
  expect(codeAnswer(0.0125, 0.0625, "zh")).toContain("80%");
});

test("a network that is no better than one picture, or not measured, is not praised", () => {
  expect(codeAnswer(0.07, 0.068, "en")).toBe("Not so far.");
  expect(codeAnswer(NaN, 0.068, "en")).toBe("Not so far.");
  expect(codeAnswer(undefined, 0.068, "en")).toBe("Training will show.");
});
