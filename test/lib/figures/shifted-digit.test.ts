// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {shiftedDigit} from "../../../src/lib/figures/shifted-digit.js";

beforeAll(() => {
  const context = {createImageData: () => ({data: new Uint8ClampedArray(4 * 784)}), putImageData() {}};
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

/** A block of ink in the middle: 12 rows and columns of paper above it and to its left, 11 below and to its right. */
const block = Float32Array.from({length: 784}, (_, k) => {
  const [i, j] = [Math.floor(k / 28), k % 28];
  return i >= 12 && i < 17 && j >= 12 && j < 17 ? 1 : 0;
});
const presets = [
  {name: "edges", values: [-1, 0, 1, -2, 0, 2, -1, 0, 1]},
  {name: "blur", values: [1, 1, 1, 1, 1, 1, 1, 1, 1]}
];
// In the document, where radio buttons tell of being chosen.
const figure = () => {
  const element = shiftedDigit([block, block], {rows: 28, columns: 28, presets, shift: [0, 0]});
  document.body.replaceChildren(element);
  return element;
};
const hand = (element: HTMLElement) => element.querySelector<HTMLElement>(".hand")!;
const press = (element: HTMLElement, key: string, times = 1) => {
  for (let k = 0; k < times; ++k)
    hand(element).dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
};
const told = (element: HTMLElement) => element.querySelector(".told")!.textContent;

test("the arrow keys pull the digit, Home puts it back; whoever listens hears of each step", () => {
  const element = figure();
  const heard: unknown[] = [];
  element.addEventListener("input", () => heard.push(element.value.shift));
  press(element, "ArrowRight", 2);
  press(element, "ArrowUp");
  press(element, "Home");
  press(element, "a");
  expect(heard).toEqual([
    [0, 1],
    [0, 2],
    [-1, 2],
    [0, 0]
  ]);
});

test("inside the frame both orders are equal; where the border cuts the digit they are not, unless it is a ring", () => {
  const element = figure();
  press(element, "ArrowRight", 11);
  expect(told(element)).toMatch(/^Largest difference: 0.*equal at all 784 places/);
  press(element, "ArrowRight", 2);
  expect(hand(element).getAttribute("aria-valuetext")).toBe("0 down, 13 right");
  // Edges beside a zero instead of ink: 1 + 2 + 1 at the middle rows of the last column.
  expect(told(element)).toMatch(/^Largest difference: 4.*differ at 7 of 784 places/);
  const ring = element.querySelector<HTMLInputElement>('input[value="ring"]')!;
  ring.click();
  expect(told(element)).toMatch(/^Largest difference: 0/);
  expect(element.value.ring).toBe(true);
});

test("it is pulled no further than half the frame", () => {
  const element = figure();
  press(element, "ArrowDown", 40);
  expect(element.value.shift).toEqual([14, 0]);
});

test("a pointer pulls it by as many pixels as it moves", () => {
  const element = figure();
  const grip = hand(element);
  grip.setPointerCapture = () => {};
  grip.getBoundingClientRect = () => ({width: 280}) as DOMRect;
  const send = (type: string, clientX: number, clientY: number) =>
    grip.dispatchEvent(Object.assign(new Event(type), {clientX, clientY, pointerId: 1}));
  send("pointerdown", 100, 100);
  send("pointermove", 132, 79);
  expect(element.value.shift).toEqual([-2, 3]);
  send("pointerup", 132, 79);
  send("pointermove", 180, 79);
  expect(element.value.shift).toEqual([-2, 3]);
});

test("another kernel, its own numbers, another digit", () => {
  const element = figure();
  const [edges, blur, next] = element.querySelectorAll("button");
  blur.click();
  expect(element.value.kernel).toEqual(presets[1].values);
  edges.click();
  next.click();
  expect(element.value.kernel).toEqual(presets[0].values);
  expect(element.value.picture).toBe(block);
});
