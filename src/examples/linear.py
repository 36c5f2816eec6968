#!/usr/bin/env python3
"""A softmax regression that epsweep can ask (see PROTOCOL.md): standard library only."""
import math
import random
import sys

random.seed(1)
INPUTS, CLASSES, SAMPLES = 4, 3, 8
X = [[random.gauss(0, 1) for _ in range(INPUTS)] for _ in range(SAMPLES)]
Y = [random.randrange(CLASSES) for _ in range(SAMPLES)]
theta = [random.uniform(-0.5, 0.5) for _ in range(CLASSES * INPUTS + CLASSES)]


def outputs(x):
    return [sum(theta[k * INPUTS + i] * x[i] for i in range(INPUTS)) + theta[CLASSES * INPUTS + k] for k in range(CLASSES)]


def loss():
    total = 0.0
    for x, y in zip(X, Y):
        z = outputs(x)
        top = max(z)
        total += math.log(sum(math.exp(v - top) for v in z)) - (z[y] - top)
    return total / SAMPLES


def gradient():
    g = [0.0] * len(theta)
    for x, y in zip(X, Y):
        z = outputs(x)
        top = max(z)
        e = [math.exp(v - top) for v in z]
        for k in range(CLASSES):
            error = (e[k] / sum(e) - (k == y)) / SAMPLES
            for i in range(INPUTS):
                g[k * INPUTS + i] += error * x[i]
            g[CLASSES * INPUTS + k] += error
    return g


for line in sys.stdin:
    words = line.split()
    if words[0] == "epsweep":
        answer = "epsweep 1"
    elif words[0] == "blocks":
        answer = f"linear.weight {CLASSES} {INPUTS} 1 linear.bias {CLASSES} 1 1"
    elif words[0] == "values":
        answer = " ".join(map(repr, theta))
    elif words[0] == "gradient":
        answer = " ".join(map(repr, gradient()))
    elif words[0] == "loss":
        losses = []
        for index, value in zip(map(int, words[2::2]), map(float, words[3::2])):
            kept, theta[index] = theta[index], value
            losses.append(repr(loss()))
            theta[index] = kept
        answer = " ".join(losses)
    elif words[0] == "point":
        kept, theta = theta, [float(v) for v in words[1:]]
        answer = repr(loss())
        theta = kept
    else:
        break
    print(answer, flush=True)
