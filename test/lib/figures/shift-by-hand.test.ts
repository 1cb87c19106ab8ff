// @vitest-environment jsdom
import {expect, test} from "vitest";
import {shiftByHand} from "../../../src/lib/figures/shift-by-hand.js";

const rows = (after: number[], first: number[]) => ({moved: [0, 1, 2], y: [3, 4, 5], after, first});

test("it shows the page's rows, and names the places where the two orders differ", () => {
  const figure = shiftByHand({x: [1, 2, 0], d: 1});
  expect(figure.value).toEqual({x: [1, 2, 0], d: 1, ring: false});
  figure.update(rows([0, 3, 4], [0, 3, 4]));
  expect(figure.querySelector(".told")!.textContent).toBe("Shift first or convolve first: the same.");
  figure.update(rows([0, 3, 4], [1, 3, 6]));
  expect(figure.querySelector(".told")!.textContent).toBe("They differ at i = 0, 2.");
  expect(figure.querySelectorAll(".different")).toHaveLength(4);
});

test("number, shift and border are the reader's", () => {
  const figure = shiftByHand({x: [1, 2, 0], d: 1}, {lang: "zh"});
  document.body.append(figure);
  const heard: unknown[] = [];
  figure.addEventListener("input", () => heard.push(figure.value));
  const number = figure.querySelector<HTMLInputElement>('input[type="number"]')!;
  number.value = "7";
  number.dispatchEvent(new Event("input", {bubbles: true}));
  const by = figure.querySelector<HTMLInputElement>('input[type="range"]')!;
  by.value = "-2";
  by.dispatchEvent(new Event("input", {bubbles: true}));
  figure.querySelector<HTMLInputElement>('input[value="ring"]')!.click();
  expect(heard).toEqual([
    {x: [7, 2, 0], d: 1, ring: false},
    {x: [7, 2, 0], d: -2, ring: false},
    {x: [7, 2, 0], d: -2, ring: true}
  ]);
});
