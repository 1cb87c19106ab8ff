// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {receptiveField} from "../../../src/lib/figures/receptive-field.js";

beforeAll(() => {
  const context = {createImageData: () => ({data: new Uint8ClampedArray(4 * 784)}), putImageData() {}};
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

const figure = () => receptiveField(new Float32Array(784));
const told = (element: HTMLElement) => element.querySelector(".told")!.textContent;
const press = (element: HTMLElement, key: string) =>
  element.querySelector("svg")!.dispatchEvent(new KeyboardEvent("keydown", {key, cancelable: true}));
const seen = (element: HTMLElement, row: number) =>
  element.querySelectorAll(`rect.seen[data-row="${row}"]`).length;

test("a unit of layer 3 lights 3, 5 and 7 below it, and its square of the picture", () => {
  const element = figure();
  expect(told(element)).toContain("Unit 11 of layer 3 sees 7 of 28 pixels in a row, 11 to 17");
  expect([2, 1, 0].map(row => seen(element, row))).toEqual([3, 5, 7]);
  const square = element.querySelector<HTMLElement>(".view span")!.style;
  expect([square.left, square.width]).toEqual([`${1100 / 28}%`, "25%"]);
});

test("arrow keys walk along a row and between rows; each step is heard", () => {
  const element = figure();
  const heard: number[][] = [];
  element.addEventListener("input", () => heard.push([element.value.row, element.value.at]));
  press(element, "ArrowRight");
  press(element, "ArrowDown");
  press(element, "Home");
  press(element, "x");
  expect(heard).toEqual([
    [3, 12],
    [2, 13],
    [2, 0]
  ]);
});

test("a pulled stride widens what is seen, and the middle unit of the topmost layer is taken", () => {
  const element = figure();
  const [, stride] = element.querySelectorAll(".drag-number");
  stride.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", cancelable: true}));
  expect(element.value.layers[0]).toEqual({k: 3, s: 2});
  // 3, then 3 + 2·2, then 7 + 2·2.
  expect(told(element)).toContain("sees 11 of 28");
});

test("pointing at a pixel shows that it sees itself", () => {
  const element = figure();
  const chart = element.querySelector("svg")!;
  chart.getBoundingClientRect = () => ({left: 0, top: 0, width: 280, height: 352}) as DOMRect;
  chart.dispatchEvent(Object.assign(new Event("pointermove"), {clientX: 55, clientY: 285}));
  expect(element.value).toMatchObject({row: 0, at: 5});
  expect(told(element)).toBe("Pixel 5 sees itself.");
});
