"""Writes approx_derivative.csv: the steps and quotients of scipy.optimize's approx_derivative.

python3 approx_derivative.py > approx_derivative.csv     (SciPy 1.17.1, NumPy, mpmath 1.3.0)

Its default step is eps^(1/s) * sign(x) * max(1, |x|), s = 2 for 2-point and cs, 3 for 3-point, eps = 2^-52
(scipy/optimize/_numdiff.py, _eps_for_method and _compute_absolute_step); real quotients are divided by the step
that was really taken. Operations are those of doubles; functions are rounded once from 200 bits, as is each part
of a complex one.
"""
import mpmath
import numpy as np
from scipy.optimize._numdiff import _compute_absolute_step, approx_derivative

mpmath.mp.prec = 200

FUNCTIONS = [
    ("exp(x)/(sin(x)^3 + cos(x)^3)", [1.5]),
    ("100*(y - x^2)^2 + (1 - x)^2", [-1.2, 1.0]),
    ("sin(x)", [10000.7]),
    ("exp(-x*x)*y", [0.3, -7.25]),
    ("log(x)*sqrt(y)", [2e-3, 3000.7]),
    ("x*y*z + x^3", [0.1, -20.3, 4e5]),
    ("tanh(x*y) - z/x", [0.7, -1.1, 12.5]),
    ("1/(1 + x^2)", [-0.45]),
    ("atan(x)*cosh(y)", [1.7, -2.2]),
    ("(x^2 + y^2)^2 - x*y/z", [1e-4, 33.3, -0.5]),
]


def rounded(x):
    if isinstance(x, mpmath.mpc):
        return complex(float(x.real), float(x.imag))
    return float(x)


class Number:
    """A double, or a complex number of two, whose functions are rounded once."""

    def __init__(self, value):
        self.value = value

    @staticmethod
    def of(x):
        return x.value if isinstance(x, Number) else float(x)

    def __add__(self, other):
        return Number(self.value + self.of(other))

    def __radd__(self, other):
        return Number(self.of(other) + self.value)

    def __sub__(self, other):
        return Number(self.value - self.of(other))

    def __rsub__(self, other):
        return Number(self.of(other) - self.value)

    def __mul__(self, other):
        return Number(self.value * self.of(other))

    def __rmul__(self, other):
        return Number(self.of(other) * self.value)

    def __truediv__(self, other):
        return Number(self.value / self.of(other))

    def __rtruediv__(self, other):
        return Number(self.of(other) / self.value)

    def __neg__(self):
        return Number(0.0 - self.value)

    def __pow__(self, exponent):
        if exponent == 2:
            return self * self
        return Number(rounded(mpmath.mpmathify(self.value) ** exponent))


def function(name):
    return lambda x: Number(rounded(getattr(mpmath, name)(mpmath.mpmathify(x.value))))


NAMES = {n: function(n) for n in ["exp", "sin", "cos", "log", "sqrt", "tanh", "atan", "cosh"]}


def loss(text):
    code = compile(text.replace("^", "**"), text, "eval")

    def value(x):
        convert = complex if np.iscomplexobj(x) else float
        point = dict(zip("xyz", (Number(convert(v)) for v in x)))
        return np.array(eval(code, {**NAMES, **point}).value)

    return value


print("formula,method,variable,at,step,quotient")
for text, at in FUNCTIONS:
    x0 = np.array(at)
    f = loss(text)
    for method in ["2-point", "3-point", "cs"]:
        steps = _compute_absolute_step(None, x0, np.atleast_1d(f(x0)), method)
        quotients = np.atleast_1d(approx_derivative(f, x0, method=method))
        for i, name in enumerate("xyz"[: len(at)]):
            point = " ".join(v.hex() for v in at)
            print(f"{text},{method},{name},{point},{float(steps[i]).hex()},{float(quotients[i]).hex()}")
