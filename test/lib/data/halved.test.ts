import {expect, test} from "vitest";
import {halved} from "../../../src/lib/data/index.js";

test("each pixel is the mean of 2 × 2, rounded; pictures stay apart", () => {
  const one = [0, 4, 8, 8, 2, 2, 8, 8, 255, 255, 0, 1, 255, 255, 1, 1];
  const images = {pixels: Uint8Array.from([...one, ...new Array<number>(16).fill(7)]), shape: [2, 4, 4, 1]};
  const rows = halved({images});
  expect(rows.shape).toEqual([2, 4]);
  expect(Array.from(rows.pixels)).toEqual([2, 8, 255, 1, 7, 7, 7, 7]);
});
