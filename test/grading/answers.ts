import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gradeFree } from '../../src/drill/grading/grade-free.ts';
import { shippedPacks } from '../../src/drill/packs/shipped.ts';
import type { FreeQuestion } from '../../src/drill/question.ts';

/** An answer with what two readers found in it. A line of a file of this folder. */
export interface Labelled {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** Ids of the points that it makes. */
  readonly points: readonly string[];
  /** Ids of the traps that it falls into. */
  readonly traps: readonly string[];
  /** Points and traps that the readers differed on; they count for nothing. */
  readonly unsure?: readonly string[];
}

const root = join(import.meta.dirname, '../..');

export type Questions = ReadonlyMap<string, FreeQuestion>;

/** The free-text questions of the shipped packs, by id. */
export const questions: Questions = new Map(
  shippedPacks(join(root, 'questions'), join(root, 'no-built-packs'))
    .flatMap((pack) => pack.questions)
    .filter((question) => question.kind === 'free')
    .map((question) => [question.id, question]),
);

/** The same without experience, so that they are graded by their claims alone. */
export const byClaims: Questions = new Map(
  [...questions].map(
    ([
      id,
      {
        rubric: { experience: _, ...rubric },
        ...question
      },
    ]) => [id, { ...question, rubric }],
  ),
);

/** Names of the files of labelled answers, without their ending. */
export const sets: readonly string[] = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.slice(0, -'.jsonl'.length))
  .sort();

/** The labelled answers of one file. */
export function labelled(set: string): readonly Labelled[] {
  return readFileSync(join(import.meta.dirname, `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
}

/** Whether an answer makes every point and falls into no trap. */
export function isComplete({ question, points, traps, unsure = [] }: Labelled): boolean {
  const all = questions.get(question)!.rubric.points;
  return traps.length === 0 && all.every(({ id }) => points.includes(id)) && unsure.length === 0;
}

/** What the grader makes of a labelled answer. */
export function gradeOf({ question, answer }: Pick<Labelled, 'question' | 'answer'>, asked = questions) {
  return gradeFree(asked.get(question)!, answer);
}
