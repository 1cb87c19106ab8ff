import {orthonormalize} from "./principal-subspace.js";
import {symmetricEigenvalues} from "./symmetric-eigenvalues.js";

/**
 * The **principal angles** between two subspaces, in degrees, smallest first: the angle between the two directions, one in
 * each, that are nearest to each other; then the same among what is at a right angle to these; and so on. Their cosines are
 * the singular values of A Bᵀ, for A and B with orthonormal rows.
 * @param a rows that span the one, in any position; @param b rows of the other, as many; @param size numbers in a row
 */
export function principalAngles(a: ArrayLike<number>, b: ArrayLike<number>, size: number): number[] {
  const [one, other] = [a, b].map(rows => {
    const own = Float64Array.from(rows);
    orthonormalize(own, size);
    return own;
  });
  const K = one.length / size;
  const cosines = new Float64Array(K * K); // A Bᵀ
  for (let k = 0; k < K; ++k) {
    for (let l = 0; l < K; ++l) {
      for (let d = 0; d < size; ++d) cosines[k * K + l] += one[k * size + d] * other[l * size + d];
    }
  }
  const squares = new Float64Array(K * K); // A Bᵀ B Aᵀ, whose eigenvalues are the squared singular values
  for (let k = 0; k < K; ++k) {
    for (let l = 0; l < K; ++l) {
      for (let m = 0; m < K; ++m) squares[k * K + l] += cosines[k * K + m] * cosines[l * K + m];
    }
  }
  return Array.from(
    symmetricEigenvalues(squares, K),
    square => (Math.acos(Math.sqrt(Math.min(1, Math.max(0, square)))) * 180) / Math.PI
  );
}
