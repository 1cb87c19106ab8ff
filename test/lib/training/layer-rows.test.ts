import {expect, test} from "vitest";
import {layerRows} from "../../../src/lib/training/layer-rows.js";

test("weights become rows, an input each", () => {
  const [first, second] = layerRows([
    Float32Array.of(1, 2, 3, 4, 5, 6),
    Float32Array.of(7, 8),
    Float32Array.of(9, 10),
    Float32Array.of(11)
  ]);
  expect(first.W.map(row => Array.from(row))).toEqual([
    [1, 2],
    [3, 4],
    [5, 6]
  ]);
  expect(Array.from(first.b)).toEqual([7, 8]);
  expect(second.W.map(row => Array.from(row))).toEqual([[9], [10]]);
});
