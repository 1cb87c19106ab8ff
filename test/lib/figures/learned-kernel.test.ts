// @vitest-environment jsdom
import {expect, test} from "vitest";
import {learnedKernel} from "../../../src/lib/figures/learned-kernel.js";

test("the kernel is shown to hundredths, and how far it is from what is wanted", () => {
  const figure = learnedKernel(2);
  const numbers = () => [...figure.querySelectorAll(".number")].map(({textContent}) => textContent);
  expect(numbers()).toEqual(["0", "0", "0", "0"]);
  figure.show({step: 20, w: Float64Array.of(0.256, 1, 0, 0.001)}, [0, 1, 0, 0]);
  expect(numbers()).toEqual(["0.26", "1", "0", "0"]);
  expect(figure.querySelector("p")!.textContent).toBe("Step 20, largest difference from wanted: 0.26");
});
