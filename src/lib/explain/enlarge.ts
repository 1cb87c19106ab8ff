/**
 * A map made as large as the picture it is about, by linear interpolation along rows and columns (bilinear).
 *
 * The rule: both are laid over the same square, pixel i of n has its centre at (i + ½)/n. A pixel of the large map takes the
 * mean of the four centres around its own, weighted by nearness; beyond the outermost centres the outermost value goes on. A
 * constant map stays constant, and no value lies outside of those that were there.
 */

// #region loops
/** Where centre i of `to` falls among the centres of `from`. */
function between(i: number, to: number, from: number) {
  const at = ((i + 0.5) * from) / to - 0.5;
  const inside = Math.min(Math.max(at, 0), from - 1);
  const low = Math.floor(inside);
  const high = Math.min(low + 1, from - 1);
  return {low, high, share: inside - low};
}

/** The map [from rows, from columns] as [rows, columns]. */
export function enlarge(
  map: ArrayLike<number>,
  [fromRows, fromColumns]: readonly number[],
  [rows, columns]: readonly number[]
): Float64Array {
  const large = new Float64Array(rows * columns);
  for (let i = 0; i < rows; ++i) {
    const r = between(i, rows, fromRows);
    for (let j = 0; j < columns; ++j) {
      const q = between(j, columns, fromColumns);
      const along = (row: number) =>
        map[row * fromColumns + q.low] * (1 - q.share) +
        map[row * fromColumns + q.high] * q.share;
      large[i * columns + j] =
        along(r.low) * (1 - r.share) + along(r.high) * r.share;
    }
  }
  return large;
}
// #endregion
