/** The weights of a dense layer as plain loops go through them: W[d][k] from input d to unit k. */
export interface LayerRows {
  W: Float32Array[];
  b: Float32Array;
}

/**
 * The layers of a network of dense layers, for loops on the page.
 * @param values W [D, K] and b [K] of each layer, as `model.getWeights` gives them
 */
export function layerRows(values: readonly Float32Array[]): LayerRows[] {
  return Array.from({length: values.length / 2}, (_, l) => {
    const [W, b] = [values[2 * l], values[2 * l + 1]];
    const units = b.length;
    return {W: Array.from({length: W.length / units}, (_, d) => W.subarray(d * units, (d + 1) * units)), b};
  });
}
