import {describe, expect, test} from "vitest";
import {adam, conv2d, dense, flatten, maxPooling2d, sequential} from "../../../src/lib/nn/index.js";
import {smallNet, sourceNet} from "./fixtures.js";

describe("model.toKeras(options)", () => {
  test("writes the source's program", () => {
    expect(sourceNet().toKeras({data: "mnist", batchSize: 32, epochs: 10})).toBe(`import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train[..., None] / 255                    # 0 … 255 becomes 0 … 1
x_test = x_test[..., None] / 255
y_train = keras.utils.to_categorical(y_train, 10)     # one-hot
y_test = keras.utils.to_categorical(y_test, 10)

model = keras.Sequential([
    keras.Input(shape=(28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(
    optimizer="adam",
    loss="categorical_crossentropy",
    metrics=["accuracy"],
)
model.fit(
    x_train,
    y_train,
    batch_size=32,
    epochs=10,
    validation_data=(x_test, y_test),
)
`);
  });

  test("writes what differs from Keras's defaults, and nothing else", () => {
    const model = sequential(
      [
        conv2d({filters: 8, kernelSize: [5, 3], strides: 2, padding: "same"}),
        maxPooling2d({poolSize: 3, strides: 2}),
        flatten(),
        dense({units: 10, activation: "softmax", kernelInitializer: "heUniform"})
      ],
      {inputShape: [28, 28, 1]}
    );
    model.compile({optimizer: adam({learningRate: 0.01, beta1: 0.8}), loss: "categoricalCrossentropy"});
    const program = model.toKeras({
      validationSplit: 0.2,
      shuffle: false,
      earlyStopping: {monitor: "validationAccuracy", patience: 2, restoreBestWeights: true}
    });
    for (const part of [
      'layers.Conv2D(8, (5, 3), strides=2, padding="same")',
      "layers.MaxPooling2D(3, strides=2)",
      'layers.Dense(10, activation="softmax", kernel_initializer="he_uniform")',
      "keras.optimizers.Adam(learning_rate=0.01, beta_1=0.8)",
      "validation_split=0.2",
      "shuffle=False",
      'keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=2, restore_best_weights=True)',
      "x_train = np.random.rand(1000, 28, 28, 1)"
    ]) {
      expect(program).toContain(part);
    }
  });

  test("writes out what Keras lacks", () => {
    const model = sequential([dense({units: 3})], {inputShape: [3]});
    model.compile({loss: "halfSquaredError", metrics: ["mae"]});
    const program = model.toKeras({autoencoder: true});
    expect(program).toContain("def half_squared_error(y, output):");
    expect(program).toContain('loss=half_squared_error, metrics=["mae"]');
    expect(program).toContain("model.fit(x_train, x_train,");
    expect(program).not.toContain("y_train");
  });

  test("refuses a model that is not compiled, and an optimiser of the reader's own", () => {
    expect(() => sequential([dense({units: 1})], {inputShape: [2]}).toKeras()).toThrow("not compiled");
    const model = smallNet();
    const optimizer = {name: "mine", learningRate: 1, slots: [], update: () => []};
    model.compile({optimizer, loss: "categoricalCrossentropy"});
    expect(() => model.toKeras()).toThrow('toKeras: the optimiser "mine" has no counterpart in Keras.');
  });
});
