import { extname } from 'node:path';
import { InputError } from '../errors.ts';
import { type Dtype, elementSize, type FloatDtype, overflowFrom, resultDtype } from './elements/dtype.ts';
import type { Encoder } from './encoder.ts';
import type { Layout } from './layout.ts';
import { jsonWords, lineWords } from './layout.ts';
import { rowSizeOf } from './stream.ts';
import { type InputFile, openTarget, removeTemporaries } from './target.ts';
import { textEncoder } from './text-encoder.ts';

/** Writes an array to a file, its numbers in blocks of any size. After a failure nothing is left of it. */
export interface TensorWriter {
  /** Finite numbers so far that were too large for the element type and became infinite. */
  readonly overflowed: number;
  write(block: Float64Array): Promise<void>;
  /** Puts the file in its place, written to the disk. */
  finish(): Promise<void>;
  /** Takes away what was written; an old file stays as it was. */
  abort(): Promise<void>;
}

/**
 * A file whose numbers somebody else writes, in any order: as little-endian elements of the layout's `dtype`, row-major,
 * the first at byte `offset` of `descriptor`.
 */
export interface RawWriter {
  readonly descriptor: number;
  readonly offset: number;
  /** Puts the file in its place, written to the disk. */
  finish(): Promise<void>;
  /** Takes away what was written; an old file stays as it was. */
  abort(): Promise<void>;
}

/** A format that can be written. */
interface Writable {
  readonly isText: boolean;
  /** Whether it has the type bfloat16. */
  readonly hasBfloat16?: boolean;
  encoder(path: string, layout: Layout): Encoder | Promise<Encoder>;
}

const textOf = (words: typeof jsonWords): Writable => ({
  isText: true,
  encoder: (path, layout) => {
    if (rowSizeOf(layout) > 0) return textEncoder(words(path, layout));
    throw new InputError(`cannot write ${path}: rows without numbers cannot be told as text; .npy keeps the shape`);
  },
});

/** Binary formats are loaded where one is written. */
const binaryOf = (
  name: keyof typeof import('./binary-encoders.ts')['binaryEncoders'],
  hasBfloat16 = false,
): Writable => ({
  isText: false,
  hasBfloat16,
  encoder: async (path, layout) => (await import('./binary-encoders.ts')).binaryEncoders[name](path, layout),
});

/** How an ending is written. */
const endings: ReadonlyMap<string, Writable> = new Map([
  ['.npy', binaryOf('npy')],
  ['.npz', binaryOf('npz')],
  ['.safetensors', binaryOf('safetensors', true)],
  ['.csv', textOf(lineWords(','))],
  ['.tsv', textOf(lineWords('\t'))],
  ['.json', textOf(jsonWords)],
  ['.txt', textOf(lineWords(' '))],
]);

/** The endings of files that can be written. */
export const writableEndings: readonly string[] = [...endings.keys()];

/** Whether a file of this name holds numbers as text, which has digits and no element type. Throws InputError as `createWriter`. */
export function isWrittenAsText(path: string): boolean {
  return writableAt(path).isText;
}

/** The type that a result is written in where none is asked for: the input's, or the next wider that the format has. */
export function keptDtype(path: string, input: Dtype): FloatDtype {
  const dtype = resultDtype(input);
  const { isText, hasBfloat16 } = writableAt(path);
  return dtype === 'bfloat16' && !isText && !hasBfloat16 ? 'float32' : dtype;
}

/**
 * Opens a file for an array of this layout, by its ending. Throws InputError before anything is written: an ending
 * that cannot be written, a shape or type it cannot hold, a target that cannot be written or is one of the inputs.
 */
export async function createWriter(
  path: string,
  layout: Layout,
  inputs: readonly InputFile[] = [],
): Promise<TensorWriter> {
  const writable = writableAt(path);
  const encoder = await writable.encoder(path, layout);
  const target = await openTarget(path, inputs);
  const rowSize = rowSizeOf(layout);
  const limit = overflowFrom[writable.isText ? 'float64' : (layout.dtype ?? 'float64')];
  await target.write(encoder.head);
  let written = 0;
  let overflowed = 0;

  return {
    get overflowed() {
      return overflowed;
    },
    async write(block) {
      for (const bytes of encoder.encode(block)) await target.write(bytes);
      written += block.length;
      if (limit < Number.POSITIVE_INFINITY) overflowed += countBeyond(block, limit);
    },
    async finish() {
      const rows = rowSize === 0 ? (layout.rowCount ?? 0) : written / rowSize;
      if (!Number.isInteger(rows) || rows !== (layout.rank <= 1 ? 1 : (layout.rowCount ?? rows))) {
        await target.abort();
        throw new Error(`${path}: ${written} numbers are no whole rows of ${rowSize}`);
      }
      const { tail, patches } = encoder.end(rows);
      await target.write(tail);
      for (const { at, bytes } of patches) await target.write(bytes, at);
      await target.finish();
    },
    abort: target.abort,
  };
}

function countBeyond(block: Float64Array, limit: number): number {
  let n = 0;
  for (const x of block) if (Math.abs(x) >= limit && Number.isFinite(x)) n++;
  return n;
}

/**
 * Opens a file whose numbers are then written by position, where the ending is of such a format (.npy, .safetensors)
 * and the layout has its `rowCount`; undefined for all others. Throws InputError as `createWriter` does.
 */
export async function createRawWriter(
  path: string,
  layout: Layout,
  inputs: readonly InputFile[] = [],
): Promise<RawWriter | undefined> {
  const encoder = await writableAt(path).encoder(path, layout);
  if (!encoder.isRaw) return undefined;
  const target = await openTarget(path, inputs);
  const rows = layout.rank <= 1 ? 1 : layout.rowCount!;
  const end = encoder.head.length + rows * rowSizeOf(layout) * elementSize[layout.dtype ?? 'float64'];
  await target.write(encoder.head);
  return {
    descriptor: target.descriptor,
    offset: encoder.head.length,
    async finish() {
      const size = await target.size();
      if (size !== end) {
        await target.abort();
        throw new Error(`${path}: ${size} bytes were written, not ${end}`);
      }
      await target.finish();
    },
    abort: target.abort,
  };
}

function writableAt(path: string): Writable {
  const writable = endings.get(extname(path).toLowerCase());
  if (writable !== undefined) return writable;
  const known = `${writableEndings.slice(0, -1).join(', ')} or ${writableEndings.at(-1)}`;
  throw new InputError(`cannot write ${path}: its name must end in ${known}`);
}

/** Removes at once the temporary files of writers that have not finished, for a signal handler, which cannot wait. */
export function removeUnfinished(): void {
  removeTemporaries();
}
