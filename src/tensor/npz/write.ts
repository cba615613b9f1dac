import type { Encoder } from '../encoder.ts';
import type { Layout } from '../layout.ts';
import { npyEncoder } from '../npy/write.ts';

/** 1980-01-01, the first day that a zip can tell: the same result gives the same bytes. */
const DATE = 0x0021;
/** The version of zip readers that know sizes of 64 bits. */
const VERSION = 45;
const UTF8 = 0x0800;
const IN_EXTRA = 0xffffffff;

/** A .npz file: a zip of one .npy, stored as numpy.savez does, its sizes of 64 bits throughout. */
export async function npzEncoder(path: string, layout: Layout): Promise<Encoder> {
  const { crc32 } = await import('node:zlib');
  const npy = npyEncoder(path, layout);
  const name = Buffer.from(`${layout.key ?? 'output'}.npy`);
  const placeholder = localHeader(name, 0, 0);
  let dataCrc = crc32(npy.head);
  let size = npy.head.length;

  return {
    head: Buffer.concat([placeholder, npy.head]),
    *encode(block) {
      for (const bytes of npy.encode(block)) {
        // Of no bytes zlib gives the sum anew, whatever came before.
        if (bytes.length > 0) dataCrc = crc32(bytes, dataCrc);
        size += bytes.length;
        yield bytes;
      }
    },
    end(rows) {
      const header = npy.end(rows).patches[0]?.bytes;
      const crc = header === undefined ? dataCrc : crcWithHead(dataCrc, npy.head, header, size, crc32);
      const local = localHeader(name, crc, size);
      const patches = [{ at: 0, bytes: local }];
      if (header !== undefined) patches.push({ at: local.length, bytes: Buffer.from(header) });
      return { tail: directory(name, crc, size, local.length + size), patches };
    },
    isRaw: false,
  };
}

type Crc32 = (bytes: Uint8Array, before?: number) => number;

/**
 * The check sum of bytes whose beginning was `head` and is to be another of its length. The sum is linear over bits: where
 * two texts of a length differ, their sums differ by what those of the difference and zeros do.
 */
function crcWithHead(crc: number, head: Uint8Array, other: Uint8Array, size: number, crc32: Crc32): number {
  const zeros = new Uint8Array(1 << 16);
  const withZeros = (bytes: Uint8Array) => {
    let sum = crc32(bytes);
    for (let left = size - bytes.length; left > 0; left -= zeros.length) sum = crc32(zeros.subarray(0, left), sum);
    return sum;
  };
  return (crc ^ withZeros(head) ^ withZeros(other)) >>> 0;
}

/** What stands before the member (APPNOTE.TXT, 4.3.7). */
function localHeader(name: Buffer, crc: number, size: number): Buffer {
  const bytes = Buffer.alloc(30 + name.length + 20);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(VERSION, 4);
  bytes.writeUInt16LE(UTF8, 6);
  bytes.writeUInt16LE(DATE, 12);
  bytes.writeUInt32LE(crc, 14);
  bytes.writeUInt32LE(IN_EXTRA, 18);
  bytes.writeUInt32LE(IN_EXTRA, 22);
  bytes.writeUInt16LE(name.length, 26);
  bytes.writeUInt16LE(20, 28);
  name.copy(bytes, 30);
  largeSizes(size).copy(bytes, 30 + name.length);
  return bytes;
}

/** The extra field of sizes of 64 bits (4.5.3): the size as such, then as stored. */
function largeSizes(size: number): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.writeUInt16LE(1, 0);
  bytes.writeUInt16LE(16, 2);
  bytes.writeBigUInt64LE(BigInt(size), 4);
  bytes.writeBigUInt64LE(BigInt(size), 12);
  return bytes;
}

/** The directory of the one member that begins the file, and the records that end it (4.3.12, 4.3.14 to 4.3.16). */
function directory(name: Buffer, crc: number, size: number, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(UTF8, 8);
  entry.writeUInt16LE(DATE, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(IN_EXTRA, 20);
  entry.writeUInt32LE(IN_EXTRA, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(20, 30);
  const central = Buffer.concat([entry, name, largeSizes(size)]);

  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(VERSION, 12);
  end64.writeUInt16LE(VERSION, 14);
  end64.writeBigUInt64LE(1n, 24);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(central.length), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);

  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + central.length), 8);
  locator.writeUInt32LE(1, 16);

  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(IN_EXTRA, 16);
  return Buffer.concat([central, end64, locator, end]);
}
