import {expect, test} from "vitest";
import {curveThrough} from "../../../src/lib/figures/curve-through.js";

const pictures = [
  [0, 1],
  [2, 5],
  [1, 0]
];
const {encode, decode} = curveThrough(pictures, [1, 0]);

test("each picture comes back from its one number", () => {
  for (const x of pictures) expect([...decode(encode(x))]).toEqual(x);
});

test("between two codes lies a straight piece, beyond the ends the last picture", () => {
  expect([...decode(0.5)]).toEqual([0.5, 0.5]);
  expect([...decode(1.5)]).toEqual([1.5, 2.5]);
  expect([...decode(-3)]).toEqual([0, 1]);
  expect([...decode(9)]).toEqual([2, 5]);
});
