import type { FreeGrade, Grade } from '../drill/grade.ts';
import type { Posed } from '../drill/kinds/kind.ts';
import type { Tally } from '../drill/session/tally.ts';

/** A question put: an event of a session, as a line of JSON. */
export function questionEvent(posed: Posed, again: number): string {
  const { question, seed, prompt, code, options, isMultiple, howTo } = posed;
  const { id, kind, topic } = question;
  return event('question', {
    id,
    kind,
    topic,
    prompt,
    options,
    ...(code.length > 0 ? { code } : {}),
    ...(kind === 'choice' ? { multiple: isMultiple } : {}),
    howTo,
    seed,
    again,
  });
}

/** The verdict on an answer. `kept` says whether the answer is on disk. */
export function gradedEvent(posed: Posed, line: string, grade: Grade | FreeGrade, kept: boolean): string {
  return event('graded', {
    id: posed.question.id,
    answer: line,
    score: grade.score,
    verdict: grade.verdict,
    explanation: [grade.explanation, posed.explanation].filter((text) => text !== '').join('\n'),
    solution: posed.solution,
    right: posed.rightLine,
    ...('points' in grade ? { points: grade.points, traps: grade.traps } : {}),
    ...('judge' in grade ? { judge: grade.judge } : {}),
    kept,
  });
}

/** A question left unanswered: by an empty line, or by one that is no answer, for the reason given. */
export function skippedEvent(posed: Posed, reason: string | null): string {
  return event('skipped', { id: posed.question.id, reason });
}

/** What a session came to. */
export interface SessionEnd {
  readonly seed: number;
  readonly skipped: number;
  readonly tally: Tally;
  /** The questions asked, by the date that each is to be reviewed on. */
  readonly reviews: readonly { readonly on: string; readonly ids: readonly string[] }[];
  /** Lines of answers that no question was left for. */
  readonly unread: number;
}

export function summaryEvent({ seed, skipped, tally, reviews, unread }: SessionEnd): string {
  const { answered, score, topics, mended, open } = tally;
  return event('summary', { answered, score, topics, skipped, mended, open, reviews, unread, seed });
}

function event(name: string, fields: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ event: name, ...fields })}\n`;
}
