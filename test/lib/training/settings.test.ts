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

test("a setting chosen by the page is heard as one chosen by hand, and marked", () => {
  const form = settings({noise: {name: "noise", values: [0, 0.4], value: 0}});
  let heard = 0;
  form.addEventListener("input", () => ++heard);
  form.choose("noise", 0.4);
  expect(form.value).toEqual({noise: 0.4});
  expect(form.querySelector("select")!.value).toBe("0.4");
  expect(form.querySelector("label")!.className).toBe("changed");
  expect(heard).toBe(1);
  expect(() => form.choose("noise", 0.5)).toThrow("has only 0, 0.4");
  form.chooser("noise", 0, "without noise").click();
  expect(form.value).toEqual({noise: 0});
});
