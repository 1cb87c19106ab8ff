// @vitest-environment jsdom
import {expect, test} from "vitest";
import {learnedChoice, partsOf, seriesChoice} from "../../../src/lib/figures/series-charts.js";

test("the held-out part begins where the training part ends, and no value is left out", () => {
  const [training, heldOut] = partsOf([5, 6, 7, 8], 3, ["training", "held out"]);
  expect(training).toEqual({
    ...{name: "training", meaning: "x", letter: "y"},
    points: [
      [0, 5],
      [1, 6],
      [2, 7]
    ]
  });
  expect(heldOut.points).toEqual([
    [2, 7],
    [3, 8]
  ]);
});

test("the choices begin with the temperatures and their values, in the reader's language", () => {
  expect(seriesChoice("en").value).toBe("temperature");
  expect(learnedChoice("zh").value).toBe("values");
  expect(learnedChoice("zh").textContent).toBe("网络学习数值变化量");
});
