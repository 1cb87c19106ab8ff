import type {EarlyStopping} from "./earlyStopping.js";
import type {FitOptions} from "./fitOptions.js";
import {layerDefaults, optimizerDefaults, pythonDefinitions} from "./kerasDefaults.js";
import type {Layer} from "./layer.js";
import {pythonLiteral, snakeCase} from "./pythonNames.js";
import type {Trainable} from "./trainable.js";
import {refusal} from "../../kernels/refusal.js";

/** What the program is to train with, and how; the names are those of `fit`. */
export interface KerasOptions extends Pick<
  FitOptions,
  "batchSize" | "epochs" | "validationSplit" | "shuffle" | "earlyStopping"
> {
  /** MNIST's digits, or random numbers of the right shapes in whose place the reader puts data. Default "random". */
  data?: "mnist" | "random";
  /** Whether the model is to give its inputs back, as an autoencoder is. Default false. */
  autoencoder?: boolean;
}

/** The Keras 3 program that builds, compiles and trains this model; `Sequential.toKeras` documents it. */
export function kerasProgram(
  layers: readonly Layer[],
  {loss, optimizer}: Pick<Trainable, "loss" | "optimizer">,
  options: KerasOptions
): string {
  const metrics = loss.metrics.filter(name => name !== "loss");
  const compile = [
    `optimizer=${optimizerCall(optimizer)}`,
    `loss=${loss.name in pythonDefinitions ? snakeCase(loss.name) : pythonLiteral(snakeCase(loss.name))}`,
    ...(metrics.length ? [`metrics=[${metrics.map(pythonLiteral).join(", ")}]`] : [])
  ];
  const own = Object.keys(pythonDefinitions).filter(
    name => name === loss.name || layers.some(layer => layer.type === name)
  );
  return [
    ["import keras", ...(options.data === "mnist" ? [] : ["import numpy as np"]), "from keras import layers"],
    dataLines(layers, loss.targets, options),
    ...own.map(name => ["", ...pythonDefinitions[name]]),
    [
      ...(own.length ? [""] : []),
      "model = keras.Sequential([",
      `    keras.Input(shape=${pythonLiteral([...layers[0].inputShape!])}),`,
      ...layers.map(layer => `    ${layerCall(layer)},`),
      "])",
      call("model.compile", compile),
      call("model.fit", fitArguments(options))
    ]
  ]
    .map(lines => `${lines.join("\n")}\n`)
    .join("\n");
}

function layerCall(layer: Layer): string {
  const {type} = layer;
  const config = layer.config();
  const defaults = {...layerDefaults.any, ...layerDefaults[type]};
  // A pooling window moves on by its own size if nothing is said.
  if ("poolSize" in config) defaults.strides = config.poolSize;
  const given = Object.entries(config).filter(([name, value]) => !same(value, defaults[name]));
  const written = given.map(([name, value]) => {
    const python = name === "targetShape" ? pythonLiteral(value) : pairOr(value);
    return first.has(name) ? python : `${snakeCase(name)}=${python}`;
  });
  return `${type in pythonDefinitions ? "" : "layers."}${type}(${written.join(", ")})`;
}

/** Arguments that come first, and so need no name. */
const first = new Set(["filters", "kernelSize", "units", "poolSize", "rate", "targetShape"]);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** One number where height and width are equal. */
function pairOr(value: unknown): string {
  if (Array.isArray(value) && value.length === 2 && value[0] === value[1]) return pythonLiteral(value[0]);
  return pythonLiteral(typeof value === "string" ? snakeCase(value) : value);
}

function optimizerCall(optimizer: Trainable["optimizer"]): string {
  if (!Object.hasOwn(optimizerDefaults, optimizer.name)) {
    throw refusal`toKeras: the optimiser ${JSON.stringify(optimizer.name)} has no counterpart in Keras.`;
  }
  const {type, values} = optimizerDefaults[optimizer.name];
  const set: Record<string, unknown> = {...optimizer};
  const given = Object.entries(values).filter(([name, usual]) => set[name] !== usual);
  if (given.length === 0) return pythonLiteral(optimizer.name);
  // "beta1" is beta_1 in Python.
  const written = given.map(
    ([name]) => `${snakeCase(name).replace(/\d$/, "_$&")}=${pythonLiteral(set[name])}`
  );
  return `keras.optimizers.${type}(${written.join(", ")})`;
}

/** The lines that make x_train and y_train, and for MNIST also x_test and y_test. */
function dataLines(
  layers: readonly Layer[],
  targets: "classes" | "values",
  {data = "random", autoencoder = false}: KerasOptions
): string[] {
  const inputShape = layers[0].inputShape!;
  const outputShape = layers.at(-1)!.outputShape;
  if (data === "mnist") return mnistLines(inputShape, outputShape, autoencoder);
  const random = (shape: readonly number[]) => `np.random.rand(${[1000, ...shape].join(", ")})`;
  const x = [`x_train = ${random(inputShape)}`.padEnd(54) + "# put your own data here"];
  if (autoencoder) return x;
  if (targets === "values") return [...x, `y_train = ${random(outputShape)}`];
  const [classes] = outputShape;
  return [...x, `y_train = keras.utils.to_categorical(np.random.randint(${classes}, size=1000), ${classes})`];
}

function mnistLines(
  inputShape: readonly number[],
  outputShape: readonly number[],
  autoencoder: boolean
): string[] {
  const shaped = inputShape.length === 1 ? ".reshape(-1, 784)" : "[..., None]";
  const x = [
    "(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()",
    `x_train = x_train${shaped} / 255`.padEnd(54) + "# 0 … 255 becomes 0 … 1",
    `x_test = x_test${shaped} / 255`
  ];
  if (autoencoder) return x;
  const [classes] = outputShape;
  return [
    ...x,
    `y_train = keras.utils.to_categorical(y_train, ${classes})`.padEnd(54) + "# one-hot",
    `y_test = keras.utils.to_categorical(y_test, ${classes})`
  ];
}

function fitArguments(options: KerasOptions): string[] {
  const {data, autoencoder = false, batchSize = 32, epochs = 1, validationSplit = 0} = options;
  const answers = autoencoder ? "x" : "y";
  const given = ["x_train", `${answers}_train`, `batch_size=${batchSize}`, `epochs=${epochs}`];
  if (validationSplit > 0) given.push(`validation_split=${validationSplit}`);
  else if (data === "mnist") given.push(`validation_data=(x_test, ${answers}_test)`);
  if (options.shuffle === false) given.push("shuffle=False");
  if (options.earlyStopping) given.push(`callbacks=[${earlyStoppingCall(options.earlyStopping)}]`);
  return given;
}

/** A call on one line of at most 76 columns, or with an argument a line where that would be too long. */
function call(name: string, given: readonly string[]): string {
  const line = `${name}(${given.join(", ")})`;
  return line.length <= 76 ? line : `${name}(\n${given.map(argument => `    ${argument},\n`).join("")})`;
}

/** Keras calls what it measures on the validation data val_…,. */
function earlyStoppingCall({monitor = "validationLoss", ...rest}: EarlyStopping): string {
  const name = snakeCase(monitor).replace("validation", "val");
  const set = Object.entries(rest).map(([key, value]) => `, ${snakeCase(key)}=${pythonLiteral(value)}`);
  return `keras.callbacks.EarlyStopping(monitor=${pythonLiteral(name)}${set.join("")})`;
}
