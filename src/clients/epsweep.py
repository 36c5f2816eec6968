"""Checks gradients from Python with epsilon-sweep: is it float, or is it a bug?

    import epsweep
    print(epsweep.check(parameters, loss, gradient))        # NumPy arrays or lists by name
    print(epsweep.check(module, lambda m: criterion(m(x), y)))  # a torch.nn.Module

``check`` lets the tool perturb every parameter of what lives in this process, in float32 and in float64, and
returns its report. ``serve`` is the other side alone: a script that ends in it can be named by ``program:`` of a
sweep file. One file, Python 3.8 or later, the standard library; NumPy and PyTorch are used where they are given.

The tool is found by ``tool=``, the variable EPSWEEP, the checkout or download that this file is in, or the PATH.
"""

import contextlib
import copy
import html
import json
import os
import pathlib
import shlex
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading

__all__ = ["check", "serve", "Report", "EpsweepError"]

_BUILDS = ("float32", "float64")
_DOUBLE_LOSS = "-double-loss"
_RELAY = "EPSWEEP_RELAY"  # the port and the key of the process that called check


class EpsweepError(Exception):
    """The tool refused, or could not be started; the message is the tool's own."""


class Report:
    """What the tool found: ``verdict``, ``groups`` (a verdict each), ``summary``, and the ``folder`` of the report."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.json = json.loads((self.folder / "sweep.json").read_text(encoding="utf-8"))
        self.groups = {v["group"]: v["verdict"] for v in self.json["verdicts"]}
        self.verdict = self.groups["all"]
        self.summary = (self.folder / "summary.md").read_text(encoding="utf-8")

    def __str__(self):
        lines = self.summary.splitlines()
        said = next((line[3:] for line in lines if line.startswith("## Verdict")), "Verdict: " + self.verdict)
        return f"{said}\n{self.folder / 'index.html'}"

    def _repr_html_(self):
        charts = sorted(self.folder.glob("u-curve*.svg"))
        picture = charts[0].read_text(encoding="utf-8") if charts else ""
        picture = picture[max(0, picture.find("<svg")):]
        return f"<p>{html.escape(str(self).splitlines()[0])}</p>{picture}"


def check(parameters, /, loss, gradient=None, *, builds=None, called=None, tool=None, output=None, arguments=(), **sweep):
    """Sweeps ε and returns a `Report`.

    parameters -- arrays by name (NumPy, or nested lists), or a torch.nn.Module
    loss       -- takes them, in the precision of the build, and returns a number
    gradient   -- takes them and returns arrays of the same names and shapes; of a module, its own is taken
    builds     -- names of formats, bfloat16 and float16 too, or float32-double-loss where the loss alone is a double;
                  float32 and float64, of lists float64
    called     -- what charts call it
    output     -- the report's folder; a new temporary one by default
    arguments  -- further ones for ``epsweep run``
    sweep      -- further lines of the sweep file, such as steps=39, schemes=["central"], or, where there are too
                  many parameters for all, parameters={"per-block": 16}
    """
    names = list(builds or _builds(parameters))
    folder = pathlib.Path(output) if output else pathlib.Path(tempfile.mkdtemp(prefix="epsweep-"))
    sides = {name: _side(parameters, loss, gradient, name) for name in names}
    with tempfile.TemporaryDirectory(prefix="epsweep-") as work, _Served(sides) as served:
        relay = [sys.executable, os.path.abspath(__file__), "--relay"]
        plan = {
            "name": folder.name if output else "check",
            "called": (called or _called(parameters))[:100],
            "program": {name: relay + [name] for name in names},
            **sweep,
        }
        file = pathlib.Path(work) / "sweep.yaml"
        file.write_text(json.dumps(plan), encoding="utf-8")  # JSON is YAML
        command = _tool(tool) + ["run", str(file), "-o", str(folder), "--threads", "1", *arguments]
        code, said = _run(command, {**os.environ, _RELAY: f"{served.port} {served.key}"})
    if code in (0, 1) and not served.error:
        return Report(folder)
    if not output:
        shutil.rmtree(folder, ignore_errors=True)
    raise served.error or EpsweepError(said.strip())


def _run(command, environment):
    """Exit code and standard error, which is passed on as it comes: it says what takes long."""
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as ended:
        said = ""
        for line in ended.stderr:
            said += line
            print(line, end="", file=sys.stderr, flush=True)
    return ended.returncode, said


def serve(parameters, loss, gradient=None, *, build="float64"):
    """Answers the tool on standard input and output until it says quit; what the loss prints goes to standard error."""
    side = _side(parameters, loss, gradient, build)
    out = sys.stdout
    with contextlib.redirect_stdout(sys.stderr):
        _answer(side, sys.stdin, out)


def _builds(parameters):
    lists = not _is_module(parameters) and all(isinstance(v, (list, tuple)) for v in parameters.values())
    return ("float64",) if lists else _BUILDS


def _called(parameters):
    """A module's class, or the arrays' names."""
    return type(parameters).__name__ if _is_module(parameters) else ", ".join(parameters)


def _format(library, build):
    """NumPy's or PyTorch's format of a build's parameters."""
    found = getattr(library, build[:-len(_DOUBLE_LOSS)] if build.endswith(_DOUBLE_LOSS) else build, None)
    if found is None:
        raise TypeError(f"{build}: {library.__name__} has no such format")
    return found


def _tool(tool):
    around = [folder / "epsweep" for folder in list(pathlib.Path(__file__).resolve().parents)[1:3]]
    named = tool or os.environ.get("EPSWEEP")
    if named:
        return shlex.split(named) if isinstance(named, str) else [str(word) for word in named]
    for launcher in filter(pathlib.Path.is_file, around):
        return [str(launcher)]
    if shutil.which("epsweep"):
        return ["epsweep"]
    raise EpsweepError("epsweep was not found: name it by tool=, or by the variable EPSWEEP")


# ---- what is differentiated, in one build ---------------------------------------------------------------------------


def _is_module(parameters):
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(parameters, torch.nn.Module)


def _side(parameters, loss, gradient, build):
    if _is_module(parameters):
        return _TorchSide(parameters, loss, build)
    if gradient is None:
        raise TypeError("gradient is missing: only a torch.nn.Module has one of its own")
    return _ArraySide(parameters, loss, gradient, build)


class _ArraySide:
    """Arrays by name: NumPy's, or lists, which Python computes in double."""

    def __init__(self, parameters, loss, gradient, build):
        self._loss, self._gradient = loss, gradient
        numpy = sys.modules.get("numpy")
        self._numpy = numpy if numpy and any(isinstance(v, numpy.ndarray) for v in parameters.values()) else None
        if self._numpy:
            dtype = _format(self._numpy, build)
            self._arrays = {name: self._numpy.array(v, dtype=dtype) for name, v in parameters.items()}
        elif build == "float64":
            self._arrays = {name: copy.deepcopy(v) for name, v in parameters.items()}
        else:
            raise TypeError(f"{build}: lists are computed in float64; NumPy arrays have other formats")
        self._places = [place for name in self._arrays for place in self._of(name)]
        self.blocks = [(name, *self._shape(v), 1) for name, v in self._arrays.items()]

    def _of(self, name):
        array = self._arrays[name]
        if self._numpy:
            flat = array.reshape(-1)
            return [(flat, i) for i in range(flat.size)]
        rows = array if array and isinstance(array[0], list) else [array]
        return [(row, i) for row in rows for i in range(len(row))]

    def _shape(self, array):
        if self._numpy:
            shape = array.shape or (1,)
            return shape[0], int(self._numpy.prod(shape[1:], dtype=int))
        return (len(array), len(array[0])) if array and isinstance(array[0], list) else (len(array), 1)

    def values(self):
        return [float(row[i]) for row, i in self._places]

    def gradient(self):
        found = self._gradient(self._arrays)
        if set(found) != set(self._arrays):
            raise ValueError(f"gradient has {sorted(found)}, parameters are {sorted(self._arrays)}")
        flat = []
        for name, array in self._arrays.items():
            if self._numpy:
                part = self._numpy.asarray(found[name])
                if part.shape != array.shape:
                    raise ValueError(f"gradient of {name}: shape {part.shape}, the parameter has {array.shape}")
                flat += [float(x) for x in part.reshape(-1)]
            else:
                nested = found[name] and isinstance(found[name][0], list)
                flat += [float(x) for row in found[name] for x in row] if nested else [float(x) for x in found[name]]
        return flat

    def with_one(self, index, value):
        row, i = self._places[index]
        kept = row[i]
        row[i] = value
        try:
            return float(self._loss(self._arrays))
        finally:
            row[i] = kept

    def with_part(self, first, values):
        places = self._places[first:first + len(values)]
        kept = [row[i] for row, i in places]
        self._set(places, values)
        try:
            return float(self._loss(self._arrays))
        finally:
            self._set(places, kept)

    @staticmethod
    def _set(places, values):
        for (row, i), value in zip(places, values):
            row[i] = value


class _TorchSide:
    """A copy of a module in one format; the blocks of an LSTM or GRU have their gates."""

    def __init__(self, module, loss, build):
        import torch

        self._torch, self._loss = torch, loss
        self._module = copy.deepcopy(module).to(_format(torch, build))
        self._parameters = [(n, p) for n, p in self._module.named_parameters() if p.requires_grad]
        gated = {torch.nn.LSTM: "i,f,g,o", torch.nn.LSTMCell: "i,f,g,o", torch.nn.GRU: "r,z,n", torch.nn.GRUCell: "r,z,n"}
        gates = {
            (f"{path}." if path else "") + name: gated[type(part)]
            for path, part in self._module.named_modules()
            if type(part) in gated
            for name, _ in part.named_parameters(recurse=False)
            if not name.startswith("weight_hr")
        }
        self.blocks = [
            (n, p.shape[0] if p.dim() else 1, max(1, p[0].numel()) if p.dim() else 1, gates.get(n, 1))
            for n, p in self._parameters
        ]
        self._flat = [(p.detach().view(-1), i) for _, p in self._parameters for i in range(p.numel())]

    def values(self):
        return [x for _, p in self._parameters for x in p.detach().double().view(-1).tolist()]

    def gradient(self):
        self._module.zero_grad()
        self._evaluate().backward()
        return [
            x
            for _, p in self._parameters
            for x in (self._torch.zeros_like(p) if p.grad is None else p.grad).double().reshape(-1).tolist()
        ]

    def _evaluate(self):
        threads = self._torch.get_num_threads()
        self._torch.set_num_threads(1)  # sums in one order
        self._torch.manual_seed(1)  # the same dropout in every loss
        try:
            return self._loss(self._module)
        finally:
            self._torch.set_num_threads(threads)

    def _number(self):
        with self._torch.no_grad():
            return float(self._evaluate())

    def with_one(self, index, value):
        flat, i = self._flat[index]
        kept = flat[i].clone()
        flat[i] = value
        try:
            return self._number()
        finally:
            flat[i] = kept

    def with_part(self, first, values):
        new = self._torch.tensor(values, dtype=self._torch.float64)
        kept, begins = [], 0
        for _, p in self._parameters:
            here = slice(max(0, first - begins), max(0, min(p.numel(), first + len(values) - begins)))
            some = p.detach().view(-1)[here]
            if some.numel():
                kept.append((some, some.clone()))
                some.copy_(new[begins + here.start - first:begins + here.stop - first])
            begins += p.numel()
        try:
            return self._number()
        finally:
            for some, old in kept:
                some.copy_(old)


# ---- the protocol, see src/examples/PROTOCOL.md ----------------------------------------------------------------------


def _answer(side, requests, answers):
    for line in requests:
        words = line.split()
        if not words or words[0] == "quit":
            return
        answers.write(_reply(side, words) + "\n")
        answers.flush()


def _reply(side, words):
    if words[0] == "epsweep":
        return "epsweep 1 part"
    if words[0] == "blocks":
        return " ".join(f"{name} {rows} {columns} {gates}" for name, rows, columns, gates in side.blocks)
    if words[0] == "values":
        return " ".join(map(repr, side.values()))
    if words[0] == "gradient":
        return " ".join(map(repr, side.gradient()))
    if words[0] == "loss":
        changes = zip(map(int, words[2::2]), map(float, words[3::2]))
        return " ".join(repr(side.with_one(index, value)) for index, value in changes)
    if words[0] == "point":
        return repr(side.with_part(0, [float(word) for word in words[1:]]))
    if words[0] == "part":
        return repr(side.with_part(int(words[1]), struct.unpack(f">{len(words[2]) // 16}d", bytes.fromhex(words[2]))))
    raise ValueError("unknown request: " + words[0])


# ---- the tool starts this file as its program, which passes everything on to the process that called check ----------


class _Served:
    """Answers relays on a port of this machine, one request at a time."""

    def __init__(self, sides):
        self.error = None
        self.key = os.urandom(16).hex()
        self._sides, self._lock = sides, threading.Lock()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]

    def __enter__(self):
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.close()

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._server.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        with connection, connection.makefile("rw", encoding="utf-8", newline="\n") as lines:
            try:
                key, _, build = lines.readline().strip().partition(" ")
                if key != self.key:
                    return
                for line in lines:
                    if line.split()[:1] == ["quit"]:
                        return
                    with self._lock, contextlib.redirect_stdout(sys.stderr):
                        answer = _reply(self._sides[build], line.split())
                    lines.write(answer + "\n")
                    lines.flush()
            except OSError:
                return  # the relay was ended
            except Exception as error:  # of the user's loss or gradient: check raises it
                self.error = self.error or error


def _relay(build):
    port, key = os.environ[_RELAY].split()
    with socket.create_connection(("127.0.0.1", int(port))) as connection:
        lines = connection.makefile("rw", encoding="utf-8", newline="\n")
        lines.write(f"{key} {build}\n")
        lines.flush()
        for line in sys.stdin:
            lines.write(line)
            lines.flush()
            answer = lines.readline() if line.split()[:1] != ["quit"] else ""
            if not answer:
                return
            sys.stdout.write(answer)
            sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--relay"]:
        _relay(*sys.argv[2:])
    else:  # python -m epsweep run sweep.yaml
        sys.exit(subprocess.call(_tool(None) + sys.argv[1:]))
