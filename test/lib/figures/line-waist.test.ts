// @vitest-environment jsdom
import {expect, test} from "vitest";
import {lineWaist} from "../../../src/lib/figures/line-waist.js";

const points = [
  [2, 1],
  [1, 2],
  [-2, -1],
  [-1, -2]
];
const made = (lang: "en" | "zh" = "en") => lineWaist({points, a: [1, 0], c: [1, 0], lang});
const click = (figure: Element, text: string) =>
  [...figure.querySelectorAll("button")].find(button => button.textContent === text)!.click();

test("the numbers of the text: 2.5 at first, 0.9 with the best decoder, 0.5 at best", () => {
  const figure = made();
  expect(figure.value.loss).toBe(2.5);
  click(figure, "best c for this a");
  expect(figure.value.c).toEqual([1, 0.8]);
  expect(figure.value.loss).toBeCloseTo(0.9, 12);
  click(figure, "both at their best");
  expect(figure.value.loss).toBeCloseTo(0.5, 12);
  click(figure, "as at first");
  expect(figure.value).toEqual({a: [1, 0], c: [1, 0], loss: 2.5});
});

test("both arrows are moved by arrow keys, and say where they are", () => {
  const figure = made("zh");
  const [a, c] = [...figure.querySelectorAll(".grip")];
  a.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowUp"}));
  c.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowLeft"}));
  expect(figure.value.a).toEqual([1, 0.1]);
  expect(figure.value.c).toEqual([0.9, 0]);
  expect(c.getAttribute("aria-valuetext")).toBe("(0.9, 0)");
});

test("where every code is 0 no decoder is better than none", () => {
  const figure = lineWaist({points, a: [0, 0], c: [1, 0]});
  click(figure, "best c for this a");
  expect(figure.value.c).toEqual([0, 0]);
  expect(figure.value.loss).toBe(5);
});
