import type { Dtype } from './elements/dtype.ts';

/** An array in memory: `values` holds the product of `shape` numbers, the last axis running fastest (row-major). */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** What a file says of one of its arrays before its numbers are read. */
export interface ArrayInfo {
  readonly name: string;
  readonly shape: readonly number[];
  /** The element type in words: a `Dtype`, or what the file calls it where it is none that can be read. */
  readonly dtype: string;
}

/** Where the numbers of an array lie in a regular file: one behind the other, row-major, from `offset` on. */
export interface RawData {
  readonly path: string;
  /** Byte at which the first number begins; aligned to nothing. */
  readonly offset: number;
  readonly dtype: Dtype;
  readonly littleEndian: boolean;
  readonly shape: readonly number[];
}

/**
 * An array while it is read: its rows (the entries of the first axis) in order, in blocks of whole rows, so that a
 * file larger than memory passes through.
 */
export interface TensorStream {
  /** How messages name the source: a file's name, `standard input`, `the values`. */
  readonly name: string;
  /** The array's own name, where the file gives its arrays names. */
  readonly key?: string;
  /** Number of axes. With rank 1 the whole array is one row: one vector, one token; with rank 0 one number. */
  readonly rank: number;
  /** Shape of one row: the array's shape without its first axis; for ranks 0 and 1 the array's own shape. */
  readonly rowShape: readonly number[];
  /** Number of rows, where it is known before they are read; of text it shows only when the last has been read. */
  readonly rowCount?: number;
  /** Element type in the source. */
  readonly dtype: Dtype;
  /** Row-major values, a whole number of rows in each block, no block empty. A block is there until the next is asked for. */
  readonly blocks: AsyncIterable<Float64Array>;
  /** The rows from `first` up to `last` (0 <= first <= last <= rowCount) alone, where those before need not be read. */
  readonly between?: (first: number, last: number) => AsyncIterable<Float64Array>;
  /** Where the same numbers can be read by position as raw bytes. Reading them there or by `blocks` is one or the other's choice. */
  readonly raw?: RawData;
}
