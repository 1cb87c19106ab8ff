import {expect, test} from "vitest";
import {forecastNote, oneStepInWords} from "../../../src/lib/figures/forecast-sentences.js";

const errors = (mae: number) => ({mae, rmse: 2 * mae});
const facts = {
  ...{persistence: errors(2.35), line: errors(2.18), network: errors(2.166), order: 24},
  ...{parameters: 50851, unit: "°C"}
};

test("the network beside its rivals, each by its mean absolute error", () => {
  expect(oneStepInWords(facts, "en")).toBe(
    "“As now” is wrong by 2.35\u00a0°C on average (mean absolute error); a weighted sum of the same 24 values, 25 numbers in all (the linear forecast), by 2.18\u00a0°C. " +
      "The network below, 50,851 numbers, is wrong by 2.17\u00a0°C at this moment."
  );
  expect(oneStepInWords(facts, "zh")).toContain("下面的网络有 50,851 个数，此刻平均相差 2.17\u00a0°C。");
});

test("of a network that has not learned nothing is claimed; a series of the reader's has no unit", () => {
  const own = {...facts, network: null, unit: "", order: 1};
  expect(oneStepInWords(own, "en")).toMatch(/by 2.18. The network below has learned nothing yet.$/);
  expect(oneStepInWords(own, "en")).toContain("the same 1 value, 2 numbers");
  expect(oneStepInWords(own, "zh")).toMatch(/还什么都没有学到。$/);
});

test("weights that are random are not said to be trained", () => {
  expect(forecastNote(true, "en")).toContain("trained beforehand");
  expect(forecastNote(false, "en")).toContain("At first its weights are random.");
  expect(forecastNote(false, "zh")).not.toContain("事先");
});
