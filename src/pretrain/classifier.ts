import type {Digits} from "../lib/data/index.js";
import type {FitOptions, Sequential} from "../lib/nn/index.js";

/** Trains a model to read digits. @returns what measures it on the test digits */
export async function classifierTraining(
  model: Sequential,
  train: Digits,
  test: Digits,
  options: FitOptions,
  tell: (line: string) => void
): Promise<() => Promise<Record<string, number>>> {
  for await (const {epoch, batch, batches, loss, accuracy} of model.fit(
    train.images,
    train.labels,
    options
  )) {
    if (batch % 50 === 0 || batch === batches) {
      tell(
        `epoch ${epoch}, step ${batch} of ${batches}: loss ${loss.toFixed(4)}, accuracy ${accuracy?.toFixed(4)}`
      );
    }
  }
  return async () => {
    const {loss, accuracy} = await model.evaluate(test.images, test.labels, {batchSize: 100});
    return {testLoss: loss, accuracy: accuracy!};
  };
}
