export type Verdict = 'correct' | 'partial' | 'incorrect';

/** What came of an answer of any kind. */
export interface Grade {
  /** From 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
  /** Sentences for the learner: what was right, what was wrong and why. */
  readonly explanation: string;
}

export interface PointResult {
  readonly id: string;
  readonly state: 'found' | 'missing' | 'contradicted';
  /** The learner's own words that say (or contradict) it, verbatim; null where it is missing. */
  readonly evidence: string | null;
  /** Who found it, where that was not the grader itself. */
  readonly by?: 'judge';
}

export interface TrapResult {
  readonly id: string;
  readonly state: 'clear' | 'fallen';
  readonly evidence: string | null;
  /** Clear, but likely enough to keep the answer from being correct. */
  readonly suspected?: true;
}

/** What came of a free-text answer. `explanation` is what `grade --json` calls `feedback`. */
export interface FreeGrade extends Grade {
  readonly points: readonly PointResult[];
  readonly traps: readonly TrapResult[];
  /** Why it is no answer at all, as a sentence, where it is none (an echo of the question, terms without a sentence). */
  readonly refusal?: string;
  /** Why it is not correct, as a sentence, though nothing in it is wrong and its points are there. */
  readonly doubt?: string;
  /** What a judge made of it; null where one was to be asked and there was nothing to ask. */
  readonly judge?: JudgeWord | null;
}

/** What a judge was asked about an answer, and what came of it. */
export interface JudgeWord {
  /** Null where it could not be found out. */
  readonly model: string | null;
  /** Ids of the points it was asked about, all of them missing. */
  readonly asked: readonly string[];
  /** Those that it found, in words that stand. */
  readonly found: readonly string[];
  /** Those that it called met without words that stand. */
  readonly refused: readonly string[];
  /** Why it gave no answer, where it gave none. */
  readonly error: string | null;
}
