// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {errorCurves} from "../../../src/lib/figures/error-curves.js";
import type {ErrorCurve} from "../../../src/lib/figures/error-curves.js";

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(readonly draw: () => void) {}
      observe() {
        this.draw();
      }
    }
  );
});

const sizes = [100, 400, 1600, 6400];
const curve = (key: string, factor: number): ErrorCurve => ({
  ...{key, name: `learner ${key}`, meaning: "y"},
  points: sizes.map(n => ({n, errors: [0.9, 1, 1.1].map(share => (share * factor) / Math.sqrt(n))}))
});
const curves = [curve("a", 4), curve("b", 8)];
const end = (figure: HTMLElement, which: number) => figure.querySelectorAll<SVGElement>(".end")[which];
const press = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));

test("the range is walked by keys, keeps two sizes, and gives the means within it", () => {
  const figure = errorCurves(curves, {fit: true});
  const heard = vi.fn();
  figure.addEventListener("input", heard);
  expect(figure.value.n).toEqual(sizes);
  expect(figure.value.E[0]).toBeCloseTo(0.4, 12);
  press(end(figure, 0), "ArrowRight");
  expect(figure.value.n).toEqual([400, 1600, 6400]);
  expect(end(figure, 0).getAttribute("aria-valuetext")).toBe("400 digits");
  for (let k = 0; k < 5; ++k) press(end(figure, 1), "ArrowLeft");
  expect(figure.value.n).toEqual([400, 1600]);
  expect(heard).toHaveBeenCalledTimes(2);
  press(end(figure, 0), "Tab");
  expect(heard).toHaveBeenCalledTimes(2);
});

test("another curve is chosen; its points are drawn, the others pale", () => {
  const figure = errorCurves(curves, {fit: true, lang: "zh"});
  document.body.append(figure);
  expect(figure.querySelectorAll("g.cy circle")).toHaveLength(12);
  figure.querySelector<HTMLInputElement>("input[value=b]")!.click();
  expect(figure.value.key).toBe("b");
  expect(figure.value.E[0]).toBeCloseTo(0.8, 12);
  expect(figure.querySelectorAll(".pale")).toHaveLength(1);
});

test("a law is drawn, and told: what halves the error, and what it says beyond", () => {
  const figure = errorCurves(curves, {fit: true});
  const told = () => figure.querySelector(".told")!.textContent;
  figure.showLaw({a: 4, alpha: 0.5});
  expect(figure.querySelectorAll(".law path")).toHaveLength(3);
  expect(told()).toBe(
    "Fitted from 100 to 6,400 digits: E ≈ 4 · n−0.5. Half the error takes 4 times as many digits; for 60,000 the law says an error of 1.6 %."
  );
  figure.showLaw({a: 0.1, alpha: -0.1});
  expect(told()).toContain("no number of digits would halve it");
  figure.showLaw({a: NaN, alpha: NaN});
  expect(told()).toBe("");
  expect(figure.querySelectorAll(".law path")).toHaveLength(0);
});

test("points of the reader's own are rings", () => {
  const figure = errorCurves(curves, {picked: ["a"]});
  figure.showOwn([{key: "b", n: 400, error: 0.3}]);
  expect(figure.querySelectorAll("circle.own")).toHaveLength(1);
  expect(figure.querySelector(".names")!.textContent).toBe("learner a");
});
