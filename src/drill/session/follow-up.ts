import type { FreeGrade, PointResult, TrapResult } from '../grade.ts';
import { feedbackOf, suspicionOf } from '../grading/feedback.ts';
import { gradeFree, scored } from '../grading/grade-free.ts';
import type { RubricPoint } from '../grading/rubric.ts';
import type { FreeQuestion } from '../question.ts';
import { STRUCTURE } from './structure.ts';

/** Follow-ups that an interviewer asks at most. */
export const MOST_FOLLOW_UPS = 3;

/** A follow-up, as an interviewer asks it. */
export interface FollowUp {
  readonly point: string;
  readonly prompt: string;
}

const LONGEST_QUOTE = 90;

/**
 * What an interviewer asks next: first what was said wrong, then what the structure lacks, then what else was left out; nothing
 * twice. Undefined where there is nothing to ask.
 */
export function followUpOn(question: FreeQuestion, grade: FreeGrade, asked: readonly string[]): FollowUp | undefined {
  const open = question.rubric.points.filter(({ id }) => !asked.includes(id) && !isMade(question, grade, id));
  const isWrong = ({ id }: RubricPoint) => wordsAgainst(question, grade, id) !== undefined;
  const isStructure = ({ id }: RubricPoint) => STRUCTURE.includes(id);
  const isTrapped = ({ id }: RubricPoint) => trapsAgainst(question, grade, id).length > 0;
  const point = open.find(isTrapped) ?? open.find(isWrong) ?? open.find(isStructure) ?? open[0];
  if (!point) return undefined;
  const words = wordsAgainst(question, grade, point.id)?.replace(/\s+/g, ' ').trim();
  if (!words) return { point: point.id, prompt: point.probe };
  const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  return { point: point.id, prompt: `You said "${quote}". ${point.probe}` };
}

/** Whether a point is found and no trap takes it away again. */
export function isMade(question: FreeQuestion, grade: FreeGrade, point: string): boolean {
  const isFound = grade.points.some(({ id, state }) => id === point && state === 'found');
  return isFound && trapsAgainst(question, grade, point).length === 0;
}

/** The traps fallen into that contradict a point. */
function trapsAgainst({ rubric }: FreeQuestion, { traps }: FreeGrade, point: string): readonly TrapResult[] {
  const against = rubric.traps.filter(({ contradicts }) => contradicts === point).map(({ id }) => id);
  return traps.filter(({ id, state }) => state === 'fallen' && against.includes(id));
}

/** The words of an answer that stand against a point. */
export function wordsAgainst(question: FreeQuestion, grade: FreeGrade, point: string): string | undefined {
  const [trap] = trapsAgainst(question, grade, point);
  const denied = grade.points.find(({ id, state }) => id === point && state === 'contradicted');
  return trap?.evidence ?? denied?.evidence ?? undefined;
}

/**
 * The grade of an answer after a reply to a follow-up on a point. What the reply says counts for every point, by itself; for the
 * point asked about it is also read behind the answer, which may have named what it speaks of, less what was wrong there. What
 * is wrong in the reply counts too; a point that is made after all clears the traps against it.
 */
export function regraded(
  question: FreeQuestion,
  answer: string,
  grade: FreeGrade,
  { point, reply }: { readonly point: string; readonly reply: string },
): FreeGrade {
  const { rubric } = question;
  const whole = joined(answer, reply);
  const alone = gradeFree(question, reply);
  const behind = gradeFree(question, joined(withoutWrong(answer, grade), reply));
  const isWrongAgain = wordsAgainst(question, alone, point) !== undefined;
  const cleared = isWrongAgain ? [] : trapsAgainst(question, grade, point).map(({ id }) => id);
  // What only those traps took away is read again.
  const voided = rubric.traps.flatMap(({ id, voids }) => (cleared.includes(id) ? (voids ?? []) : []));
  const points = grade.points.map((before): PointResult => {
    const now = alone.points.find(({ id }) => id === before.id) as PointResult;
    if (now.state !== 'missing') return now;
    const read = behind.points.find(({ id }) => id === before.id) as PointResult;
    const isVoided = before.state === 'contradicted' && voided.includes(before.id);
    if (isWrongAgain || !(isVoided || (before.id === point && read.state === 'found'))) return before;
    const isVerbatim = read.evidence === null || whole.includes(read.evidence);
    return isVerbatim ? read : { ...read, evidence: reply };
  });
  const isFound = points.some(({ id, state }) => id === point && state === 'found');
  const traps = grade.traps.map((before): TrapResult => {
    const now = alone.traps.find(({ id }) => id === before.id) as TrapResult;
    if (now.state === 'fallen') return now;
    return isFound && cleared.includes(before.id) ? { id: before.id, state: 'clear', evidence: null } : before;
  });
  const { score, verdict, suspected } = scored(rubric, points, traps);
  const doubt = suspicionOf(suspected);
  const explanation = feedbackOf(rubric, points, traps, verdict, doubt);
  return { score, verdict, points, traps, explanation, ...(doubt && { doubt }) };
}

/** An answer with the reply to a follow-up behind it. */
export function joined(answer: string, reply: string): string {
  return `${answer}\n${reply}`;
}

/** An answer without the words that were found wrong. */
function withoutWrong(answer: string, { points, traps }: FreeGrade): string {
  const wrong = [
    ...points.filter(({ state }) => state === 'contradicted'),
    ...traps.filter(({ state }) => state === 'fallen'),
  ];
  return wrong.reduce((text, { evidence }) => (evidence ? text.replace(evidence, '') : text), answer);
}
