import type {PrincipalSubspace} from "./principal-subspace.js";

/** The codes of examples in a subspace through the mean: their projections on its rows, one example after the other. */
export function principalCodes(
  {basis}: Pick<PrincipalSubspace, "basis">,
  mean: ArrayLike<number>,
  values: ArrayLike<number>,
  scale = 1
): Float64Array {
  const size = mean.length;
  const [count, K] = [values.length / size, basis.length / size];
  const codes = new Float64Array(count * K);
  for (let n = 0; n < count; ++n) {
    for (let d = 0; d < size; ++d) {
      const x = scale * values[n * size + d] - mean[d];
      if (x !== 0) for (let k = 0; k < K; ++k) codes[n * K + k] += basis[k * size + d] * x;
    }
  }
  return codes;
}

/**
 * The mean squared error of each example's projection on a subspace through the mean. By Pythagoras it is what is left of
 * the example's squared distance from the mean when the squares of its code are taken off.
 */
export function principalErrors(
  subspace: Pick<PrincipalSubspace, "basis">,
  mean: ArrayLike<number>,
  values: ArrayLike<number>,
  scale = 1
): Float64Array {
  const size = mean.length;
  const codes = principalCodes(subspace, mean, values, scale);
  const K = subspace.basis.length / size;
  return Float64Array.from({length: values.length / size}, (_, n) => {
    let left = 0;
    for (let d = 0; d < size; ++d) left += (scale * values[n * size + d] - mean[d]) ** 2;
    for (let k = 0; k < K; ++k) left -= codes[n * K + k] ** 2;
    return Math.max(0, left) / size;
  });
}
