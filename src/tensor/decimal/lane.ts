import { readSync } from 'node:fs';
import { systemCode } from '../system-error.ts';
import { awaitFree, awaitPlan, type Board, claimBlock, type Found, isOver, type Plan, tellFound } from './board.ts';
import { type DecimalMemory, decimalSlots, type Slot } from './memory.ts';

/** A regular file of text whose blocks several threads read. It is sent to each of them, so it holds data alone. */
export interface TextJob {
  /** Of the file that is read; descriptors are the process's, for all its threads. */
  readonly descriptor: number;
  /** Blocks are so many bytes of the file each, one behind the other. */
  readonly blockBytes: number;
  readonly module: WebAssembly.Module;
  /** The board's slots, each for a block and the rest of its last line; behind them may be others. */
  readonly memory: DecimalMemory;
  readonly board: Board;
}

const NEWLINE = 10;
/** Bytes that are read at once for the rest of a line. */
const MORE_BYTES = 1 << 14;
/** A thread that waits looks up this often, should nobody wake it. */
const WAIT_MS = 1000;

/** A thread's way to a job. */
export interface TextLane {
  /** Claims a block and does it; false where none can be claimed now. */
  next(): boolean;
  /** The first numbers in a block's slot, whichever thread has found them. */
  numbers(block: number, count: number): Float64Array;
}

/** A lane for a plan, whose origin is not the beginning of the file. */
export function textLane(job: TextJob, slots: readonly Slot[], plan: Plan): TextLane {
  const slotOf = (block: number) => slots[block % job.board.slots]!;
  return {
    next() {
      const block = claimBlock(job.board);
      if (block === undefined) return false;
      tellFound(job.board, block, findLines(job, plan, block, slotOf(block)));
      return true;
    },
    numbers: (block, count) => slotOf(block).numbers(count),
  };
}

/** One thread's part of a job, from its first block to the last, once it is known what is to be read. */
export function runLane(job: TextJob): void {
  const slots = decimalSlots(job.module, job.memory);
  const plan = awaitPlan(job.board);
  if (plan === undefined) return;
  const { next } = textLane(job, slots, plan);
  while (!isOver(job.board)) if (!next()) awaitFree(job.board, WAIT_MS);
}

/**
 * Reads the plain lines that begin in a block, up to the first that is any other; none where it begins no line or cannot be
 * read. A line begins behind LF here, the one kind of line end there is between plain lines.
 */
function findLines({ descriptor, blockBytes }: TextJob, { origin, line }: Plan, block: number, slot: Slot): Found {
  // With the byte before, which tells whether a line begins where the block does.
  const base = origin + block * blockBytes - 1;
  const bytes = Buffer.from(slot.text.buffer, slot.text.byteOffset, slot.text.length);
  try {
    let end = readUpTo(descriptor, bytes, 0, blockBytes + 1, base);
    const from = bytes.subarray(0, Math.min(end, blockBytes)).indexOf(NEWLINE) + 1;
    if (from === 0) return NOTHING;
    // The last line ends behind the block, unless it ends with it.
    let last = bytes.subarray(blockBytes, end).indexOf(NEWLINE) + blockBytes;
    while (last < blockBytes) {
      const more = readUpTo(descriptor, bytes, end, end + MORE_BYTES, base);
      if (more === end) break;
      const found = bytes.subarray(end, more).indexOf(NEWLINE);
      if (found >= 0) last = end + found;
      end = more;
    }
    const { lines, stop } = slot.read(from, last < blockBytes ? end : last + 1, line.width, line.separator);
    return { start: base + from, stop: base + stop, lines };
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    // Whoever reads in its place comes upon the same and tells of it.
    return NOTHING;
  }
}

const NOTHING: Found = { start: 0, stop: 0, lines: 0 };

/**
 * Fills bytes from one offset up to another, or up to the last there is room for, by what stands in a file behind `base`.
 * Returns where it stopped, which is before that at the end of the file.
 */
function readUpTo(descriptor: number, bytes: Uint8Array, from: number, to: number, base: number): number {
  const last = Math.min(to, bytes.length);
  for (let at = from; at < last; ) {
    const got = readSync(descriptor, bytes, at, last - at, base + at);
    if (got === 0) return at;
    at += got;
  }
  return Math.max(from, last);
}
