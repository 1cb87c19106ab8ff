import {formatNumber} from "./number-format.js";

/** Where the descent of an autoencoder with one code unit stands, in the plane. */
export interface CodeLineState {
  step: number;
  w: readonly number[];
  /** The principal axis, of length 1. */
  axis: ArrayLike<number>;
  /** Mean loss now, and the least that any line through the origin has. */
  loss: number;
  least: number;
}

/** The angle between two directions of the plane, whichever way each points, in degrees; NaN if one has no direction. */
export const angleBetween = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  const lengths = Math.hypot(a[0], a[1]) * Math.hypot(b[0], b[1]);
  return (180 / Math.PI) * Math.acos(Math.min(1, Math.abs(a[0] * b[0] + a[1] * b[1]) / lengths));
};

/** The state of the descent in a sentence. */
export function codeLineSentence({step, w, axis, loss, least}: CodeLineState, lang: "en" | "zh"): string {
  const length = Math.hypot(...w);
  const [L, floor] = [formatNumber(loss, 4), formatNumber(least, 4)];
  if (length === 0) {
    return {
      en: `Step ${step}: W = 0, and both parts of the gradient are 0 there: nothing moves. L = ${L}.`,
      zh: `第 ${step} 步：W = 0，这里梯度的两部分都是 0，所以不动。L = ${L}。`
    }[lang];
  }
  const [angle, size] = [angleBetween(w, axis).toFixed(1), length.toFixed(3)];
  return {
    en: `Step ${step}: ${angle}° from the principal axis, length of W ${size}, L = ${L}. No line does better than ${floor}.`,
    zh: `第 ${step} 步：与主轴的夹角 ${angle}°，W 的长度 ${size}，L = ${L}。任何直线的 L 都不会低于 ${floor}。`
  }[lang];
}
