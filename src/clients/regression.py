#!/usr/bin/env python3
"""A softmax regression in NumPy, checked from Python; with the argument `bug` its gradient is not divided by the batch."""
import sys

import epsweep
import numpy as np

random = np.random.default_rng(1)
x = random.normal(size=(8, 4))
y = random.integers(3, size=8)


def probabilities(p):
    z = x.astype(p["weight"].dtype) @ p["weight"].T + p["bias"]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def loss(p):
    return -np.log(probabilities(p)[np.arange(8), y]).mean()


def gradient(p):
    error = probabilities(p)
    error[np.arange(8), y] -= 1
    if "bug" not in sys.argv:
        error /= 8
    return {"weight": error.T @ x.astype(error.dtype), "bias": error.sum(axis=0)}


parameters = {"weight": random.uniform(-0.5, 0.5, (3, 4)), "bias": np.zeros(3)}
print(epsweep.check(parameters, loss, gradient, batch=8))
