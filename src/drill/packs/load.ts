import { count, InputError } from '../../errors.ts';
import type { FreeGrade } from '../grade.ts';
import type { FreeQuestion, Pack } from '../question.ts';
import { exampleFaults } from './examples.ts';
import { type Fault, sayFault } from './fault.ts';
import { packFiles } from './files.ts';
import { type ReadPack, readPack } from './read-pack.ts';

/** Faults that are listed where packs are loaded; `questions check` lists them all. */
const MOST_LISTED = 20;

/**
 * The packs at some paths, files or folders. Throws InputError for a path that cannot be read and for packs with faults,
 * which it lists. Examples are not run through the grader here, as that takes time at every start.
 */
export function loadPacks(paths: readonly string[]): readonly Pack[] {
  const { packs, faults } = readAll(paths);
  if (faults.length === 0) return packs;
  const list = faults.slice(0, MOST_LISTED).map(sayFault);
  const more = faults.length - list.length;
  throw new InputError(
    `${count(faults.length, 'fault')} in the question packs; see layernorm questions check`,
    more > 0 ? [...list, `and ${more} more`] : list,
  );
}

/** What a check of packs has found. */
export interface Checked {
  readonly files: number;
  readonly questions: number;
  readonly faults: readonly Fault[];
}

/** Finds every fault of the packs at some paths, each free question's examples included. Throws InputError as above. */
export function checkPacks(
  paths: readonly string[],
  grade: (question: FreeQuestion, answer: string) => FreeGrade,
): Checked {
  const { read, faults, files: fileCount } = readAll(paths);
  const all = [...faults, ...read.flatMap(({ proofs }) => exampleFaults(proofs, grade))];
  // By file in the order of reading, then by place.
  const files = [...new Set(all.map(({ file }) => file))];
  all.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
  return { files: fileCount, questions: read.reduce((sum, { ids }) => sum + ids.length, 0), faults: all };
}

function readAll(paths: readonly string[]) {
  const read: ReadPack[] = [];
  const faults: Fault[] = [];
  const files = packFiles(paths);
  for (const given of files) {
    const { file } = given;
    if ('refusal' in given) {
      faults.push({ file, line: 1, column: 1, sentence: given.refusal });
      continue;
    }
    const one = readPack(file, given.text);
    read.push(one);
    faults.push(...one.faults);
  }
  faults.push(...idsUsedTwice(read));
  return { read, faults, files: files.length, packs: read.flatMap(({ pack }) => (pack ? [pack] : [])) };
}

/** Ids that are used more than once, over all packs. */
function idsUsedTwice(read: readonly ReadPack[]): readonly Fault[] {
  const first = new Map<string, Fault>();
  return read.flatMap(({ ids }) =>
    ids.flatMap(({ id, faultOf }) => {
      const here = faultOf(`the id "${id}" is used twice`);
      const there = first.get(id);
      if (there)
        return [{ ...here, sentence: `${here.sentence}; the first is at ${there.file}:${there.line}:${there.column}` }];
      first.set(id, here);
      return [];
    }),
  );
}
