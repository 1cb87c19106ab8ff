import {expect, test} from "vitest";
import {inRows, picturesOf} from "../../../src/lib/data/rows.js";

const images = {pixels: Uint8Array.of(0, 255, 51, 0, 1, 2, 3, 4, 5, 6, 7, 8), shape: [3, 2, 2, 1]};

test("pictures become rows, all of them or the first few", () => {
  expect(inRows({images})).toEqual({pixels: images.pixels, shape: [3, 4]});
  expect(inRows({images}, 2)).toEqual({pixels: images.pixels.slice(0, 8), shape: [2, 4]});
});

test("rows of bytes are pictures from 0 to 1", () => {
  const [first, second] = picturesOf(inRows({images}, 2));
  expect([...first]).toEqual([0, 1, Math.fround(0.2), 0]);
  expect(second[3]).toBeCloseTo(4 / 255, 6);
});
