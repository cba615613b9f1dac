import { count, InputError, quoted } from '../errors.ts';
import { collect } from './collect.ts';
import { elementSize } from './elements/dtype.ts';
import { rowCountOf, rowShapeOf, rowSizeOf, streamOf } from './stream.ts';
import type { RawData, TensorStream } from './tensor.ts';

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
 * The rows of a range and no others. Rows after the range are not read, those before it only where the source has to be
 * read in order; where a bound counts from the end of rows of unknown number, all are read into memory first.
 * Throws InputError where the range holds no row.
 */
export async function sliceRows(stream: TensorStream, range: RowRange): Promise<RowSlice> {
  const { start = 0, stop = Number.POSITIVE_INFINITY } = range;
  if (stream.rowCount !== undefined) return sliceKnown(stream, stream.rowCount, start, stop);
  if (start >= 0 && stop >= 0) return { ...stream, firstRow: start, blocks: rowsBetween(stream, start, stop) };
  const tensor = await collect(stream);
  return sliceKnown(streamOf(tensor, stream.name), rowCountOf(tensor), start, stop);
}

function sliceKnown(stream: TensorStream, rows: number, start: number, stop: number): RowSlice {
  const first = start < 0 ? Math.max(0, rows + start) : start;
  const last = Math.min(rows, stop < 0 ? rows + stop : stop);
  if (first >= last) throw noRows(stream, rows);
  // A vector is one row, so that nothing is left out.
  if (stream.rank <= 1) return { ...stream, firstRow: 0 };
  const { between, raw, ...rest } = stream;
  const sliced: RowSlice = {
    ...rest,
    firstRow: first,
    rowCount: last - first,
    blocks: between?.(first, last) ?? rowsBetween(stream, first, last),
  };
  return raw === undefined ? sliced : { ...sliced, raw: rawBetween(raw, first, last) };
}

/** The rows from `first` up to `last` of an array in a file. */
function rawBetween(raw: RawData, first: number, last: number): RawData {
  const { offset, dtype, shape } = raw;
  const rowBytes = rowSizeOf({ rowShape: rowShapeOf(shape) }) * elementSize[dtype];
  return { ...raw, offset: offset + first * rowBytes, shape: [last - first, ...shape.slice(1)] };
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
  if (taken === 0 && stream.rowCount === undefined) throw noRows(stream, seen);
}

function noRows({ name }: TensorStream, rows: number): InputError {
  return new InputError(
    `--rows selects no token; there ${rows === 1 ? 'is' : 'are'} ${count(rows, 'token')} in ${name}`,
  );
}
