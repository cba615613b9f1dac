import { closeSync, promises as fs, openSync, readSync } from 'node:fs';
import { type ByteSource, becameShorter, fileChunks } from './bytes.ts';
import { reading } from './system-error.ts';

/** Bytes that can be read at any place, again and again. */
export interface RandomAccess {
  /** How messages name them. */
  readonly name: string;
  /** Where they are a regular file's. */
  readonly path?: string;
  readonly size: number;
  /** The bytes from an offset up to another, both within `size`. */
  chunks(from: number, to: number): AsyncIterable<Uint8Array>;
  /** For many short pieces. */
  pieces(): Pieces;
}

export interface Pieces {
  /** Fills `into` with the bytes from an offset on. Throws InputError where there are fewer. */
  read(into: Uint8Array, at: number): void;
  close(): void;
}

/** The file that a source is of, to be read at any place; undefined where it is a pipe, a device or no file. */
export async function regularFile({ name, path }: ByteSource): Promise<RandomAccess | undefined> {
  if (path === undefined) return undefined;
  const stats = await fs.stat(path).catch(() => undefined);
  if (!stats?.isFile()) return undefined;
  return {
    name,
    path,
    size: stats.size,
    chunks: (from, to) => fileChunks(path, from, to),
    pieces: () => filePieces(name, path),
  };
}

function filePieces(name: string, path: string): Pieces {
  const descriptor = reading(name, () => openSync(path, 'r'));
  return {
    read(into, at) {
      for (let done = 0; done < into.length; ) {
        const read = reading(name, () => readSync(descriptor, into, done, into.length - done, at + done));
        if (read === 0) throw becameShorter(name);
        done += read;
      }
    },
    close: () => closeSync(descriptor),
  };
}

/** Bytes in memory. */
export function bytesInMemory(name: string, bytes: Uint8Array): RandomAccess {
  return {
    name,
    size: bytes.length,
    async *chunks(from, to) {
      if (from < to) yield bytes.subarray(from, to);
    },
    pieces: () => ({ read: (into, at) => into.set(bytes.subarray(at, at + into.length)), close() {} }),
  };
}

/** All bytes of a sequence as one. They are not taken for as many as somebody says, but as they come. */
export async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  for await (const chunk of chunks) taken.push(chunk);
  return taken.length === 1 ? taken[0]! : Buffer.concat(taken);
}
