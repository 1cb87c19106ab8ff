import type {Digits} from "../lib/data/index.js";

/** Digits as rows of 784 bytes, which `fit` divides by 255. */
export const rowsOf = ({images: {pixels}, labels}: Digits) => ({
  pixels,
  shape: [labels.length, 784]
});
