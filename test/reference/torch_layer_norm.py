#!/usr/bin/env python3
"""PyTorch's float64 layer norm on inputs where it is exact enough (unit scale, no large offset).

    python3 test/reference/torch_layer_norm.py > test/reference/torch.json     (made with torch 1.13)
"""
import json

import torch

torch.manual_seed(7)
cases = []
for shape, axis in [((4,), 0), ((3, 4), 1), ((2, 3, 5), 2), ((2, 3, 5), 1), ((2, 3, 4), 0), ((1, 64), 1), ((5, 1), 1)]:
    x = torch.randn(*shape, dtype=torch.float64)
    normalized = shape[axis:]
    gamma = torch.randn(*normalized, dtype=torch.float64)
    beta = torch.randn(*normalized, dtype=torch.float64)
    for eps in (1e-5, 1e-3):
        y = torch.nn.functional.layer_norm(x, normalized, gamma, beta, eps)
        cases.append({"shape": shape, "axis": axis, "epsilon": eps, "input": x.tolist(), "gamma": gamma.tolist(),
                      "beta": beta.tolist(), "output": y.tolist()})
print("[")
print(",\n".join(json.dumps(case) for case in cases))
print("]")
