/** The sizes of a convolution that a figure needs; the kernels' own geometry has them all. */
export interface WindowGeometry {
  inHeight: number;
  inWidth: number;
  inChannels: number;
  kernelHeight: number;
  kernelWidth: number;
  outHeight: number;
  outWidth: number;
  outChannels: number;
  strideY: number;
  strideX: number;
  padTop: number;
  padLeft: number;
}

/** One product of an output pixel's sum. */
export interface Term {
  /** Kernel row, column and channel. */
  u: number;
  v: number;
  c: number;
  /** Input row and column; outside of the image where padding is. */
  r: number;
  q: number;
  inside: boolean;
  x: number;
  w: number;
}

/**
 * The products x·w whose sum is y[i,j,o] of one example, channel by channel, in reading order; those that fall on the
 * padding too, with x = 0. x is laid out [height, width, channels], w [height, width, channels, filters].
 */
export function convolutionTerms(
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  g: WindowGeometry,
  [i, j, o = 0]: readonly number[]
): Term[] {
  const terms: Term[] = [];
  for (let c = 0; c < g.inChannels; ++c) {
    for (let u = 0; u < g.kernelHeight; ++u) {
      for (let v = 0; v < g.kernelWidth; ++v) {
        const r = i * g.strideY + u - g.padTop;
        const q = j * g.strideX + v - g.padLeft;
        const inside = r >= 0 && r < g.inHeight && q >= 0 && q < g.inWidth;
        terms.push({
          ...{u, v, c, r, q, inside},
          x: inside ? x[(r * g.inWidth + q) * g.inChannels + c] : 0,
          w: w[((u * g.kernelWidth + v) * g.inChannels + c) * g.outChannels + o]
        });
      }
    }
  }
  return terms;
}

/** The sum of the terms and the bias. */
export const sumOfTerms = (terms: readonly Term[], bias: number): number =>
  terms.reduce((sum, {x, w}) => sum + x * w, bias);

/** Planes of numbers, one a channel, as one array [height·width, channels]. */
export function interleave(planes: readonly ArrayLike<number>[]): number[] {
  return Array.from({length: planes[0].length * planes.length}, (_, k) => {
    return planes[k % planes.length][Math.floor(k / planes.length)];
  });
}
