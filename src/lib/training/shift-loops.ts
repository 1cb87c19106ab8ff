import type {Digits} from "../data/index.js";
import {permutation, seededRandom} from "../nn/random.js";
import {everyDirection, movedDigits} from "./moved-digits.js";
import {convolutionLoops, denseLoops, poolingLoops} from "./shift-layers.js";
import type {LoopLayer, MapShape} from "./shift-layers.js";
import {shiftNetwork} from "./shift-networks.js";
import {hiddenLayers} from "./shift-structures.js";
import type {ShiftLayer, ShiftNetwork} from "./shift-structures.js";

/**
 * A network that is compared on shifted digits, in plain loops on one picture at a time. It begins with the library's own
 * weights of a seed and takes the same steps (a test compares them), several times as fast where there is no GPU.
 */
export class ShiftLoops {
  readonly layers: readonly LoopLayer[];

  private constructor(
    private readonly seed: number,
    layers: readonly LoopLayer[]
  ) {
    this.layers = layers;
  }

  /** A network as the library draws it. */
  static async begin(name: ShiftNetwork, seed: number): Promise<ShiftLoops> {
    const model = shiftNetwork(name, seed);
    const drawn = (await model.getWeights()).map(values => Float64Array.from(values));
    model.dispose();
    const next = () => {
      const [kernel, bias] = drawn.splice(0, 2) as [Float64Array, Float64Array];
      return {kernel, bias};
    };
    let shape: MapShape = [28, 28, 1];
    let size = 784;
    const layers = (hiddenLayers[name] as readonly ShiftLayer[]).map(layer => {
      if (layer.kind === "dense") {
        const made = denseLoops(size, {units: layer.units, relu: true, ...next()});
        ({size} = made);
        return made;
      }
      const made =
        layer.kind === "pooling"
          ? poolingLoops(shape, layer.m)
          : convolutionLoops(shape, {filters: layer.filters, stride: layer.stride, ...next()});
      ({size, shape} = made);
      return made;
    });
    return new ShiftLoops(seed, [...layers, denseLoops(size, {units: 10, relu: false, ...next()})]);
  }

  /** Takes up weights that have changed. */
  private refresh(): void {
    for (const layer of this.layers) layer.refresh();
  }

  private forward(x: Float64Array): Float64Array {
    return this.layers.reduce((values, layer) => layer.forward(values), x);
  }

  /**
   * Adam with the library's constants on the softmax's cross-entropy, batch by batch in the library's order.
   * @param epochs how many, and the digits of each, counted from 0
   * @param only "answer": all layers but the last stay as they were drawn
   */
  train(
    digitsOf: (epoch: number) => Digits,
    {
      epochs,
      batchSize,
      learningRate,
      only
    }: {epochs: number; batchSize: number; learningRate: number; only?: "answer"}
  ): void {
    const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7];
    const learning = only ? this.layers.slice(-1) : this.layers;
    const learned = learning.flatMap(({weights}) => weights);
    const means = learned.map(({values}) => [values, values].map(({length}) => new Float64Array(length)));
    const x = new Float64Array(784);
    let step = 0;
    this.refresh();
    for (let epoch = 0; epoch < epochs; ++epoch) {
      const {images, labels} = digitsOf(epoch);
      const order = permutation(labels.length, seededRandom(this.seed, epoch + 1));
      for (let from = 0; from < order.length; from += batchSize) {
        const batch = order.subarray(from, from + batchSize);
        for (const {gradient} of learned) gradient.fill(0);
        for (const n of batch) {
          for (let k = 0; k < 784; ++k) x[k] = images.pixels[784 * n + k]! / 255;
          let dy: Float64Array | undefined = crossEntropySlope(this.forward(x), labels[n]!, batch.length);
          for (let l = learning.length - 1; l >= 0; --l) dy = learning[l]!.backward(dy!, l > 0);
        }
        ++step;
        const rate = (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
        learned.forEach(({values, gradient}, at) => {
          const [m, v] = means[at] as [Float64Array, Float64Array];
          for (let i = 0; i < values.length; ++i) {
            m[i] = beta1 * m[i]! + (1 - beta1) * gradient[i]!;
            v[i] = beta2 * v[i]! + (1 - beta2) * gradient[i]! ** 2;
            values[i]! -= (rate * m[i]!) / (Math.sqrt(v[i]!) + epsilon);
          }
        });
        this.refresh();
      }
    }
  }

  /** The share of digits that are read rightly as they are. */
  accuracy({images, labels}: Digits): number {
    const x = new Float64Array(784);
    this.refresh();
    let right = 0;
    labels.forEach((label, n) => {
      for (let k = 0; k < 784; ++k) x[k] = images.pixels[784 * n + k]! / 255;
      const z = this.forward(x);
      if (z.indexOf(Math.max(...z)) === label) ++right;
    });
    return right / labels.length;
  }

  /** The share of digits that are read rightly after a shift by so many pixels, the mean over its directions. */
  accuracyAt(digits: Digits, by: number): number {
    const shares = everyDirection(by).map(shift => this.accuracy(movedDigits(digits, () => shift)));
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }
}

/** What the softmax's cross-entropy, divided by the batch, gives back: (softmax(z) − t) / B. */
function crossEntropySlope(z: Float64Array, label: number, batch: number): Float64Array {
  const largest = Math.max(...z);
  const powers = z.map(value => Math.exp(value - largest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power, k) => (power / sum - Number(k === label)) / batch);
}
