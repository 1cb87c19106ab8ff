import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train.reshape(-1, 784) / 255              # 0 … 255 becomes 0 … 1
x_test = x_test.reshape(-1, 784) / 255


class TiedAutoencoder(layers.Layer):
    """x̂ = Wᵀ σ(W x + b): the decoder is the encoder turned round."""

    def __init__(self, units, activation="sigmoid",
                 kernel_initializer="glorot_uniform", bias_initializer="zeros"):
        super().__init__()
        self.units = units
        self.activation = keras.activations.get(activation)
        self.initializers = kernel_initializer, bias_initializer

    def build(self, shape):
        kernel, bias = self.initializers
        self.kernel = self.add_weight(name="kernel", shape=(self.units, shape[-1]), initializer=kernel)
        self.bias = self.add_weight(name="bias", shape=(self.units,), initializer=bias)

    def call(self, x):
        code = self.activation(x @ keras.ops.transpose(self.kernel) + self.bias)
        return code @ self.kernel


def half_squared_error(y, output):
    return keras.ops.sum((output - y) ** 2, axis=-1) / 2


model = keras.Sequential([
    keras.Input(shape=(784,)),
    TiedAutoencoder(32),
])
model.compile(optimizer="adam", loss=half_squared_error)
model.fit(
    x_train,
    x_train,
    batch_size=32,
    epochs=10,
    validation_data=(x_test, x_test),
)
