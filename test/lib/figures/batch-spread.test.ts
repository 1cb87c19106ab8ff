import {expect, test} from "vitest";
import {exampleSpread, expectedSpread, measuredSpread} from "../../../src/lib/figures/batch-spread.js";
import {permutation, seededRandom} from "../../../src/lib/nn/random.js";

const random = seededRandom(9);
const gradients = Array.from({length: 24}, () => [3 * random() - 1, random()]);

test("the spread of the examples is the root of their mean squared distance", () => {
  expect(
    exampleSpread([
      [1, 0],
      [-1, 0]
    ])
  ).toBeCloseTo(1);
});

test("what is drawn spreads as the formula says, down to nothing for all of them", () => {
  const s = exampleSpread(gradients);
  for (const batch of [1, 4, 12]) {
    const measured = measuredSpread(gradients, batch, () => permutation(24, random), 4000);
    // 4,000 draws: the root of a mean square is known to about 2 %.
    expect(measured / expectedSpread(s, batch, 24)).toBeGreaterThan(0.94);
    expect(measured / expectedSpread(s, batch, 24)).toBeLessThan(1.06);
  }
  expect(expectedSpread(s, 24, 24)).toBe(0);
  expect(measuredSpread(gradients, 24, () => permutation(24, random), 3)).toBeCloseTo(0);
});
