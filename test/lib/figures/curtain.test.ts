// @vitest-environment jsdom
import {expect, test} from "vitest";
import {curtain} from "../../../src/lib/figures/curtain.js";

test.each([
  ["en", "I have guessed: show what came out"],
  ["zh", "猜好了，看结果"]
] as const)("a figure is hidden until the reader has guessed, and then has the focus (%s)", (lang, words) => {
  const figure = document.createElement("figure");
  const element = curtain([figure], {lang});
  document.body.append(element);
  const button = element.querySelector("button")!;
  expect(button.textContent).toBe(words);
  expect(getComputedStyle(figure).visibility).toBe("hidden");
  button.click();
  expect(getComputedStyle(figure).visibility).toBe("visible");
  expect(document.activeElement).toBe(figure);
  expect(element.querySelector("button")).toBeNull();
});
