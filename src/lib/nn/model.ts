import type {io} from "@tensorflow/tfjs-core";
import {requireCount, requireWeights} from "./checks.js";
import {dataset} from "./dataset.js";
import type {Examples} from "./dataset.js";
import {disposeAll, isDeviceLost, isOfEarlierConnection} from "./device.js";
import {evaluate} from "./evaluate.js";
import {train} from "./fit.js";
import {fitSettings} from "./fitOptions.js";
import type {FitOptions, FitSettings} from "./fitOptions.js";
import type {FitStep} from "./history.js";
import type {Layer} from "./layer.js";
import {lossOf} from "./losses.js";
import type {LossName} from "./losses.js";
import type {Metrics} from "./metrics.js";
import {Network} from "./network.js";
import type {SequentialOptions} from "./network.js";
import type {Optimizer} from "./optimizer.js";
import {optimizerOf} from "./optimizers.js";
import type {OptimizerName} from "./optimizers.js";
import {Run} from "./run.js";
import {firstSnapshot, restoreSnapshot} from "./snapshot.js";
import type {Snapshot} from "./snapshot.js";
import {adopt, disposeState} from "./step.js";
import {kerasProgram} from "./toKeras.js";
import type {KerasOptions} from "./toKeras.js";
import {makeTrainable} from "./trainable.js";
import type {Trainable} from "./trainable.js";
import {partOf, targetsOf, trainingSet} from "./trainingSet.js";
import type {Targets, TrainingSet} from "./trainingSet.js";
import {refusal} from "../../kernels/refusal.js";

export interface CompileOptions {
  /** Default "adam". */
  optimizer?: Optimizer | OptimizerName;
  loss: LossName;
  /** What to measure besides the loss. A classifier's accuracy is always measured. */
  metrics?: readonly ("accuracy" | "mae" | "meanAbsoluteError")[];
}

type Method = Pick<Trainable, "loss" | "optimizer">;

/**
 * A model of layers that follow each other, Keras's `Sequential`:
 * `sequential([conv2d({filters: 32, kernelSize: 3, inputShape: [28, 28, 1]}), flatten(), dense({units: 10})])`.
 */
export const sequential = (layers: readonly Layer[], options?: SequentialOptions): Sequential =>
  new Sequential(layers, options);

/** A network that can be trained; made by `sequential`. */
export class Sequential extends Network {
  private method?: Method;
  private trainable?: Trainable;
  private run?: Run;
  /** The weights given by `setWeights`, if any. */
  private given?: readonly Float32Array[];

  override build(inputShape: readonly number[]): void {
    super.build(inputShape);
    if (this.method) this.prepare(this.method);
  }

  /**
   * Chooses the optimiser and the loss. As in Keras, compiling again keeps the weights and forgets the optimiser's state.
   * @throws RangeError for an unknown name, or a last layer that does not fit the loss
   */
  compile({optimizer = "adam", loss, metrics = []}: CompileOptions): void {
    this.requireAlive("compile");
    const method = {optimizer: optimizerOf(optimizer), loss: lossOf(loss, metrics)};
    method.loss.requireLayers?.(this.layers);
    this.method = method;
    if (this.built) this.prepare(method);
  }

  /** Puts the optimiser's slots, all zero, beside the weights. */
  private prepare(method: Method): void {
    this.run?.stop();
    this.trainable = makeTrainable(this.layers, method, this.firstWeights, this.trainable);
  }

  /** What the model began with: the weights drawn at random, or given by `setWeights`. They are not to be changed. */
  get firstWeights(): readonly Float32Array[] {
    return this.given ?? this.weights.map(weight => weight.initial);
  }

  /** Training steps that the weights have gone through since then. */
  get steps(): number {
    return this.trainable?.state.step ?? 0;
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
  fit(x: Examples, y: Targets, options: FitOptions = {}): AsyncGenerator<FitStep, void, undefined> {
    this.requireAlive("fit");
    const {loss} = this.requireCompiled("fit");
    return this.training(x, y, options.validationData, fitSettings(options, loss, this.seed));
  }

  private async *training(
    x: Examples,
    y: Targets,
    validationData: FitOptions["validationData"],
    settings: FitSettings
  ): AsyncGenerator<FitStep, void, undefined> {
    const all = await this.trainingSet("fit", x, y);
    const {data, validation} = validationData
      ? {data: all, validation: await this.trainingSet("fit, validationData", ...validationData)}
      : split(all, settings.validationSplit);
    this.run?.stop();
    const trainable = this.trainable!;
    this.run = new Run(trainable, data, settings.snapshotEvery);
    yield* train(trainable, this.run, data, validation, settings);
  }

  /** Means of the loss and the metrics over the examples. */
  async evaluate(x: Examples, y: Targets, {batchSize = 32}: {batchSize?: number} = {}): Promise<Metrics> {
    requireCount("evaluate", "batchSize", batchSize);
    const data = await this.trainingSet("evaluate", x, y);
    return evaluate(this.layers, this.trainable!.loss, data, batchSize);
  }

  /** Examples and targets that fit the model, which they build if it is not built yet. */
  private async trainingSet(where: string, x: Examples, y: Targets): Promise<TrainingSet> {
    this.requireAlive(where);
    const {loss} = this.requireCompiled(where);
    const inputs = await dataset(where, x);
    this.requireAlive(where);
    if (!this.built) this.build(inputs.shape);
    this.requireInput(where, inputs.shape);
    const {outputShape} = this.layers.at(-1)!;
    const targets = await targetsOf(where, y, loss.targets, outputShape, y === x ? inputs : undefined);
    this.requireAlive(where);
    return trainingSet(where, inputs, targets);
  }

  private requireCompiled(where: string): Method {
    if (this.method) return this.method;
    throw refusal`${where}: the model is not compiled; call compile({loss, …}) first.`;
  }

  /** Gives the model new weights, in the order of `weights`; the optimiser begins anew. */
  setWeights(values: readonly ArrayLike<number>[]): void {
    this.requireAlive("setWeights");
    this.requireBuilt("setWeights");
    requireWeights(this.weights, values);
    const copies = values.map(array => Float32Array.from(array));
    this.given = copies;
    this.replace(firstSnapshot(copies, this.method?.optimizer));
  }

  /**
   * Takes over the weights from a file of Keras 3: `model.save_weights("….weights.h5")` or `model.save("….keras")` in Python,
   * of a model with the same layers. The optimiser begins anew.
   * @throws RangeError with a sentence if the file is neither, or has other layers or shapes than this model
   */
  async loadWeights(file: Blob | ArrayBuffer | Uint8Array): Promise<void> {
    this.requireAlive("loadWeights");
    this.requireBuilt("loadWeights");
    const {kerasWeights} = await import("./kerasWeights.js");
    this.setWeights(await kerasWeights(this.layers, file));
  }

  /**
   * Writes layers and weights in the format of tf.layers, for `load` here or `tf.loadLayersModel`: model.json and weights.bin.
   * A `tiedAutoencoder`, which tf.layers has not, keeps its own class name: only `load` opens such a model.
   * @param target an address of tf.io, "indexeddb://name", "localstorage://name" or "downloads://name", or a handler
   * @throws RangeError for an address of no known kind
   */
  async save(target: string | io.IOHandler): Promise<io.SaveResult> {
    this.requireAlive("save");
    this.requireBuilt("save");
    const {saveModel} = await import("./save.js");
    return saveModel(this, target);
  }

  /**
   * The Keras 3 program that builds, compiles and trains this model, as the lines of a Python file.
   * @throws Error if the model has no shapes yet or is not compiled
   * @throws RangeError for an optimiser of the reader's own, which Keras does not know
   */
  toKeras(options: KerasOptions = {}): string {
    this.requireBuilt("toKeras");
    return kerasProgram(this.layers, this.requireCompiled("toKeras"), options);
  }

  /**
   * Brings back the weights and the optimiser's state from the last copy on the CPU, after `restoreDevice()`. Whatever else is
   * asked of the model then does so by itself.
   * @returns the number of epochs that were complete then, for `fit`'s `initialEpoch`, and of training steps
   */
  recover(): {epochsDone: number; step: number} {
    super.requireAlive("recover");
    this.requireBuilt("recover");
    const snapshot = this.trainable?.snapshot ?? firstSnapshot(this.firstWeights);
    this.replace(snapshot);
    return {epochsDone: snapshot.epochsDone, step: snapshot.step};
  }

  protected override requireAlive(where: string): void {
    super.requireAlive(where);
    const isGone = !isDeviceLost() && this.weights.some(({tensor}) => isOfEarlierConnection(tensor));
    if (isGone) this.recover();
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

/** Keras's split: the last examples, in their order, are kept for validation. */
function split(all: TrainingSet, share: number): {data: TrainingSet; validation?: TrainingSet} {
  if (share === 0) return {data: all};
  const kept = Math.floor(all.count * (1 - share));
  if (kept === 0 || kept === all.count) {
    throw refusal`fit: validationSplit is ${share}, which leaves ${kept} of the ${all.count} examples for training and ${all.count - kept} for validation, but at least one of each is expected.`;
  }
  return {data: partOf(all, 0, kept), validation: partOf(all, kept, all.count)};
}
