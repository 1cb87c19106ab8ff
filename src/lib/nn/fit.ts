import {requireNumber} from "../../kernels/validate.js";
import {Stopping} from "./earlyStopping.js";
import {batches, evaluate} from "./evaluate.js";
import type {FitSettings} from "./fitOptions.js";
import {validationMetrics} from "./history.js";
import type {EpochHistory, FitStep, ValidationMetrics} from "./history.js";
import {MeanMetrics} from "./metrics.js";
import {permutation, seededRandom} from "./random.js";
import type {Run} from "./run.js";
import {nextTask} from "./task.js";
import {replaceWeights} from "./trainable.js";
import type {Trainable} from "./trainable.js";
import type {TrainingSet} from "./trainingSet.js";

/** The training loop; `Sequential.fit` documents it. */
export async function* train(
  model: Trainable,
  run: Run,
  data: TrainingSet,
  validation: TrainingSet | undefined,
  settings: FitSettings
): AsyncGenerator<FitStep, void, undefined> {
  const {batchSize, epochs, initialEpoch, shuffle, seed, earlyStopping} = settings;
  const stopping = earlyStopping && new Stopping(earlyStopping, model.weights);
  const history: EpochHistory[] = [];
  let failed = false;
  try {
    for (let epoch = initialEpoch + 1; epoch <= epochs; ++epoch) {
      const learningRate = rateOf(epoch, model.state.learningRate, settings);
      const mean = new MeanMetrics(model.loss.metrics);
      // Each epoch has its own seed, so that a training that goes on later takes the same order.
      const order = shuffle ? permutation(data.count, seededRandom(seed, epoch)) : undefined;
      const epochBatches = batches(data.count, batchSize, order);
      for (const [b, indices] of epochBatches.entries()) {
        if (run.stopped) return;
        run.launch(indices, {epoch, epochs, batch: b + 1, batches: epochBatches.length}, learningRate);
        await nextTask();
        if (b === 0) continue;
        const settled = await run.settle();
        if (!settled) return;
        mean.add(settled.metrics, settled.examples);
        yield {...settled.position, ...settled.metrics};
      }
      const last = await run.settle();
      if (!last) return;
      mean.add(last.metrics, last.examples);
      model.state = {...model.state, learningRate};
      const validated = await validate(model, validation, batchSize, run);
      if (run.stopped) return;
      history.push({...mean.value, ...validated, learningRate});
      const enough = await stopping?.epochEnded(epoch, history.at(-1)!);
      if (run.stopped) return;
      const step = {...last.position, ...last.metrics, ...validated, history: [...history]};
      if (epoch < epochs && !enough) {
        yield step;
        continue;
      }
      if (stopping?.bestWeights) replaceWeights(model, stopping.bestWeights);
      await run.copyLast(epoch);
      yield stopping ? {...step, bestEpoch: stopping.bestEpoch} : step;
      return;
    }
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    await run.finish(failed);
  }
}

/** η of an epoch, from that of the epoch before. */
function rateOf(epoch: number, before: number, {learningRateSchedule}: FitSettings): number {
  if (!learningRateSchedule) return before;
  const learningRate = learningRateSchedule(epoch - 1, before);
  requireNumber("fit", `learningRateSchedule(${epoch - 1})`, learningRate, {low: 0});
  return learningRate;
}

async function validate(
  {layers, loss}: Trainable,
  data: TrainingSet | undefined,
  batchSize: number,
  run: Run
): Promise<ValidationMetrics> {
  return validationMetrics(data && (await evaluate(layers, loss, data, batchSize, () => run.stopped)));
}
