/** Σ_k values[k] · row k of a matrix that lies row by row: what a linear decoder without biases makes of a code. */
export function weightedRows(rows: ArrayLike<number>, values: ArrayLike<number>): Float64Array {
  const columns = rows.length / values.length;
  const sum = new Float64Array(columns);
  for (let k = 0; k < values.length; ++k) {
    for (let d = 0; d < columns; ++d) sum[d] += values[k] * rows[k * columns + d];
  }
  return sum;
}
