import { fstatSync, writeSync } from 'node:fs';
import { InputError } from '../errors.ts';
import { handlesSignals } from './signals.ts';

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
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw writeFailure(error);
      waitBriefly();
    }
  }
}

/**
 * Writes all of a text to standard output. Where signals are ours to handle, the event loop turns meanwhile; what can
 * block is a pipe, and that is written through Node's own stream. Throws as {@link writeAll} does.
 */
export async function writePatiently(text: string): Promise<void> {
  if (!handlesSignals()) return writeAll(1, text);
  if (!isPipe(1)) {
    writeAll(1, text);
    return new Promise((resolve) => setImmediate(resolve));
  }
  const { stdout } = process;
  // A failed write calls back and makes an event besides, which nobody else listens to.
  if (stdout.listenerCount('error') === 0) stdout.on('error', () => {});
  return new Promise((resolve, reject) => {
    stdout.write(text, (error) => (error ? reject(writeFailure(error)) : resolve()));
  });
}

function isPipe(descriptor: number): boolean {
  const file = fstatSync(descriptor);
  return file.isFIFO() || file.isSocket();
}

/** What a failed write comes to for the program. */
function writeFailure(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EPIPE') return new BrokenPipe();
  if (code === 'ENOSPC' || code === 'EIO')
    return new InputError(`cannot write: ${code === 'ENOSPC' ? 'the disk is full' : 'the device failed'}`);
  return error;
}

/** A pipe that somebody else set to non-blocking is full: let its reader catch up. */
function waitBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
