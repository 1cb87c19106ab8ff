/**
 * C = A·B in row order, added to what C holds. Four rows and two columns at a time, so that each number that is read serves
 * more than one product: several times as fast as the plain three loops.
 * @param rows of A and C, a multiple of 4
 * @param inner columns of A, rows of B
 * @param columns of B and C, a multiple of 2
 */
export function addProduct(
  A: Float64Array,
  B: Float64Array,
  C: Float64Array,
  [rows, inner, columns]: readonly [rows: number, inner: number, columns: number]
): void {
  for (let i = 0; i < rows; i += 4) {
    const [r0, r1, r2, r3] = [i * inner, (i + 1) * inner, (i + 2) * inner, (i + 3) * inner];
    for (let j = 0; j < columns; j += 2) {
      let [c00, c01, c10, c11, c20, c21, c30, c31] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let k = 0, at = j; k < inner; ++k, at += columns) {
        const b0 = B[at]!;
        const b1 = B[at + 1]!;
        const a0 = A[r0 + k]!;
        const a1 = A[r1 + k]!;
        const a2 = A[r2 + k]!;
        const a3 = A[r3 + k]!;
        c00 += a0 * b0;
        c01 += a0 * b1;
        c10 += a1 * b0;
        c11 += a1 * b1;
        c20 += a2 * b0;
        c21 += a2 * b1;
        c30 += a3 * b0;
        c31 += a3 * b1;
      }
      const at = i * columns + j;
      C[at]! += c00;
      C[at + 1]! += c01;
      C[at + columns]! += c10;
      C[at + columns + 1]! += c11;
      C[at + 2 * columns]! += c20;
      C[at + 2 * columns + 1]! += c21;
      C[at + 3 * columns]! += c30;
      C[at + 3 * columns + 1]! += c31;
    }
  }
}
