/** What is needed of a layer to write it down in Keras. */
export interface KerasLayer {
  type: string;
  filters?: number;
  kernelSize?: readonly number[];
  units?: number;
  activation?: string;
  options?: {
    activation?: string;
    padding?: string;
    poolSize?: readonly number[];
    strides?: readonly number[];
  };
}

export interface KerasTraining {
  inputShape: readonly number[];
  layers: readonly KerasLayer[];
  learningRate: number;
  batchSize: number;
  epochs: number;
}

/** The Keras 3 program that builds and trains the same model on MNIST. */
export function kerasProgram({inputShape, layers, learningRate, batchSize, epochs}: KerasTraining): string {
  const optimizer =
    learningRate === 0.001 ? `"adam"` : `keras.optimizers.Adam(learning_rate=${learningRate})`;
  return `import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train[..., None] / 255                    # 0 … 255 becomes 0 … 1
x_test = x_test[..., None] / 255
y_train = keras.utils.to_categorical(y_train, 10)     # one-hot
y_test = keras.utils.to_categorical(y_test, 10)

model = keras.Sequential([
    keras.Input(shape=(${inputShape.join(", ")})),
${layers.map(layer => `    ${kerasLayer(layer)},`).join("\n")}
])
model.compile(optimizer=${optimizer}, loss="categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, batch_size=${batchSize}, epochs=${epochs},
          validation_data=(x_test, y_test))
`;
}

/** One number where height and width are equal, else a pair. */
const pair = ([height, width]: readonly number[]) =>
  height === width ? `${height}` : `(${height}, ${width})`;

function kerasLayer({type, filters, kernelSize, units, activation, options = {}}: KerasLayer): string {
  const given: string[] = [];
  const {poolSize, padding, strides} = options;
  if (filters !== undefined) given.push(String(filters));
  if (kernelSize) given.push(pair(kernelSize));
  if (units !== undefined) given.push(String(units));
  if (poolSize) given.push(pair(poolSize));
  const usual = pair(poolSize ?? [1, 1]);
  if (strides && pair(strides) !== usual) given.push(`strides=${pair(strides)}`);
  if (padding && padding !== "valid") given.push(`padding="${padding}"`);
  const named = activation ?? options.activation;
  if (named && named !== "linear") given.push(`activation="${named}"`);
  return `layers.${type}(${given.join(", ")})`;
}
