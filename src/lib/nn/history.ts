import type {Metrics} from "./metrics.js";
import type {Position} from "./run.js";

/** What was measured on the validation data, under Keras's names with `validation` for its `val_`. */
export interface ValidationMetrics {
  validationLoss?: number;
  validationAccuracy?: number;
  validationMae?: number;
}

/** Keras's `History` of one epoch: means over its examples. */
export interface EpochHistory extends Metrics, ValidationMetrics {
  /** η that the epoch was trained with. */
  learningRate: number;
}

/** One training step, with the loss and the metrics of its batch. */
export interface FitStep extends Position, Metrics, ValidationMetrics {
  /** On the last step of an epoch: all epochs so far. */
  history?: EpochHistory[];
  /** On the last step of all, where early stopping watched: the epoch, counted from 1, with the best value. */
  bestEpoch?: number;
}

/** The metrics of the validation data by their names in the history; none stand for no validation. */
export function validationMetrics(metrics?: Metrics): ValidationMetrics {
  if (!metrics) return {};
  const {loss, accuracy, mae} = metrics;
  return {
    validationLoss: loss,
    ...(accuracy === undefined ? {} : {validationAccuracy: accuracy}),
    ...(mae === undefined ? {} : {validationMae: mae})
  };
}
