import { InputError, quoted } from '../../errors.ts';
import { chooseArray } from '../array-names.ts';
import { type ByteSource, peek } from '../bytes.ts';
import { bytesOf, type StoredArray, shapeText } from '../elements/stored-array.ts';
import { storedInFile, storedInOrder } from '../elements/stored-stream.ts';
import { foreignKindOf } from '../foreign.ts';
import type { Format, Head } from '../format.ts';
import { gathered, type RandomAccess, regularFile } from '../random-access.ts';
import { sectionOf } from '../section.ts';
import { readHeader, type TensorEntry } from './header.ts';
import { dtypes } from './names.ts';

/** The format's own bound. */
const LONGEST_HEADER = 100_000_000;

/** Hugging Face's .safetensors: tensors by name behind a JSON header. */
export const safetensors: Format = {
  id: 'safetensors',
  recognises: (head) =>
    beginsAsHeader(head.bytes) ||
    (head.ending === '.safetensors' && isBinary(head) && foreignKindOf(head.bytes, head.ending) === undefined),
  async open(source, { bytes }, selection) {
    const { name } = source;
    const start = 8 + headerLength(name, bytes);
    const file = await regularFile(source);
    if (file !== undefined) await source.close?.();
    const { header, size, rest } = file === undefined ? await fromPipe(source, start) : await fromFile(file, start);
    if (header.length < start) fail(name, `its header of ${start - 8} bytes is not whole (truncated)`);
    const entries = readHeader(name, headerText(name, header.subarray(8, start)));
    const dataSize = checkedTiling(name, entries);
    const refuseSize = (there: number) => {
      if (there - start < dataSize)
        fail(name, `its tensors take ${dataSize} bytes but only ${there - start} are there (truncated)`);
      if (there - start > dataSize)
        fail(name, `${there - start - dataSize} bytes lie behind its last tensor (extra bytes)`);
    };
    if (size !== undefined) refuseSize(size);
    const infos = entries.map((entry) => ({ ...entry, dtype: dtypes.get(entry.dtype) ?? entry.dtype }));
    const { name: key, begin, end } = chooseArray(name, infos, selection);
    const array = storedArray(name, entries.find((entry) => entry.name === key)!);
    if (file !== undefined) return storedInFile(array, file, start + begin, 'C', key);
    return storedInOrder(array, name, sectionOf(rest!, start + begin, start + end, refuseSize), 'C', key);
  },
};

/** Whether a file does not begin as text does, which in a file of this ending is left to the readers of text. */
function isBinary({ bytes }: Head): boolean {
  return (
    bytes.length < 8 || bytes.subarray(0, 8).some((byte) => byte >= 0x7f || (byte < 0x20 && byte !== 10 && byte !== 13))
  );
}

/** Eight bytes of length, the upper half of them 0, and the brace of the JSON that the length is of. */
function beginsAsHeader(bytes: Uint8Array): boolean {
  return bytes.length > 8 && bytes.subarray(4, 8).every((byte) => byte === 0) && bytes[8] === 0x7b;
}

function headerLength(name: string, bytes: Uint8Array): number {
  if (bytes.length < 8) fail(name, 'it is shorter than the 8 bytes that tell the length of its header (truncated)');
  const length = Buffer.from(bytes.buffer, bytes.byteOffset, 8).readBigUInt64LE();
  if (length <= BigInt(LONGEST_HEADER)) return Number(length);
  return fail(name, `its header would be ${length} bytes long, and at most ${LONGEST_HEADER} are allowed`);
}

interface Opened {
  /** The file's first bytes, up to the end of the header at least, where there are so many. */
  readonly header: Uint8Array;
  /** Bytes of the whole file, where that is known. */
  readonly size?: number;
  /** All bytes in order, of what can be read only so. */
  readonly rest?: AsyncIterable<Uint8Array>;
}

async function fromFile(file: RandomAccess, length: number): Promise<Opened> {
  return { header: await gathered(file.chunks(0, Math.min(file.size, length))), size: file.size };
}

async function fromPipe(source: ByteSource, length: number): Promise<Opened> {
  const { head, source: rest } = await peek(source, length);
  return { header: head, rest: rest.chunks };
}

function headerText(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail(name, 'its header is not valid UTF-8');
  }
}

/** The bytes that the tensors take in all; they must lie one behind the other. */
function checkedTiling(name: string, entries: readonly TensorEntry[]): number {
  let end = 0;
  let before: TensorEntry | undefined;
  for (const entry of entries.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (entry.begin !== end) {
      const what = entry.begin < end ? 'overlaps the tensor before it' : 'leaves a hole before it';
      fail(
        name,
        `tensor ${quoted(entry.name)} at data_offsets [${entry.begin}, ${entry.end}] ${what}${before ? `, ${quoted(before.name)}` : ''}`,
      );
    }
    end = entry.end;
    before = entry;
    if (dtypes.has(entry.dtype)) storedArray(name, entry);
  }
  return end;
}

/** A tensor as it lies in the file. Throws InputError where its type is not read or its shape does not take its bytes. */
function storedArray(name: string, { name: key, dtype: word, shape, begin, end }: TensorEntry): StoredArray {
  const dtype = dtypes.get(word);
  if (dtype === undefined) {
    return fail(
      name,
      `tensor ${quoted(key)} has the dtype ${quoted(word)}, which is not read; ${[...dtypes.keys()].join(', ')} are`,
    );
  }
  const array = { name: `tensor ${quoted(key)} of ${name}`, dtype, littleEndian: true, shape };
  const needed = bytesOf(array);
  if (needed === BigInt(end - begin)) return array;
  return fail(
    name,
    `tensor ${quoted(key)}: shape ${shapeText(shape)} of ${word} takes ${needed} bytes, but its data_offsets are ${end - begin} bytes apart`,
  );
}

function fail(name: string, why: string): never {
  throw new InputError(`${name} is not a whole safetensors file: ${why}`);
}
