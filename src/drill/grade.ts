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
}

export interface TrapResult {
  readonly id: string;
  readonly state: 'clear' | 'fallen';
  readonly evidence: string | null;
}

/** What came of a free-text answer. `explanation` is what `grade --json` calls `feedback`. */
export interface FreeGrade extends Grade {
  readonly points: readonly PointResult[];
  readonly traps: readonly TrapResult[];
  /** Why it is no answer at all, as a sentence, where it is none (an echo of the question, terms without a sentence). */
  readonly refusal?: string;
}
