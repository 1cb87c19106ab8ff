"""The models and batches whose numbers are compared; test/golden/programs.ts has the same."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from seeded import uniform

STEPS = 20


class TiedAutoencoder(layers.Layer):
    """The source's x̂ = Wᵀ σ(Wx + b), written out in TensorFlow's operations."""

    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, shape):
        self.kernel = self.add_weight(name="kernel", shape=(self.units, shape[-1]))
        self.bias = self.add_weight(name="bias", shape=(self.units,))

    def call(self, x):
        code = tf.sigmoid(tf.matmul(x, self.kernel, transpose_b=True) + self.bias)
        return tf.matmul(code, self.kernel)


def half_squared_error(target, output):
    """The source's ½‖x − x̂‖², a number for each example."""
    return tf.reduce_sum(tf.square(output - target), axis=-1) / 2


class Program:
    """A model with its loss and its data. `low`: inputs lie in (low, 1)."""

    def __init__(self, seed, input_shape, batch_size, low, stack, loss, target):
        self.seed, self.input_shape, self.batch_size, self.low = seed, input_shape, batch_size, low
        self.stack, self.loss, self.target = stack, loss, target

    def model(self):
        return keras.Sequential([keras.Input(self.input_shape), *self.stack()])

    def data(self):
        """Inputs and targets of all steps, one batch after the other."""
        count = STEPS * self.batch_size
        shape = (count, *self.input_shape)
        x = self.low + (1 - self.low) * uniform(int(np.prod(shape)), self.seed, 1000)
        x = x.reshape(shape).astype(np.float32)
        return x, self.target(x, count, self.seed)


def classes(number):
    def one_hot(x, count, seed):
        labels = np.floor(number * uniform(count, seed, 2000)).astype(int)
        return np.eye(number, dtype=np.float32)[labels]

    return one_hot


def rows(width):
    def numbers(x, count, seed):
        return (2 * uniform(count * width, seed, 2000) - 1).reshape(count, width).astype(np.float32)

    return numbers


def itself(x, count, seed):
    return x


PROGRAMS = {
    "cnn": Program(6, (28, 28, 1), 16, 0, lambda: [
        layers.Conv2D(32, (3, 3), activation="relu"),
        layers.MaxPooling2D((2, 2)),
        layers.Flatten(),
        layers.Dense(128, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ], "categorical_crossentropy", classes(10)),
    "lstm": Program(2, (24, 3), 8, -1, lambda: [
        layers.LSTM(50, return_sequences=True),
        layers.LSTM(50, return_sequences=True),
        layers.LSTM(50),
        layers.Dense(2),
    ], "mse", rows(2)),
    "autoencoder": Program(3, (784,), 256, 0, lambda: [
        layers.Dense(32, activation="relu"),
        layers.Dense(784, activation="sigmoid"),
    ], "mse", itself),
    "rnn": Program(4, (15, 4), 10, -1, lambda: [
        layers.SimpleRNN(17),
        layers.Dense(3),
    ], "mse", rows(3)),
    "tiedAutoencoder": Program(5, (784,), 32, 0, lambda: [TiedAutoencoder(32)], half_squared_error, itself),
}
