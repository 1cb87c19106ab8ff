/**
 * The share of points whose nearest other point has the same label: how far points that are alike lie together.
 * @param points all coordinates, one point after the other
 */
export function sameLabelNearby(points: ArrayLike<number>, labels: ArrayLike<number>): number {
  const count = labels.length;
  const size = points.length / count;
  let same = 0;
  for (let n = 0; n < count; ++n) {
    let [nearest, least] = [-1, Infinity];
    for (let m = 0; m < count; ++m) {
      if (m === n) continue;
      let distance = 0;
      for (let d = 0; d < size; ++d) distance += (points[m * size + d] - points[n * size + d]) ** 2;
      if (distance < least) [nearest, least] = [m, distance];
    }
    if (labels[nearest] === labels[n]) ++same;
  }
  return same / count;
}
