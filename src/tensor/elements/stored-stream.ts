import type { RandomAccess } from '../random-access.ts';
import { rowCountOf, rowShapeOf, rowSizeOf } from '../stream.ts';
import type { TensorStream } from '../tensor.ts';
import { columnMajorBlocks, columnMajorBlocksHeld } from './column-major.ts';
import { elementSize } from './dtype.ts';
import { rowMajorBlocks } from './row-major.ts';
import type { StoredArray } from './stored-array.ts';

/** Whether the last axis of an array runs fastest (C) or the first (Fortran). */
export type Order = 'C' | 'Fortran';

/** What is the same however the bytes are reached. */
function described(array: StoredArray, source: string, key: string | undefined) {
  const { shape, dtype } = array;
  const common = {
    name: source,
    rank: shape.length,
    rowShape: rowShapeOf(shape),
    rowCount: rowCountOf(array),
    dtype,
  };
  return key === undefined ? common : { ...common, key };
}

/** An array that begins at byte `offset` of a file. */
export function storedInFile(
  array: StoredArray,
  file: RandomAccess,
  offset: number,
  order: Order,
  key?: string,
): TensorStream {
  const { shape, dtype, littleEndian } = array;
  const rows = rowCountOf(array);
  const rowBytes = rowSizeOf({ rowShape: rowShapeOf(shape) }) * elementSize[dtype];
  const isRowMajor = order === 'C' || shape.length <= 1;
  const between = (first: number, last: number) =>
    isRowMajor
      ? rowMajorBlocks(array, file.chunks(offset + first * rowBytes, offset + last * rowBytes), first, last - first)
      : columnMajorBlocks(array, file, offset, first, last);
  const stream: TensorStream = { ...described(array, file.name, key), blocks: between(0, rows), between };
  if (!isRowMajor || file.path === undefined) return stream;
  return { ...stream, raw: { path: file.path, offset, dtype, littleEndian, shape } };
}

/** An array whose bytes come in order, and nothing after them. */
export function storedInOrder(
  array: StoredArray,
  source: string,
  chunks: AsyncIterable<Uint8Array>,
  order: Order,
  key?: string,
): TensorStream {
  const blocks =
    order === 'C' || array.shape.length <= 1
      ? rowMajorBlocks(array, chunks, 0, rowCountOf(array))
      : columnMajorBlocksHeld(array, chunks);
  return { ...described(array, source, key), blocks };
}
