/** The weights of an encoder and a decoder of one layer each, as rows that plain loops can go through. */
export interface CodeWeights {
  W: Float32Array[];
  b: Float32Array;
  V: Float32Array[];
  c: Float32Array;
  /** A picture for each number of the code, this number last: what makes it large, and what it draws. */
  pictures: [encoder: Float32Array, decoder: Float32Array];
}

/**
 * @param weights W [D, K], b [K], V [K, D] and c [D], as `model.getWeights` gives them
 */
export function codeWeights([W, b, V, c]: readonly Float32Array[]): CodeWeights {
  const [units, size] = [b.length, c.length];
  const turned = Float32Array.from(V, (_, at) => V[(at % units) * size + Math.floor(at / units)]);
  return {W: inRows(W, units), b, V: inRows(V, size), c, pictures: [W, turned]};
}

const inRows = (values: Float32Array, size: number) =>
  Array.from({length: values.length / size}, (_, r) => values.subarray(r * size, (r + 1) * size));
