import {expect, it} from "vitest";
import {colourOf, largestMagnitude} from "../../../src/lib/figures/colour-scale.js";

it("signed: zero is the paper, opposite values have opposite hues of equal strength", () => {
  expect(colourOf(0, 2, "signed")[3]).toBe(0);
  const [up, down] = [colourOf(1, 2, "signed"), colourOf(-1, 2, "signed")];
  expect(up[3]).toBe(down[3]);
  expect(up[0]).toBeGreaterThan(up[2]);
  expect(down[2]).toBeGreaterThan(down[0]);
});

it("a value beyond the limit takes the limit's colour", () => {
  for (const scale of ["signed", "magnitude", "ink"] as const) {
    expect(colourOf(5, 2, scale)).toEqual(colourOf(2, 2, scale));
  }
});

it("magnitude: the lightness grows evenly", () => {
  const lightness = Array.from({length: 41}, (_, k) => {
    const [red, green, blue] = colourOf(k / 40, 1, "magnitude").map(c => (c / 255) ** 2.2);
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) ** (1 / 3);
  });
  const steps = lightness.slice(1).map((l, k) => l - lightness[k]);
  expect(Math.min(...steps)).toBeGreaterThan(0);
  expect(Math.max(...steps)).toBeLessThan(3 * (steps.reduce((a, b) => a + b) / steps.length));
});

it("not a number looks like no number of its scale", () => {
  for (const scale of ["signed", "magnitude", "ink"] as const) {
    const numbers = [-1, -0.5, 0, 0.5, 1].map(value => colourOf(value, 1, scale).join());
    expect(numbers).not.toContain(colourOf(NaN, 1, scale).join());
  }
});

it("largestMagnitude(values) skips what is not finite, and is 1 where all are zero", () => {
  expect(largestMagnitude([1, -3, NaN, Infinity])).toBe(3);
  expect(largestMagnitude([0, 0])).toBe(1);
});
