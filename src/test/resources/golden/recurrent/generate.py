"""Makes the files beside it: python3 generate.py, with PyTorch (they were made with 1.13.0a0 of Debian 12).

Each network is torch.nn.GRU or torch.nn.RNN (tanh) under torch.nn.Linear, in float64. Weights and biases are
multiples of 1/4096, so that they, and the sum of two biases, are exact in float32. NAME.safetensors has them,
inputs and targets under PyTorch's names; NAME.json the loss and the gradient by autograd, in the order of the
tool's blocks: weight_ih, weight_hh, bias (that of bias_ih) of each layer, a GRU's last third of bias_hh, then
dense.weight and dense.bias.
"""

import json
import pathlib
import struct

import torch

FOLDER = pathlib.Path(__file__).parent
CASES = [  # name, module, stacked layers, inputs, units, outputs, steps, sequences, bias, loss, at
    ("gru-39", torch.nn.GRU, 1, 5, 5, 5, 39, 1, True, "softmax-cross-entropy", "last-step"),
    ("gru-39-sum", torch.nn.GRU, 1, 5, 5, 5, 39, 1, True, "softmax-cross-entropy", "every-step-sum"),
    ("gru-stacked", torch.nn.GRU, 2, 3, 4, 2, 8, 3, True, "mean-squared-error", "every-step-mean"),
    ("gru-bare", torch.nn.GRU, 1, 4, 6, 3, 12, 2, False, "softmax-cross-entropy", "every-step-mean"),
    ("rnn-39", torch.nn.RNN, 1, 5, 5, 5, 39, 1, True, "softmax-cross-entropy", "last-step"),
    ("rnn-39-sum", torch.nn.RNN, 1, 5, 5, 5, 39, 1, True, "softmax-cross-entropy", "every-step-sum"),
    ("rnn-stacked", torch.nn.RNN, 2, 3, 4, 2, 8, 3, True, "mean-squared-error", "every-step-mean"),
]


def write_safetensors(path, tensors):
    header, data = {}, b""
    for name, tensor in tensors.items():
        raw = struct.pack("<%df" % tensor.numel(), *tensor.flatten().tolist())
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def loss_of(outputs, targets, kind, at):
    """Mean over sequences of the step's losses; the squared error is a mean over outputs."""
    if kind == "softmax-cross-entropy":
        steps = -(targets * torch.log_softmax(outputs, 2)).sum(2)
    else:
        steps = ((outputs - targets) ** 2).mean(2)
    steps = steps[:, -1:] if at == "last-step" else steps
    return steps.mean() if at == "every-step-mean" else steps.sum(1).mean()


def make(name, module, layers, inputs, units, outputs, steps, sequences, bias, kind, at):
    torch.manual_seed(1)
    recurrent = module(inputs, units, layers, bias=bias, batch_first=True).double()
    dense = torch.nn.Linear(units, outputs).double()
    named = [(("gru." if module is torch.nn.GRU else "rnn.") + n, p) for n, p in recurrent.named_parameters()]
    named += [("dense." + n, p) for n, p in dense.named_parameters()]
    for _, p in named:
        p.data = torch.randint(-2048, 2049, p.shape) / 4096.0
        p.data = p.data.double()
    x = torch.randn(sequences, steps, inputs).double().float().double()
    y = torch.randn(sequences, steps, outputs).float().double()
    if kind == "softmax-cross-entropy":
        y = torch.nn.functional.one_hot(torch.randint(0, outputs, (sequences, steps)), outputs).double()
    loss = loss_of(dense(recurrent(x)[0]), y, kind, at)
    loss.backward()

    gradient = []
    for n, p in named:
        flat = p.grad.flatten().tolist()
        if "bias_hh" in n:
            flat = flat[2 * units :] if module is torch.nn.GRU else []
        gradient += flat
        if "weight_hh" in n and not bias:
            gradient += [None] * (units * (4 if module is torch.nn.GRU else 1))
    write_safetensors(FOLDER / (name + ".safetensors"), {**{n: p.data for n, p in named}, "inputs": x, "targets": y})
    spec = dict(kind=module.__name__.lower(), layers=layers, inputs=inputs, units=units, outputs=outputs)
    spec.update({"steps": steps, "sequences": sequences, "loss": kind, "loss-at": at})
    spec.update(value=loss.item(), gradient=gradient)
    (FOLDER / (name + ".json")).write_text(json.dumps(spec) + "\n")


for case in CASES:
    make(*case)
