import {requireNumber} from "../../kernels/validate.js";
import {requireCount} from "./checks.js";
import type {Examples, LabelledDataset, Labels} from "./dataset.js";
import {MeanMetrics, batches, evaluate} from "./evaluate.js";
import type {Metrics} from "./evaluate.js";
import {permutation, seededRandom} from "./random.js";
import type {Position, Run} from "./run.js";
import {nextTask} from "./task.js";
import type {Trainable} from "./trainable.js";

export interface FitOptions {
  /** Examples a step; the last batch of an epoch takes what is left. Default 32. */
  batchSize?: number;
  /** Passes over the data. Default 1. */
  epochs?: number;
  /** Epochs already done, to go on from; as in Keras, `epochs` counts them too. Default 0. */
  initialEpoch?: number;
  /** Examples to measure the model on after each epoch: [x, y]. */
  validationData?: readonly [x: Examples, y: Labels];
  /** Whether each epoch takes the examples in a new random order. Default true. */
  shuffle?: boolean;
  /** Number from which the random orders follow. Default: the model's own. */
  seed?: number;
  /** Steps between two copies of weights and optimiser state to the CPU. Default 100. */
  snapshotEvery?: number;
}

/** Keras's `History` of one epoch: means over its examples. */
export interface EpochHistory extends Metrics {
  validationLoss?: number;
  validationAccuracy?: number;
}

/** One training step, with the loss and accuracy of its batch. */
export interface FitStep extends Position, Metrics {
  /** On the last step of an epoch: all epochs so far. */
  history?: EpochHistory[];
  validationLoss?: number;
  validationAccuracy?: number;
}

export type FitSettings = Required<Omit<FitOptions, "validationData">>;

/** @throws RangeError for sizes that are no positive whole numbers, and a seed that is no number */
export function fitSettings(options: FitOptions, seed: number): FitSettings {
  const {batchSize = 32, epochs = 1, initialEpoch = 0, shuffle = true, snapshotEvery = 100} = options;
  requireCount("fit", "batchSize", batchSize);
  requireCount("fit", "epochs", epochs);
  requireCount("fit", "snapshotEvery", snapshotEvery);
  if (!(Number.isInteger(initialEpoch) && initialEpoch >= 0)) {
    throw new RangeError(
      `fit: initialEpoch is ${initialEpoch}, but a whole number of at least 0 is expected.`
    );
  }
  const chosen = options.seed ?? seed;
  requireNumber("fit", "seed", chosen, {low: -Infinity});
  return {batchSize, epochs, initialEpoch, shuffle, snapshotEvery, seed: chosen};
}

/** The training loop; `Sequential.fit` documents it. */
export async function* train(
  model: Trainable,
  run: Run,
  data: LabelledDataset,
  validation: LabelledDataset | undefined,
  {batchSize, epochs, initialEpoch, shuffle, seed}: FitSettings
): AsyncGenerator<FitStep, void, undefined> {
  const history: EpochHistory[] = [];
  let failed = false;
  try {
    for (let epoch = initialEpoch + 1; epoch <= epochs; ++epoch) {
      const mean = new MeanMetrics();
      // Each epoch has its own seed, so that a training that goes on later takes the same order.
      const order = shuffle ? permutation(data.count, seededRandom(seed, epoch)) : undefined;
      const epochBatches = batches(data.count, batchSize, order);
      for (const [b, indices] of epochBatches.entries()) {
        if (run.stopped) return;
        run.launch(indices, {epoch, epochs, batch: b + 1, batches: epochBatches.length});
        await nextTask();
        if (b === 0) continue;
        const settled = await run.settle();
        if (!settled) return;
        mean.add(settled, settled.examples);
        yield {...settled.position, loss: settled.loss, accuracy: settled.accuracy};
      }
      const last = await run.settle();
      if (!last) return;
      mean.add(last, last.examples);
      const validated = await validate(model, validation, batchSize, run);
      if (run.stopped) return;
      if (epoch === epochs) await run.copyLast(epoch);
      history.push({...mean.value, ...validated});
      yield {...last.position, loss: last.loss, accuracy: last.accuracy, ...validated, history: [...history]};
    }
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    await run.finish(failed);
  }
}

async function validate(
  model: Trainable,
  data: LabelledDataset | undefined,
  batchSize: number,
  run: Run
): Promise<Pick<EpochHistory, "validationLoss" | "validationAccuracy">> {
  if (!data) return {};
  const {loss, accuracy} = await evaluate(model.layers, data, batchSize, () => run.stopped);
  return {validationLoss: loss, validationAccuracy: accuracy};
}
