import {expect, it} from "vitest";
import {maxPool2dGeometry, maxPool2dLoops, maxPool2dLoopsDx} from "../../../src/kernels/maxPool2d.js";
import {centralDifferences, largestDifference} from "../../../src/lib/figures/central-differences.js";
import {poolingGradient, poolingWindows} from "../../../src/lib/figures/pooling-windows.js";

const sizes = {rows: 4, columns: 6, size: 2};
const x = Array.from({length: 24}, (_, k) => Math.sin(7 * k));
const dy = [1, -2, 3, 0.5, -1, 4];

it("maxima and their gradient are the kernel's", () => {
  const g = maxPool2dGeometry([1, 4, 6, 1]);
  const windows = poolingWindows(x, sizes);
  expect(windows.map(({max}) => max)).toEqual([...maxPool2dLoops(x, g)]);
  expect(poolingGradient(windows, dy, 24, "max")).toEqual([...maxPool2dLoopsDx(dy, x, g)]);
});

it("of equal maxima the first wins, as in the kernel", () => {
  const equal = [5, 5, 5, 5];
  const windows = poolingWindows(equal, {rows: 2, columns: 2, size: 2});
  expect(poolingGradient(windows, [3], 4, "max")).toEqual([
    ...maxPool2dLoopsDx([3], equal, maxPool2dGeometry([1, 2, 2, 1]))
  ]);
});

it("the average's gradient equals central differences", () => {
  const loss = (x: ArrayLike<number>) =>
    poolingWindows(x, sizes).reduce((sum, {average}, k) => sum + average * dy[k], 0);
  const gradient = poolingGradient(poolingWindows(x, sizes), dy, 24, "average");
  expect(largestDifference(gradient, centralDifferences(loss, x))).toBeLessThan(1e-9);
});
