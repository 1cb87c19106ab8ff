/** The error of each picture beside its own size, ‖x̂ − x‖² / ‖x‖²: what little ink can get wrong counts for no less. */
export function relativeErrors(
  errors: ArrayLike<number>,
  pictures: readonly ArrayLike<number>[]
): Float64Array {
  return Float64Array.from(errors, (e, n) => {
    const x = pictures[n]!;
    let size = 0;
    for (let d = 0; d < x.length; ++d) size += x[d]! ** 2;
    return (e * x.length) / size;
  });
}
