#!/usr/bin/env python3
"""Small files as NumPy writes them, and what NumPy reads from them: the oracle for the readers of .npy and .npz.

    python3 test/reference/numpy_files.py > test/reference/numpy-files.json

Needs numpy (made with 1.24). Each file is given in base64, its numbers as the repr of the float64 that NumPy converts to.
"""
import base64
import hashlib
import io
import json
import sys

import numpy as np

files = []


def add(name, content, array, key=None):
    array = np.asarray(array)
    entry = {"name": name, "base64": base64.b64encode(content).decode(), "shape": list(array.shape)}
    entry["values"] = [repr(float(v)) for v in array.astype(np.float64).ravel()]
    if key is not None:
        entry["key"] = key
    files.append(entry)


def npy(array, version=None):
    out = io.BytesIO()
    np.lib.format.write_array(out, array, version=version)
    return out.getvalue()


rng = np.random.default_rng(5)
x = rng.normal(size=(2, 3, 4)) * 100
for code in "<f8 >f8 <f4 >f4 <f2 >f2 |i1 <i2 >i2 <i4 >i4 <i8 >i8 |u1 <u2 >u2 <u4 >u4 <u8 >u8 |b1".split():
    array = (np.abs(x) if "u" in code else x).astype(code)
    add(f"{code[1:]}{'-big' if code[0] == '>' else ''}.npy", npy(array), array)
    add(f"{code[1:]}{'-big' if code[0] == '>' else ''}-fortran.npy", npy(np.asfortranarray(array)), array)
for version in [(1, 0), (2, 0), (3, 0)]:
    add(f"version{version[0]}.npy", npy(x, version), x)
for shape in [(), (1,), (5,), (0,), (0, 4), (3, 0), (1, 1), (2, 0, 3), (1,) * 20]:
    add(f"shape{len(shape)}.npy", npy(np.full(shape, 0.1)), np.full(shape, 0.1))
add("strided.npy", npy(x[:, ::2, ::-1]), x[:, ::2, ::-1])
add("integers.npy", npy(np.array([2**53, 2**62, -(2**63), -(2**53)])), np.array([2**53, 2**62, -(2**63), -(2**53)]))
odd = np.array([-0.0, 5e-324, 1.7976931348623157e308, np.inf, -np.inf, np.nan, 2.2250738585072014e-308, 0.1])
add("odd.npy", npy(odd), odd)
for save in (np.savez, np.savez_compressed):
    out = io.BytesIO()
    save(out, x, weight=x[0], grün=np.arange(3), transposed=x.T)
    for key, array in (("arr_0", x), ("weight", x[0]), ("grün", np.arange(3)), ("transposed", x.T)):
        add(f"{save.__name__}.npz", out.getvalue(), array, key)

halves = np.arange(65536, dtype="<u2").view("<f2").astype("<f8")
halves[np.isnan(halves)] = np.nan
# Doubles near the middles between neighbours, where rounding twice, by way of float32, goes wrong.
base = halves[1:31743]
near = np.concatenate([np.nextafter((base + halves[2:31744]) / 2, side) for side in (-1.0, 1e9)] + [(base + halves[2:31744]) / 2])
with np.errstate(over="ignore"):
    rounded = near.astype("<f2")
json.dump(
    {
        "files": files,
        "halvesSha256": hashlib.sha256(halves.tobytes()).hexdigest(),
        "roundedSha256": hashlib.sha256(rounded.tobytes()).hexdigest(),
    },
    sys.stdout,
    indent=0,
    ensure_ascii=False,
)
print()
