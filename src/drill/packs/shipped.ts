import { readFileSync, statSync } from 'node:fs';
import type { Pack } from '../question.ts';
import { filesAt } from './files.ts';
import { loadPacks } from './load.ts';

/**
 * The program's own packs. They are YAML in `folder`; the build leaves the same packs as JSON in `built`, which is read in a
 * hundredth of the time and so is taken unless a pack has been edited since.
 */
export function shippedPacks(folder: string, built: string): readonly Pack[] {
  return isUpToDate(built, folder) ? (JSON.parse(readFileSync(built, 'utf8')) as readonly Pack[]) : loadPacks([folder]);
}

function isUpToDate(built: string, folder: string): boolean {
  const made = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && filesAt(folder).every((file) => statSync(file).mtimeMs <= made);
}
