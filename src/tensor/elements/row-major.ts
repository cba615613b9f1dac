import { InputError } from '../../errors.ts';
import { rowShapeOf, rowSizeOf } from '../stream.ts';
import { decodeElements } from './decode.ts';
import { elementSize } from './dtype.ts';
import { refuseElement, refuseSize, type StoredArray } from './stored-array.ts';

/** Numbers of a block: as many whole rows as come to so many, at least one. */
const BLOCK_NUMBERS = 1 << 16;

/** A row is put together in one buffer, and Node has none of more than 4 GiB. */
const MOST_ROW_BYTES = 2 ** 31;

/** The numbers of rows that come in order; `first` is the number of the first. Throws InputError where bytes lack or are left. */
export async function* rowMajorBlocks(
  array: StoredArray,
  chunks: AsyncIterable<Uint8Array>,
  first: number,
  rows: number,
): AsyncGenerator<Float64Array> {
  const rowSize = rowSizeOf({ rowShape: rowShapeOf(array.shape) });
  const rowBytes = rowSize * elementSize[array.dtype];
  if (rowBytes > MOST_ROW_BYTES) {
    throw new InputError(`${array.name}: a row of ${rowSize} numbers is more than can be held at once`);
  }
  const needed = rows * rowBytes;
  const blockBytes = rowBytes * Math.max(1, Math.floor(BLOCK_NUMBERS / Math.max(1, rowSize)));
  let held: Uint8Array[] = [];
  let length = 0; // of what is held
  let seen = 0;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    seen += chunk.length;
    if (seen > needed) refuseSize(array, needed, seen);
    let rest = chunk;
    while (length + rest.length >= blockBytes) {
      const part = blockBytes - length;
      yield decoded(array, Buffer.concat([...held, rest.subarray(0, part)]), first * rowSize);
      first += blockBytes / rowBytes;
      rest = rest.subarray(part);
      held = [];
      length = 0;
    }
    if (rest.length > 0) held.push(rest);
    length += rest.length;
  }
  if (seen < needed) refuseSize(array, needed, seen);
  if (length > 0) yield decoded(array, Buffer.concat(held), first * rowSize);
}

function decoded(array: StoredArray, bytes: Uint8Array, before: number): Float64Array {
  return decodeElements(bytes, array, (i, found) => refuseElement(array, before + i, found));
}
