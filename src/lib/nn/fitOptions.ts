import {requireNumber} from "../../kernels/validate.js";
import {requireCount, requireOurNames} from "./checks.js";
import type {Examples} from "./dataset.js";
import {stoppingSettings} from "./earlyStopping.js";
import type {EarlyStopping, StoppingSettings} from "./earlyStopping.js";
import type {Loss} from "./loss.js";
import type {Targets} from "./trainingSet.js";
import {refusal} from "../../kernels/refusal.js";

export interface FitOptions {
  /** Examples a step; the last batch of an epoch takes what is left. Default 32. */
  batchSize?: number;
  /** Passes over the data. Default 1. */
  epochs?: number;
  /** Epochs already done, to go on from; as in Keras, `epochs` counts them too. Default 0. */
  initialEpoch?: number;
  /** Examples to measure the model on after each epoch: [x, y]. */
  validationData?: readonly [x: Examples, y: Targets];
  /**
   * Share of the examples, above 0 and below 1, to measure the model on instead of training with them. As in Keras they
   * are the last ones, taken before any shuffling; `validationData` takes precedence.
   */
  validationSplit?: number;
  /** Whether each epoch takes the examples in a new random order. Default true. */
  shuffle?: boolean;
  /** Number from which the random orders follow. Default: the model's own. */
  seed?: number;
  /** The learning rate of an epoch (counted from 0, as in Keras) from that of the epoch before. */
  learningRateSchedule?: (epoch: number, learningRate: number) => number;
  /** Ends the training when it makes no progress any more. */
  earlyStopping?: EarlyStopping;
  /** Steps between two copies of weights and optimiser state to the CPU. Default 100. */
  snapshotEvery?: number;
}

/** What a training goes by, defaults filled in. */
export interface FitSettings {
  batchSize: number;
  epochs: number;
  initialEpoch: number;
  shuffle: boolean;
  seed: number;
  snapshotEvery: number;
  validationSplit: number;
  learningRateSchedule?: FitOptions["learningRateSchedule"];
  earlyStopping?: StoppingSettings;
}

/** @throws RangeError for sizes that are no positive whole numbers, and a seed that is no number */
export function fitSettings(options: FitOptions, loss: Loss, modelSeed: number): FitSettings {
  const {batchSize = 32, epochs = 1, initialEpoch = 0, shuffle = true, snapshotEvery = 100} = options;
  const {
    seed = modelSeed,
    validationData,
    validationSplit = 0,
    learningRateSchedule,
    earlyStopping
  } = options;
  requireOurNames("fit", options);
  requireCount("fit", "batchSize", batchSize);
  requireCount("fit", "epochs", epochs);
  requireCount("fit", "snapshotEvery", snapshotEvery);
  if (!(Number.isInteger(initialEpoch) && initialEpoch >= 0)) {
    throw refusal`fit: initialEpoch is ${initialEpoch}, but a whole number of at least 0 is expected.`;
  }
  requireNumber("fit", "seed", seed, {low: -Infinity});
  requireNumber("fit", "validationSplit", validationSplit, {low: 0, high: 1});
  const validated = validationData !== undefined || validationSplit > 0;
  return {
    ...{batchSize, epochs, initialEpoch, shuffle, snapshotEvery, seed, learningRateSchedule},
    validationSplit: validationData ? 0 : validationSplit,
    earlyStopping: earlyStopping && stoppingSettings(earlyStopping, loss.metrics, validated)
  };
}
