import {conv2dGeometry} from "../../../src/kernels/conv2dGeometry.js";
import {conv2dLoops} from "../../../src/kernels/conv2d.js";
import {denseLoops} from "../../../src/kernels/dense.js";
import {maxPool2dGeometry, maxPool2dLoops} from "../../../src/kernels/maxPool2d.js";
import type {Activation} from "../../../src/kernels/activation.js";
import type {Sequential} from "../../../src/lib/nn/index.js";

interface Config {
  activation: Activation | "softmax";
  strides: [number, number];
  padding: "valid" | "same";
  poolSize: [number, number];
}

/** What a network computes for one example, by the book's plain loops in float64; scores, not probabilities. */
export async function networkLoops(model: Sequential): Promise<{
  /** What the layers from `first` to `end` give for what layer `first` is given. */
  through(x: ArrayLike<number>, first: number, end: number): Float64Array;
  scores(x: ArrayLike<number>): Float64Array;
  probabilities(x: ArrayLike<number>): Float64Array;
}> {
  const all = await model.getWeights();
  let i = 0;
  const weights = model.layers.map(layer => layer.weights.map(() => all[i++]));

  const step = (x: ArrayLike<number>, l: number): Float64Array => {
    const layer = model.layers[l];
    const xShape = [1, ...layer.inputShape!];
    const config = layer.config() as unknown as Config;
    if (layer.type === "Conv2D") {
      const g = conv2dGeometry(xShape, layer.weights[0].shape, config);
      return conv2dLoops(x, weights[l][0], weights[l][1], g, config.activation as Activation);
    }
    if (layer.type === "MaxPooling2D") return maxPool2dLoops(x, maxPool2dGeometry(xShape, config));
    if (layer.type === "Flatten") return Float64Array.from(x);
    const [inputs, units] = layer.weights[0].shape;
    const activation = config.activation === "softmax" ? "linear" : config.activation;
    return denseLoops(x, weights[l][0], weights[l][1], {batch: 1, inputs, units}, activation);
  };
  const through = (x: ArrayLike<number>, first: number, end: number) => {
    let y = Float64Array.from(x);
    for (let l = first; l < end; ++l) y = Float64Array.from(step(y, l));
    return y;
  };
  const scores = (x: ArrayLike<number>) => through(x, 0, model.layers.length);
  const probabilities = (x: ArrayLike<number>) => {
    const e = scores(x).map(Math.exp);
    const sum = e.reduce((a, b) => a + b);
    return e.map(value => value / sum);
  };
  return {through, scores, probabilities};
}

/** Numbers in (0, 1) for one example of a model. */
export function exampleOf(model: Sequential, random: () => number): Float32Array {
  const size = model.layers[0].inputShape!.reduce((product, n) => product * n, 1);
  return Float32Array.from({length: size}, () => random());
}

/** The largest difference of two arrays, against the largest size of the second one's values. */
export function relative(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return NaN;
  let [apart, size] = [0, 0];
  for (let i = 0; i < a.length; ++i) {
    apart = Math.max(apart, Math.abs(a[i] - b[i]));
    size = Math.max(size, Math.abs(b[i]));
  }
  return apart === 0 ? 0 : apart / size;
}
