import {refusal} from "../../kernels/refusal.js";
import {brightnessOf, meansOf, type Part} from "./brightness.js";
import {digitIn} from "./digitIn.js";
import type {Pixels} from "./pictureFile.js";

/** A picture as the book's networks and kernels see it. */
export interface PictureInk {
  /** size × size numbers, 0 paper to 1 ink, row by row. */
  ink: Float32Array;
  /** What was cut out, in the pixels of the picture. */
  part: Part;
  /** Bright on dark, so it was reversed. */
  reversed: boolean;
  /** Parts were transparent, which count as paper. */
  transparent: boolean;
  /** The line was thin, and was made as thick as a pen's. */
  thickened: boolean;
}

/** A smaller difference of brightness is no picture. */
const leastContrast = 0.1;

/**
 * What is drawn or written in a picture: as a digit of MNIST, or the middle of the picture as it is, dark as ink.
 * @throws Refusal if nothing is to be seen
 */
export function inkOfPicture(pixels: Pixels, kind: "digit" | "whole", size = 28): PictureInk {
  const brightness = brightnessOf(pixels);
  const {values, width, height, transparent} = brightness;
  let [low, high] = [1, 0];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (high - low < leastContrast)
    throw refusal`There is nothing to see in the picture: all of it is about equally bright. Dark lines on bright paper would fit, or bright ones on dark.`;
  if (kind === "digit") {
    const digit = digitIn(brightness, size);
    if (!digit)
      throw refusal`No writing was found in the picture. One digit, dark on bright paper or bright on dark, would fit.`;
    return {...digit, transparent};
  }
  const side = Math.min(width, height);
  const part = {left: (width - side) / 2, top: (height - side) / 2, width: side, height: side};
  const ink = meansOf(brightness, part, size, 1).map(value => 1 - value);
  return {ink, part, reversed: false, transparent, thickened: false};
}
