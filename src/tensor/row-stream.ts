import type { NumberList } from './number-list.ts';
import { numberList } from './number-list.ts';
import { resumed } from './stream.ts';
import type { TensorStream } from './tensor.ts';

/** Numbers gathered into blocks of whole rows. */
export interface RowBlocks {
  /** Rows ended so far. */
  readonly count: number;
  add(x: number): void;
  endRow(): void;
  /** Adds whole rows, where none is begun. They have to be there until they have been handed out. */
  addRows(values: Float64Array, rows: number): void;
  /** The blocks that are full, each handed out once. */
  full(): Float64Array[];
  /** What is left when there are no more rows. */
  last(): Float64Array[];
}

/** A reader of text with rows in it, fed piece by piece. Both functions throw InputError for what they cannot read. */
export interface RowReader {
  readonly rows: RowBlocks;
  push(text: string): void;
  /** No more text comes. Refuses a source without rows. */
  end(): void;
  /** The shape of a row, known when the first has ended. */
  rowShape(): readonly number[];
}

const BLOCK_NUMBERS = 1 << 16;

/** Gathers rows: a block is handed on when it holds 64 Ki numbers, so that memory stays small however long the file. */
export function rowBlocks(): RowBlocks {
  const list: NumberList = numberList();
  let ready: Float64Array[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    add: list.push,
    endRow() {
      count++;
      if (list.length >= BLOCK_NUMBERS) ready.push(list.take());
    },
    addRows(values, rows) {
      if (list.length > 0) ready.push(list.take());
      count += rows;
      // A first row alone is held until it is known whether more come.
      ready.push(count > 1 ? values : values.slice());
    },
    full() {
      const blocks = ready;
      ready = [];
      return blocks;
    },
    last() {
      return list.length > 0 ? [...ready, list.take()] : ready;
    },
  };
}

/**
 * The array whose rows a reader finds in the text. The first row is held until a second or the end is seen: a text of
 * one row is the row itself, of more it has one axis more.
 */
export async function rowStream(name: string, reader: RowReader, text: AsyncIterable<string>): Promise<TensorStream> {
  const blocks = readBlocks(reader, text);
  const first = await blocks.next();
  if (first.done) throw new Error(`${name}: a reader ended without rows and did not refuse`);
  const shape = reader.rowShape();
  const many = reader.rows.count > 1;
  return {
    name,
    rank: many ? shape.length + 1 : shape.length,
    rowShape: many || shape.length === 1 ? shape : shape.slice(1),
    dtype: 'float64',
    blocks: resumed([first.value], blocks),
  };
}

async function* readBlocks(reader: RowReader, text: AsyncIterable<string>): AsyncGenerator<Float64Array, void> {
  for await (const piece of text) {
    reader.push(piece);
    if (reader.rows.count > 1) yield* reader.rows.full();
  }
  reader.end();
  yield* reader.rows.last();
}
