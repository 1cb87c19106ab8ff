import {expect, it} from "vitest";
import {conv2dGeometry, conv2dLoops} from "../../../src/kernels/index.js";
import {fourIndexAt, fourIndexCounts, kernelPlace} from "../../../src/lib/figures/four-index-weights.js";

const shape = {height: 4, width: 5, kernelHeight: 3, kernelWidth: 2};
const rows = 2 * 4;
const columns = 4 * 5;
const general = Array.from({length: rows * columns}, (_, k) => Math.sin(k + 1));
const kernel = [0.5, -1, 2, 3, -0.25, 4];

it("fourIndexCounts of a 28×28 picture and a 3×3 kernel", () => {
  expect(fourIndexCounts({height: 28, width: 28, kernelHeight: 3, kernelWidth: 3})).toEqual({
    general: 529984,
    local: 6084,
    shared: 9
  });
});

it("time 0 is the general map", () => {
  expect([...fourIndexAt(0, general, kernel, shape)]).toEqual(general);
});

it("time 1: as many weights as counted are left, the others are zero", () => {
  const weights = fourIndexAt(1, general, kernel, shape);
  expect(weights.filter(w => w !== 0)).toHaveLength(fourIndexCounts(shape).local);
});

it("time 2: the matrix times a picture is the convolution", () => {
  const weights = fourIndexAt(2, general, kernel, shape);
  const x = Array.from({length: columns}, (_, k) => Math.cos(2 * k));
  const y = conv2dLoops(x, kernel, [0], conv2dGeometry([1, 4, 5, 1], [3, 2, 1, 1]));
  y.forEach((value, row) => {
    const product = x.reduce((sum, x, column) => sum + x * weights[row * columns + column], 0);
    expect(product).toBeCloseTo(value, 12);
  });
});

it("on its way no weight leaves the interval between its two ends", () => {
  for (const time of [0.2, 0.7, 1.3, 1.9]) {
    fourIndexAt(time, general, kernel, shape).forEach((weight, k) => {
      const place = kernelPlace(shape, Math.floor(k / columns), k % columns);
      const [from, to] = [general[k], place < 0 ? 0 : kernel[place]];
      expect(weight).toBeGreaterThanOrEqual(Math.min(from, to) - 1e-12);
      expect(weight).toBeLessThanOrEqual(Math.max(from, to) + 1e-12);
    });
  }
});
