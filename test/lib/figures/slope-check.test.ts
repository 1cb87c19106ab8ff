// @vitest-environment jsdom
import {expect, test} from "vitest";
import {slopeCheck, squaredErrors} from "../../../src/lib/figures/slope-check.js";

const known = [1, 3, 2, 5, 4];
const forecast = (a: ArrayLike<number>, past: number[]) => a[0] + a[1] * past[past.length - 1];
/** ∂E/∂a_0 and ∂E/∂a_1 of the line above. */
const slopes = (a: ArrayLike<number>) => {
  const errors = known.slice(1).map((y, t) => y - a[0] - a[1] * known[t]);
  return [errors.reduce((sum, e) => sum - 2 * e, 0), errors.reduce((sum, e, t) => sum - 2 * e * known[t], 0)];
};

test("the squared errors of a line over one value, by hand", () => {
  // Forecasts 1.5, 2.5, 2, 3.5 of 3, 2, 5, 4.
  expect(squaredErrors([1, 0.5], {forecast, known})).toBe(2.25 + 0.25 + 9 + 0.25);
});

test("right slopes agree with central differences, and wrong ones do not", () => {
  const options = {forecast, known, lang: "en"} as const;
  expect(slopeCheck(slopes, [1, 0.5], options).textContent).toContain("They agree");
  const half = (a: ArrayLike<number>) => slopes(a).map(slope => slope / 2);
  expect(slopeCheck(half, [1, 0.5], options).textContent).toContain("They differ");
});
