// #region loops
/**
 * A forecast for any time t: the mean of the known values that lie in
 * the same part of their season, at most `around` steps to either side.
 */
export function seasonalMean(
  known: ArrayLike<number>,
  season: number,
  around: number
): (t: number) => number {
  const means: number[] = [];
  for (let place = 0; place < season; ++place) {
    let [sum, count] = [0, 0];
    for (let t = 0; t < known.length; ++t) {
      const apart = Math.abs((t % season) - place);
      if (Math.min(apart, season - apart) > around) continue;
      sum += known[t];
      count += 1;
    }
    means[place] = sum / count;
  }
  return t => means[t % season];
}
// #endregion
