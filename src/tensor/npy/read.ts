import { bytesOf, refuseSize } from '../elements/stored-array.ts';
import { storedInFile, storedInOrder } from '../elements/stored-stream.ts';
import type { Format } from '../format.ts';
import { refuseKey } from '../format.ts';
import { regularFile } from '../random-access.ts';
import { sectionOf } from '../section.ts';
import { readNpyHeader } from './header.ts';

/** NumPy's .npy: one array. */
export const npy: Format = {
  id: 'npy',
  // The first byte alone is enough where the ending says the same: then the rest is cut off.
  recognises: ({ bytes, ending }) =>
    bytes[0] === 0x93 && (ending === '.npy' || Buffer.from(bytes.subarray(1, 6)).toString('latin1') === 'NUMPY'),
  async open(source, head, selection) {
    const { name } = source;
    refuseKey(name, selection);
    const { array, order, length } = readNpyHeader(name, head.bytes);
    const needed = bytesOf(array);
    const file = await regularFile(source);
    if (file === undefined)
      return storedInOrder(
        array,
        name,
        sectionOf(source.chunks, length, Number.POSITIVE_INFINITY, () => {}),
        order,
      );
    await source.close?.();
    // By now it may have become shorter than what has been read of it.
    const there = Math.max(0, file.size - length);
    if (BigInt(there) !== needed) refuseSize(array, needed, there);
    return storedInFile(array, file, length, order);
  },
};
