import { InputError, quoted } from '../../errors.ts';
import { gathered, type RandomAccess } from '../random-access.ts';

/** What the directory at the end of a zip says of one of its members (PKWARE's APPNOTE.TXT, 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** How it is compressed: 0 not at all, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Where the directory begins, before which the member ends. */
  readonly limit: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 0xffff;
const LOCAL_HEADER_LENGTH = 30;

/** Where the directory lies and how many entries it has. */
interface Place {
  readonly offset: number;
  readonly length: number;
  readonly entries: number;
}

/** The members of a zip. Throws InputError for a zip that is cut short or damaged, has two members of a name or two in one place. */
export async function readDirectory(zip: RandomAccess): Promise<readonly ZipEntry[]> {
  const { offset, length, entries: stated } = await directoryPlace(zip);
  const bytes = await bytesAt(zip, offset, length);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) damaged(zip, 'its directory is not one');
    const [entry, next] = readEntry(zip, bytes, at, offset);
    entries.push(entry);
    at = next;
  }
  if (entries.length !== stated)
    damaged(zip, `its directory has ${entries.length} entries but ${stated} are said to be there`);
  refuseDuplicates(zip, entries);
  refuseOverlaps(zip, entries);
  return entries;
}

async function directoryPlace(zip: RandomAccess): Promise<Place> {
  const tailStart = Math.max(0, zip.size - END_LENGTH - LONGEST_COMMENT);
  const tail = await bytesAt(zip, tailStart, zip.size - tailStart);
  let at = tail.length - END_LENGTH;
  // The record ends with a comment that reaches to the end of the file.
  while (at >= 0 && (tail.readUInt32LE(at) !== END || at + END_LENGTH + tail.readUInt16LE(at + 20) !== tail.length))
    at--;
  if (at < 0) damaged(zip, 'its directory, which stands at the end of a zip, is missing; it is cut short (truncated)');
  if (tail.readUInt16LE(at + 4) !== 0 && tail.readUInt16LE(at + 4) !== 0xffff)
    damaged(zip, 'it is one part of several');
  const place = (await place64(zip, tailStart + at)) ?? {
    entries: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  if (place.offset + place.length > tailStart + at) damaged(zip, 'its directory does not lie where its end says');
  return place;
}

/** What the record for large files says, where there is one before the end record at `end`. */
async function place64(zip: RandomAccess, end: number): Promise<Place | undefined> {
  if (end < 20) return undefined;
  const locator = await bytesAt(zip, end - 20, 20);
  if (locator.readUInt32LE(0) !== LOCATOR64) return undefined;
  const at = Number(locator.readBigUInt64LE(8));
  if (at + 56 > end) damaged(zip, 'its directory does not lie where its end says');
  const record = await bytesAt(zip, at, 56);
  if (record.readUInt32LE(0) !== END64) damaged(zip, 'its directory does not lie where its end says');
  return {
    entries: Number(record.readBigUInt64LE(32)),
    length: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

function readEntry(zip: RandomAccess, bytes: Buffer, at: number, limit: number): [ZipEntry, number] {
  const flags = bytes.readUInt16LE(at + 8);
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) damaged(zip, 'its directory is not one');
  const sizes = {
    size: bytes.readUInt32LE(at + 24),
    compressedSize: bytes.readUInt32LE(at + 20),
    offset: bytes.readUInt32LE(at + 42),
  };
  const entry = {
    name: bytes.toString('utf8', at + 46, nameEnd),
    isEncrypted: (flags & 1) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    ...large(sizes, bytes.subarray(nameEnd, extraEnd)),
    limit,
  };
  return [entry, next];
}

type Sizes = Pick<ZipEntry, 'size' | 'compressedSize' | 'offset'>;

/** The sizes with those that do not fit 32 bits taken from the extra field for large files (4.5.3), in this order. */
function large(sizes: Sizes, extra: Buffer): Sizes {
  let field: Buffer = NO_BYTES;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  let at = 0;
  const orLarge = (size: number) => {
    if (size !== 0xffffffff || at + 8 > field.length) return size;
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  return { size: orLarge(sizes.size), compressedSize: orLarge(sizes.compressedSize), offset: orLarge(sizes.offset) };
}

const NO_BYTES = Buffer.alloc(0);

function refuseDuplicates(zip: RandomAccess, entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) damaged(zip, `it has two members named ${quoted(name)} (duplicate)`);
    names.add(name);
  }
}

/** Members that share bytes make a small file unpack to any size (Fifield 2019, "A better zip bomb"). */
function refuseOverlaps(zip: RandomAccess, entries: readonly ZipEntry[]): void {
  let end = 0;
  let before = '';
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) damaged(zip, `its members ${quoted(before)} and ${quoted(entry.name)} overlap`);
    end = entry.offset + LOCAL_HEADER_LENGTH + Buffer.byteLength(entry.name) + entry.compressedSize;
    before = entry.name;
    if (end > entry.limit) damaged(zip, `its member ${quoted(entry.name)} reaches beyond its end (truncated)`);
  }
}

/** Some of the bytes of a zip. Throws InputError where it has no such bytes. */
export async function bytesAt(zip: RandomAccess, offset: number, length: number): Promise<Buffer> {
  if (offset + length > zip.size) damaged(zip, 'it is cut short (truncated)');
  const bytes = await gathered(zip.chunks(offset, offset + length));
  if (bytes.length !== length) damaged(zip, 'it became shorter while it was read');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function damaged(zip: RandomAccess, why: string): never {
  throw new InputError(`${zip.name} is a damaged zip archive: ${why}`);
}
