import type { FreeGrade, Grade } from '../drill/grade.ts';
import type { Posed } from '../drill/kinds/kind.ts';

/**
 * A grade as `grade --json` gives it, on one line. A question that is not `free` has no points and traps, and says
 * the seed that it was posed with, on which its right answer depends.
 */
export function gradeJson(
  id: string | number | undefined,
  { question, seed }: Posed,
  grade: Grade | FreeGrade,
): string {
  const { score, verdict, explanation } = grade;
  return JSON.stringify({
    ...(id === undefined ? {} : { id }),
    question: question.id,
    ...(question.kind === 'free' ? {} : { seed }),
    score,
    verdict,
    points:
      'points' in grade
        ? grade.points.map(({ id, state, evidence, by }) => ({ id, state, evidence, ...(by ? { by } : {}) }))
        : [],
    traps: 'traps' in grade ? grade.traps.map(({ id, state, evidence }) => ({ id, state, evidence })) : [],
    feedback: explanation,
    ...('judge' in grade ? { judge: grade.judge } : {}),
  });
}
