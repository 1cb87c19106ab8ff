import type {Digits} from "./mnist.js";

/** The mean of some pictures, pixel by pixel: 0 paper … 1 ink. */
export function meanPicture({images: {pixels, shape}}: Pick<Digits, "images">): Float32Array {
  const [count, rows, columns] = shape;
  const mean = new Float32Array(rows * columns);
  for (let n = 0; n < count; ++n) {
    for (let i = 0; i < mean.length; ++i) mean[i] += pixels[n * mean.length + i] / 255 / count;
  }
  return mean;
}
