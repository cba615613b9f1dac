import type { Attempt } from './attempt.ts';
import type { Sureness } from './record.ts';

/**
 * The chance of being right that each step of sureness stands for: one in three is a guess among a few options, two in
 * three leans to one side, and nobody is surer than 95%, for being wrong then costs the most.
 */
const CHANCE: Readonly<Record<Sureness, number>> = { guess: 0.33, think: 0.66, sure: 0.95 };

/** Answers it takes to say anything. */
export const FEWEST = 30;

/** How far a learner's sureness can be trusted. */
export interface Calibration {
  /** Mean of (chance - outcome)^2, the outcome 1 for a correct answer, else 0 (Brier 1950): 0 is best, 0.25 blind. */
  readonly brier: number;
  readonly answers: number;
  readonly steps: readonly SurenessStep[];
}

interface SurenessStep {
  readonly sure: Sureness;
  /** The chance it stands for, {@link CHANCE}. */
  readonly chance: number;
  readonly answers: number;
  /** Share of them that was correct, or null where there are none. */
  readonly correct: number | null;
}

/** The calibration over all answers with a sureness, or null where there are fewer than {@link FEWEST}. */
export function calibrationOf(attempts: readonly Attempt[]): Calibration | null {
  const told = attempts.flatMap(({ answer: { sure }, verdict }) =>
    sure === null ? [] : [{ sure, outcome: verdict === 'correct' ? 1 : 0 }],
  );
  if (told.length < FEWEST) return null;
  const brier = mean(told.map(({ sure, outcome }) => (CHANCE[sure] - outcome) ** 2));
  const steps = (['guess', 'think', 'sure'] as const).map((step) => {
    const outcomes = told.flatMap(({ sure, outcome }) => (sure === step ? [outcome] : []));
    const correct = outcomes.length === 0 ? null : mean(outcomes);
    return { sure: step, chance: CHANCE[step], answers: outcomes.length, correct };
  });
  return { brier, answers: told.length, steps };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}
