import {describe, expect, it} from "vitest";
import {kerasProgram} from "../../../src/lib/figures/keras-program.js";
import {conv2d, dense, flatten, maxPooling2d} from "../../../src/lib/nn/index.js";

const training = {inputShape: [28, 28, 1], learningRate: 0.001, batchSize: 32, epochs: 10};

describe("kerasProgram(training)", () => {
  it("writes the layers of a model as Keras names them", () => {
    const layers = [
      conv2d({filters: 32, kernelSize: 3, activation: "relu"}),
      maxPooling2d(2),
      flatten(),
      dense({units: 128, activation: "relu"}),
      dense({units: 10, activation: "softmax"})
    ];
    const program = kerasProgram({...training, layers});
    expect(program).toContain(`
    keras.Input(shape=(28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
]`);
    expect(program).toContain(`optimizer="adam"`);
    expect(program).toContain("batch_size=32, epochs=10");
  });

  it("writes what differs from Keras's defaults, and nothing else", () => {
    const layers = [
      conv2d({filters: 8, kernelSize: [5, 3], strides: 2, padding: "same"}),
      maxPooling2d({poolSize: 3, strides: 2})
    ];
    const program = kerasProgram({...training, layers, learningRate: 0.01});
    expect(program).toContain(`layers.Conv2D(8, (5, 3), strides=2, padding="same")`);
    expect(program).toContain("layers.MaxPooling2D(3, strides=2)");
    expect(program).toContain("keras.optimizers.Adam(learning_rate=0.01)");
  });
});
