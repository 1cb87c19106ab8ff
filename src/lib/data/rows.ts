import type {Digits} from "./mnist.js";

/** Bytes, a picture in each row, as a dense layer is given them; `fit` and `predict` divide them by 255. */
export interface PictureBytes {
  pixels: Uint8Array | Uint8ClampedArray;
  shape: number[];
}

/** The first pictures, or all of them, laid out as rows. */
export function inRows(
  {images}: {images: Pick<Digits["images"], "pixels"> & {shape: readonly number[]}},
  count = images.shape[0]
): PictureBytes {
  const [, height, width] = images.shape;
  const size = height * width;
  return {pixels: images.pixels.slice(0, count * size), shape: [count, size]};
}

/** The pictures of the rows, 0 paper to 1 ink. */
export const picturesOf = ({pixels, shape: [count, size]}: PictureBytes): Float32Array[] =>
  Array.from({length: count}, (_, n) =>
    Float32Array.from(pixels.subarray(size * n, size * (n + 1)), byte => byte / 255)
  );
