// @vitest-environment jsdom
import {expect, it} from "vitest";
import {choice} from "../../../src/lib/figures/choice.js";
import {dragNumber} from "../../../src/lib/figures/drag-number.js";
import {slider} from "../../../src/lib/figures/slider.js";

const options = ["same", "valid"].map(value => ({value, text: value}));

it("choice(name, options, value) refuses a value that is not on offer, and says what is", () => {
  const refusal = 'choice: "padding" is to be "full", but only "same", "valid" is on offer.';
  expect(() => choice("padding", options, "full")).toThrow(refusal);
  const padding = choice("padding", options, "valid");
  expect(() => padding.set("full")).toThrow(refusal);
  expect(padding.value).toBe("valid");
  padding.set("same");
  expect([...padding.querySelectorAll("input")].map(({checked}) => checked)).toEqual([true, false]);
});

it.each([11, -1, NaN])("slider and dragNumber refuse to begin with %d on a line from 0 to 10", value => {
  const line = {low: 0, high: 10, step: 1, value};
  expect(() => slider("steps", line)).toThrow(`slider: "steps" begins with ${value}, but goes from 0 to 10.`);
  expect(() => dragNumber({...line, label: "a step"})).toThrow(
    `dragNumber: "a step" begins with ${value}, but goes from 0 to 10.`
  );
});
