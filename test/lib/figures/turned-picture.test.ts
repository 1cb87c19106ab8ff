import {expect, test} from "vitest";
import {turnedPicture} from "../../../src/lib/figures/turned-picture.js";

const x = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const rounded = (picture: Float32Array) => Array.from(picture, value => Number(value.toFixed(5)));

test("a quarter, a half and a whole turn only move pixels, clockwise", () => {
  expect(rounded(turnedPicture(x, 3, 90))).toEqual([7, 4, 1, 8, 5, 2, 9, 6, 3]);
  expect(rounded(turnedPicture(x, 3, 180))).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(rounded(turnedPicture(x, 3, 360))).toEqual(x);
});

test("there and back by a small angle is nearly what it was, and nothing comes from beyond the edge", () => {
  const blob = Float32Array.from({length: 400}, (_, p) =>
    Math.exp(-((Math.floor(p / 20) - 8) ** 2 + ((p % 20) - 11) ** 2) / 18)
  );
  const back = turnedPicture(turnedPicture(blob, 20, 20), 20, -20);
  back.forEach((value, p) => expect(Math.abs(value - blob[p])).toBeLessThan(0.06));
  expect(turnedPicture([1, 1, 1, 1], 2, 45).every(value => value <= 1)).toBe(true);
});
