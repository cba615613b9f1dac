import { bytesInMemory, gathered, type RandomAccess } from '../random-access.ts';
import { rowSizeOf } from '../stream.ts';
import { decodeElements } from './decode.ts';
import { elementSize } from './dtype.ts';
import { bytesOf, refuseElement, refuseSize, type StoredArray } from './stored-array.ts';

/** Bytes of a block of an array in Fortran's order, of which every column is read for every block. */
const BLOCK_BYTES = 1 << 25;

/**
 * The rows from `first` up to `last` of an array in Fortran's order, where the first axis runs fastest: a column, the
 * numbers of all rows at one place, lies in one piece, and of each the part for a block of rows is read.
 */
export async function* columnMajorBlocks(
  array: StoredArray,
  bytes: RandomAccess,
  offset: number,
  first: number,
  last: number,
): AsyncGenerator<Float64Array> {
  const [rows = 1, ...rowShape] = array.shape;
  const size = elementSize[array.dtype];
  const rowSize = rowSizeOf({ rowShape });
  if (rowSize === 0) return;
  const blockRows = Math.max(1, Math.floor(BLOCK_BYTES / (rowSize * size)));
  const places = rowMajorPlaces(rowShape);
  const pieces = bytes.pieces();
  try {
    for (let start = first; start < last; start += blockRows) {
      const count = Math.min(blockRows, last - start);
      const piece = new Uint8Array(count * size);
      const block = new Float64Array(count * rowSize);
      for (let column = 0; column < rowSize; column++) {
        pieces.read(piece, offset + (column * rows + start) * size);
        const place = places(column);
        const numbers = decodeElements(piece, array, (i, found) =>
          refuseElement(array, (start + i) * rowSize + place, found),
        );
        for (let i = 0; i < count; i++) block[i * rowSize + place] = numbers[i]!;
      }
      yield block;
      // The reads were synchronous: here a signal is taken notice of.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    pieces.close();
  }
}

/** The same of an array that comes in order: all its bytes are held. */
export async function* columnMajorBlocksHeld(
  array: StoredArray,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Float64Array> {
  const bytes = await gathered(chunks);
  const needed = bytesOf(array);
  if (BigInt(bytes.length) !== needed) refuseSize(array, needed, bytes.length);
  yield* columnMajorBlocks(array, bytesInMemory(array.name, bytes), 0, 0, array.shape[0]!);
}

/** For a place counted with the first axis of a shape running fastest, the same place with the last running fastest. */
function rowMajorPlaces(shape: readonly number[]): (place: number) => number {
  return (place) => {
    let rest = place;
    let rowMajor = 0;
    let stride = shape.reduce((a, b) => a * b, 1);
    for (const extent of shape) {
      stride /= extent;
      rowMajor += (rest % extent) * stride;
      rest = Math.floor(rest / extent);
    }
    return rowMajor;
  };
}
