import {requireNumber, requireOneOf} from "../../kernels/validate.js";
import {readValues} from "./device.js";
import type {EpochHistory} from "./history.js";
import type {Weight} from "./layer.js";
import type {MetricName} from "./metrics.js";
import {refusal} from "../../kernels/refusal.js";

/** What is watched: a value of an epoch's history. */
export type Monitor = Exclude<keyof EpochHistory, "learningRate">;

export interface EarlyStopping {
  /** Default "validationLoss". An accuracy is to grow, anything else to fall. */
  monitor?: Monitor;
  /** Epochs in a row without an improvement after which the training ends. Default 0, as in Keras. */
  patience?: number;
  /** What counts as an improvement: more than this. Default 0. */
  minDelta?: number;
  /** Whether the model ends with the weights of its best epoch instead of the last one's. Default false. */
  restoreBestWeights?: boolean;
}

export type StoppingSettings = Required<EarlyStopping>;

const validationNames: Record<MetricName, Monitor> = {
  loss: "validationLoss",
  accuracy: "validationAccuracy",
  mae: "validationMae"
};

/** @throws RangeError if what is to be watched is not measured, or a number makes no sense */
export function stoppingSettings(
  {monitor = "validationLoss", patience = 0, minDelta = 0, restoreBestWeights = false}: EarlyStopping,
  metrics: readonly MetricName[],
  validated: boolean
): StoppingSettings {
  const where = "fit, earlyStopping";
  if (!validated && monitor.startsWith("validation")) {
    throw refusal`${where}: monitor is "${monitor}", but there are no validation data; give validationData or validationSplit.`;
  }
  requireOneOf(where, "monitor", monitor, [...metrics, ...metrics.map(name => validationNames[name])]);
  requireNumber(where, "patience", patience, {low: 0});
  requireNumber(where, "minDelta", minDelta, {low: 0});
  return {monitor, patience, minDelta, restoreBestWeights};
}

/** Keras's `EarlyStopping`: watches a value from epoch to epoch and keeps the best weights. */
export class Stopping {
  /** Counted from 1; 0 before the first epoch. */
  bestEpoch = 0;
  /** Copies of the weights of the best epoch, if they are to come back. */
  bestWeights?: Float32Array[];
  private best?: number;
  private wait = 0;

  constructor(
    private readonly settings: StoppingSettings,
    private readonly weights: readonly Weight[]
  ) {}

  /**
   * @param epoch the epoch that has ended, counted from 1
   * @returns whether the training is to end here
   */
  async epochEnded(epoch: number, history: EpochHistory): Promise<boolean> {
    const {monitor, patience, minDelta, restoreBestWeights} = this.settings;
    // An accuracy is turned round, so that less is better always.
    const value = (/accuracy/i.test(monitor) ? -1 : 1) * history[monitor]!;
    if (this.best === undefined || value + minDelta < this.best) {
      this.best = value;
      this.bestEpoch = epoch;
      this.wait = 0;
      if (restoreBestWeights) this.bestWeights = await copies(this.weights);
      return false;
    }
    return ++this.wait >= patience;
  }
}

const copies = (weights: readonly Weight[]): Promise<Float32Array[]> =>
  Promise.all(weights.map(async ({tensor}) => (await readValues(tensor)).slice()));
