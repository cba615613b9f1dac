import { InputError, quoted } from '../../errors.ts';
import { chooseArray, MOST_LISTED } from '../array-names.ts';
import { type ByteSource, peek } from '../bytes.ts';
import { bytesOf, refuseSize } from '../elements/stored-array.ts';
import { storedInOrder } from '../elements/stored-stream.ts';
import { zipKindOf } from '../foreign.ts';
import type { Format, Head, Selection } from '../format.ts';
import { LONGEST_HEADER, npyInfo, readNpyHeader } from '../npy/header.ts';
import { bytesInMemory, gathered, type RandomAccess, regularFile } from '../random-access.ts';
import { refuseKind } from '../refused.ts';
import { sectionOf } from '../section.ts';
import type { ArrayInfo, TensorStream } from '../tensor.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { memberChunks } from './member.ts';

/** A zip that comes through a pipe is held as a whole, as what is in it stands at its end: up to this many bytes. */
const MOST_HELD = 2 ** 30;

const SUFFIX = '.npy';

/** NumPy's .npz: a zip of .npy files. Zips of other things are told by what is in them. */
export const npz: Format = {
  id: 'npz',
  recognises: ({ bytes, ending }) => {
    const magic = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
    return magic === 'PK\x03\x04' || (ending === '.npz' && magic.startsWith('PK'));
  },
  async open(source, head, selection) {
    const zip = await randomAccess(source);
    const entries = await directoryOf(zip, head);
    if (entries.length === 0)
      throw new InputError(`${zip.name} is a zip archive with nothing in it: it holds no arrays`);
    const arrays = entries.filter(({ name }) => name.endsWith(SUFFIX));
    if (arrays.length === 0) refuseKind(zip.name, zipKindOf(entries.map(({ name }) => name)));
    return openArray(zip, await chosen(zip, arrays, selection));
  },
};

async function randomAccess(source: ByteSource): Promise<RandomAccess> {
  const file = await regularFile(source);
  if (file === undefined) return bytesInMemory(source.name, await gathered(bounded(source)));
  await source.close?.();
  return file;
}

async function* bounded({ name, chunks }: ByteSource): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MOST_HELD) {
      throw new InputError(
        `${name} is a zip archive of more than 1 GiB, which can be read from a file alone: its directory stands at its end; save it and give --file`,
      );
    }
    yield chunk;
  }
}

/** The members of a zip; of one that is damaged at least its kind is told, where its beginning shows that. */
async function directoryOf(zip: RandomAccess, head: Head): Promise<readonly ZipEntry[]> {
  try {
    return await readDirectory(zip);
  } catch (error) {
    const names = ['[Content_Types].xml', 'data.pkl'].filter((name) => Buffer.from(head.bytes).includes(name));
    if (error instanceof InputError && names.length > 0) refuseKind(zip.name, zipKindOf(names));
    throw error;
  }
}

/** The wanted member. Its fellows are looked into only where a list of them has to be shown. */
async function chosen(zip: RandomAccess, arrays: readonly ZipEntry[], selection: Selection): Promise<ZipEntry> {
  const { key } = selection;
  const wanted = arrays.find(({ name }) => keyOf(name) === key) ?? arrays.find(({ name }) => name === key);
  if (wanted !== undefined) return wanted;
  if (key === undefined && arrays.length === 1) return arrays[0]!;
  const infos: (ArrayInfo & { readonly entry: ZipEntry })[] = [];
  for (const entry of arrays) {
    const { shape, dtype } = infos.length < MOST_LISTED ? await infoOf(zip, entry) : UNSEEN;
    infos.push({ name: keyOf(entry.name), shape, dtype, entry });
  }
  return chooseArray(zip.name, infos, selection).entry;
}

const UNSEEN = { shape: [], dtype: 'cannot be read' };

async function infoOf(zip: RandomAccess, entry: ZipEntry): Promise<Pick<ArrayInfo, 'shape' | 'dtype'>> {
  try {
    const { head, source } = await peek({ name: zip.name, chunks: memberChunks(zip, entry) }, LONGEST_HEADER);
    await source.close();
    return npyInfo(entry.name, head);
  } catch (error) {
    if (error instanceof InputError) return UNSEEN;
    throw error;
  }
}

function keyOf(name: string): string {
  return name.slice(0, -SUFFIX.length);
}

async function openArray(zip: RandomAccess, entry: ZipEntry): Promise<TensorStream> {
  const name = `${quoted(entry.name)} in ${zip.name}`;
  const { head, source } = await peek({ name, chunks: memberChunks(zip, entry) }, LONGEST_HEADER);
  try {
    const { array, order, length } = readNpyHeader(name, head);
    const needed = bytesOf(array);
    const there = entry.size - length;
    if (BigInt(there) !== needed) refuseSize(array, needed, there);
    const numbers = sectionOf(source.chunks, length, Number.POSITIVE_INFINITY, () => {});
    return storedInOrder(array, zip.name, numbers, order, keyOf(entry.name));
  } catch (error) {
    await source.close();
    throw error;
  }
}
