import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { becameShorter } from '../bytes.ts';
import { reading } from '../system-error.ts';
import { newBoard } from './board.ts';
import { type StartLane, startHelper } from './helper.ts';
import { type Lanes, startLanes } from './lanes.ts';
import { decimalMemory, decimalSlots } from './memory.ts';
import { type LineReader, lineSieve } from './plain-lines.ts';
import { BLOCK_BYTES } from './threads.ts';

/** How a file is read, which changes how long it takes and nothing else. */
export interface Pace {
  /** Threads, this one included. */
  readonly threads: number;
  /** Bytes that are read at once until it shows how lines look. */
  readonly headBytes: number;
  /** Bytes that a thread reads at once from then on. */
  readonly blockBytes: number;
  /** Room for what of its last line stands behind a block; longer lines are read by this thread alone. */
  readonly lineBytes: number;
  /** Between two turns of the event loop, in which signals are heard. */
  readonly turnMs: number;
  readonly start: StartLane;
  /** Bytes that the file had when somebody first read of it, should it have become shorter since. */
  readonly firstSize: number | undefined;
}

const PACE: Pace = {
  threads: 1,
  headBytes: 1 << 14,
  blockBytes: BLOCK_BYTES,
  lineBytes: 1 << 16,
  turnMs: 40,
  start: async (job) => (await startHelper())(job),
  firstSize: undefined,
};

/** Blocks that may wait for their turn, besides those that are read, where there are several threads. */
const MOST_WAITING = 2;

/**
 * The text of a regular file in UTF-8 without its plain lines, as `LineSieve` gives it. Its blocks are read by several
 * threads, and what they find is handed on in order: lines from where one has begun are taken where the reader, having been
 * given all before, has come to the beginning of a line at that very place. All other text, and so every fault, is read by
 * this thread as it would be without the others. Throws InputError where the file cannot be read.
 */
export async function* textFile(
  name: string,
  path: string,
  module: WebAssembly.Module,
  reader: LineReader,
  given: Partial<Pace> = {},
): AsyncGenerator<string> {
  const { threads, headBytes, blockBytes, lineBytes, turnMs, start: startLane, firstSize = 0 } = { ...PACE, ...given };
  const breathe = breathing(turnMs);
  const file = openedFile(name, path, firstSize, blockBytes, breathe);
  let lanes: Lanes | undefined;
  try {
    const used = Math.max(1, Math.min(threads, Math.ceil(file.size / blockBytes)));
    const blockSlots = used === 1 ? 1 : used + MOST_WAITING;
    const memory = decimalMemory([...Array(blockSlots).fill(blockBytes + lineBytes), 2 * blockBytes]);
    const slots = decimalSlots(module, memory);
    const board = newBoard(blockSlots);
    const job = { descriptor: file.descriptor, blockBytes, module, memory, board };
    lanes = startLanes(job, slots, used - 1, startLane, { turnMs, breathe });
    const sieve = lineSieve(slots.at(-1)!, reader);
    let at = 0;
    // How lines look shows only as they come.
    while (reader.expected() === undefined && at < file.size) {
      // Not beyond the end, as of what is appended meanwhile none may be passed over.
      const next = Math.min(at + headBytes, file.size);
      yield* sieve.pass(file.pieces(at, next));
      at = next;
    }
    const line = reader.expected();
    const blocks = line === undefined ? 0 : Math.ceil((file.size - at) / blockBytes);
    if (line !== undefined && blocks > 0) lanes.begin({ origin: at, blocks, line });
    for (let block = 0; block < blocks; block++) {
      const { start, stop, lines, numbers } = await lanes.take(block);
      if (lines > 0) {
        if (start > at) yield* sieve.pass(file.pieces(at, start));
        at = start;
        if (reader.expected() !== undefined) {
          reader.takeLines(numbers, lines);
          at = stop;
          // The reader hands on what it has taken.
          yield '';
        }
      }
      lanes.free(block);
    }
    yield* sieve.pass(file.pieces(at, Number.POSITIVE_INFINITY));
    yield sieve.rest();
  } finally {
    // Other threads may still be reading.
    if (lanes === undefined) file.close();
    else void lanes.end().then(file.close);
  }
}

/** Lets the event loop turn where it has not for so long. */
function breathing(turnMs: number): () => Promise<void> {
  let last = process.uptime();
  return async () => {
    if ((process.uptime() - last) * 1000 < turnMs) return;
    await new Promise(setImmediate);
    last = process.uptime();
  };
}

interface TextFile {
  readonly descriptor: number;
  readonly size: number;
  /** The bytes from an offset up to another or the end, in pieces, each there until the next is asked for. */
  pieces(from: number, to: number): AsyncIterable<Uint8Array>;
  close(): void;
}

function openedFile(
  name: string,
  path: string,
  firstSize: number,
  pieceBytes: number,
  breathe: () => Promise<void>,
): TextFile {
  const descriptor = reading(name, () => openSync(path, 'r'));
  const size = Math.max(firstSize, fstatSync(descriptor).size);
  let piece: Uint8Array | undefined;
  return {
    descriptor,
    size,
    async *pieces(from, to) {
      piece ??= new Uint8Array(pieceBytes);
      for (let at = from; at < to; ) {
        await breathe();
        const got = reading(name, () => readSync(descriptor, piece!, 0, Math.min(pieceBytes, to - at), at));
        if (got === 0) {
          if (at < size && fstatSync(descriptor).size < size) throw becameShorter(name);
          return;
        }
        yield piece.subarray(0, got);
        at += got;
      }
    },
    close: () => closeSync(descriptor),
  };
}
