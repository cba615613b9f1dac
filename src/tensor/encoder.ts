import type { Layout } from './layout.ts';

/** How an array becomes the bytes of a file. */
export interface Encoder {
  /** What stands before the first number. */
  readonly head: Uint8Array;
  /** The bytes of some numbers, in the order of writing. */
  encode(block: Float64Array): Iterable<Uint8Array>;
  /** What is still to do when the last number is written, `rows` being the number of rows there were. */
  end(rows: number): Ending;
  /** Whether the numbers of known count lie behind `head` as they are in memory and nothing comes after: see `RawWriter`. */
  readonly isRaw: boolean;
}

export interface Ending {
  readonly tail: Uint8Array;
  /** Bytes that take the place of some that were written before their values were known. */
  readonly patches: readonly Patch[];
}

export interface Patch {
  readonly at: number;
  readonly bytes: Uint8Array;
}

export const NOTHING = new Uint8Array(0);

/** The shape of an array of a layout with so many rows. */
export function shapeOf({ rank, rowShape }: Layout, rows: number): readonly number[] {
  return rank <= 1 ? rowShape : [rows, ...rowShape];
}

/** Digits of the largest count there is: a place for that many can take any count that comes to be known. */
export const COUNT_DIGITS = String(Number.MAX_SAFE_INTEGER).length;
