import type { PlainLine } from './plain-lines.ts';

/**
 * What the threads that read one text have in common: its blocks are claimed in order, each by one thread, which puts what
 * it finds into the slot that is the block's by turns; the consumer takes them in order and frees their slots.
 */
export interface Board {
  readonly cells: SharedArrayBuffer;
  readonly slots: number;
}

/** What is to be read: so many blocks of the file, from `origin` on, of lines that look so. */
export interface Plan {
  readonly origin: number;
  readonly blocks: number;
  readonly line: PlainLine;
}

/** Lines that a thread has read in its block: from which byte of the file up to which; none where `lines` is 0. */
export interface Found {
  readonly start: number;
  readonly stop: number;
  readonly lines: number;
}

/** Cells of 32 bits: one of the stages, blocks there are, blocks claimed, blocks freed; from DONE on by slot the last block done. */
const [STAGE, BLOCKS, CLAIMED, FREED, DONE] = [0, 1, 2, 3, 4];
/** Nobody knows yet what is to be read; it is read; nothing more is wanted. */
const [PREPARED, BEGUN, STOPPED] = [0, 1, 2];
/** In place of blocks freed when all is over. */
const NONE_ANY_MORE = -1;
/** Numbers that tell of a plan or of a block. */
const TOLD = 3;

export function newBoard(slots: number): Board {
  return { cells: new SharedArrayBuffer(8 * (firstWord(slots) + TOLD * (1 + slots))), slots };
}

const firstWord = (slots: number) => Math.ceil((DONE + slots) / 2);
const flags = ({ cells }: Board) => new Int32Array(cells);
/** The numbers of the plan (0), or of the block in a slot (1 and more). */
const told = ({ cells, slots }: Board, entry: number) =>
  new Float64Array(cells, 8 * (firstWord(slots) + TOLD * entry), TOLD);

/** Has all threads begin. */
export function begin(board: Board, { origin, blocks, line }: Plan): void {
  told(board, 0).set([origin, line.width, line.separator.charCodeAt(0)]);
  const cells = flags(board);
  Atomics.store(cells, BLOCKS, blocks);
  Atomics.store(cells, STAGE, BEGUN);
  Atomics.notify(cells, STAGE);
}

/** Whether it is known what is to be read, if anything. */
export function isPlanned(board: Board): boolean {
  return Atomics.load(flags(board), STAGE) !== PREPARED;
}

/** Waits until it is known what is to be read; undefined where nothing is. */
export function awaitPlan(board: Board): Plan | undefined {
  const cells = flags(board);
  while (!isPlanned(board)) Atomics.wait(cells, STAGE, PREPARED);
  if (Atomics.load(cells, STAGE) === STOPPED) return undefined;
  const [origin, width, code] = told(board, 0) as unknown as [number, number, number];
  return { origin, blocks: Atomics.load(cells, BLOCKS), line: { width, separator: String.fromCharCode(code) } };
}

/** Has every thread stop at its next block. */
export function stopAll(board: Board): void {
  const cells = flags(board);
  Atomics.store(cells, STAGE, STOPPED);
  Atomics.notify(cells, STAGE);
  // A thread that has found nothing over and is about to wait for this cell to change then does not.
  Atomics.store(cells, FREED, NONE_ANY_MORE);
  Atomics.notify(cells, FREED);
}

/** Whether there is no further block for a thread to wait for. */
export function isOver(board: Board): boolean {
  const cells = flags(board);
  return Atomics.load(cells, STAGE) === STOPPED || Atomics.load(cells, CLAIMED) >= Atomics.load(cells, BLOCKS);
}

/** The next block that nobody has claimed and whose slot is free; undefined where there is none at the moment. */
export function claimBlock(board: Board): number | undefined {
  const cells = flags(board);
  for (;;) {
    const block = Atomics.load(cells, CLAIMED);
    if (block >= Atomics.load(cells, BLOCKS) || block - Atomics.load(cells, FREED) >= board.slots) return undefined;
    if (Atomics.compareExchange(cells, CLAIMED, block, block + 1) === block) return block;
  }
}

/** Waits until a slot becomes free or all is over, at most so many milliseconds, where no block can be claimed now. */
export function awaitFree(board: Board, milliseconds: number): void {
  const cells = flags(board);
  const freed = Atomics.load(cells, FREED);
  if (isOver(board) || Atomics.load(cells, CLAIMED) - freed < board.slots) return;
  Atomics.wait(cells, FREED, freed, milliseconds);
}

export function tellFound(board: Board, block: number, { start, stop, lines }: Found): void {
  const slot = block % board.slots;
  told(board, 1 + slot).set([start, stop, lines]);
  const cells = flags(board);
  Atomics.store(cells, DONE + slot, block + 1);
  Atomics.notify(cells, DONE + slot);
}

/** What was found in a block; undefined where it is not done. */
export function foundIn(board: Board, block: number): Found | undefined {
  const slot = block % board.slots;
  if (Atomics.load(flags(board), DONE + slot) !== block + 1) return undefined;
  const [start, stop, lines] = told(board, 1 + slot) as unknown as [number, number, number];
  return { start, stop, lines };
}

/** Waits until a block is done, or so many milliseconds. */
export function awaitFound(board: Board, block: number, milliseconds: number): void {
  const cells = flags(board);
  const cell = DONE + (block % board.slots);
  const before = Atomics.load(cells, cell);
  if (before !== block + 1) Atomics.wait(cells, cell, before, milliseconds);
}

/** The consumer needs a block, and all before it, no more. */
export function freeBlock(board: Board, block: number): void {
  const cells = flags(board);
  Atomics.store(cells, FREED, block + 1);
  Atomics.notify(cells, FREED);
}
