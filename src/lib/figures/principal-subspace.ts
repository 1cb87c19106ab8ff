/** The subspace nearest to some examples, and how much of them it keeps. */
export interface PrincipalSubspace {
  /** Orthonormal rows [components, size]. */
  basis: Float64Array;
  /** Mean of an example's squared length. */
  total: number;
  /** Mean squared length of an example's projection onto the rows: what is left out is `total − captured`. */
  captured: number;
}

export interface PrincipalSubspaceOptions {
  /** Numbers in an example. */
  size: number;
  components: number;
  /** What each number is multiplied with. Default 1. */
  scale?: number;
  /** Taken off each example first: with the mean it is principal component analysis. Default: nothing. */
  centre?: ArrayLike<number>;
  /** Rounds of the iteration. Default 40. */
  rounds?: number;
}

/**
 * The subspace of so many dimensions that is nearest to the examples, by subspace iteration: the rows are multiplied with
 * the examples' matrix of products XᵀX/N and made orthonormal again, until they stay.
 * @param values all examples, one after the other
 */
export function principalSubspace(
  values: ArrayLike<number>,
  {size, components, scale = 1, centre, rounds = 40}: PrincipalSubspaceOptions
): PrincipalSubspace {
  const products = productMatrix(values, size, scale, centre);
  let total = 0;
  for (let d = 0; d < size; ++d) total += products[d * size + d];
  // Begins with the columns of the largest diagonal elements: no chance is needed, and they are not orthogonal to all.
  const order = Array.from({length: size}, (_, d) => d).sort(
    (a, b) => products[b * size + b] - products[a * size + a]
  );
  let basis = new Float64Array(components * size);
  for (let k = 0; k < components; ++k) {
    basis.set(products.subarray(order[k] * size, (order[k] + 1) * size), k * size);
  }
  orthonormalize(basis, size);
  let image = timesSymmetric(basis, products, size);
  for (let round = 1; round < rounds; ++round) {
    basis = image;
    orthonormalize(basis, size);
    image = timesSymmetric(basis, products, size);
  }
  const captured = basis.reduce((sum, value, at) => sum + value * image[at], 0);
  return {basis, total, captured};
}

/** XᵀX / N − c cᵀ, where c is the mean if it is given. Zeros, of which digits have many, are passed over. */
function productMatrix(
  values: ArrayLike<number>,
  size: number,
  scale: number,
  centre?: ArrayLike<number>
): Float64Array {
  const count = values.length / size;
  const products = new Float64Array(size * size);
  const places = new Int32Array(size);
  for (let n = 0; n < count; ++n) {
    let used = 0;
    for (let d = 0; d < size; ++d) if (values[n * size + d]) places[used++] = d;
    for (let i = 0; i < used; ++i) {
      const xi = (values[n * size + places[i]] * scale * scale) / count;
      const row = places[i] * size;
      for (let j = 0; j < used; ++j) products[row + places[j]] += xi * values[n * size + places[j]];
    }
  }
  if (centre) {
    for (let i = 0; i < size; ++i) {
      for (let j = 0; j < size; ++j) products[i * size + j] -= centre[i] * centre[j];
    }
  }
  return products;
}

/** Each row multiplied with a symmetric matrix. */
function timesSymmetric(rows: Float64Array, matrix: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const product = new Float64Array(rows.length);
  for (let k = 0; k < rows.length / size; ++k) {
    for (let i = 0; i < size; ++i) {
      const factor = rows[k * size + i];
      if (factor === 0) continue;
      for (let j = 0; j < size; ++j) product[k * size + j] += factor * matrix[i * size + j];
    }
  }
  return product;
}

/** Gram–Schmidt, twice for accuracy: the rows become orthonormal and span what they spanned. A row without a part of its own becomes zero. */
export function orthonormalize(rows: Float64Array, size: number): void {
  const row = (k: number) => rows.subarray(k * size, (k + 1) * size);
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, d) => sum + value * b[d], 0);
  for (let k = 0; k < rows.length / size; ++k) {
    const own = row(k);
    const before = Math.sqrt(dot(own, own));
    for (let pass = 0; pass < 2; ++pass) {
      for (let other = 0; other < k; ++other) {
        const part = dot(own, row(other));
        row(other).forEach((value, d) => (own[d] -= part * value));
      }
    }
    const length = Math.sqrt(dot(own, own));
    own.forEach((value, d) => (own[d] = length > 1e-9 * before ? value / length : 0));
  }
}

/**
 * How much of one subspace lies in another of as many dimensions: the mean squared cosine of their principal angles,
 * 1 if they are the same, 0 if they are orthogonal.
 * @param a rows that span the one, in any position; @param b orthonormal rows of the other
 */
export function subspaceOverlap(a: ArrayLike<number>, b: Float64Array, size: number): number {
  const own = Float64Array.from(a);
  orthonormalize(own, size);
  const [m, n] = [own.length / size, b.length / size];
  let sum = 0;
  for (let k = 0; k < m; ++k) {
    for (let l = 0; l < n; ++l) {
      let product = 0;
      for (let d = 0; d < size; ++d) product += own[k * size + d] * b[l * size + d];
      sum += product ** 2;
    }
  }
  return sum / m;
}

/** Mean squared distance of examples from a subspace through the centre: what its reconstructions of them lose. */
export function distanceFrom(
  {basis}: Pick<PrincipalSubspace, "basis">,
  values: ArrayLike<number>,
  {size, scale = 1, centre}: Pick<PrincipalSubspaceOptions, "size" | "scale" | "centre">
): number {
  const x = new Float64Array(size);
  let sum = 0;
  for (let n = 0; n < values.length / size; ++n) {
    for (let d = 0; d < size; ++d) x[d] = scale * values[n * size + d] - (centre?.[d] ?? 0);
    sum += x.reduce((square, value) => square + value ** 2, 0);
    for (let k = 0; k < basis.length / size; ++k) {
      let part = 0;
      for (let d = 0; d < size; ++d) part += basis[k * size + d] * x[d];
      sum -= part ** 2;
    }
  }
  return (sum * size) / values.length;
}
