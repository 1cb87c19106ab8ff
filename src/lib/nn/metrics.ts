import {anyOf, refusal} from "../../kernels/refusal.js";

/** What is measured of a batch: its loss, and for a classifier or a regression one number more. */
export type MetricName = "loss" | "accuracy" | "mae";

/** Means over examples. */
export interface Metrics {
  /** Mean loss of the examples. */
  loss: number;
  /** Of a classifier: the share of the examples that was answered right. */
  accuracy?: number;
  /** Of a regression that asks for it: the mean absolute error. */
  mae?: number;
}

/** The numbers that were read from the GPU, by their names. */
export function namedMetrics(names: readonly MetricName[], numbers: ArrayLike<number>): Metrics {
  const metrics: Metrics = {loss: NaN};
  names.forEach((name, n) => (metrics[name] = numbers[n]));
  return metrics;
}

/** Adds up batches, each with the weight of its number of examples, as Keras does. */
export class MeanMetrics {
  private examples = 0;
  private readonly sums: Metrics = {loss: 0};

  constructor(private readonly names: readonly MetricName[]) {}

  add(metrics: Metrics, examples: number): void {
    this.examples += examples;
    for (const name of this.names) this.sums[name] = (this.sums[name] ?? 0) + metrics[name]! * examples;
  }

  get value(): Metrics {
    return namedMetrics(
      this.names,
      this.names.map(name => this.sums[name]! / this.examples)
    );
  }
}

/** Refuses metrics that do not go with a loss. */
export function requireMetrics(metrics: readonly string[], choices: readonly string[]): void {
  const unknown = metrics.find(metric => !choices.includes(metric));
  if (unknown === undefined) return;
  const list = anyOf(choices.map(choice => `"${choice}"`));
  throw refusal`compile: metrics has ${JSON.stringify(unknown)}, but ${list} is expected.`;
}
