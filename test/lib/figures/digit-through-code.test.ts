// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {codeBars, topOf} from "../../../src/lib/figures/code-bars.js";
import {digitThroughCode} from "../../../src/lib/figures/digit-through-code.js";

beforeAll(() => {
  const context = {createImageData: () => ({data: new Uint8ClampedArray(4 * 784)}), putImageData() {}};
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

test("the bars end at a round number above the largest", () => {
  expect(topOf([0, 0.2])).toBe(2);
  expect(topOf([1, 7])).toBe(9);
  expect(topOf([30, 100])).toBe(200);
});

test("a bar is pulled by keyboard, never below 0, and another code lets it go", () => {
  const bars = codeBars(3);
  const field = bars.querySelector(".bars")!;
  const press = (key: string) => field.dispatchEvent(new KeyboardEvent("keydown", {key}));
  let heard = 0;
  bars.addEventListener("input", () => ++heard);
  bars.set([0, 4, 7]);
  press("ArrowRight");
  press("PageUp");
  expect(bars.value[1]).toBeCloseTo(4.9);
  press("ArrowLeft");
  press("ArrowDown");
  expect(bars.value[0]).toBe(0);
  expect(field.getAttribute("aria-valuetext")).toBe("number 1 of 3: 0");
  expect(heard).toBe(2);
  bars.set([1, 2, 3]);
  expect(bars.value).toEqual([1, 2, 3]);
  expect(bars.querySelectorAll(".pulled")).toHaveLength(0);
});

test("the picture follows what is drawn, and the bar that is pulled", () => {
  const pad = Object.assign(document.createElement("div"), {value: new Float32Array(784).fill(0.5)});
  const figure = digitThroughCode(pad, {units: 2});
  expect(figure.value).toBeUndefined();
  figure.use({encode: x => [x[0], 1], decode: h => new Float32Array(784).fill(h[0])});
  expect(figure.value).toMatchObject({h: [0.5, 1], error: 0});
  pad.value = new Float32Array(784).fill(1);
  pad.dispatchEvent(new Event("input", {bubbles: true}));
  expect(figure.value).toMatchObject({h: [1, 1], error: 0});
  figure.querySelector(".bars")!.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowDown"}));
  expect(figure.value!.error).toBeGreaterThan(0);
});
