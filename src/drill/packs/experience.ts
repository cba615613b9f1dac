import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Experience } from '../grading/experience/experience.ts';
import type { Pack } from '../question.ts';

/** The file of a folder of packs that says what graded answers taught about its free questions, by id. */
export const EXPERIENCE = 'experience.json';

/** The packs, each free question with what graded answers taught about it, where the folder has such a file. */
export function withExperience(packs: readonly Pack[], folder: string): readonly Pack[] {
  const file = join(folder, EXPERIENCE);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return packs;
  const taught = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Experience>>;
  return packs.map((pack) => ({
    ...pack,
    questions: pack.questions.map((question) => {
      const experience = question.kind === 'free' ? taught[question.id] : undefined;
      return question.kind === 'free' && experience
        ? { ...question, rubric: { ...question.rubric, experience } }
        : question;
    }),
  }));
}
