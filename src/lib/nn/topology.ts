import {averagePooling2d} from "./averagePooling2d.js";
import {conv2d} from "./conv2d.js";
import {conv2dTranspose} from "./conv2dTranspose.js";
import {dense} from "./dense.js";
import {dropout} from "./dropout.js";
import {flatten} from "./flatten.js";
import type {Layer} from "./layer.js";
import {lstm} from "./lstm.js";
import {maxPooling2d} from "./maxPooling2d.js";
import {camelCase, snakeCase} from "./pythonNames.js";
import {reshape} from "./reshape.js";
import {simpleRNN} from "./simpleRNN.js";
import {tiedAutoencoder} from "./tiedAutoencoder.js";
import {phrase, refusal} from "../../kernels/refusal.js";

type Config = Record<string, unknown>;

/** A layer in Keras's JSON: its class, and the arguments it was made with, in Python's names. */
export interface LayerJson {
  class_name: string;
  config: Config;
}

/** What makes a layer of each class; they check their arguments themselves. */
const makers: Record<string, (config: never) => Layer> = {
  AveragePooling2D: averagePooling2d,
  Conv2D: conv2d,
  Conv2DTranspose: conv2dTranspose,
  Dense: dense,
  Dropout: dropout,
  Flatten: flatten,
  LSTM: lstm,
  MaxPooling2D: maxPooling2d,
  Reshape: reshape,
  SimpleRNN: simpleRNN,
  TiedAutoencoder: tiedAutoencoder
};

/** Arguments of Keras that have one value only where a layer here does not take them, with that value. */
const fixed: Config = {
  activation: "tanh",
  dataFormat: "channelsLast",
  dilationRate: [1, 1],
  dropout: 0,
  dtype: "float32",
  goBackwards: false,
  groups: 1,
  recurrentDropout: 0,
  returnState: false,
  stateful: false,
  useBias: true
};

/** Arguments of Keras that change nothing of what a trained layer computes. */
const harmless = new Set([
  ...["name", "trainable", "batchInputShape", "batchSize", "inputDtype", "implementation", "unroll"],
  ...["kernelInitializer", "recurrentInitializer", "biasInitializer", "unitForgetBias"]
]);

/** The layers in Keras's JSON, as tf.layers and Keras write them into `config.layers`. */
export function layersJson(layers: readonly Layer[]): LayerJson[] {
  return layers.map((layer, l) => ({
    class_name: layer.type,
    config: {
      name: layer.name,
      trainable: true,
      dtype: "float32",
      ...(l === 0 ? {batch_input_shape: [null, ...layer.inputShape!]} : {}),
      ...(renamed(layer.config(), snakeCase) as Config)
    }
  }));
}

/** The layers that Keras's JSON describes, with their names in it, and the shape of one example if it says so. */
export function layersOf(json: readonly LayerJson[]) {
  const shape = json.map(({config}) => config.batch_input_shape).find(Array.isArray) as number[] | undefined;
  const described = json.filter(({class_name}) => class_name !== "InputLayer");
  return {
    layers: described.map(layerOf),
    names: described.map(({config}) => `${config.name}`),
    inputShape: shape?.slice(1)
  };
}

function layerOf({class_name: type, config: json}: LayerJson): Layer {
  const name = `${json.name ?? type}`;
  if (!Object.hasOwn(makers, type)) {
    throw refusal`load: ${name} is a layer of class ${type}, but only ${Object.keys(makers).join(", ")} are known.`;
  }
  const given = Object.entries(renamed(json, camelCase) as Config).filter(([, value]) => value !== null);
  // tf.layers describes initialisers at length; a model that is loaded has begun already.
  const layer = makers[type](Object.fromEntries(given.filter(([, value]) => isPlain(value))) as never);
  const own = layer.config();
  for (const [argument, value] of given) {
    if (argument in own || harmless.has(argument)) continue;
    if (argument in fixed && same(value, fixed[argument])) continue;
    const expected =
      argument in fixed
        ? phrase`but ${JSON.stringify(fixed[argument])} is expected`
        : phrase`which is not known`;
    throw refusal`load: ${name} has ${argument} ${JSON.stringify(value)}, ${expected}.`;
  }
  return layer;
}

const isPlain = (value: unknown) => Array.isArray(value) || typeof value !== "object";
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The same value with all names in it, keys and strings, in the other language's spelling. */
function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (typeof value === "string") return rename(value);
  if (Array.isArray(value)) return value.map(item => renamed(item, rename));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), renamed(item, rename)]));
}
