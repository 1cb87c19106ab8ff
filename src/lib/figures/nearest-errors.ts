/**
 * The mean squared difference of each example from the nearest of some known ones: a detector that learns nothing and keeps
 * everything.
 * @param known all known examples, one after the other; @param values those that are looked for
 */
export function nearestErrors(
  known: ArrayLike<number>,
  values: ArrayLike<number>,
  size: number,
  scale = 1
): Float64Array {
  return Float64Array.from({length: values.length / size}, (_, n) => {
    let least = Infinity;
    for (let k = 0; k < known.length / size; ++k) {
      let sum = 0;
      // Whoever is farther already need not be measured to the end.
      for (let d = 0; d < size && sum < least; ++d) sum += (values[n * size + d] - known[k * size + d]) ** 2;
      if (sum < least) least = sum;
    }
    return (least * scale * scale) / size;
  });
}
