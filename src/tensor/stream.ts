import type { Tensor, TensorStream } from './tensor.ts';

/** An array in memory as a stream of one block. */
export function streamOf({ shape, values }: Tensor, name: string): TensorStream {
  return {
    name,
    rank: shape.length,
    rowShape: shape.length === 1 ? shape : shape.slice(1),
    dtype: 'float64',
    blocks: (async function* () {
      yield values;
    })(),
  };
}

/** Numbers in one row. */
export function rowSizeOf({ rowShape }: { readonly rowShape: readonly number[] }): number {
  return rowShape.reduce((a, b) => a * b, 1);
}

/** Rows of an array: the extent of its first axis; a vector is one row. */
export function rowCountOf({ shape }: Tensor): number {
  return shape.length === 1 ? 1 : (shape[0] as number);
}
