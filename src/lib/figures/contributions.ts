/**
 * What each map adds to each class's score, where the layer after the maps is a dense one:
 *
 *     c_{f,k} = Σ_{i,j} y_{ijf} · w_{(ijf),k}
 *
 * less the mean of all classes, since a softmax does not see what all scores have in common: above zero the map speaks for
 * the class, below zero against it.
 * @param maps [places × channels], the channel fastest, as `flatten` writes them
 * @param weights [places · channels × classes] of the dense layer
 * @returns [channels × classes]
 */
export function contributions(
  maps: ArrayLike<number>,
  weights: ArrayLike<number>,
  channels: number,
  classes: number
): Float64Array {
  const sums = new Float64Array(channels * classes);
  for (let n = 0; n < maps.length; ++n) {
    const f = n % channels;
    if (maps[n] === 0) continue;
    for (let k = 0; k < classes; ++k) sums[f * classes + k] += maps[n] * weights[n * classes + k];
  }
  for (let f = 0; f < channels; ++f) {
    const row = sums.subarray(f * classes, (f + 1) * classes);
    const mean = row.reduce((sum, c) => sum + c, 0) / classes;
    for (let k = 0; k < classes; ++k) row[k] -= mean;
  }
  return sums;
}
