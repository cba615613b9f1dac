import type { Verdict } from '../drill/grade.ts';
import type { AnswerRecord, JudgeRecord, LogRecord, OverruleRecord } from './record.ts';

/** An answer with what the learner made of its verdict: where they overruled it, theirs is what counts. */
export interface Attempt {
  /** With what a judge found in it. */
  readonly answer: AnswerRecord;
  readonly overrule: OverruleRecord | undefined;
  readonly score: number;
  readonly verdict: Verdict;
}

/** Every answer of a log once, in its order; of several overrulings of one the last counts. */
export function attemptsOf(records: readonly LogRecord[]): readonly Attempt[] {
  const overrules = new Map<string, OverruleRecord>();
  const judgements = new Map<string, JudgeRecord>();
  for (const record of records) {
    if (record.type === 'overrule') overrules.set(record.answer, record);
    if (record.type === 'judge') judgements.set(record.answer, record);
  }
  const seen = new Set<string>();
  const attempts: Attempt[] = [];
  for (const record of records) {
    if (record.type !== 'answer' || seen.has(record.id)) continue;
    seen.add(record.id);
    const answer = withJudgement(record, judgements.get(record.id));
    const overrule = overrules.get(answer.id);
    const { score, verdict } = overrule ?? answer;
    attempts.push({ answer, overrule, score, verdict });
  }
  return attempts;
}

function withJudgement(answer: AnswerRecord, judgement: JudgeRecord | undefined): AnswerRecord {
  if (!judgement) return answer;
  const { points, score, verdict } = judgement;
  return { ...answer, points, score, verdict };
}
