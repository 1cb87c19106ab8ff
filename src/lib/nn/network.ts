import type {Tensor} from "@tensorflow/tfjs-core";
import {requireNumber} from "../../kernels/validate.js";
import {buildLayers, nameLayers} from "./build.js";
import {requireCount} from "./checks.js";
import {dataset} from "./dataset.js";
import type {Examples} from "./dataset.js";
import {disposeAll, readValues} from "./device.js";
import {filterWeight, readActivations, readPredictions} from "./inspect.js";
import type {Activations} from "./inspect.js";
import type {Layer, Weight} from "./layer.js";
import {summarize} from "./summary.js";
import type {Summary} from "./summary.js";
import {refusal} from "../../kernels/refusal.js";

export interface SequentialOptions {
  /** Shape of one example; may also stand on the first layer, or be left to the first data the model sees. */
  inputShape?: readonly number[];
  /** Number from which the first weights and the orders of the examples follow. Default 42. */
  seed?: number;
}

/** Layers that follow each other, with their weights: what a model is without training. */
export class Network {
  readonly layers: readonly Layer[];
  readonly seed: number;
  private disposed = false;

  constructor(layers: readonly Layer[], {inputShape, seed = 42}: SequentialOptions = {}) {
    if (!Array.isArray(layers) || layers.length === 0) {
      throw refusal`sequential: layers is empty, but a list of at least one layer is expected.`;
    }
    requireNumber("sequential", "seed", seed, {low: -Infinity});
    const taken = layers.find((layer, l) => layer.name || layers.indexOf(layer) !== l);
    if (taken) {
      throw refusal`sequential: a ${taken.type} layer is used twice; make a new one for each place.`;
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
    if (this.built) throw refusal`build: this model is built already.`;
    buildLayers(this.layers, inputShape, this.seed);
  }

  /** Layers, shapes and numbers of parameters; as text it is the table Keras prints. */
  summary(): Summary {
    this.requireBuilt("summary");
    return summarize(this.layers);
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

  /** Frees all tensors. The model cannot be used afterwards. */
  dispose(): void {
    disposeAll(this.weights.map(weight => weight.tensor));
    this.disposed = true;
  }

  protected requireAlive(where: string): void {
    if (this.disposed) throw refusal`${where}: this model was disposed; make a new one.`;
  }

  protected requireBuilt(where: string): void {
    if (this.built) return;
    throw refusal`${where}: the model has no weights yet; give it an inputShape, or call fit first.`;
  }

  protected requireInput(where: string, shape: readonly number[]): void {
    const expected = this.layers[0].inputShape!;
    if (shape.length === expected.length && shape.every((n, axis) => n === expected[axis])) return;
    throw refusal`${where}: x holds examples of shape [${shape}], but the model expects [${expected}].`;
  }
}
