import type {Digits} from "../data/index.js";
import type {CompressedNetwork} from "../figures/compressed-network.js";
import {argMax} from "../nn/confusion.js";
import type {Sequential} from "../nn/index.js";

/**
 * A network whose weights are changed again and again, and what it reads with them.
 * @param values its weights as they are
 */
export function compressedNetwork(
  model: Sequential,
  values: readonly Float32Array[],
  test: Digits
): CompressedNetwork {
  const names = model.layers.flatMap(({name, weights}) => weights.map(() => name));
  return {
    values,
    weights: model.weights.map(({shape}, k) => ({name: names[k]!, shape})),
    async read(changed) {
      model.setWeights(changed);
      const start = performance.now();
      const answers = await model.predict(test.images, {batchSize: 250});
      const milliseconds = performance.now() - start;
      const right = answers.reduce((sum, y, n) => sum + Number(argMax(y) === test.labels[n]), 0);
      return {right, count: test.labels.length, milliseconds};
    }
  };
}
