#!/usr/bin/env python3
"""Trains the small LSTM whose weights sweeps/trained.yaml sweeps, with nothing but Python's library.

    python3 src/examples/train_lstm.py sweeps/weights/recall.safetensors

The network (5 inputs, 5 LSTM units, a dense layer of 5 under softmax) learns to say which of five symbols it saw
two steps ago. Adam, one random sequence of 39 steps for each update. The file gets the weights under PyTorch's
names, and one fresh sequence as `inputs` and `targets`; it is an example of how any program writes its network for
`epsweep`. The last digits depend on the platform's libm, which is why the file is kept beside the script.
"""

import json
import math
import random
import struct
import sys

I, H, O, T, LAG = 5, 5, 5, 39, 2
UPDATES, RATE = 4000, 0.01
NAMES = {"lstm.weight_ih_l0": (4 * H, I), "lstm.weight_hh_l0": (4 * H, H), "lstm.bias_ih_l0": (4 * H,),
         "lstm.bias_hh_l0": (4 * H,), "dense.weight": (O, H), "dense.bias": (O,)}


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def sequence(rng):
    """Symbols as one-hot rows; the target is the symbol LAG steps back (at the start: the first symbol)."""
    symbols = [rng.randrange(I) for _ in range(T)]
    one_hot = lambda s: [1.0 if k == s else 0.0 for k in range(I)]
    return [one_hot(s) for s in symbols], [one_hot(symbols[max(0, t - LAG)]) for t in range(T)]


def size(shape):
    return math.prod(shape)


def loss_and_gradient(p, inputs, targets):
    """Mean cross-entropy over the steps, and its gradient by backpropagation through time."""
    wi, wh, bi, bh, w, b = (p[n] for n in NAMES)
    h, c, tape, loss = [0.0] * H, [0.0] * H, [], 0.0
    for x, y in zip(inputs, targets):
        z = [bi[k] + bh[k] + sum(wi[k * I + j] * x[j] for j in range(I)) +
             sum(wh[k * H + j] * h[j] for j in range(H)) for k in range(4 * H)]
        i, f, o = ([sigmoid(z[g * H + k]) for k in range(H)] for g in (0, 1, 3))
        g = [math.tanh(z[2 * H + k]) for k in range(H)]
        before = (h, c)
        c = [f[k] * c[k] + i[k] * g[k] for k in range(H)]
        h = [o[k] * math.tanh(c[k]) for k in range(H)]
        out = [b[k] + sum(w[k * H + j] * h[j] for j in range(H)) for k in range(O)]
        top = max(out)
        e = [math.exp(v - top) for v in out]
        s = sum(e)
        loss -= sum(y[k] * (out[k] - top - math.log(s)) for k in range(O)) / T
        tape.append((x, i, f, g, o, before, c, h, [(e[k] / s - y[k]) / T for k in range(O)]))
    grad = {n: [0.0] * size(shape) for n, shape in NAMES.items()}
    dh, dc = [0.0] * H, [0.0] * H
    for x, i, f, g, o, (h0, c0), c, h, d in reversed(tape):
        for k in range(O):
            grad["dense.bias"][k] += d[k]
            for j in range(H):
                grad["dense.weight"][k * H + j] += d[k] * h[j]
                dh[j] += d[k] * w[k * H + j]
        delta = [0.0] * (4 * H)
        for k in range(H):
            tc = math.tanh(c[k])
            dc[k] += dh[k] * o[k] * (1 - tc * tc)
            delta[k] = dc[k] * g[k] * i[k] * (1 - i[k])
            delta[H + k] = dc[k] * c0[k] * f[k] * (1 - f[k])
            delta[2 * H + k] = dc[k] * i[k] * (1 - g[k] * g[k])
            delta[3 * H + k] = dh[k] * tc * o[k] * (1 - o[k])
            dc[k] *= f[k]
        dh = [0.0] * H
        for k in range(4 * H):
            grad["lstm.bias_ih_l0"][k] += delta[k]
            grad["lstm.bias_hh_l0"][k] += delta[k]
            for j in range(I):
                grad["lstm.weight_ih_l0"][k * I + j] += delta[k] * x[j]
            for j in range(H):
                grad["lstm.weight_hh_l0"][k * H + j] += delta[k] * h0[j]
                dh[j] += delta[k] * wh[k * H + j]
    return loss, grad


def train(rng):
    p = {n: [rng.uniform(-1, 1) / math.sqrt(H) for _ in range(size(shape))] for n, shape in NAMES.items()}
    m = {n: [0.0] * len(v) for n, v in p.items()}
    v = {n: [0.0] * len(w) for n, w in p.items()}
    for update in range(1, UPDATES + 1):
        loss, grad = loss_and_gradient(p, *sequence(rng))
        for n in p:
            for k, g in enumerate(grad[n]):
                m[n][k] = 0.9 * m[n][k] + 0.1 * g
                v[n][k] = 0.999 * v[n][k] + 0.001 * g * g
                p[n][k] -= RATE * (m[n][k] / (1 - 0.9 ** update)) / (math.sqrt(v[n][k] / (1 - 0.999 ** update)) + 1e-8)
        if update % 500 == 0:
            print(f"update {update}: loss {loss:.4f}", file=sys.stderr)
    return p


def write_safetensors(path, tensors):
    """8 bytes: length of the header; the header as JSON; the numbers, little-endian."""
    header, data = {}, b""
    for name, (shape, values) in tensors.items():
        raw = struct.pack(f"<{len(values)}f", *values)
        header[name] = {"dtype": "F32", "shape": list(shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


if __name__ == "__main__":
    rng = random.Random(1)
    parameters = train(rng)
    inputs, targets = sequence(rng)
    flat = lambda rows: [v for row in rows for v in row]
    tensors = {n: (shape, parameters[n]) for n, shape in NAMES.items()}
    tensors["inputs"] = ((T, I), flat(inputs))
    tensors["targets"] = ((T, O), flat(targets))
    write_safetensors(sys.argv[1], tensors)
