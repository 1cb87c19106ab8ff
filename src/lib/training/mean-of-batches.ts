/** A running mean: at each place the mean of the last `count` values up to it, or of as many as there are. */
export function meanOfBatches(values: readonly number[], count = 10): number[] {
  let sum = 0;
  return values.map((value, n) => {
    sum += value - (n < count ? 0 : values[n - count]);
    return sum / Math.min(n + 1, count);
  });
}
