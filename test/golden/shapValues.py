"""
Makes shap.json: what the `shap` package computes for a small network with given weights, for shap.test.ts.

    python3 -m venv /tmp/shap && /tmp/shap/bin/pip install -r test/golden/requirements.txt
    /tmp/shap/bin/python test/golden/shapValues.py

Run by hand, where the package's version or the network changes; the test only reads what it writes.
"""

import json
import pathlib

import numpy as np
import shap

from seeded import uniform, weight

HERE = pathlib.Path(__file__).parent
SEED, INPUTS, HIDDEN, CLASSES, EXAMPLES = 11, 8, 6, 3, 4


def network():
    """Softmax of a network with one hidden layer, in float64; its weights are those of seeded.py."""
    shapes = [(INPUTS, HIDDEN), (HIDDEN,), (HIDDEN, CLASSES), (CLASSES,)]
    w, b, u, a = (4 * weight(shape, SEED, i).astype(np.float64) for i, shape in enumerate(shapes))

    def answer(x):
        z = np.tanh(x @ w + b) @ u + a
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    return answer


def golden():
    answer = network()
    x = uniform(EXAMPLES * INPUTS, SEED, 100).reshape(EXAMPLES, INPUTS)
    background = uniform(INPUTS, SEED, 101).reshape(1, INPUTS)
    exact = shap.explainers.Exact(answer, background)(x)
    np.random.seed(1)
    kernel = shap.KernelExplainer(answer, background)
    # 2^8 - 2 coalitions: all of them, so nothing is left to chance
    sampled = kernel.shap_values(x, nsamples=2**INPUTS, l1_reg=False, silent=True)
    apart = np.abs(exact.values - sampled).max()
    print(f"shap {shap.__version__}: its exact and its kernel explainer differ by up to {apart:.1e}")
    if apart > 1e-8:
        raise SystemExit("they should not")
    return {
        "shap": shap.__version__,
        "seed": SEED,
        "shape": [INPUTS, HIDDEN, CLASSES],
        "base": plain(exact.base_values[0]),
        "answers": [plain(row) for row in answer(x)],
        "exact": [[plain(values[:, c]) for c in range(CLASSES)] for values in exact.values],
        "kernel": [[plain(values[:, c]) for c in range(CLASSES)] for values in sampled],
    }


def plain(row):
    return [float(f"{value:.12g}") for value in row]


if __name__ == "__main__":
    lines = [f" {json.dumps(key)}: {json.dumps(value)}" for key, value in golden().items()]
    (HERE / "shap.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
