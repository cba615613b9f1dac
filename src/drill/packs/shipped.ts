import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../question.ts';
import { EXPERIENCE, withExperience } from './experience.ts';
import { filesAt } from './files.ts';
import { loadPacks } from './load.ts';

/** The topics of the checklist, in the order that the lesson goes through them. */
const CHECKLIST = [
  'answer-structure',
  'statistics-and-parameters',
  'formula',
  'epsilon',
  'worked-example',
  'ln-vs-bn',
  'pre-vs-post',
  'why-stability',
  'deep-stack',
  'learning-rate',
  'beyond',
];

/**
 * The program's own packs, in the order of the checklist. They are YAML in `folder`; the build leaves the same packs as JSON in `built`, which is read in a
 * hundredth of the time and so is taken unless a pack has been edited since.
 */
export function shippedPacks(folder: string, built: string): readonly Pack[] {
  const packs = isUpToDate(built, folder)
    ? (JSON.parse(readFileSync(built, 'utf8')) as readonly Pack[])
    : packsOf(folder);
  return packs.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The packs of a folder of YAML, and what graded answers taught. */
export function packsOf(folder: string): readonly Pack[] {
  return withExperience(loadPacks([folder]), folder);
}

function placeOf({ topic }: Pack): number {
  const place = CHECKLIST.indexOf(topic.id);
  return place < 0 ? CHECKLIST.length : place;
}

function isUpToDate(built: string, folder: string): boolean {
  const made = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  return [...filesAt(folder), join(folder, EXPERIENCE)].every((file) => {
    const edited = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    return edited === undefined || edited <= made;
  });
}
