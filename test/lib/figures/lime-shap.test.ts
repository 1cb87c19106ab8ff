import {describe, expect, test} from "vitest";
import {answerTimes, timeInWords} from "../../../src/lib/figures/answer-times.js";
import {addedIn, ordersOf} from "../../../src/lib/figures/orders-table.js";
import {placesOf, points} from "../../../src/lib/figures/part-map.js";
import {alikeOf, areaOf, lowerOn} from "../../../src/lib/figures/removal-chart.js";
import type {RemovalFacts} from "../../../src/lib/figures/removal-chart.js";
import {errorSlope} from "../../../src/lib/figures/sampling-errors.js";
import {fidelityOf} from "../../../src/lib/figures/two-part-fit.js";
import {sigmaSentence} from "../../../src/lib/figures/width-chart.js";

describe("the parts of a picture", () => {
  test("each has a box", () => {
    expect(placesOf([0, 0, 1, 2, 2, 3], 4, 3)).toEqual([
      {top: 0, left: 0, bottom: 1, right: 2},
      {top: 0, left: 2, bottom: 1, right: 3},
      {top: 1, left: 0, bottom: 2, right: 2},
      {top: 1, left: 2, bottom: 2, right: 3}
    ]);
  });

  test("values are written in hundredths, with a sign unless they are 0", () => {
    expect([0.183, -0.04, 0.0001, -0.0001, 1].map(value => points(value))).toEqual([
      "+18.3",
      "−4.0",
      "0.0",
      "0.0",
      "+100.0"
    ]);
  });
});

describe("orders", () => {
  test("of three there are six, each with what every part adds", () => {
    expect(ordersOf(3)).toHaveLength(6);
    const v = [0, 0.2, 0.1, 0.6, 0, 0.2, 0.1, 0.9];
    expect(addedIn([1, 0, 2], v).map(value => Number(value.toFixed(9)))).toEqual([0.5, 0.1, 0.3]);
    for (const order of ordersOf(3)) {
      expect(addedIn(order, v).reduce((a, b) => a + b)).toBeCloseTo(0.9);
    }
  });
});

test("the slope of errors that fall like 1/√N is −½", () => {
  expect(errorSlope([16, 64, 256].map(samples => ({samples, errors: [1 / Math.sqrt(samples)]})))).toBeCloseTo(
    -0.5
  );
});

test("R² of the two parts of the page", () => {
  const v = [0, 0.2, 0.1, 0.6];
  expect(fidelityOf(v, [-0.075, 0.275, 0.175, 0.525], [1, 1, 1, 1]).toFixed(3)).toBe("0.892");
  expect(fidelityOf([1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1])).toBe(1);
});

test("what changes with σ is said", () => {
  const runs = [
    {sigma: 0.05, weights: [0.5, 0.1, 0.001]},
    {sigma: 2, weights: [0.4, -0.1, -0.001]}
  ];
  expect(sigmaSentence(runs, "en")).toBe(
    "Part 2: the sign changes with σ. So the sign of such a part depends on σ and is no property of the network. The largest weight is part 1’s at both ends."
  );
  expect(sigmaSentence([runs[0], {sigma: 2, weights: [0.1, 0.2, 0]}], "zh")).toBe(
    "没有哪一块变号。σ = 0.05 时权重最大的是第 1 块，σ = 2 时是第 2 块。"
  );
});

test("times are said in the unit that suits them", () => {
  expect(timeInWords(0.0021, "en")).toBe("2.1 ms");
  expect(timeInWords(90, "en")).toBe("1.5 minutes");
  expect(timeInWords(86400, "en")).toBe("1 day");
  expect(timeInWords(1e12, "zh")).toBe("32,000 年");
  expect(answerTimes(512, 9, "en")).toContain(
    "The 512 answers for your digit took 512 ms on this device, 1 ms each."
  );
});

test("what was measured is read by rule", () => {
  const facts = {
    removal: {shap: {areas: [0.1, 0.3], curve: []}, lime: {areas: [0.2, 0.3], curve: []}},
    pairs: [{a: "shap", b: "lime", rho: 0.9}]
  } as unknown as RemovalFacts;
  expect(areaOf(facts, "shap")).toBeCloseTo(0.2);
  expect(lowerOn(facts, "shap", "lime")).toBe(1);
  expect(alikeOf(facts, "lime", "shap")).toBe(0.9);
});
