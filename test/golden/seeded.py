"""The book's numbers in numpy: the same seeds give the same bits as src/lib/nn/random.ts and initializers.ts."""

import numpy as np


def _mix(value):
    """mulberry32's scrambling of 32 bits; uint32 arrays wrap around as Math.imul does."""
    t = (value ^ (value >> np.uint32(15))) * (value | np.uint32(1))
    t = t ^ (t + (t ^ (t >> np.uint32(7))) * (t | np.uint32(61)))
    return t ^ (t >> np.uint32(14))


def uniform(count, *seeds):
    """The first `count` numbers of `seededRandom(...seeds)`, in [0, 1)."""
    state = np.zeros(1, np.uint32)
    for seed in seeds:
        state = _mix(state ^ _mix(np.array([(seed + 0x9E3779B9) % 2**32], np.uint32)))
    counter = np.arange(1, count + 1, dtype=np.uint32)
    return _mix(state + counter * np.uint32(0x6D2B79F5)) / 2.0**32


def weight(shape, *seeds):
    """Glorot's uniform distribution for kernels; for biases numbers in (-0.1, 0.1), that none of them is 0."""
    window = int(np.prod(shape[:-2]))
    limit = np.sqrt(6 / (window * (shape[-2] + shape[-1]))) if len(shape) > 1 else 0.1
    numbers = limit * (2 * uniform(int(np.prod(shape)), *seeds) - 1)
    return numbers.reshape(shape).astype(np.float32)


def digest(values, seed):
    """What is kept of a tensor: norm, sum, projection on random numbers, and the values at up to 64 random places."""
    flat = np.asarray(values, np.float64).ravel()
    places = np.arange(flat.size)
    if flat.size > 64:
        places = np.floor(uniform(64, seed, 1) * flat.size).astype(int)
    return {
        "norm": np.linalg.norm(flat),
        "sum": flat.sum(),
        "projection": flat @ (2 * uniform(flat.size, seed, 2) - 1),
        "values": flat[places],
    }
