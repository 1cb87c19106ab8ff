import {requireCount, requireWeights} from "./checks.js";
import {dataset, labelledDataset} from "./dataset.js";
import type {Examples, Labels, LabelledDataset} from "./dataset.js";
import {disposeAll} from "./device.js";
import {evaluate} from "./evaluate.js";
import type {Metrics} from "./evaluate.js";
import {fitSettings, train} from "./fit.js";
import type {FitOptions, FitSettings, FitStep} from "./fit.js";
import type {Layer} from "./layer.js";
import {requireClassifier} from "./loss.js";
import {Network} from "./network.js";
import type {SequentialOptions} from "./network.js";
import {optimizerOf} from "./optimizer.js";
import type {Optimizer} from "./optimizer.js";
import {Run} from "./run.js";
import {firstSnapshot, restoreSnapshot} from "./snapshot.js";
import type {Snapshot} from "./snapshot.js";
import {adopt, disposeState} from "./step.js";
import {makeTrainable} from "./trainable.js";
import type {Trainable} from "./trainable.js";

export interface CompileOptions {
  optimizer?: Optimizer | "adam";
  loss: "categoricalCrossentropy";
  metrics?: readonly "accuracy"[];
}

/**
 * A model of layers that follow each other, Keras's `Sequential`:
 * `sequential([conv2d({filters: 32, kernelSize: 3, inputShape: [28, 28, 1]}), flatten(), dense({units: 10})])`.
 */
export const sequential = (layers: readonly Layer[], options?: SequentialOptions): Sequential =>
  new Sequential(layers, options);

/** A network that can be trained; made by `sequential`. */
export class Sequential extends Network {
  private optimizer?: Optimizer;
  private trainable?: Trainable;
  private run?: Run;
  /** The weights given by `setWeights`, if any. */
  private given?: readonly Float32Array[];

  override build(inputShape: readonly number[]): void {
    super.build(inputShape);
    if (this.optimizer) this.prepare(this.optimizer);
  }

  /**
   * Chooses the optimiser and the loss. As in Keras, compiling again keeps the weights and forgets the optimiser's state.
   * @throws RangeError for an unknown name, or a last layer that does not fit the loss
   */
  compile({optimizer = "adam", loss, metrics = []}: CompileOptions): void {
    this.requireAlive("compile");
    const chosen = optimizerOf(optimizer);
    if (loss !== "categoricalCrossentropy") {
      throw new RangeError(
        `compile: loss is ${JSON.stringify(loss)}, but "categoricalCrossentropy" is expected.`
      );
    }
    const unknown = metrics.find(metric => metric !== "accuracy");
    if (unknown)
      throw new RangeError(`compile: metrics has ${JSON.stringify(unknown)}, but "accuracy" is expected.`);
    requireClassifier(this.layers);
    this.optimizer = chosen;
    if (this.built) this.prepare(chosen);
  }

  /** Puts the optimiser's slots, all zero, beside the weights. */
  private prepare(optimizer: Optimizer): void {
    this.run?.stop();
    this.trainable = makeTrainable(this.layers, optimizer, this.firstValues, this.trainable);
  }

  /** What the model began with. */
  private get firstValues(): readonly Float32Array[] {
    return this.given ?? this.weights.map(weight => weight.initial);
  }

  /**
   * Trains the model, one step at each turn of `for await`:
   *
   *     for await (const {epoch, batch, loss, accuracy} of model.fit(x, y, {epochs: 3})) …
   *
   * Leaving the loop (`return()`) stops the training and frees everything but the weights and the optimiser's state. Not
   * asking for the next step pauses it. Another `fit` of the same model ends this one.
   *
   * @throws RangeError for sizes that make no sense (at once), or data that does not fit the model (at the first step)
   * @throws DeviceLostError when the GPU is lost: call `restoreDevice()`, `recover()`, and `fit` again
   * @throws Error when the loss is no longer a number, with the layer where it began
   */
  fit(x: Examples, y: Labels, options: FitOptions = {}): AsyncGenerator<FitStep, void, undefined> {
    this.requireAlive("fit");
    if (!this.optimizer) throw new Error("fit: the model is not compiled; call compile({loss, …}) first.");
    return this.training(x, y, options.validationData, fitSettings(options, this.seed));
  }

  private async *training(
    x: Examples,
    y: Labels,
    validationData: FitOptions["validationData"],
    settings: FitSettings
  ): AsyncGenerator<FitStep, void, undefined> {
    const {trainable, data} = await this.labelled("fit", x, y);
    const validation = validationData && (await this.labelled("fit, validationData", ...validationData)).data;
    this.run?.stop();
    this.run = new Run(trainable, data, settings.snapshotEvery);
    yield* train(trainable, this.run, data, validation, settings);
  }

  /** Mean loss and accuracy over the examples. */
  async evaluate(x: Examples, y: Labels, {batchSize = 32}: {batchSize?: number} = {}): Promise<Metrics> {
    requireCount("evaluate", "batchSize", batchSize);
    const {trainable, data} = await this.labelled("evaluate", x, y);
    return evaluate(trainable.layers, data, batchSize);
  }

  private async labelled(
    where: string,
    x: Examples,
    y: Labels
  ): Promise<{trainable: Trainable; data: LabelledDataset}> {
    this.requireAlive(where);
    if (!this.optimizer)
      throw new Error(`${where}: the model is not compiled; call compile({loss, …}) first.`);
    if (!this.built) this.build((await dataset(where, x)).shape);
    const data = await labelledDataset(where, x, y, this.layers.at(-1)!.outputShape[0]);
    this.requireInput(where, data.shape);
    this.requireAlive(where);
    return {trainable: this.trainable!, data};
  }

  /** Gives the model new weights, in the order of `weights`; the optimiser begins anew. */
  setWeights(values: readonly ArrayLike<number>[]): void {
    this.requireAlive("setWeights");
    this.requireBuilt("setWeights");
    requireWeights(this.weights, values);
    const copies = values.map(array => Float32Array.from(array));
    this.given = copies;
    this.replace(firstSnapshot(copies, this.optimizer));
  }

  /**
   * Brings back the weights and the optimiser's state from the last copy on the CPU, after `restoreDevice()`.
   * @returns the number of epochs that were complete then, for `fit`'s `initialEpoch`, and of training steps
   */
  recover(): {epochsDone: number; step: number} {
    this.requireAlive("recover");
    this.requireBuilt("recover");
    const snapshot = this.trainable?.snapshot ?? firstSnapshot(this.firstValues);
    this.replace(snapshot);
    return {epochsDone: snapshot.epochsDone, step: snapshot.step};
  }

  private replace(snapshot: Snapshot): void {
    this.run?.stop();
    const {weights, trainable} = this;
    disposeAll(weights.map(weight => weight.tensor));
    if (trainable) disposeState(trainable.state);
    const state = adopt(weights, restoreSnapshot(snapshot, weights));
    if (trainable) Object.assign(trainable, {state, snapshot});
  }

  /** Ends a training that is under way and frees all tensors. The model cannot be used afterwards. */
  override dispose(): void {
    this.run?.stop();
    if (this.trainable) disposeState(this.trainable.state);
    super.dispose();
  }
}
