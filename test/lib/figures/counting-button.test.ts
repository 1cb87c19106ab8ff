// @vitest-environment jsdom
import {expect, test} from "vitest";
import {countingButton} from "../../../src/lib/figures/counting-button.js";

test("each press counts one further and is heard", () => {
  const element = countingButton("again");
  const heard: number[] = [];
  element.addEventListener("input", () => heard.push(element.value));
  const button = element.querySelector("button")!;
  button.click();
  button.click();
  expect(button.textContent).toBe("again");
  expect(heard).toEqual([2, 3]);
});
