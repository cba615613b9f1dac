#!/usr/bin/env python3
"""Layer norms by Python's own rational and high-precision decimal arithmetic: the oracle for the exact core.

    python3 test/reference/exact.py > test/reference/exact.json

Means, centred values and variances are fractions.Fraction, rounded by its own __float__ (correct to the last bit); square
roots are decimal.Decimal with 3,000 digits, rounded by float() of its decimal string. Nothing here is shared with src/core.
"""
import json
import random
from decimal import Decimal, getcontext
from fractions import Fraction as F

getcontext().prec = 3000
getcontext().Emax = 999999
getcontext().Emin = -999999


def to_float(q):
    """The nearest double to a Fraction; infinity where it is beyond the doubles."""
    try:
        return float(q)
    except OverflowError:
        return float("inf") if q > 0 else float("-inf")


def dec(q):
    return Decimal(q.numerator) / Decimal(q.denominator)


def show(x):
    """Doubles as hexadecimal strings: no reader's rounding comes between."""
    return float(x).hex() if x == x and abs(x) != float("inf") else str(x)


def layer_norm(x, eps, gamma, beta):
    q = [F(v) for v in x]
    n = len(q)
    mean = sum(q) / n
    c = [v - mean for v in q]
    var = sum(v * v for v in c) / n
    spread = var + F(eps)
    root = dec(spread).sqrt()
    z = [dec(v) / root if root else None for v in c]
    y = [None if v is None else dec(F(g)) * v + dec(F(b)) for v, g, b in zip(z, gamma, beta)]
    dfloat = lambda v: float("nan") if v is None else float(v)
    return {
        "input": [show(v) for v in x], "epsilon": show(eps), "gamma": [show(v) for v in gamma], "beta": [show(v) for v in beta],
        "mean": show(to_float(mean)), "centered": [show(to_float(v)) for v in c], "variance": show(to_float(var)),
        "deviation": show(float(root)), "normalized": [show(dfloat(v)) for v in z], "output": [show(dfloat(v)) for v in y],
    }


def cases():
    r = random.Random(20261124)
    plain = lambda n: ([1.0] * n, [0.0] * n)
    fixed = [
        [2, 4, 6, 8], [1, 7, 9, 15], [2, 2, 6, 6], [5, 5, 5, 5], [3], [0, 0], [-0.0, 0.0, -0.0], [0.1] * 7,
        [1e16, 1e16 + 2, 1e16 + 4], [1e15 + 1, 1e15 + 2, 1e15 + 3, 1e15 + 4], [1e308, -1e308], [1.7e308, 1.7e308, -1.7e308],
        [5e-324, 0, 1e-323], [5e-324, 1.7976931348623157e308], [1e-12, 2e-12, 3e-12], [2.2250738585072014e-308, 1e-310, 3e-320],
        [1e8 + i for i in range(6)], [40000 + i for i in range(4)], [0, 3e-6, 6e-6, 1e-5], [10000.1] * 5, [1, -1], [1e300, 1, -1e300],
    ]
    for x in fixed:
        x = [float(v) for v in x]
        for eps in (1e-5, 0.0, 1e-12):
            yield x, eps, *plain(len(x))
    for k in range(60):
        n = r.choice([1, 2, 3, 5, 8, 17])
        kind = k % 5
        if kind == 0:
            x = [r.gauss(0, 1) for _ in range(n)]
        elif kind == 1:
            x = [10.0 ** r.randint(2, 16) + r.gauss(0, 1) for _ in range(n)]
        elif kind == 2:
            x = [r.gauss(0, 1) * 10.0 ** r.randint(-320, 300) for _ in range(n)]
        elif kind == 3:
            base = r.random()
            x = [base + r.randint(-3, 3) * 2.0 ** -50 for _ in range(n)]
        else:
            x = [float(r.randint(-5, 5)) for _ in range(n)]
        gamma = [r.choice([1.0, -1.0, 0.0, r.gauss(0, 1), 10.0 ** r.randint(-300, 300)]) for _ in range(n)]
        beta = [r.choice([0.0, r.gauss(0, 1), -r.random(), 10.0 ** r.randint(-300, 300)]) for _ in range(n)]
        yield x, r.choice([1e-5, 1e-6, 1e-12, 0.0, 1e-3, 1.0, 1e-300]), gamma, beta
    # beta that cancels gamma * x_hat to the last bits
    for _ in range(20):
        x = [r.gauss(0, 1) for _ in range(4)]
        case = layer_norm(x, 1e-5, [1.0] * 4, [0.0] * 4)
        beta = [-float.fromhex(v) for v in case["output"]]
        yield x, 1e-5, [1.0] * 4, beta


print("[")
print(",\n".join(json.dumps(layer_norm(*case)) for case in cases()))
print("]")
