/** Element types of arrays on disk. What is read comes out as float64, which holds each of them exactly. */
export type Dtype = 'float64';

/** An array in memory: `values` holds the product of `shape` numbers, the last axis running fastest (row-major). */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** What a file says of one of its arrays before its numbers are read. */
export interface ArrayInfo {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: Dtype;
}

/**
 * An array while it is read: its rows (the entries of the first axis) in order, in blocks of whole rows, so that a
 * file larger than memory passes through. The number of rows is known only when the last block has been read.
 */
export interface TensorStream {
  /** How messages name the source: a file's name, `standard input`, `the values`. */
  readonly name: string;
  /** Number of axes. With rank 1 the whole array is one row: one vector, one token. */
  readonly rank: number;
  /** Shape of one row: the array's shape without its first axis; for rank 1 the array's own shape. */
  readonly rowShape: readonly number[];
  readonly dtype: Dtype;
  /** Row-major values, a whole number of rows in each block, no block empty. */
  readonly blocks: AsyncIterable<Float64Array>;
}
