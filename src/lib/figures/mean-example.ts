/** The mean of some examples, number by number. */
export function meanExample(values: ArrayLike<number>, size: number, scale = 1): Float64Array {
  const mean = new Float64Array(size);
  for (let at = 0; at < values.length; ++at) mean[at % size] += (scale * size * values[at]) / values.length;
  return mean;
}
