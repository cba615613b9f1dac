import { constants, copyFileSync, linkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from './disk-error.ts';
import { logPath } from './log.ts';

/** Copies of one second, after which something else must be wrong. */
const MOST_COPIES = 1000;

/**
 * Sets a folder's log aside under a name with the moment in it, and never over another file; a session that is writing
 * to it goes on in a new one. Returns the copy's path, or undefined where there is no log. Throws what the file
 * system throws.
 */
export function setAside(folder: string, now: string): string | undefined {
  const path = logPath(folder);
  const moment = now.slice(0, 19).replaceAll(':', '-');
  for (let copy = 1; copy <= MOST_COPIES; copy++) {
    const aside = join(folder, `answers-${moment}${copy === 1 ? '' : `-${copy}`}.jsonl`);
    try {
      duplicate(path, aside);
    } catch (error) {
      if (isMissing(error)) return undefined;
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw error;
    }
    unlinkSync(path);
    return aside;
  }
  throw new Error(`${folder} holds ${MOST_COPIES} copies of this second`);
}

/** A second name for a file, or a copy where the file system knows no second names; never over another file. */
function duplicate(path: string, aside: string): void {
  try {
    // Unlike a rename, a link replaces nothing; unlike a copy, it misses nothing that is being appended.
    linkSync(path, aside);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(path, aside, constants.COPYFILE_EXCL);
  }
}
