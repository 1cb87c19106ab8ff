/** An autoencoder whose waist is one number. */
export interface CurveThrough {
  /** h = a · x */
  encode(x: ArrayLike<number>): number;
  decode(h: number): Float64Array;
}

/**
 * An encoder and a decoder that give back every one of many pictures exactly, through one number: the code is a · x, the decoder
 * goes in straight pieces from picture to picture in the order of their codes. (As a network: one hidden layer with a ReLU at each
 * code.) Beyond the first and the last code it stays where it is.
 * @param pictures of equal length, no two with the same code
 * @param direction a
 */
export function curveThrough(
  pictures: readonly ArrayLike<number>[],
  direction: ArrayLike<number>
): CurveThrough {
  const encode = (x: ArrayLike<number>) => {
    let h = 0;
    for (let d = 0; d < direction.length; ++d) h += direction[d]! * x[d]!;
    return h;
  };
  const stops = pictures.map(x => ({x, h: encode(x)})).sort((p, q) => p.h - q.h);
  const decode = (h: number) => {
    // The first stop from h on.
    let [low, high] = [0, stops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stops[middle]!.h < h) low = middle + 1;
      else high = middle;
    }
    const to = stops[Math.min(low, stops.length - 1)]!;
    const from = stops[Math.max(0, low - 1)]!;
    const part = to.h > from.h ? Math.min(1, (h - from.h) / (to.h - from.h)) : 1;
    const x = new Float64Array(to.x.length);
    for (let d = 0; d < x.length; ++d) x[d] = from.x[d]! + part * (to.x[d]! - from.x[d]!);
    return x;
  };
  return {encode, decode};
}
