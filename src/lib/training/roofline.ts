// #region loops
/** What a layer does for one example, and the weights it shares. */
export interface Work {
  multiplyAdds: number;
  /** Numbers that come in, and that go out. */
  inputs: number;
  outputs: number;
  parameters: number;
}

/**
 * B: bytes a layer moves for N examples, if each input, weight and output
 * is moved once and takes 4 bytes. What is still in a cache makes it less,
 * what is read again makes it more.
 */
export const bytesMoved = (N: number, layer: Work): number =>
  4 * (N * (layer.inputs + layer.outputs) + layer.parameters);

/** I = W / B: multiply-adds for each byte. */
export const intensity = (N: number, layer: Work): number =>
  (N * layer.multiplyAdds) / bytesMoved(N, layer);

/** The roof: at most so many multiply-adds in a second. */
export const attainable = (I: number, pi: number, beta: number): number =>
  Math.min(pi, beta * I);

/** Seconds that W multiply-adds and B bytes take at least. */
export const leastTime = (
  W: number,
  B: number,
  pi: number,
  beta: number
): number => Math.max(W / pi, B / beta);
// #endregion
