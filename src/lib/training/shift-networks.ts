import {adam} from "../nn/adam.js";
import {conv2d} from "../nn/conv2d.js";
import {dense} from "../nn/dense.js";
import {flatten} from "../nn/flatten.js";
import {maxPooling2d} from "../nn/maxPooling2d.js";
import {sequential} from "../nn/model.js";
import type {Convolution2DOptions, Layer, Sequential} from "../nn/index.js";

const inputShape = [28, 28, 1];
const answer = () => dense({units: 10, activation: "softmax"});
const convolution = (filters: number, rest: Partial<Convolution2DOptions> = {}) =>
  conv2d({filters, kernelSize: 3, activation: "relu", ...rest});

/**
 * Networks of about 12,000 parameters each, from none of a convolution's assumptions to all of them, and a fully connected
 * one of four times as many.
 */
const layersOf = {
  dense: () => [flatten({inputShape}), dense({units: 15, activation: "relu"}), answer()],
  convolution: () => [convolution(8, {inputShape}), convolution(2), flatten(), answer()],
  pooling: () => [
    ...[convolution(4, {inputShape}), maxPooling2d(2), convolution(41), maxPooling2d(2)],
    ...[flatten(), answer()]
  ],
  // Of each of the last maps only the largest of its 5×5 numbers is left.
  global: () => [
    ...[convolution(4, {inputShape}), maxPooling2d(2), convolution(16), convolution(73, {strides: 2})],
    ...[maxPooling2d(5), flatten(), answer()]
  ],
  wide: () => [flatten({inputShape}), dense({units: 64, activation: "relu"}), answer()]
} satisfies Record<string, () => Layer[]>;

export type ShiftNetwork = keyof typeof layersOf;

/** One of the networks that are compared on shifted digits. */
export function shiftNetwork(name: ShiftNetwork, seed: number): Sequential {
  const model = sequential(layersOf[name](), {seed});
  model.compile({
    optimizer: adam({learningRate: 0.002}),
    loss: "categoricalCrossentropy",
    metrics: ["accuracy"]
  });
  return model;
}

/** Parameters of a network, and multiplications with additions for one picture. */
export function countsOf(name: ShiftNetwork): {parameters: number; multiplyAdds: number} {
  const layers = layersOf[name]();
  const model = sequential(layers);
  const {parameters} = model.summary();
  const multiplyAdds = layers.reduce((sum, layer) => sum + layer.multiplyAdds, 0);
  model.dispose();
  return {parameters, multiplyAdds};
}
