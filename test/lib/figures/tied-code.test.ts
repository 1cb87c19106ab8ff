// @vitest-environment jsdom
import {expect, test} from "vitest";
import {tiedAutoencoderLoops as forward} from "../../../src/kernels/index.js";
import {tiedCode} from "../../../src/lib/figures/tied-code.js";

const figure = () => tiedCode({x: [1, 0, 1], w: [1, -1, 1, 0, 2, 1], b: [-2, -1], forward});

test("the page's example: both sums are 0, so the code is ½, ½ and the loss ¼", () => {
  const {h, xHat, loss, W} = figure().value;
  expect(h).toEqual([0.5, 0.5]);
  expect(xHat).toEqual([0.5, 0.5, 1]);
  expect(loss).toBeCloseTo(0.25, 12);
  expect(W).toEqual([
    [1, -1, 1],
    [0, 2, 1]
  ]);
});

test("with one code unit, and another σ, only the first row counts", () => {
  const element = figure();
  document.body.append(element);
  const choose = (value: string) =>
    element.querySelector<HTMLInputElement>(`input[value="${value}"]`)!.click();
  choose("1");
  choose("linear");
  expect(element.value).toMatchObject({units: 1, activation: "linear", W: [[1, -1, 1]], b: [-2], h: [0]});
});
