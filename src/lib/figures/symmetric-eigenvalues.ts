/**
 * The eigenvalues of a symmetric matrix, largest first, by Jacobi's rotations: each makes one pair of off-diagonal elements 0,
 * and their sum of squares only ever falls.
 * @param matrix size × size numbers, row by row
 */
export function symmetricEigenvalues(matrix: ArrayLike<number>, size: number): Float64Array {
  const a = Float64Array.from(matrix);
  const at = (i: number, j: number) => i * size + j;
  const total = a.reduce((sum, value) => sum + value ** 2, 0);
  for (let sweep = 0; sweep < 60; ++sweep) {
    let off = 0;
    for (let p = 0; p < size; ++p) for (let q = 0; q < p; ++q) off += a[at(p, q)] ** 2;
    if (off <= 1e-30 * total) break;
    for (let p = 0; p < size; ++p) {
      for (let q = p + 1; q < size; ++q) {
        if (a[at(p, q)] === 0) continue;
        const theta = (a[at(q, q)] - a[at(p, p)]) / (2 * a[at(p, q)]);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        for (let k = 0; k < size; ++k) {
          const [kp, kq] = [a[at(k, p)], a[at(k, q)]];
          a[at(k, p)] = c * kp - s * kq;
          a[at(k, q)] = s * kp + c * kq;
        }
        for (let k = 0; k < size; ++k) {
          const [pk, qk] = [a[at(p, k)], a[at(q, k)]];
          a[at(p, k)] = c * pk - s * qk;
          a[at(q, k)] = s * pk + c * qk;
        }
      }
    }
  }
  return Float64Array.from({length: size}, (_, k) => a[at(k, k)]).sort((x, y) => y - x);
}
