import type {Digits} from "../data/index.js";
import {movedPicture} from "../figures/moved-picture.js";
import type {Shift} from "../figures/moved-picture.js";

/** Moves each digit by a shift of its own; what leaves the frame is lost. */
export function movedDigits({images, labels}: Digits, shiftOf: (n: number) => Shift): Digits {
  const {pixels, shape} = images;
  const [count, rows, columns] = shape;
  const size = rows * columns;
  const moved = new Uint8Array(pixels.length);
  for (let n = 0; n < count; ++n) {
    const picture = pixels.subarray(n * size, (n + 1) * size);
    moved.set(movedPicture(picture, columns, shiftOf(n)), n * size);
  }
  return {images: {pixels: moved, shape}, labels};
}

/** The digits from one number up to another, counted from 0; the last is not taken. */
export function someDigits({images, labels}: Digits, from: number, to: number): Digits {
  const [, rows, columns, channels] = images.shape;
  const size = rows * columns;
  return {
    images: {
      pixels: images.pixels.subarray(from * size, to * size),
      shape: [to - from, rows, columns, channels]
    },
    labels: labels.subarray(from, to)
  };
}

/** The ways to move by so many pixels along a row, along a column or along both: eight, and one where it stays. */
export const everyDirection = (by: number): Shift[] =>
  by === 0
    ? [[0, 0]]
    : [-by, 0, by]
        .flatMap(down => [-by, 0, by].map((right): Shift => [down, right]))
        .filter(([down, right]) => down !== 0 || right !== 0);

/** The share of ink that leaves the frame when digits move by so many pixels, the mean over all directions. */
export function inkLost(digits: Digits, by: number): number {
  const ink = ({images}: Digits) => images.pixels.reduce((sum, byte) => sum + byte, 0);
  const all = ink(digits);
  const shifts = everyDirection(by);
  const kept = shifts.reduce((sum, shift) => sum + ink(movedDigits(digits, () => shift)), 0);
  return 1 - kept / (all * shifts.length);
}
