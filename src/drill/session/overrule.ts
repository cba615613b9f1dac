import type { FreeGrade, PointResult } from '../grade.ts';
import { feedbackOf, suspicionOf } from '../grading/feedback.ts';
import { scored } from '../grading/grade-free.ts';
import type { FreeQuestion } from '../question.ts';
import { isMade } from './follow-up.ts';

/**
 * A grade with one point found after all, in the words that the learner picked. A trap that stood against the point no longer
 * does: one who says what is right of a thing did not fall for what is wrong of it.
 */
export function overruled({ rubric }: FreeQuestion, grade: FreeGrade, point: string, evidence: string): FreeGrade {
  const cleared = rubric.traps.filter(({ contradicts }) => contradicts === point);
  const traps = grade.traps.map((trap) =>
    cleared.some(({ id }) => id === trap.id) ? { id: trap.id, state: 'clear' as const, evidence: null } : trap,
  );
  // A point that only such a trap took away was not denied: it is not there, no more.
  const voided = cleared.flatMap(({ id, voids }) =>
    grade.traps.some((trap) => trap.id === id && trap.state === 'fallen') ? (voids ?? []) : [],
  );
  const points = grade.points.map((one): PointResult => {
    if (one.id === point) return { id: point, state: 'found', evidence };
    const isVoided = one.state === 'contradicted' && voided.includes(one.id);
    return isVoided ? { id: one.id, state: 'missing', evidence: null } : one;
  });
  const { score, verdict, suspected } = scored(rubric, points, traps);
  const doubt = suspicionOf(suspected);
  const explanation = feedbackOf(rubric, points, traps, verdict, doubt);
  return { score, verdict, points, traps, explanation, ...(doubt && { doubt }) };
}

/** The points of a grade that a learner may say are there after all: not found, or found and taken away by a trap. */
export function disputable(question: FreeQuestion, grade: FreeGrade): FreeQuestion['rubric']['points'] {
  return question.rubric.points.filter(({ id }) => !isMade(question, grade, id));
}
