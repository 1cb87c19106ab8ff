import {keep, tidy} from "@tensorflow/tfjs-core";
import type {Tensor1D} from "@tensorflow/tfjs-core";
import {DeviceLostError, isDeviceLost, readValues} from "./device.js";
import type {Layer} from "./layer.js";
import type {Loss} from "./loss.js";
import {MeanMetrics, namedMetrics} from "./metrics.js";
import type {Metrics} from "./metrics.js";
import {nextTask} from "./task.js";
import type {TrainingSet} from "./trainingSet.js";

/** The numbers 0 … count − 1, or `order`, cut into batches; the last one may be smaller. */
export function batches(count: number, batchSize: number, order?: Uint32Array): Uint32Array[] {
  const all = order ?? Uint32Array.from({length: count}, (_, n) => n);
  return Array.from({length: Math.ceil(count / batchSize)}, (_, b) =>
    all.subarray(b * batchSize, (b + 1) * batchSize)
  );
}

/**
 * Loss and metrics of the model on `data`. The GPU works on the next batch while the one before is read.
 * @param stopped asked between batches; true ends the pass early
 */
export async function evaluate(
  layers: readonly Layer[],
  loss: Loss,
  data: TrainingSet,
  batchSize: number,
  stopped: () => boolean = () => false
): Promise<Metrics> {
  const mean = new MeanMetrics(loss.metrics);
  let queued: {metrics: Tensor1D; examples: number} | undefined;
  const settle = async () => {
    if (!queued) return;
    const {metrics, examples} = queued;
    queued = undefined;
    try {
      mean.add(namedMetrics(loss.metrics, await readValues(metrics)), examples);
    } finally {
      metrics.dispose();
    }
  };
  try {
    for (const indices of batches(data.count, batchSize)) {
      if (stopped()) break;
      if (isDeviceLost()) throw new DeviceLostError();
      const metrics = tidy(() => {
        const {x, t} = data.batch(indices);
        return keep(loss.measure(loss.outputs(layers, x), t).metrics);
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
