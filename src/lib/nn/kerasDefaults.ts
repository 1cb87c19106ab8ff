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
  TiedAutoencoder: {activation: "sigmoid"},
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
    '    """x̂ = Wᵀ σ(W x + b): the decoder is the encoder turned round."""',
    "",
    '    def __init__(self, units, activation="sigmoid",',
    '                 kernel_initializer="glorot_uniform", bias_initializer="zeros"):',
    "        super().__init__()",
    "        self.units = units",
    "        self.activation = keras.activations.get(activation)",
    "        self.initializers = kernel_initializer, bias_initializer",
    "",
    "    def build(self, shape):",
    "        kernel, bias = self.initializers",
    '        self.kernel = self.add_weight(name="kernel", shape=(self.units, shape[-1]), initializer=kernel)',
    '        self.bias = self.add_weight(name="bias", shape=(self.units,), initializer=bias)',
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
