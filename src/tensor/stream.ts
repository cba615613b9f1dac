import type { Tensor, TensorStream } from './tensor.ts';

/** An array in memory as a stream of one block. */
export function streamOf({ shape, values }: Tensor, name: string): TensorStream {
  return {
    name,
    rank: shape.length,
    rowShape: rowShapeOf(shape),
    rowCount: rowCountOf({ shape }),
    dtype: 'float64',
    blocks: (async function* () {
      if (values.length > 0) yield values;
    })(),
  };
}

/** Numbers in one row. */
export function rowSizeOf({ rowShape }: { readonly rowShape: readonly number[] }): number {
  return rowShape.reduce((a, b) => a * b, 1);
}

/** Shape of one row of an array: that of the axes after the first; a vector, or a single number, is one row. */
export function rowShapeOf(shape: readonly number[]): readonly number[] {
  return shape.length <= 1 ? shape : shape.slice(1);
}

/** Rows of an array: the extent of its first axis; a vector, or a single number, is one row. */
export function rowCountOf({ shape }: { readonly shape: readonly number[] }): number {
  return shape.length <= 1 ? 1 : shape[0]!;
}
