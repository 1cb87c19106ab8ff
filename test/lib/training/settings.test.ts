// @vitest-environment jsdom
import {expect, test} from "vitest";
import {slider} from "../../../src/lib/figures/slider.js";
import {settings} from "../../../src/lib/training/settings.js";

test("a setting that begins with a value its menu does not have is named", () => {
  expect(() => settings({epochs: {name: "epochs", values: [1, 3], value: 4}})).toThrow(
    'settings: "epochs" begins with 4, but its menu has only 1, 3.'
  );
});

test("a slider that begins beyond its ends is named", () => {
  expect(() => slider("limit c", {low: 0, high: 1, step: 0.1, value: 2})).toThrow(
    'slider: "limit c" begins with 2, but goes from 0 to 1.'
  );
});
