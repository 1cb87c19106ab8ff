import {expect, test} from "vitest";
import {batchSentence} from "../../../src/lib/figures/batch-sentence.js";
import {meanOf} from "../../../src/lib/figures/rate-search.js";

const at = (eta: number, ...each: number[]) => ({eta, each, middle: meanOf(each)});

test("rough steps are told with their mean and range, exact ones beside them, each with its rate", () => {
  const ways = {epochs: 4, steps: 64, rough: at(0.03, 0.02, 0.04), exact: at(0.4, 0.5)};
  expect(batchSentence(ways, "en")).toBe(
    "After 4 passes 64 rough steps with η = 0.03 have come within 0.03 of the lowest loss (mean of ten orders; 0.02 to 0.04), " +
      "4 exact ones with η = 0.4 within 0.5. Here the rough steps get further, in every order."
  );
  expect(batchSentence(ways, "zh")).toMatch(/64 个.*0\.03.*0\.5.*粗略的步子走得更近/);
});

test("who gets further is as computed, on average and in every order", () => {
  const say = (rough: number[], exact: number) =>
    batchSentence({epochs: 4, steps: 64, rough: at(0.03, ...rough), exact: at(0.4, exact)}, "en");
  expect(say([0.02, 0.04], 0.01)).toMatch(/exact steps get further than the rough ones in every order\.$/);
  expect(say([0.02, 0.04], 0.035)).toMatch(/rough steps get further on average, but not in every order\.$/);
  expect(say([0.02, 0.04], 0.025)).toMatch(
    /exact steps get further .* on average, but not in every order\.$/
  );
});

test("a batch of all examples is called so", () => {
  expect(batchSentence({epochs: 4, steps: 4, rough: at(0.4, 0.5), exact: at(0.4, 0.5)}, "en")).toMatch(
    /all examples: 4 exact steps, which at their best rate, η = 0\.4, come within 0\.5/
  );
});
