import {expect, test} from "vitest";
import {codeWeights} from "../../../src/lib/training/code-weights.js";

test("rows of both matrices, and the decoder turned so that the code's number is last", () => {
  const [W, b, V, c] = [
    [1, 2, 3, 4, 5, 6],
    [7, 8],
    [11, 12, 13, 21, 22, 23],
    [0, 0, 0]
  ].map(list => Float32Array.from(list));
  const weights = codeWeights([W, b, V, c]);
  expect(weights.W.map(row => [...row])).toEqual([
    [1, 2],
    [3, 4],
    [5, 6]
  ]);
  expect(weights.V.map(row => [...row])).toEqual([
    [11, 12, 13],
    [21, 22, 23]
  ]);
  expect([...weights.pictures[1]]).toEqual([11, 21, 12, 22, 13, 23]);
});
