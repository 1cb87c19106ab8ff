// @vitest-environment jsdom
import {expect, test} from "vitest";
import {sharedSteps} from "../../../src/lib/figures/shared-steps.js";

test("a press turns a bit; the sequence grows and shrinks, and its parameters do not", () => {
  const figure = sharedSteps([1, 0]);
  let told = 0;
  figure.addEventListener("input", () => ++told);
  figure.querySelector<HTMLButtonElement>("button[data-letter=x]")!.click();
  expect(figure.value).toEqual([0, 0]);
  const [more, less] = [...figure.querySelectorAll<HTMLButtonElement>(".controls button")];
  more!.click();
  expect(figure.value).toEqual([0, 0, 1]);
  expect(figure.querySelector("[role=status]")!.textContent).toBe(
    "3 steps: the recurrence has 8 numbers, W 2, U 4 and b 2, as at every length. A fully connected layer of two units on all these bits at once has 8, and fits this length alone."
  );
  for (let n = 0; n < 5; ++n) less!.click();
  expect(figure.value).toEqual([0]);
  expect(told).toBe(4);
});

test("the states are shown, and what they say of the number of ones", () => {
  const figure = sharedSteps([1, 1], {lang: "zh"});
  figure.update([
    [0.995, -0.995],
    [0.995, 0.99]
  ]);
  expect([...figure.querySelectorAll(".shared-steps-parity")].map(each => each.textContent)).toEqual([
    "奇",
    "偶"
  ]);
  expect(figure.querySelector(".shared-steps-h")!.getAttribute("aria-label")).toBe(
    "读完第 1 位后的隐状态: 0.995, −0.995"
  );
});
