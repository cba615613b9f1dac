import { InputError } from '../../errors.ts';
import type { StoredArray } from '../elements/stored-array.ts';
import type { Order } from '../elements/stored-stream.ts';
import type { ArrayInfo } from '../tensor.ts';
import { type Dictionary, readDictionary } from './dictionary.ts';
import { elementKindOf, knownKind } from './type-code.ts';

/** What stands before the numbers of an .npy. */
export interface NpyHeader {
  readonly array: StoredArray;
  readonly order: Order;
  /** Bytes before the first number. */
  readonly length: number;
}

const MAGIC = '\x93NUMPY';

/** No header that NumPy wrote comes near it, and none that it reads: it stops at 10,000 unless told otherwise. */
export const LONGEST_HEADER = 1 << 19;

/**
 * Reads the header of an .npy (NEP 1; versions 1 to 3) from its first bytes, all of them or LONGEST_HEADER at least.
 * Throws InputError for a header that NumPy does not write and an element type that is no real number.
 */
export function readNpyHeader(name: string, head: Uint8Array): NpyHeader {
  const { descr, fortranOrder, shape, length } = readParts(name, head);
  return {
    array: { name, ...elementKindOf(name, descr), shape },
    order: fortranOrder ? 'Fortran' : 'C',
    length,
  };
}

/** What a list of arrays says of one: its shape and type, the latter as the file has it where it is none that is read. */
export function npyInfo(name: string, head: Uint8Array): Pick<ArrayInfo, 'shape' | 'dtype'> {
  const { descr, shape } = readParts(name, head);
  return { shape, dtype: knownKind(descr)?.dtype ?? descr };
}

function readParts(name: string, head: Uint8Array): Dictionary & { readonly length: number } {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const fail = (why: string): never => {
    throw new InputError(`${name} ${why}`);
  };
  if (!MAGIC.startsWith(bytes.toString('latin1', 0, 6))) fail('does not begin as a NumPy .npy file does');
  if (bytes.length < 10) fail('is cut short: its header is not whole (truncated)');
  const [major, minor] = [bytes[6]!, bytes[7]!];
  if (major < 1 || major > 3 || minor !== 0) {
    fail(`is a .npy file of version ${major}.${minor}; versions 1.0, 2.0 and 3.0 are read`);
  }
  const start = major === 1 ? 10 : 12;
  if (bytes.length < start) fail('is cut short: its header is not whole (truncated)');
  const length = start + (major === 1 ? bytes.readUInt16LE(8) : bytes.readUInt32LE(8));
  if (length > LONGEST_HEADER) fail(`has a header of ${length - start} bytes, longer than any that NumPy writes`);
  if (bytes.length < length) {
    fail(`is cut short: its header of ${length - start} bytes is not whole (truncated)`);
  }
  const text = bytes.toString(major === 3 ? 'utf8' : 'latin1', start, length);
  return { ...readDictionary(name, text), length };
}
