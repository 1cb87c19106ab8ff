import type {Tensor} from "@tensorflow/tfjs-core";
import {requireNumber} from "../../kernels/validate.js";
import {buildLayers, nameLayers} from "./build.js";
import {requireCount, requireWeights} from "./checks.js";
import {dataset, labelledDataset} from "./dataset.js";
import type {Examples, Labels, LabelledDataset} from "./dataset.js";
import {disposeAll, readValues} from "./device.js";
import {evaluate} from "./evaluate.js";
import type {Metrics} from "./evaluate.js";
import {fitSettings, train} from "./fit.js";
import type {FitOptions, FitSettings, FitStep} from "./fit.js";
import {filterWeight, readActivations, readPredictions} from "./inspect.js";
import type {Activations} from "./inspect.js";
import type {Layer, Weight} from "./layer.js";
import {requireClassifier} from "./loss.js";
import {optimizerOf} from "./optimizer.js";
import type {Optimizer} from "./optimizer.js";
import {Run} from "./run.js";
import {firstSnapshot, restoreSnapshot} from "./snapshot.js";
import type {Snapshot} from "./snapshot.js";
import {adopt, disposeState} from "./step.js";
import {summarize} from "./summary.js";
import type {Summary} from "./summary.js";
import {makeTrainable} from "./trainable.js";
import type {Trainable} from "./trainable.js";

export interface CompileOptions {
  optimizer?: Optimizer | "adam";
  loss: "categoricalCrossentropy";
  metrics?: readonly "accuracy"[];
}

export interface SequentialOptions {
  /** Shape of one example; may also stand on the first layer, or be left to the first data the model sees. */
  inputShape?: readonly number[];
  /** Number from which the first weights and the orders of the examples follow. Default 42. */
  seed?: number;
}

/**
 * A model of layers that follow each other, Keras's `Sequential`:
 * `sequential([conv2d({filters: 32, kernelSize: 3, inputShape: [28, 28, 1]}), flatten(), dense({units: 10})])`.
 */
export const sequential = (layers: readonly Layer[], options?: SequentialOptions): Sequential =>
  new Sequential(layers, options);

/** A stack of layers; made by `sequential`. */
export class Sequential {
  readonly layers: readonly Layer[];
  readonly seed: number;
  private optimizer?: Optimizer;
  private trainable?: Trainable;
  private run?: Run;
  private disposed = false;

  constructor(layers: readonly Layer[], {inputShape, seed = 42}: SequentialOptions = {}) {
    if (!Array.isArray(layers) || layers.length === 0) {
      throw new RangeError("sequential: layers is empty, but a list of at least one layer is expected.");
    }
    requireNumber("sequential", "seed", seed, {low: -Infinity});
    const taken = layers.find((layer, l) => layer.name || layers.indexOf(layer) !== l);
    if (taken) {
      throw new Error(`sequential: a ${taken.type} layer is used twice; make a new one for each place.`);
    }
    this.layers = layers;
    this.seed = seed;
    nameLayers(layers);
    const shape = inputShape ?? layers[0].inputShape;
    if (shape) this.build(shape);
  }

  /** All weights, layer by layer. */
  get weights(): Weight[] {
    return this.layers.flatMap(layer => layer.weights);
  }

  /** Whether the shapes are known and the weights exist. */
  get built(): boolean {
    return this.layers.every(layer => layer.outputShape.length > 0);
  }

  /**
   * Works out all shapes from the shape of one example and draws the first weights, on the CPU.
   * @throws RangeError naming the layer that the shapes do not fit
   */
  build(inputShape: readonly number[]): void {
    this.requireAlive("build");
    if (this.built) throw new Error("build: this model is built already.");
    buildLayers(this.layers, inputShape, this.seed);
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
    this.trainable = makeTrainable(this.layers, optimizer, this.trainable);
  }

  /** Layers, shapes and numbers of parameters; as text it is the table Keras prints. */
  summary(): Summary {
    this.requireBuilt("summary");
    return summarize(this.layers);
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

  /** The model's outputs, one row for each example: with a softmax, the probabilities of the classes. */
  async predict(x: Examples, {batchSize = 32}: {batchSize?: number} = {}): Promise<Float32Array[]> {
    requireCount("predict", "batchSize", batchSize);
    return readPredictions(this.layers, await this.examples("predict", x), batchSize);
  }

  /** What every layer gives for the examples. Meant for a few of them: they go through in one batch. */
  async activations(x: Examples): Promise<Activations[]> {
    return readActivations(this.layers, await this.examples("activations", x));
  }

  private async examples(where: string, x: Examples) {
    this.requireAlive(where);
    this.requireBuilt(where);
    const data = await dataset(where, x);
    this.requireInput(where, data.shape);
    this.requireAlive(where);
    return data;
  }

  /**
   * The filters of a convolutional layer: shape [height, width, channels, filters] and values.
   * @param layer its place among all layers, or its name; the first convolutional layer if left out
   */
  async filters(layer?: number | string): Promise<{shape: readonly number[]; values: Float32Array}> {
    this.requireAlive("filters");
    this.requireBuilt("filters");
    const {shape, tensor} = filterWeight(this.layers, layer);
    return {shape, values: (await readValues(tensor)).slice()};
  }

  /** The outputs for a batch as a tensor, to be used within `tf.tidy`. */
  forward(x: Tensor): Tensor {
    this.requireAlive("forward");
    this.requireBuilt("forward");
    this.requireInput("forward", x.shape.slice(1));
    const y = this.layers.reduce((values, layer) => layer.forward(values), x);
    for (const layer of this.layers) layer.forget();
    return y;
  }

  /** Copies of all weights, in the order of `weights`. */
  async getWeights(): Promise<Float32Array[]> {
    this.requireAlive("getWeights");
    this.requireBuilt("getWeights");
    return Promise.all(this.weights.map(async ({tensor}) => (await readValues(tensor)).slice()));
  }

  /** Gives the model new weights, in the order of `weights`; the optimiser begins anew. */
  setWeights(values: readonly ArrayLike<number>[]): void {
    this.requireAlive("setWeights");
    this.requireBuilt("setWeights");
    requireWeights(this.weights, values);
    const copies = values.map(array => Float32Array.from(array));
    this.replace(firstSnapshot(copies, this.optimizer));
  }

  /**
   * Brings back the weights and the optimiser's state from the last copy on the CPU, after `restoreDevice()`.
   * @returns the number of epochs that were complete then, for `fit`'s `initialEpoch`, and of training steps
   */
  recover(): {epochsDone: number; step: number} {
    this.requireAlive("recover");
    this.requireBuilt("recover");
    const snapshot = this.trainable?.snapshot ?? firstSnapshot(this.weights.map(weight => weight.initial));
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
  dispose(): void {
    this.run?.stop();
    if (this.trainable) disposeState(this.trainable.state);
    disposeAll(this.weights.map(weight => weight.tensor));
    this.disposed = true;
  }

  private requireAlive(where: string): void {
    if (this.disposed) throw new Error(`${where}: this model was disposed; make a new one.`);
  }

  private requireBuilt(where: string): void {
    if (this.built) return;
    throw new Error(`${where}: the model has no weights yet; give it an inputShape, or call fit first.`);
  }

  private requireInput(where: string, shape: readonly number[]): void {
    const expected = this.layers[0].inputShape!;
    if (shape.length === expected.length && shape.every((n, axis) => n === expected[axis])) return;
    throw new RangeError(
      `${where}: x holds examples of shape [${shape}], but the model expects [${expected}].`
    );
  }
}
