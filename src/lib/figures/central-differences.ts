/**
 * The numeric gradient of f at `point`, one coordinate after the other:
 * ∂f/∂pₖ ≈ (f(p + h·eₖ) − f(p − h·eₖ)) / 2h, with error O(h²) + ε·|f|/h, ε ≈ 2.2·10⁻¹⁶.
 *
 * @param f a function of float64 numbers; it must not keep the array it is given
 */
export function centralDifferences(
  f: (point: Float64Array) => number,
  point: ArrayLike<number>,
  h = 1e-4
): Float64Array {
  const moved = Float64Array.from(point);
  return Float64Array.from(point, (value, k) => {
    moved[k] = value + h;
    const above = f(moved);
    moved[k] = value - h;
    const below = f(moved);
    moved[k] = value;
    return (above - below) / (2 * h);
  });
}

/** The largest |a − b|; NaN if any of them is no number, Infinity if the lengths differ. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  let largest = 0;
  for (let k = 0; k < a.length; ++k) {
    const difference = Math.abs(a[k] - b[k]);
    if (Number.isNaN(difference)) return NaN;
    largest = Math.max(largest, difference);
  }
  return largest;
}
