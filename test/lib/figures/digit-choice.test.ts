// @vitest-environment jsdom
import {expect, test} from "vitest";
import {digitChoice} from "../../../src/lib/figures/digit-choice.js";

const texts = (element: HTMLElement) =>
  [...element.querySelectorAll("label")].map(label => label.textContent);

test("the ten digits are numbers; the reader's own is offered where it has a name", () => {
  const digit = digitChoice("A", 4);
  expect(texts(digit)).toEqual(Array.from("0123456789"));
  expect(digit.value).toBe(4);

  const looked = digitChoice("digit", 3, {own: "yours"});
  expect(texts(looked).at(-1)).toBe("yours");
  document.body.append(looked); // only there a click is an input
  looked.querySelectorAll("input")[10].click();
  expect(looked.value).toBe("own");
});
