// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {letterReader} from "../../../src/lib/figures/letter-reader.js";
import type {ReadingNetwork} from "../../../src/lib/figures/reading-network.js";

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
  vi.stubGlobal("matchMedia", () => ({matches: true}));
});

const identity = (size: number, value: number) =>
  Array.from({length: size * size}, (_, i) => (i % (size + 1) === 0 ? value : 0));

/** Five units that hold nothing but the letter just read, or, with `hold`, the first one. */
const network = (hold: boolean): ReadingNetwork => ({
  w: identity(5, hold ? 0.5 : 2),
  u: identity(5, hold ? 4 : 0),
  b: Array<number>(5).fill(0),
  readOut: identity(5, 3),
  readOutBias: Array<number>(5).fill(0)
});

const made = () => {
  const figure = letterReader({last: network(false), first: network(true)});
  document.body.append(figure);
  return figure;
};
const type = (figure: HTMLElement, text: string) => {
  const input = figure.querySelector<HTMLInputElement>("input[type=text]")!;
  input.value = text;
  input.dispatchEvent(new Event("input", {bubbles: true}));
};
const says = (figure: HTMLElement) => figure.querySelector("[role=status]")!.textContent;

test("a text typed is read at once, each letter with its code and units, and what the state says of the last one is told", () => {
  const figure = made();
  let told = 0;
  figure.addEventListener("input", () => ++told);
  type(figure, "abca");
  expect(told).toBe(1);
  expect(figure.value).toMatchObject({text: "abca", kept: "last", now: 4});
  expect(figure.value.states).toHaveLength(4);
  expect(figure.querySelectorAll("rect.unit")).toHaveLength(4 * 5);
  expect(figure.querySelectorAll("rect.bit")).toHaveLength(4 * 5);
  expect(says(figure)).toBe("After 4 letters: of the last letter, the state names 1 correctly.");
});

test("the arrow keys move over the letters", () => {
  const figure = made();
  type(figure, "abca");
  const slider = figure.querySelector("[role=slider]")!;
  for (const key of ["ArrowLeft", "ArrowLeft"])
    slider.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
  expect(figure.value.now).toBe(2);
  expect(slider.getAttribute("aria-valuenow")).toBe("2");
  expect(slider.getAttribute("aria-valuetext")).toBe("2 letters read, the last is “b”");
  slider.dispatchEvent(new KeyboardEvent("keydown", {key: "Home", bubbles: true}));
  expect(figure.value.now).toBe(1);
});

test("the other network says which letter was the first, right or wrong", () => {
  const figure = made();
  type(figure, "xyz");
  figure.querySelectorAll<HTMLInputElement>("input[type=radio]")[1]!.click();
  expect(figure.value.kept).toBe("first");
  expect(says(figure)).toMatch(
    /^After 3 letters the state says that the first one was “x” \(probability \d+ %\): right\.$/
  );
});

test("any script is read, in Chinese too; without a text the state is 0", () => {
  const figure = letterReader({last: network(false), first: network(true)}, {lang: "zh"});
  expect(figure.value.text).toContain("明月");
  type(figure, "");
  expect(figure.value).toMatchObject({text: "", now: 0});
  expect(says(figure)).toBe("请输入文字：现在状态还是 h₀ = 0。");
});
