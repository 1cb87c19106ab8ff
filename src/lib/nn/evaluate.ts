import {keep, tidy} from "@tensorflow/tfjs-core";
import type {Tensor1D} from "@tensorflow/tfjs-core";
import type {LabelledDataset} from "./dataset.js";
import {DeviceLostError, isDeviceLost, readValues} from "./device.js";
import {categoricalCrossentropy, logits} from "./loss.js";
import type {ClassifierLayers} from "./loss.js";
import {batchTensor} from "./step.js";
import {nextTask} from "./task.js";

/** Mean loss of the examples, and the share of them that was answered right. */
export interface Metrics {
  loss: number;
  accuracy: number;
}

/** Adds up batches, each with the weight of its number of examples, as Keras does. */
export class MeanMetrics {
  private examples = 0;
  private loss = 0;
  private accuracy = 0;

  add({loss, accuracy}: Metrics, examples: number): void {
    this.examples += examples;
    this.loss += loss * examples;
    this.accuracy += accuracy * examples;
  }

  get value(): Metrics {
    return {loss: this.loss / this.examples, accuracy: this.accuracy / this.examples};
  }
}

/** The numbers 0 … count − 1, or `order`, cut into batches; the last one may be smaller. */
export function batches(count: number, batchSize: number, order?: Uint32Array): Uint32Array[] {
  const all = order ?? Uint32Array.from({length: count}, (_, n) => n);
  return Array.from({length: Math.ceil(count / batchSize)}, (_, b) =>
    all.subarray(b * batchSize, (b + 1) * batchSize)
  );
}

/**
 * Loss and accuracy of the model on `data`. The GPU works on the next batch while the one before is read.
 * @param stopped asked between batches; true ends the pass early
 */
export async function evaluate(
  layers: ClassifierLayers,
  data: LabelledDataset,
  batchSize: number,
  stopped: () => boolean = () => false
): Promise<Metrics> {
  const mean = new MeanMetrics();
  let queued: {metrics: Tensor1D; examples: number} | undefined;
  const settle = async () => {
    if (!queued) return;
    const {metrics, examples} = queued;
    queued = undefined;
    try {
      const [loss, accuracy] = await readValues(metrics);
      mean.add({loss, accuracy}, examples);
    } finally {
      metrics.dispose();
    }
  };
  try {
    for (const indices of batches(data.count, batchSize)) {
      if (stopped()) break;
      if (isDeviceLost()) throw new DeviceLostError();
      const metrics = tidy(() => {
        const z = logits(layers, batchTensor(data, indices));
        return keep(categoricalCrossentropy(z, data.targets(indices)).metrics);
      });
      const before = settle();
      queued = {metrics, examples: indices.length};
      await before;
      await nextTask();
    }
    await settle();
  } finally {
    queued?.metrics.dispose();
    for (const layer of layers) layer.forget();
  }
  return mean.value;
}
