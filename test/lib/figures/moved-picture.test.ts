import {expect, test} from "vitest";
import {largestOfWindows, mapOf, movedPicture} from "../../../src/lib/figures/moved-picture.js";

const picture = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

test("what leaves the frame is lost and paper comes in; on a ring it comes in at the other side", () => {
  expect([...movedPicture(picture, 3, [1, -1])]).toEqual([0, 0, 0, 2, 3, 0, 5, 6, 0]);
  expect([...movedPicture(picture, 3, [1, -1], {ring: true})]).toEqual([8, 9, 7, 2, 3, 1, 5, 6, 4]);
  expect([...movedPicture(Uint8Array.from(picture), 3, [0, 5])]).toEqual(new Array(9).fill(0));
  expect([...movedPicture(picture, 3, [4, 0], {ring: true})]).toEqual([7, 8, 9, 1, 2, 3, 4, 5, 6]);
});

test("a map reads the kernel forwards, with its middle on the pixel", () => {
  // The kernel's right neighbour: each number is the one beside it.
  const right = [0, 0, 0, 0, 0, 1, 0, 0, 0];
  expect([...mapOf(picture, 3, right)]).toEqual([2, 3, 0, 5, 6, 0, 8, 9, 0]);
  expect([...mapOf(picture, 3, right, {ring: true})]).toEqual([2, 3, 1, 5, 6, 4, 8, 9, 7]);
  expect([...mapOf(picture, 3, [2])]).toEqual([...picture].map(x => 2 * x));
});

test("the largest of each window, side by side", () => {
  const map = Float32Array.of(1, -2, 3, 0, 5, 0, 0, 4, -1, -1, 2, 2, -1, -3, 2, 1);
  expect([...largestOfWindows(map, 4, 2)]).toEqual([5, 4, -1, 2]);
  expect([...largestOfWindows(map, 4, 4)]).toEqual([5]);
  expect([...largestOfWindows(map, 4, 1)]).toEqual([...map]);
});
