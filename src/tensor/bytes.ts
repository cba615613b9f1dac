import { promises as fs, openSync } from 'node:fs';
import { InputError } from '../errors.ts';
import type { StartLane } from './decimal/helper.ts';
import { readFailure } from './system-error.ts';

/** Bytes on their way in. `path` is there when they lie in a file, for formats that read here and there in it. */
export interface ByteSource {
  /** How messages name the source. */
  readonly name: string;
  readonly path?: string;
  /** Can be walked once. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes that its file had when the first of them were read. */
  readonly firstSize?: () => number | undefined;
  /** How many threads may read it, as somebody asked for; large files alone are read by several. */
  readonly threads?: string | undefined;
  /** A thread that waits to read it with this one. */
  readonly helper?: StartLane | undefined;
  /** Lets go of a source that nobody will walk to its end. */
  readonly close?: () => Promise<void>;
}

/** What is known of a source before it is read: its first bytes, and the source as if they had not been taken. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly source: ByteSource & { readonly close: () => Promise<void> };
}

const CHUNK_BYTES = 1 << 20;

// Wide enough that the first line of a file with tens of thousands of features lies in it as a whole.
const HEAD_BYTES = 1 << 20;

/**
 * The bytes of a file, opened when the first chunk is asked for.
 * Throws InputError while it is read: no such file, a folder, no permission.
 */
export function fileSource(path: string): ByteSource {
  let size: number | undefined;
  const chunks = fileChunks(path, 0, Number.POSITIVE_INFINITY, (bytes) => {
    size = bytes;
  });
  return { name: path, path, chunks, firstSize: () => size };
}

/** The bytes of a stream such as standard input. Throws InputError while it is read, where the system refuses. */
export function streamSource(name: string, stream: AsyncIterable<Uint8Array>): ByteSource {
  return { name, chunks: streamChunks(name, stream) };
}

/** The bytes of a file from an offset up to another. Throws as `fileSource` does, and where the file is cut short meanwhile. */
export async function* fileChunks(
  path: string,
  from = 0,
  to = Number.POSITIVE_INFINITY,
  seeSize: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  if (from >= to) return;
  try {
    const before = await fs.stat(path);
    seeSize(before.size);
    // A read of a silent pipe would hold a thread, and process.exit waits for threads; a socket waits without one.
    if (before.isFIFO()) return yield* await pipeStream(path);
    let at = from;
    for await (const chunk of readChunks(path, from, to)) {
      at += chunk.length;
      yield chunk;
    }
    // To reading, a file that another program cuts short merely ends. Files of /sys do so before their size as well.
    if (at < Math.min(to, before.size) && (await fs.stat(path)).size < before.size) throw becameShorter(path);
  } catch (error) {
    throw readFailure(error, path);
  }
}

/** The same of what is no pipe. Node's own streams would take 3 ms to load. */
async function* readChunks(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  const handle = await fs.open(path, 'r');
  const read = async (at: number) => {
    const bytes = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, to - at));
    // What is read from its beginning on may be a device, which has no places.
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, from === 0 ? null : at);
    return bytes.subarray(0, bytesRead);
  };
  try {
    let chunk = await read(from);
    for (let at = from + chunk.length; chunk.length > 0; at += chunk.length) {
      yield chunk;
      if (at === to) return;
      chunk = await read(at);
    }
  } finally {
    await handle.close();
  }
}

/** What is said of a file that another program cuts short while it is read. */
export function becameShorter(name: string): InputError {
  return new InputError(
    `${name} became shorter while it was read; is another program writing it? try again when that has ended`,
  );
}

/** The bytes of a named pipe. Holds the program up until somebody writes to it. */
export async function pipeStream(path: string): Promise<AsyncIterable<Uint8Array>> {
  const { Socket } = await import('node:net');
  return new Socket({ fd: openSync(path, 'r'), writable: false });
}

async function* streamChunks(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw readFailure(error, name);
  }
}

/** Reads the head of a source: its first megabyte at least, or all of it where it is shorter. */
export async function peek(source: ByteSource, length = HEAD_BYTES): Promise<Peeked> {
  const rest = source.chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let there = 0;
  while (there < length) {
    const next = await rest.next();
    if (next.done) break;
    taken.push(next.value);
    there += next.value.length;
  }
  const head = taken.length === 1 ? taken[0]! : Buffer.concat(taken);
  const close = async () => {
    await rest.return?.();
  };
  return { head, source: { ...source, chunks: replay(head, rest, close), close } };
}

async function* replay(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  close: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await close();
  }
}
