import type { FreeGrade, JudgeWord, PointResult } from '../grade.ts';
import { feedbackOf, NAMES_EXCHANGED, suspicionOf } from '../grading/feedback.ts';
import { conceptsOf, isExchanged, scored, understoodAs } from '../grading/grade-free.ts';
import { refusalOf } from '../grading/guards.ts';
import type { RubricPoint } from '../grading/rubric.ts';
import { LONGEST_ANSWER } from '../kinds/free.ts';
import type { FreeQuestion } from '../question.ts';
import { stands } from './quote.ts';

/** What a judge says of a point: whether the answer makes it, and in which words. */
export interface Finding {
  readonly id: string;
  readonly met: boolean;
  readonly quote: string | null;
}

/**
 * The points that a judge may be asked about: those that are missing and that nothing said stands against. None of an answer
 * that the guards turned away, of one that speaks of nothing the question is about, and of one longer than a session takes.
 */
export function askable(question: FreeQuestion, text: string, grade: FreeGrade): readonly RubricPoint[] {
  if (grade.refusal !== undefined || text.length > LONGEST_ANSWER) return [];
  const { rubric } = question;
  const fallen = rubric.traps.filter(({ id }) => grade.traps.some((trap) => trap.id === id && trap.state === 'fallen'));
  const lost = new Set(fallen.flatMap(({ contradicts, voids }) => [contradicts, ...(voids ?? [])]));
  const open = rubric.points.filter(
    ({ id }) => !lost.has(id) && grade.points.some((point) => point.id === id && point.state === 'missing'),
  );
  if (open.length === 0) return [];
  const { reading, mentions } = understoodAs(question, text);
  const isOfIt = [...mentions.keys()].some((concept) => conceptsOf(question.rubric).has(concept));
  return !isOfIt || refusalOf(reading, question.prompt) !== undefined ? [] : open;
}

/**
 * A grade with what a judge found: a point that it was asked about counts as found where the words that it quotes stand in the
 * text (quote.ts). Whatever it says, nothing else changes: no point is lost, no trap cleared, nothing contradicted made right.
 */
export function judged(
  question: FreeQuestion,
  text: string,
  grade: FreeGrade,
  { model, findings }: { readonly model: string; readonly findings: readonly Finding[] },
): FreeGrade {
  const { rubric } = question;
  const asked = askable(question, text, grade);
  const quotable = { question, answer: text, understood: understoodAs(question, text), wrong: wrongWords(grade) };
  const quotes = new Map<string, string>();
  const refused: string[] = [];
  for (const point of asked) {
    const finding = findings.find(({ id }) => id === point.id);
    if (!finding?.met) continue;
    const quote = finding.quote?.trim() ?? '';
    // Words of its own for each: one sentence that is said to make every point makes one.
    const isTaken = [...quotes.values()].some((other) => overlap(text, quote, other));
    if (!isTaken && stands(quotable, quote, point)) quotes.set(point.id, quote);
    else refused.push(point.id);
  }
  const points = grade.points.map((one): PointResult => {
    const evidence = quotes.get(one.id);
    return evidence === undefined ? one : { id: one.id, state: 'found', evidence, by: 'judge' };
  });
  const word: JudgeWord = { model, asked: idsOf(asked), found: [...quotes.keys()], refused, error: null };
  if (quotes.size === 0) return { ...grade, judge: word };
  const { score, verdict: reached, suspected } = scored(rubric, points, grade.traps);
  const isDoubted = reached === 'correct' && isExchanged(rubric, quotable.understood);
  const verdict = isDoubted ? 'partial' : reached;
  const doubt = isDoubted ? NAMES_EXCHANGED : suspicionOf(suspected);
  const explanation = feedbackOf(rubric, points, grade.traps, verdict, doubt);
  return { score, verdict, points, traps: grade.traps, explanation, ...(doubt && { doubt }), judge: word };
}

/** A grade as it stands where a judge gave no answer. */
export function unjudged(
  grade: FreeGrade,
  {
    model,
    asked,
    error,
  }: { readonly model: string | null; readonly asked: readonly RubricPoint[]; readonly error: string },
): FreeGrade {
  return { ...grade, judge: { model, asked: idsOf(asked), found: [], refused: [], error } };
}

function idsOf(points: readonly RubricPoint[]): readonly string[] {
  return points.map(({ id }) => id);
}

/** Whether two quotes of a text share some of it. */
function overlap(text: string, one: string, other: string): boolean {
  const [a, b] = [text.indexOf(one), text.indexOf(other)];
  return a < b + other.length && b < a + one.length;
}

function wrongWords({ points, traps }: FreeGrade): readonly string[] {
  return [
    ...points.flatMap(({ state, evidence }) => (state === 'contradicted' && evidence ? [evidence] : [])),
    ...traps.flatMap(({ state, evidence }) => (state === 'fallen' && evidence ? [evidence] : [])),
  ];
}
