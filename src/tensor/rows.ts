import { count, InputError, quoted } from '../errors.ts';
import { collect } from './collect.ts';
import { rowCountOf, rowSizeOf, streamOf } from './stream.ts';
import type { TensorStream } from './tensor.ts';

/** A slice of rows as Python writes it: from `start` up to `stop`, negative numbers counting from the end. */
export interface RowRange {
  readonly start: number | undefined;
  readonly stop: number | undefined;
}

/** Some rows of an array, and where in it they begin. */
export interface RowSlice extends TensorStream {
  readonly firstRow: number;
}

/** Reads `A:B`, `A:`, `:B` or `:`. Throws InputError for anything else. */
export function parseRowRange(text: string): RowRange {
  const match = /^([+-]?\d+)?:([+-]?\d+)?$/.exec(text.trim().replaceAll('\u2212', '-'));
  if (!match) throw new InputError(`--rows takes a slice such as 0:10, 5: or -3:, not ${quoted(text)}`);
  const bound = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  return { start: bound(match[1]), stop: bound(match[2]) };
}

/**
 * The rows of a range and no others. Rows after the range are not read; where a bound counts from the end, all rows
 * are read into memory first. Throws InputError where the range holds no row.
 */
export async function sliceRows(stream: TensorStream, range: RowRange): Promise<RowSlice> {
  const { start = 0, stop = Number.POSITIVE_INFINITY } = range;
  if (start >= 0 && stop >= 0) return { ...stream, firstRow: start, blocks: rowsBetween(stream, start, stop) };
  const tensor = await collect(stream);
  const rows = rowCountOf(tensor);
  const first = start < 0 ? Math.max(0, rows + start) : start;
  const last = stop < 0 ? rows + stop : stop;
  return { ...stream, firstRow: first, blocks: rowsBetween(streamOf(tensor, stream.name), first, last) };
}

async function* rowsBetween(stream: TensorStream, first: number, last: number): AsyncIterable<Float64Array> {
  const rowSize = rowSizeOf(stream);
  let seen = 0;
  let taken = 0;
  for await (const block of stream.blocks) {
    const rows = block.length / rowSize;
    const from = Math.min(rows, Math.max(0, first - seen));
    const to = Math.min(rows, Math.max(from, last - seen));
    seen += rows;
    taken += to - from;
    if (to > from) yield block.subarray(from * rowSize, to * rowSize);
    if (seen >= last) break;
  }
  if (taken > 0) return;
  throw new InputError(
    `--rows selects no token; there ${seen === 1 ? 'is' : 'are'} ${count(seen, 'token')} in ${stream.name}`,
  );
}
