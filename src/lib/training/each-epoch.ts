import type {TrainingStep} from "./control.js";

/** Which epochs a training has left, as `fit` takes them. */
export interface Epochs {
  epochs: number;
  initialEpoch: number;
}

/**
 * A training with other data in each epoch.
 * @param fit trains one epoch, counted from 0, with options that say which
 */
export async function* eachEpoch<O extends Epochs, S extends TrainingStep>(
  options: O,
  fit: (epoch: number, options: O) => AsyncIterable<S>
): AsyncGenerator<S, void, undefined> {
  const {epochs, initialEpoch} = options;
  for (let epoch = initialEpoch; epoch < epochs; ++epoch) {
    for await (const step of fit(epoch, {...options, epochs: epoch + 1, initialEpoch: epoch})) {
      yield {...step, epochs};
    }
  }
}
