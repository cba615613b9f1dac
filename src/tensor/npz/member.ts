import type { InflateRaw } from 'node:zlib';
import { InputError, quoted } from '../../errors.ts';
import type { RandomAccess } from '../random-access.ts';
import { systemCode } from '../system-error.ts';
import { bytesAt, damaged, type ZipEntry } from './directory.ts';

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The content of a member, unpacked as it is walked. Its size and its check sum (CRC-32) are held against what the
 * directory says, so that no more is unpacked than that. Throws InputError where they differ.
 */
export async function* memberChunks(zip: RandomAccess, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const { crc32 } = await import('node:zlib');
  const what = `its member ${quoted(entry.name)}`;
  const start = await contentStart(zip, entry);
  const packed = zip.chunks(start, start + entry.compressedSize);
  let size = 0;
  let crc = 0;
  for await (const chunk of entry.method === STORED ? packed : inflated(zip, entry, packed)) {
    // Of no bytes zlib gives the sum anew, whatever came before.
    if (chunk.length === 0) continue;
    size += chunk.length;
    crc = crc32(chunk, crc);
    if (size > entry.size) damaged(zip, `${what} unpacks to more than the ${entry.size} bytes it is said to have`);
    yield chunk;
  }
  if (size < entry.size)
    damaged(zip, `${what} has ${size} bytes, not the ${entry.size} it is said to have (truncated)`);
  if (crc !== entry.crc) damaged(zip, `the check sum (CRC) of ${what.replace('its', 'the')} does not fit its content`);
}

/** Where the content of a member begins, behind a header of its own. */
async function contentStart(zip: RandomAccess, { name, isEncrypted, method, compressedSize, offset, limit }: ZipEntry) {
  const what = `its member ${quoted(name)}`;
  if (isEncrypted) {
    throw new InputError(`${zip.name}: ${what} is encrypted with a password; unpack it first, with unzip`);
  }
  if (method !== STORED && method !== DEFLATED) {
    throw new InputError(
      `${zip.name}: ${what} is compressed by method ${method}; only stored and deflated ones are read, as numpy.savez and savez_compressed write them`,
    );
  }
  const header = await bytesAt(zip, offset, 30);
  if (header.readUInt32LE(0) !== LOCAL_HEADER) damaged(zip, `${what} does not begin where the directory says`);
  const nameLength = header.readUInt16LE(26);
  const localName = await bytesAt(zip, offset + 30, nameLength);
  if (localName.toString('utf8') !== name || header.readUInt16LE(8) !== method) {
    damaged(zip, `${what} is another one where it begins than in the directory`);
  }
  const start = offset + 30 + nameLength + header.readUInt16LE(28);
  if (start + compressedSize > limit) damaged(zip, `${what} reaches into the directory`);
  return start;
}

async function* inflated(
  zip: RandomAccess,
  { name }: ZipEntry,
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const [{ createInflateRaw }, { pipeline, Readable }] = await Promise.all([
    import('node:zlib'),
    import('node:stream'),
  ]);
  const inflate: InflateRaw = createInflateRaw({ chunkSize: 1 << 16 });
  // Errors of either end come out of the walk below.
  pipeline(Readable.from(packed), inflate, () => {});
  try {
    yield* inflate;
  } catch (error) {
    if (!systemCode(error)?.startsWith('Z_')) throw error;
    damaged(zip, `its member ${quoted(name)} cannot be unpacked`);
  }
}
