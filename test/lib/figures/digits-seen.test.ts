// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {digitsSeen, pictureOfAll} from "../../../src/lib/figures/digits-seen.js";

beforeAll(() => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({
    createImageData: (width: number, height: number) => ({data: new Uint8ClampedArray(4 * width * height)}),
    putImageData: () => undefined
  } as never);
});

test("the digits of an order side by side, as large as they fit, each pixel the mean of what it covers", () => {
  const pixels = Uint8Array.from([1, 1, 1, 1, 8, 8, 8, 8, 0, 4, 4, 8]);
  const three = pictureOfAll({pixels, side: 2, order: [2, 0, 1]}, 3, 6, 2);
  expect([...three]).toEqual([0, 4, 1, 1, 8, 8, 4, 8, 1, 1, 8, 8]);
  const small = pictureOfAll({pixels, side: 2, order: [2, 0]}, 2, 2, 1);
  expect([...small]).toEqual([4, 1]);
});

test("what was measured is shown for a size once it has been guessed", () => {
  const figure = digitsSeen({
    ...{pixels: new Uint8Array(4 * 600), side: 2, order: [...Array(600).keys()], begins: 0},
    points: [
      {n: 50, errors: [0.3, 0.4]},
      {n: 600, errors: [0.04, 0.05]}
    ]
  });
  const [size, guess] = figure.querySelectorAll<HTMLInputElement>("input");
  const set = (input: HTMLInputElement, value: number) => {
    input.value = String(value);
    input.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const measured = () => [...figure.querySelectorAll(".measured")].map(cell => cell.textContent);
  const told = () => figure.querySelector("p")!.textContent;
  const heard = vi.fn();
  figure.addEventListener("input", heard);
  expect(measured()).toEqual(["?", "?"]);
  set(guess, 50);
  figure.querySelector("button")!.click();
  expect(measured()).toEqual(["35", "?"]);
  expect(told()).toBe("From 50 digits: 35 of 100 misread (30 to 40, three sets of digits). You said 50.");
  expect(heard).toHaveBeenCalledTimes(1);
  set(size, 1);
  expect(told()).toContain("It learns from the 600 digits shown");
  expect(figure.querySelector("canvas")!.getAttribute("aria-label")).toContain("These 600 digits");
  figure.querySelector("button")!.click();
  expect(measured()).toEqual(["35", "4.5"]);
});
