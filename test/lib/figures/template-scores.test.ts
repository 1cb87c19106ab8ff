import {expect, it} from "vitest";
import {meanTemplates, scores, templateHits} from "../../../src/lib/figures/template-scores.js";

const pictures = [0, 1, 4, 5, 10, 1, 12, 1, 14, 4];
const labels = [0, 0, 2, 2, 2];
const templates = meanTemplates(pictures, labels, {classes: 3, size: 2, scale: 0.5});

it("the weights are the means of the classes; a class without pictures has zeros", () => {
  expect(templates.weights.map(w => [...w])).toEqual([
    [1, 1.5],
    [0, 0],
    [6, 1]
  ]);
});

it("the unit with the largest score has the nearest mean", () => {
  for (let k = 0; k < 40; ++k) {
    const x = [6 * Math.sin(k) + 3, 3 * Math.cos(2 * k)];
    const distances = templates.weights.map(([a, b]) => (x[0] - a) ** 2 + (x[1] - b) ** 2);
    const z = scores(x, templates);
    expect(z.indexOf(Math.max(...z))).toBe(distances.indexOf(Math.min(...distances)));
  }
});

it("a template that stands where the ink stands is right, and wrong when the ink has moved", async () => {
  const pictures = [Float32Array.of(1, 0, 0), Float32Array.of(0, 0, 1)];
  const own = {weights: [Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 1)], biases: [0, 0]};
  expect(await templateHits(own, pictures, [0, 1], {columns: 3, furthest: 1})).toEqual([1, 0]);
});
