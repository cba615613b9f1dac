import { extname } from 'node:path';
import { InputError } from '../errors.ts';
import type { Layout } from './layout.ts';
import { jsonWords, lineWords } from './layout.ts';
import { rowSizeOf } from './stream.ts';
import { type InputFile, openTarget, removeTemporaries } from './target.ts';

/** Writes an array to a file, its numbers in blocks of any size. After a failure nothing is left of it. */
export interface TensorWriter {
  write(block: Float64Array): Promise<void>;
  /** Puts the file in its place, written to the disk. */
  finish(): Promise<void>;
  /** Takes away what was written; an old file stays as it was. */
  abort(): Promise<void>;
}

/** How an ending is written: what stands before the number of each place, and at the end. */
const endings: ReadonlyMap<string, typeof jsonWords> = new Map([
  ['.csv', lineWords(',')],
  ['.tsv', lineWords('\t')],
  ['.json', jsonWords],
  ['.txt', lineWords(' ')],
]);

/** The endings of files that can be written. */
export const writableEndings: readonly string[] = [...endings.keys()];

const PIECE = 1 << 13;

/**
 * Opens a file for an array of this layout, by its ending; `digits` rounds to significant digits, without it numbers
 * are in their shortest exact form. Rank 1 is one row of `rowShape`. Throws InputError before anything is written:
 * an ending that cannot be written, a shape it cannot hold, a target that cannot be written or is one of the inputs.
 */
export async function createWriter(
  path: string,
  layout: Layout,
  inputs: readonly InputFile[] = [],
): Promise<TensorWriter> {
  const ending = extname(path).toLowerCase();
  const words = endings.get(ending);
  if (words === undefined) {
    const known = `${writableEndings.slice(0, -1).join(', ')} or ${writableEndings.at(-1)}`;
    throw new InputError(`cannot write ${path}: its name must end in ${known}`);
  }
  const { number, end } = words(path, layout);
  const target = await openTarget(path, inputs);
  const rowSize = rowSizeOf(layout);
  let written = 0;

  return {
    async write(block) {
      for (let start = 0; start < block.length; start += PIECE) {
        let piece = '';
        for (const x of block.subarray(start, start + PIECE)) piece += number(x, written++);
        await target.write(Buffer.from(piece));
      }
    },
    async finish() {
      if (written % rowSize !== 0 || (layout.rank === 1 && written !== rowSize)) {
        await target.abort();
        throw new Error(`${path}: ${written} numbers are no whole rows of ${rowSize}`);
      }
      await target.write(Buffer.from(end(written)));
      await target.finish();
    },
    abort: target.abort,
  };
}

/** Removes at once the temporary files of writers that have not finished, for a signal handler, which cannot wait. */
export function removeUnfinished(): void {
  removeTemporaries();
}
