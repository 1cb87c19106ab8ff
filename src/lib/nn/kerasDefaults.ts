/** What Keras takes for the arguments of its layers that are left out; `any` holds for all, where nothing else stands. */
export const layerDefaults: Record<string, Record<string, unknown>> = {
  any: {
    strides: [1, 1],
    padding: "valid",
    activation: "linear",
    returnSequences: false,
    unitForgetBias: true,
    kernelInitializer: "glorotUniform",
    recurrentInitializer: "orthogonal",
    biasInitializer: "zeros"
  },
  SimpleRNN: {activation: "tanh"},
  LSTM: {activation: "tanh", recurrentActivation: "sigmoid"}
};

/** Keras's optimisers by our names, with what they take for arguments that are left out. */
export const optimizerDefaults: Record<string, {type: string; values: Record<string, unknown>}> = {
  adam: {
    type: "Adam",
    values: {learningRate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, globalClipnorm: undefined}
  },
  sgd: {
    type: "SGD",
    values: {learningRate: 0.01, momentum: 0, nesterov: false, globalClipnorm: undefined}
  }
};

/** What Keras lacks, as the lines of a Python program, by our names. */
export const pythonDefinitions: Record<string, readonly string[]> = {
  TiedAutoencoder: [
    "class TiedAutoencoder(layers.Layer):",
    "    def __init__(self, units, activation):",
    "        super().__init__()",
    "        self.units = units",
    "        self.activation = keras.activations.get(activation)",
    "",
    "    def build(self, shape):",
    '        self.kernel = self.add_weight(name="kernel", shape=(self.units, shape[-1]))',
    '        self.bias = self.add_weight(name="bias", shape=(self.units,), initializer="zeros")',
    "",
    "    def call(self, x):",
    "        code = self.activation(x @ keras.ops.transpose(self.kernel) + self.bias)",
    "        return code @ self.kernel"
  ],
  halfSquaredError: [
    "def half_squared_error(y, output):",
    "    return keras.ops.sum((output - y) ** 2, axis=-1) / 2"
  ]
};
