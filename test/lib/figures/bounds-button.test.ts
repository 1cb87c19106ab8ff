// @vitest-environment jsdom
import {expect, test} from "vitest";
import {boundsButton} from "../../../src/lib/figures/bounds-button.js";

test("pressed, it has the bounds of the pictures' values from 0 to 1, and says for how many they hold", async () => {
  // Two pictures of two pixels, (1, 0) and (0, 1): a line through 0 loses half of each, a flat through their mean nothing.
  const pictures = {pixels: Uint8Array.of(255, 0, 0, 255), shape: [2, 2]};
  const element = boundsButton(pictures, {components: 1});
  expect(element.value).toBeNull();
  const told = new Promise(resolve => element.addEventListener("input", resolve));
  element.querySelector("button")!.click();
  await told;
  expect(element.value!.tied).toBeCloseTo(0.25, 6);
  expect(element.value!.untied).toBeCloseTo(0, 6);
  expect(element.querySelector("p")!.textContent).toContain("all 2 digits");
});
