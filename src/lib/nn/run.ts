import type {Tensor1D} from "@tensorflow/tfjs-core";
import {DeviceLostError, disposeAll, readValues} from "./device.js";
import {namedMetrics} from "./metrics.js";
import type {Metrics} from "./metrics.js";
import {whereNotFinite} from "./notFinite.js";
import {takeSnapshot} from "./snapshot.js";
import {adopt, disposeState, trainStep} from "./step.js";
import type {State} from "./step.js";
import type {Trainable} from "./trainable.js";
import type {TrainingSet} from "./trainingSet.js";
import {refusal} from "../../kernels/refusal.js";

/** Where in the training a step stands; epochs and batches count from 1. */
export interface Position {
  epoch: number;
  epochs: number;
  batch: number;
  batches: number;
}

/** A step whose loss has come back. */
export interface Settled {
  metrics: Metrics;
  position: Position;
  examples: number;
}

interface Queued {
  metrics: Tensor1D;
  /** The state the step began with, kept until its loss is known to be a number. */
  before: State;
  indices: Uint32Array;
  position: Position;
  learningRate: number;
}

/**
 * The steps a training has given to the GPU and not read yet. Reading stays one step behind, so that the GPU has work
 * while the page waits for the numbers of the step before.
 */
export class Run {
  /** Set when the training was ended from outside: by `dispose`, `recover`, or another `fit` of the same model. */
  stopped = false;
  private readonly queue: Queued[] = [];
  private settledSteps = 0;

  /** @param snapshotEvery steps between two copies of the weights to the CPU; one is also taken after each epoch */
  constructor(
    private readonly model: Trainable,
    private readonly data: TrainingSet,
    private readonly snapshotEvery: number
  ) {}

  /** Queues one training step. */
  launch(indices: Uint32Array, position: Position, learningRate: number): void {
    const {model} = this;
    const before = model.state;
    const {metrics, next} = trainStep(model, () => this.data.batch(indices), learningRate);
    model.state = adopt(model.weights, next);
    this.queue.push({metrics, before, indices, position, learningRate});
  }

  /**
   * Waits for the oldest queued step and gives what was measured; nothing if the run was stopped meanwhile.
   * @throws Error if the loss is no number: then the state from before that step is back in place
   */
  async settle(): Promise<Settled | undefined> {
    const oldest = this.queue[0];
    if (!oldest) return undefined;
    const metrics = namedMetrics(this.model.loss.metrics, await readValues(oldest.metrics));
    if (this.stopped) return undefined;
    this.queue.shift();
    oldest.metrics.dispose();
    if (!Number.isFinite(metrics.loss)) await this.goBack(oldest, metrics.loss);
    this.release(oldest);
    return {metrics, position: oldest.position, examples: oldest.indices.length};
  }

  /** Frees the state a settled step began with; now and then it is copied first. Its loss shows that it is sound. */
  private release({before, position}: Queued): void {
    const epochBegins = position.batch === 1 && this.settledSteps > 0;
    if (epochBegins || (this.settledSteps + 1) % this.snapshotEvery === 0)
      void this.copy(before, position.epoch - 1);
    ++this.settledSteps;
    // The backend frees textures that are being read when the reading is done.
    disposeState(before);
  }

  /** Copies the state that the training ends with. */
  async copyLast(epochsDone: number): Promise<void> {
    await this.copy(this.model.state, epochsDone);
  }

  private async copy(state: State, epochsDone: number): Promise<void> {
    try {
      const snapshot = await takeSnapshot(state, epochsDone);
      if (!this.stopped) this.model.snapshot = snapshot;
    } catch (error) {
      // A GPU lost half-way leaves the copy before this one in place; the training itself reports the loss.
      if (!(error instanceof DeviceLostError)) throw error;
    }
  }

  private async goBack(failed: Queued, loss: number): Promise<never> {
    const {model} = this;
    for (const {metrics, before} of this.queue.splice(0)) {
      metrics.dispose();
      disposeState(before);
    }
    disposeState(model.state);
    model.state = adopt(model.weights, failed.before);
    const {epoch, batch} = failed.position;
    const where = await whereNotFinite(model.layers, () => this.data.batch(failed.indices).x);
    throw refusal`fit: the loss became ${loss} in epoch ${epoch}, batch ${batch}: ${where}. Try a smaller learning rate (it is ${failed.learningRate}), and inputs scaled to about 0 … 1.`;
  }

  /** Waits for what is queued, so that a run which ends early leaves sound weights, and frees everything. */
  async finish(failed: boolean): Promise<void> {
    try {
      while (!failed && !this.stopped && this.queue.length > 0) await this.settle();
    } catch {
      // Nobody waits for these steps; `goBack` has put the weights right, or the GPU is lost.
    }
    this.stop();
  }

  /** Frees everything the run holds, at once. */
  stop(): void {
    this.stopped = true;
    for (const {metrics, before} of this.queue.splice(0)) {
      disposeAll([metrics]);
      disposeState(before);
    }
  }
}
