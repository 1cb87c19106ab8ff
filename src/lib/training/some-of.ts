import type {Digits} from "../data/index.js";
import {movedPicture} from "../figures/moved-picture.js";
import type {Shift} from "../figures/moved-picture.js";
import {permutation} from "../nn/random.js";
import type {Random} from "../nn/index.js";

/** The digits of some numbers, in the order of the numbers; each picture may be moved as it is taken. */
export function digitsAt(
  {images, labels}: Digits,
  numbers: ArrayLike<number>,
  shiftOf?: () => Shift
): Digits {
  const {pixels, shape} = images;
  const [, rows, columns] = shape;
  const size = rows * columns;
  const taken = new Uint8Array(numbers.length * size);
  for (let k = 0; k < numbers.length; ++k) {
    const picture = pixels.subarray(numbers[k] * size, (numbers[k] + 1) * size);
    taken.set(shiftOf ? movedPicture(picture, columns, shiftOf()) : picture, k * size);
  }
  return {
    images: {pixels: taken, shape: [numbers.length, rows, columns, 1]},
    labels: Uint8Array.from(numbers, n => labels[n])
  };
}

/** Numbers 0 … count − 1 over and over, each time in a new order, until there are so many: what a training of so many steps sees. */
export function overAndOver(count: number, many: number, random: Random): Uint32Array {
  const numbers = new Uint32Array(many);
  for (let at = 0; at < many; at += count) {
    numbers.set(permutation(count, random).subarray(0, many - at), at);
  }
  return numbers;
}
