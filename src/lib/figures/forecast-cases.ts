import type {AgreementCases} from "./agreement.js";

/** Steps of a series, with what the book's own rule says of each, to compare a reader's rule with. */
export const forecastCases = (rule: (t: number) => number, steps: readonly number[]): AgreementCases => ({
  noun: {en: "held-out steps", zh: "个留出的步"},
  cases: steps.map(t => ({
    inputs: [{name: "t", meaning: "plain", value: t}],
    outputs: [{name: "ŷ", meaning: "y", value: rule(t)}]
  }))
});
