import type {Random} from "../nn/random.js";

/** Points around the line y = slope·x + intercept: x evenly at random in −2 … 2, y off by what `noise` is the spread of. */
export function noisyLine(
  random: Random,
  {count, slope, intercept, noise}: {count: number; slope: number; intercept: number; noise: number}
): {x: number[]; y: number[]} {
  const hundredth = (value: number) => Math.round(100 * value) / 100;
  // Three numbers from 0 to 1 added up spread by ½, nearly as a bell curve.
  const normal = () => 2 * (random() + random() + random() - 1.5);
  const x = Array.from({length: count}, () => hundredth(4 * random() - 2));
  const y = x.map(each => hundredth(slope * each + intercept + noise * normal()));
  return {x, y};
}
