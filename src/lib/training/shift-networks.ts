import {adam} from "../nn/adam.js";
import {conv2d} from "../nn/conv2d.js";
import {dense} from "../nn/dense.js";
import {flatten} from "../nn/flatten.js";
import {maxPooling2d} from "../nn/maxPooling2d.js";
import {sequential} from "../nn/model.js";
import type {Layer, Sequential} from "../nn/index.js";
import {hiddenLayers} from "./shift-structures.js";
import type {ShiftLayer, ShiftNetwork} from "./shift-structures.js";

/** The library's layers of a network, the one of ten answers last. */
function layersOf(name: ShiftNetwork): Layer[] {
  const layers: Layer[] = [];
  const first = () => (layers.length ? {} : {inputShape: [28, 28, 1]});
  let flat = false;
  const flattened = () => {
    if (!flat) layers.push(flatten(first()));
    flat = true;
  };
  for (const layer of hiddenLayers[name] as readonly ShiftLayer[]) {
    if (layer.kind === "pooling") layers.push(maxPooling2d(layer.m));
    else if (layer.kind === "dense") {
      flattened();
      layers.push(dense({units: layer.units, activation: "relu"}));
    } else {
      const {filters, stride: strides} = layer;
      layers.push(conv2d({filters, kernelSize: 3, strides, activation: "relu", ...first()}));
    }
  }
  flattened();
  return [...layers, dense({units: 10, activation: "softmax"})];
}

/** One of the networks that are compared on shifted digits. */
export function shiftNetwork(name: ShiftNetwork, seed: number, learningRate = 0.003): Sequential {
  const model = sequential(layersOf(name), {seed});
  model.compile({
    optimizer: adam({learningRate}),
    loss: "categoricalCrossentropy",
    metrics: ["accuracy"]
  });
  return model;
}

/** Parameters of a network, and multiplications with additions for one picture. */
export function countsOf(name: ShiftNetwork): {parameters: number; multiplyAdds: number} {
  const layers = layersOf(name);
  const model = sequential(layers);
  const {parameters} = model.summary();
  const multiplyAdds = layers.reduce((sum, layer) => sum + layer.multiplyAdds, 0);
  model.dispose();
  return {parameters, multiplyAdds};
}
