// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {learningCurve} from "../../../src/lib/figures/learning-curve.js";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const beforehand = [0.04, 0.02, 0.01, 0.008].map(loss => ({loss, validationLoss: loss / 2}));
const steps = (count: number) =>
  Array.from({length: count}, (_, n) => ({
    ...{epoch: 1 + Math.floor(n / 10), epochs: 4},
    ...{batch: 1 + (n % 10), batches: 10},
    loss: 0.05
  }));
const names = (figure: Element) => [...figure.querySelectorAll("text.name")].map(text => text.textContent);
const pale = (figure: Element) => [...figure.querySelectorAll(".earlier path")];

test("before the first training stand the losses of the one beforehand, marked as such", () => {
  const figure = learningCurve({accuracy: false});
  figure.update([], 2, beforehand);
  expect(names(figure)).toEqual(["beforehand", "validation"]);
  expect(pale(figure)).toHaveLength(2);
  expect(figure.querySelector("svg")!.getAttribute("aria-label")).toBe(
    "loss, beforehand 0.008, validation 0.004"
  );
});

test("they end where the axis of the reader's training ends, and go when there is a run before", () => {
  const figure = learningCurve({accuracy: false});
  const first = steps(3);
  figure.update([], 4, beforehand);
  figure.update(first, 4, beforehand);
  // Ten steps are shown, one epoch.
  expect(pale(figure).map(path => path.getAttribute("d")!.split("L"))).toMatchObject([
    {length: 1},
    {length: 1}
  ]);
  expect(names(figure)).toEqual(["beforehand", "training"]);
  figure.update(steps(4), 4, beforehand);
  expect(names(figure)).toEqual(["run before", "training"]);
});

test("without them it is empty before the first step", () => {
  const figure = learningCurve({lang: "zh", accuracy: false});
  figure.update([], 20);
  expect(names(figure)).toEqual([]);
});
