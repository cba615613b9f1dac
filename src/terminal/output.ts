import { writeSync } from 'node:fs';
import { InputError } from '../errors.ts';

/** The reader of our output has gone away (`| head`): nothing is wrong, and nothing more is to be written. */
export class BrokenPipe extends Error {}

/**
 * Writes all of a text to a file descriptor before it returns: nothing is cut short when the program ends, and a slow
 * reader holds the program back. Throws BrokenPipe when there is no reader any more, InputError when the disk is full.
 */
export function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') throw new BrokenPipe();
      if (code === 'ENOSPC' || code === 'EIO')
        throw new InputError(`cannot write: ${code === 'ENOSPC' ? 'the disk is full' : 'the device failed'}`);
      if (code !== 'EAGAIN') throw error;
      waitBriefly();
    }
  }
}

/** A pipe that somebody else set to non-blocking is full: let its reader catch up. */
function waitBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
