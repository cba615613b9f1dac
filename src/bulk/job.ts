import type { BlockNorm, NumberType } from '../core/kernel/row-block.ts';
import { elementSize, type FloatDtype } from '../tensor/elements/dtype.ts';

/**
 * Groups of numbers in one file to be normalized into another, by several threads at once. It is sent to each of them, so
 * it holds data alone.
 */
export interface BulkJob {
  /** The file that is read. */
  readonly input: Stored & { readonly path: string };
  /** The file that is written; descriptors are the process's, for all its threads. */
  readonly output: Stored & { readonly descriptor: number };
  /** What is computed in; results are rounded from it once. */
  readonly arithmetic: NumberType;
  readonly groups: number;
  readonly norm: BlockNorm;
  /** The compiled kernel; without it plain JavaScript does the work, with the same results. */
  readonly kernel: WebAssembly.Module | undefined;
  readonly board: Board;
}

/** Numbers in a file, little-endian, from byte `offset` on. */
interface Stored {
  readonly name: string;
  readonly offset: number;
  readonly dtype: FloatDtype;
}

/** What the threads of a job have in common. */
export type Board = SharedArrayBuffer;

/** Cells of a board: blocks claimed, groups done, whether to stop. */
const [CLAIMED, DONE, STOPPED] = [0, 1, 2];

export function newBoard(): Board {
  return new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT);
}

const cells = (board: Board) => new BigInt64Array(board);

/** The next block that nobody has claimed. */
export function claimBlock(board: Board): number {
  return Number(Atomics.add(cells(board), CLAIMED, 1n));
}

export function addDone(board: Board, groups: number): void {
  Atomics.add(cells(board), DONE, BigInt(groups));
}

/** Groups that are written. */
export function groupsDone(board: Board): number {
  return Number(Atomics.load(cells(board), DONE));
}

/** Has every thread stop at its next block. */
export function stopAll(board: Board): void {
  Atomics.store(cells(board), STOPPED, 1n);
}

export function isStopped(board: Board): boolean {
  return Atomics.load(cells(board), STOPPED) === 1n;
}

/** From this many numbers on, loading the compiled kernel costs less than it gains. */
export const KERNEL_NUMBERS = 1 << 15;

// A block fits a core's cache of the second level. Writers of one file wait for each other: blocks of half the size take 6 % longer.
const BLOCK_BYTES = 1 << 20;

/** Groups in a block, the last one aside, of which each takes so many bytes. */
export function groupsPerBlock(groupBytes: number): number {
  return Math.max(1, Math.floor(BLOCK_BYTES / groupBytes));
}

/** Bytes of a group where it takes more of them, before or after. */
export function largestGroupBytes({ input, output, norm }: Pick<BulkJob, 'input' | 'output' | 'norm'>): number {
  return norm.features * Math.max(elementSize[input.dtype], elementSize[output.dtype]);
}
