// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {detector} from "../../../src/lib/figures/detector.js";

const errors = {unseen: [0.9, 0.5], seen: [0.7, 0.3, 0.1]};
const made = (lang: "en" | "zh" = "en") => {
  const figure = detector(lang);
  figure.show(errors);
  return figure;
};
const press = (figure: Element, key: string) =>
  figure.querySelector(".grip")!.dispatchEvent(new KeyboardEvent("keydown", {key}));

test("the area of the page's example, and a threshold that lets few of the seen pass it", () => {
  const figure = made();
  expect(figure.value.area).toBeCloseTo(5 / 6, 12);
  expect(figure.value).toMatchObject({tau: 0.7, found: 1, alarms: 1});
  expect(figure.textContent).toContain(
    "finds 1 of 2 (50 %) unseen, and calls 1 of 3 (33 %) seen ones strange"
  );
});

test("the threshold goes to its ends by keyboard: all alarms, or nearly none", () => {
  const figure = made("zh");
  const heard = vi.fn();
  figure.addEventListener("input", heard);
  press(figure, "Home");
  expect(figure.value).toMatchObject({tau: 0, found: 2, alarms: 3});
  press(figure, "ArrowRight");
  expect(figure.value.tau).toBeGreaterThan(0);
  press(figure, "End");
  expect(figure.value.alarms).toBeLessThanOrEqual(1);
  expect(heard).toHaveBeenCalledTimes(3);
});

test("without errors it is empty, not broken; a network that is not trained has none, and the figure says so", () => {
  const figure = detector("en");
  expect(figure.value).toMatchObject({found: 0, alarms: 0, area: 0});
  expect(figure.textContent).not.toContain("AUC");
  figure.show(errors);
  figure.show({unseen: [], seen: []});
  press(figure, "End");
  expect(figure.textContent).toContain("not trained yet");
  expect(figure.textContent).not.toContain("AUC");
});
