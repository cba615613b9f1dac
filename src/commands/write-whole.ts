import { type InputFile, openTarget, removeTemporaries } from '../tensor/target.ts';
import type { Io } from '../terminal/io.ts';

/**
 * Writes a file whole or not at all, also where a signal ends the program meanwhile. Throws InputError, for one of the files
 * that it is made from too.
 */
export async function writeWhole(
  path: string,
  pieces: Iterable<string>,
  inputs: readonly InputFile[],
  io: Io,
): Promise<void> {
  const forget = io.beforeEnding(removeTemporaries);
  const target = await openTarget(path, inputs);
  try {
    for (const piece of pieces) await target.write(Buffer.from(piece, 'utf8'));
    await target.finish();
  } catch (error) {
    await target.abort();
    throw error;
  } finally {
    forget();
  }
}
