"""
Makes the golden values: what Keras computes from given weights and batches, for the tests beside this file. It also runs
the programs that `model.toKeras()` writes (toKeras/, which `npx vitest run test/golden/toKeras.test.ts -u` writes anew).

    python3 -m venv /tmp/keras && /tmp/keras/bin/pip install -r test/golden/requirements.txt
    /tmp/keras/bin/python test/golden/make.py

Run by hand, where Keras's version or the programs change; the tests only read what it writes.
"""

import json
import os
import pathlib
import re

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "2"

import keras
import numpy as np
import tensorflow as tf

from keras import layers

from programs import PROGRAMS, STEPS
from seeded import digest, uniform, weight

HERE = pathlib.Path(__file__).parent


def golden(program, floats="float32"):
    """Outputs and gradients for the first batch, and the losses of the training steps, all from the same weights."""
    keras.config.set_floatx(floats)
    keras.config.set_dtype_policy(floats)
    keras.backend.clear_session()
    model = program.model()
    shapes = [tuple(variable.shape) for variable in model.trainable_variables]
    model.set_weights([weight(shape, program.seed, i) for i, shape in enumerate(shapes)])
    x, y = (values.astype(floats) for values in program.data())

    loss = keras.losses.get(program.loss)
    with tf.GradientTape() as tape:
        output = model(x[: program.batch_size], training=True)
        mean = tf.reduce_mean(loss(y[: program.batch_size], output))
    gradients = tape.gradient(mean, [variable.value for variable in model.trainable_variables])

    model.compile(optimizer="adam", loss=program.loss, jit_compile=False)
    losses = []
    for step in range(STEPS):
        batch = slice(step * program.batch_size, (step + 1) * program.batch_size)
        model.reset_metrics()
        losses.append(model.train_on_batch(x[batch], y[batch]))
    return {
        "keras": keras.__version__,
        "tensorflow": tf.__version__,
        "weights": [variable.path.split("/", 1)[-1] for variable in model.trainable_variables],
        "shapes": shapes,
        "output": digest(output, program.seed),
        "gradients": [digest(gradient, program.seed) for gradient in gradients],
        "loss": mean,
        "losses": losses,
    }


def require_far_from_kinks(name, single, double):
    """
    Where a value lies within rounding of a ReLU's kink, or two of one pooling window are equal, a rounding decides about
    a whole gradient, in Keras as anywhere: then float32 and float64 disagree, and another seed is needed.
    """
    for one, other in zip(single["gradients"], double["gradients"]):
        rounding = np.abs(one["values"] - other["values"]).max() / np.abs(other["values"]).max()
        if rounding > 1e-5:
            raise SystemExit(f"{name}: rounding changes a gradient by {rounding:.1e}; take another seed.")
    losses = np.array(single["losses"]) / np.array(double["losses"]) - 1
    print(f"{name}: rounding changes the losses by up to {np.abs(losses).max():.1e}")


def keras_files():
    """Small models with known weights in Keras's own files, for the tests of `loadWeights`."""
    stacks = {
        "convolutional": [
            keras.Input((6, 5, 2)),
            layers.Conv2D(3, (3, 2), activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(4, activation="sigmoid", name="named_in_python"),
            layers.Dense(2),
        ],
        "recurrent": [
            keras.Input((4, 3)),
            layers.LSTM(3, return_sequences=True),
            layers.SimpleRNN(2),
            layers.Dense(1),
        ],
    }
    for name, stack in stacks.items():
        keras.backend.clear_session()
        model = keras.Sequential(stack)
        model.set_weights([weight(tuple(v.shape), 7, i) for i, v in enumerate(model.trainable_variables)])
        x = 2 * uniform(2 * int(np.prod(model.input_shape[1:])), 7) - 1
        x = x.reshape(2, *model.input_shape[1:]).astype(np.float32)
        shapes = [tuple(v.shape) for v in model.trainable_variables]
        write(name, {"shapes": shapes, "output": plain(model(x))})
        if name == "convolutional":
            model.save_weights(HERE / f"{name}.weights.h5")
        else:
            model.save(HERE / f"{name}.keras")


def run_program(path, parameters):
    """
    Runs the program that `model.toKeras()` gives, kept in toKeras/, as it is, but with 64 examples and one epoch;
    `parameters` is how many numbers its model is to have.
    """
    digits = np.random.randint(256, size=(64, 28, 28)).astype(np.uint8), np.random.randint(10, size=64)
    fit = keras.Sequential.fit

    def fit_briefly(model, x, y, **given):
        return fit(model, x[:64], y[:64], **{**given, "epochs": 1, "verbose": 0})

    keras.datasets.mnist.load_data = lambda: (digits, digits)
    keras.Sequential.fit = fit_briefly
    try:
        names = {}
        exec(path.read_text(), names)
    finally:
        keras.Sequential.fit = fit
    counted = names["model"].count_params()
    if counted != parameters:
        raise SystemExit(f"{path.name}: Keras counts {counted} parameters, but the model here has {parameters}.")
    print(f"toKeras/{path.name} ran, {counted} parameters")


def plain(value):
    """Numbers with the nine digits that give a float32 back."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)) or getattr(value, "ndim", 0):
        return [plain(item) for item in value]
    return value if isinstance(value, (str, int)) else float(f"{float(value):.9g}")


def write(name, values):
    """One tensor a line: small files that still show what has changed."""
    text = json.dumps(values, indent=1)
    text = re.sub(r"\[[^][{}]*\]", lambda numbers: " ".join(numbers[0].split()), text)
    (HERE / f"{name}.json").write_text(text + "\n")
    print(name, f"{len(text) / 1000:.1f} kB")


if __name__ == "__main__":
    numbers = uniform(100_000, 3, 1000)
    write("seeded", {"seeds": [3, 1000], "first": [*numbers[:3]], "last": numbers[-1], "count": numbers.size})
    keras_files()
    for name, program in PROGRAMS.items():
        values = golden(program)
        require_far_from_kinks(name, values, golden(program, "float64"))
        write(name, plain(values))
    for path in sorted((HERE / "toKeras").glob("*.py")):
        shapes = json.loads((HERE / f"{path.stem}.json").read_text())["shapes"]
        run_program(path, sum(int(np.prod(shape)) for shape in shapes))
