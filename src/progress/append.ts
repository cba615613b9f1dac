import {
  closeSync,
  constants,
  fchmodSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { MEND } from './record-shape.ts';

/** Opens a file for appending, by its owner alone; creates it and its folder where they are not there. */
export function openForAppending(path: string): number {
  makeFolder(dirname(path));
  const isNew = !isThere(path);
  const descriptor = openSync(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600);
  if ((fstatSync(descriptor).mode & 0o077) !== 0) fchmodSync(descriptor, 0o600);
  if (isNew) syncFolder(dirname(path));
  return descriptor;
}

/**
 * Makes a folder for its owner alone, and those above it. Node's own `recursive` never returns where a folder that is
 * there says of a new one in it that there is no such folder, as /proc does.
 */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another session may have been faster.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Whether the file is there. Throws for what is there and no regular file: opening a pipe would wait for its reader. */
function isThere(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw new Error('it is no regular file');
  return found !== undefined;
}

/** Puts a new file's name on disk too, where the system can. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch {
    // Windows opens no folders.
  }
}

/** A descriptor of the file at `path`, unless that has been set aside (`progress --reset`) or removed since; then a new one is due. */
export function stillThere(descriptor: number | undefined, path: string): number | undefined {
  if (descriptor === undefined) return undefined;
  const now = statSync(path, { throwIfNoEntry: false });
  const mine = fstatSync(descriptor);
  if (now && now.ino === mine.ino && now.dev === mine.dev) return descriptor;
  closeSync(descriptor);
  return undefined;
}

/** Appends a line in one write, checks that all of it was taken, and waits until it is on disk. */
export function appendLine(descriptor: number, line: Buffer): void {
  const bytes = endsTorn(descriptor) ? Buffer.concat([Buffer.from(`\n${JSON.stringify(MEND)}\n`), line]) : line;
  // A line cut short here is closed off by the next record, as after a crash.
  if (writeSync(descriptor, bytes) !== bytes.length) throw Object.assign(new Error('cut short'), { code: 'ENOSPC' });
  fdatasyncSync(descriptor);
}

/** How long another session has for the rest of a line. */
const BRIEFLY_MS = 20;

/**
 * Whether the file ends in the middle of a line, as a crash leaves it. A line that another session is just writing can be seen to
 * grow, as a file does page by page; so one that looks torn is looked at again.
 */
function endsTorn(descriptor: number): boolean {
  for (let before = -1; ; ) {
    const { size } = fstatSync(descriptor);
    if (size === 0) return false;
    const last = Buffer.alloc(1);
    readSync(descriptor, last, 0, 1, size - 1);
    if (last[0] === 0x0a) return false;
    if (size === before) return true;
    before = size;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BRIEFLY_MS);
  }
}
