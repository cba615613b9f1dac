"""What Python programs do of the benchmarks' work. Each line of standard input asks for one run and is answered by its seconds."""

import sys
import time


def rows_of(library, rows, features):
    if library == "numpy":
        import numpy as np

        x = np.random.default_rng(0).standard_normal((rows, features), dtype=np.float32)

        def run():
            mean = x.mean(axis=-1, keepdims=True)
            return (x - mean) / np.sqrt(x.var(axis=-1, keepdims=True) + 1e-5)

        return run
    import torch

    x = torch.randn(rows, features)
    return lambda: torch.nn.functional.layer_norm(x, (features,))


def file_blocks(x_path, y_path):
    """NumPy, memory-mapped, in blocks of 256 rows."""
    import numpy as np

    x = np.load(x_path, mmap_mode="r")
    y = np.lib.format.open_memmap(y_path, mode="w+", dtype=x.dtype, shape=x.shape)
    for i in range(0, len(x), 256):
        block = x[i : i + 256]
        mean = block.mean(axis=-1, keepdims=True)
        y[i : i + 256] = (block - mean) / np.sqrt(block.var(axis=-1, keepdims=True) + 1e-5)


def file_numpy(x_path, y_path):
    """NumPy: load, compute, save."""
    import numpy as np

    x = np.load(x_path)
    np.save(y_path, (x - x.mean(axis=-1, keepdims=True)) / np.sqrt(x.var(axis=-1, keepdims=True) + 1e-5))


def file_torch(x_path, y_path):
    """PyTorch: load, compute, save."""
    import numpy as np
    import torch

    x = torch.from_numpy(np.load(x_path))
    np.save(y_path, torch.nn.functional.layer_norm(x, x.shape[-1:]).numpy())


def file_torch_mapped(x_path, y_path):
    """PyTorch, memory-mapped, in blocks of 4096 rows."""
    import numpy as np
    import torch

    x = np.load(x_path, mmap_mode="r")
    y = np.lib.format.open_memmap(y_path, mode="w+", dtype=x.dtype, shape=x.shape)
    for i in range(0, len(x), 4096):
        y[i : i + 4096] = torch.nn.functional.layer_norm(torch.from_numpy(x[i : i + 4096].copy()), x.shape[-1:]).numpy()


def csv_numpy(path):
    import numpy as np

    np.loadtxt(path, delimiter=",")


def csv_pandas(path):
    import pandas as pd

    pd.read_csv(path, header=None, float_precision="round_trip")


def csv_polars(path):
    import polars as pl

    pl.read_csv(path, has_header=False)


def main():
    kind, *words = sys.argv[1:]
    if kind != "rows":
        globals()[kind](*words)
        return
    library, rows, features, calls = words[0], int(words[1]), int(words[2]), int(words[3])
    run = rows_of(library, rows, features)
    for _ in sys.stdin:
        start = time.perf_counter()
        for _ in range(calls):
            run()
        print((time.perf_counter() - start) / calls, flush=True)


main()
