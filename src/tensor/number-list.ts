import { InputError } from '../errors.ts';

/** Numbers that come one by one, kept at 8 bytes each. */
export interface NumberList {
  readonly length: number;
  push(x: number): void;
  /** The numbers so far, copied out; the list is empty afterwards. */
  take(): Float64Array;
}

const PIECE = 1 << 16;

/** An empty list. It grows by whole pieces, so that a long list is copied once, at the end. */
export function numberList(): NumberList {
  let full: Float64Array[] = [];
  let piece = new Float64Array(64);
  let used = 0;
  let before = 0;

  const grow = () => {
    if (piece.length < PIECE) {
      const wider = new Float64Array(piece.length * 4);
      wider.set(piece);
      piece = wider;
      return;
    }
    full.push(piece);
    before += used;
    piece = new Float64Array(PIECE);
    used = 0;
  };

  return {
    get length() {
      return before + used;
    },
    push(x) {
      if (used === piece.length) grow();
      piece[used++] = x;
    },
    take() {
      const all = joined([...full, piece.subarray(0, used)], before + used);
      full = [];
      before = 0;
      used = 0;
      return all;
    },
  };
}

/** Blocks of numbers as one of `length`. Throws InputError where that is more than memory holds. */
export function joined(blocks: readonly Float64Array[], length: number): Float64Array {
  const all = allocated(length);
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}

/** Room for so many numbers. Throws InputError where that is more than memory holds. */
export function allocated(length: number): Float64Array {
  try {
    return new Float64Array(length);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(`${length} numbers are more than memory holds at once`);
  }
}
