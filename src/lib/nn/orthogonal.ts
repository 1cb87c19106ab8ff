import {standardNormal} from "./initializers.js";
import type {Initializer} from "./initializers.js";

/**
 * A random orthogonal matrix, Keras's beginning for recurrent kernels. A signal that passes through it keeps its length,
 * however many time steps it goes through:
 *
 * $$\|W x\| = \|x\| \quad\Longleftrightarrow\quad W^\top W = I$$
 *
 * A kernel of another form is orthogonal along its shorter side: [U, 4·U] has rows of length 1, at right angles. The rows
 * are drawn from a normal distribution and straightened one after the other (Gram and Schmidt): what points in the
 * direction of an earlier row is taken away. That is done twice, since rounding leaves a little of it behind.
 *
 * Source: A. Saxe, J. McClelland, S. Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural
 * networks", ICLR 2014.
 */
export const orthogonal: Initializer = (shape, random) => {
  const columns = shape[shape.length - 1];
  const rows = shape.slice(0, -1).reduce((product, n) => product * n, 1);
  const [few, many] = [Math.min(rows, columns), Math.max(rows, columns)];
  const vectors: Float64Array[] = [];
  while (vectors.length < few) {
    const vector = Float64Array.from({length: many}, () => standardNormal(random));
    for (let pass = 0; pass < 2; ++pass) for (const earlier of vectors) takeAway(vector, earlier);
    const length = Math.sqrt(dot(vector, vector));
    vectors.push(vector.map(value => value / length));
  }
  const at = (r: number, c: number) => (rows <= columns ? vectors[r][c] : vectors[c][r]);
  return Float32Array.from({length: rows * columns}, (_, i) => at(Math.floor(i / columns), i % columns));
};

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; ++k) sum += a[k] * b[k];
  return sum;
}

/** vector ← vector − (vector · direction) direction, for a direction of length 1. */
function takeAway(vector: Float64Array, direction: Float64Array): void {
  const share = dot(vector, direction);
  for (let k = 0; k < vector.length; ++k) vector[k] -= share * direction[k];
}
