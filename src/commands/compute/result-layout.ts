import type { FloatDtype } from '../../tensor/elements/dtype.ts';
import type { Layout } from '../../tensor/layout.ts';
import type { TensorStream } from '../../tensor/tensor.ts';
import { keptDtype } from '../../tensor/write.ts';
import type { ComputeOptions } from './options.ts';

/** What the writer of a result has to know: the input's shape, name and type, where no other type is asked for. */
export function resultLayout(
  stream: TensorStream,
  out: string,
  { precision, dtype }: ComputeOptions,
): Layout & { readonly dtype: FloatDtype } {
  const { rank, rowShape, rowCount, key } = stream;
  return {
    rank,
    rowShape,
    dtype: dtype ?? keptDtype(out, stream.dtype),
    ...(rowCount === undefined ? {} : { rowCount }),
    ...(precision === undefined ? {} : { digits: precision }),
    ...(key === undefined ? {} : { key }),
  };
}
