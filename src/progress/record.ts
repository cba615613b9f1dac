import type { PointResult, TrapResult, Verdict } from '../drill/grade.ts';
import type { Kind } from '../drill/question.ts';

/** How sure a learner was of an answer, before the verdict. */
export type Sureness = 'guess' | 'think' | 'sure';

/** One answer, as it stands in the log: a line of JSON. Derived data (cards, mastery) is replayed from these. */
export interface AnswerRecord {
  readonly type: 'answer';
  /** Version of this form. */
  readonly v: 1;
  /** Unique id of this answer. */
  readonly id: string;
  /** Local wall time with its offset, as in `2026-11-24T09:30:00.000+01:00`. */
  readonly at: string;
  readonly session: string;
  readonly question: string;
  readonly topic: string;
  readonly kind: Kind;
  /** Seed of shuffle and numbers, so that the same problem can be shown again. */
  readonly seed: number;
  readonly answer: string;
  readonly score: number;
  readonly verdict: Verdict;
  readonly sure: Sureness | null;
  /**
   * Whether a hint or a follow-up probe helped. What comes after probes is a record of its own, with the verdict on the
   * answer as it stands then; in the same session on the same day it makes of a miss a pass with help (review.ts).
   */
  readonly helped: boolean;
  /** Of a free-text answer. */
  readonly points?: readonly PointResult[];
  readonly traps?: readonly TrapResult[];
}

/** A learner's overruling of a verdict on a free answer, point by point; both verdicts are kept. */
export interface OverruleRecord {
  readonly type: 'overrule';
  readonly v: 1;
  readonly at: string;
  /** Id of the answer that is overruled. */
  readonly answer: string;
  readonly points: readonly PointResult[];
  readonly score: number;
  readonly verdict: Verdict;
}

/**
 * What a judge found in an answer beside the grader, whose verdict stands in the answer's own record: the points that it found say
 * so (`by`). The learner's overruling goes before it.
 */
export interface JudgeRecord extends Omit<OverruleRecord, 'type'> {
  readonly type: 'judge';
  readonly model: string;
}

export type LogRecord = AnswerRecord | OverruleRecord | JudgeRecord;
