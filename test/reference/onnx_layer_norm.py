#!/usr/bin/env python3
"""ONNX's own test cases of the operator LayerNormalization: every axis of 2, 3 and 4 axes, epsilon 0.1, the default axis.

    python3 test/reference/onnx_layer_norm.py > test/reference/onnx.json     (made with onnx 1.12, numpy 1.24)

The cases are those of onnx/backend/test/case/node/layernormalization.py, whose numbers ONNX seeds itself;
their expected outputs are its reference implementation's, in float32. Arrays are given in base64, as little-endian float32.
"""
import base64
import json

from onnx.backend.test.case import node as cases_of_nodes
from onnx.backend.test.case.node import layernormalization  # noqa: F401  importing it makes its cases


def packed(array):
    return {"shape": list(array.shape), "base64": base64.b64encode(array.astype("<f4").tobytes()).decode()}


cases = []
for case in sorted(cases_of_nodes._NodeTestCases, key=lambda case: case.name):
    node = case.model.graph.node[0]
    if node.op_type != "LayerNormalization":
        continue  # the same, spelt out in other operators
    attributes = {attribute.name: attribute.i if attribute.name == "axis" else attribute.f for attribute in node.attribute}
    [(inputs, outputs)] = case.data_sets
    arrays = zip(["input", "gamma", "beta", "output", "mean", "inverse"], [*inputs, *outputs])
    # An attribute is a float32: 0.1 is given as it was written.
    epsilon = {"epsilon": round(attributes["epsilon"], 6)} if "epsilon" in attributes else {}
    axis = {"axis": attributes["axis"]} if "axis" in attributes else {}
    cases.append({"name": case.name, **axis, **epsilon, **{name: packed(array) for name, array in arrays}})
print("[")
print(",\n".join(json.dumps(case) for case in cases))
print("]")
