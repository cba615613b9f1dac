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

/**
 * A stream of which the number of rows is known if it has no more than `most` numbers: it is read so far to see.
 * Throws InputError as its blocks do.
 */
export async function countedIfSmall(stream: TensorStream, most: number): Promise<TensorStream> {
  if (stream.rowCount !== undefined) return stream;
  const blocks = stream.blocks[Symbol.asyncIterator]();
  const taken: Float64Array[] = [];
  let length = 0;
  let next = await blocks.next();
  while (!next.done) {
    taken.push(next.value.slice());
    length += next.value.length;
    if (length > most) return { ...stream, blocks: resumed(taken, blocks) };
    next = await blocks.next();
  }
  return { ...stream, rowCount: length / rowSizeOf(stream), blocks: resumed(taken, blocks) };
}

/** Blocks that were taken from the front of others, and the others. */
export async function* resumed(
  taken: Float64Array[],
  rest: AsyncIterator<Float64Array>,
): AsyncGenerator<Float64Array, void> {
  try {
    while (taken.length > 0) yield taken.shift()!;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
