import type { Verdict } from '../drill/grade.ts';
import type { AnswerRecord, LogRecord, OverruleRecord } from './record.ts';

/** An answer with what the learner made of its verdict: where they overruled it, theirs is what counts. */
export interface Attempt {
  readonly answer: AnswerRecord;
  readonly overrule: OverruleRecord | undefined;
  readonly score: number;
  readonly verdict: Verdict;
}

/** Every answer of a log once, in its order; of several overrulings of one the last counts. */
export function attemptsOf(records: readonly LogRecord[]): readonly Attempt[] {
  const overrules = new Map<string, OverruleRecord>();
  for (const record of records) if (record.type === 'overrule') overrules.set(record.answer, record);
  const seen = new Set<string>();
  const attempts: Attempt[] = [];
  for (const answer of records) {
    if (answer.type !== 'answer' || seen.has(answer.id)) continue;
    seen.add(answer.id);
    const overrule = overrules.get(answer.id);
    const { score, verdict } = overrule ?? answer;
    attempts.push({ answer, overrule, score, verdict });
  }
  return attempts;
}
