import { FSRSAlgorithm } from 'ts-fsrs';
import { AGAIN, GOOD, HARD, type Rating } from './review.ts';

// ts-fsrs gives every Date four methods as it is loaded. It does not call them itself, and we don't want them.
for (const name of ['scheduler', 'diff', 'format', 'dueFormat']) Reflect.deleteProperty(Date.prototype, name);

/** What FSRS knows of a learner's memory of one question after a review. */
export interface Memory {
  /** Days until the chance of recalling it has fallen to 90%. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /**
   * Steps still to be passed with Good before intervals of whole days begin: ts-fsrs's two for a new question (1 and 10
   * minutes), one for a lapsed one (10 minutes). Until then the interval is 0.
   */
  readonly stepsLeft: number;
  /** Whether it has passed a new question's steps. */
  readonly isLearnt: boolean;
  readonly reviews: number;
}

const NEW_STEPS = 2;
const LAPSED_STEPS = 1;

const exact = new FSRSAlgorithm({});
const fuzzy = new FSRSAlgorithm({ enable_fuzz: true });

/** The memory after a review `elapsed` whole days after the one before; undefined is a question never asked. */
export function remembered(before: Memory | undefined, elapsed: number, rating: Rating): Memory {
  const { stability, difficulty } = exact.next_state(before ?? null, elapsed, rating);
  const stepsLeft = stepsAfter(before, rating);
  const isLearnt = before?.isLearnt === true || stepsLeft === 0;
  return { stability, difficulty, stepsLeft, isLearnt, reviews: (before?.reviews ?? 0) + 1 };
}

/** As in ts-fsrs's BasicScheduler with its own steps: Again starts them over, Hard stays where it is, Good goes on. */
function stepsAfter(before: Memory | undefined, rating: Rating): number {
  if (rating === AGAIN) return before?.isLearnt ? LAPSED_STEPS : NEW_STEPS;
  const left = before?.stepsLeft ?? NEW_STEPS;
  return rating === GOOD ? Math.max(0, left - 1) : left;
}

/**
 * Days until the next review, after a review that made `after` of `before`; 0 is the same day. With the id of a
 * question it is fuzzed, a little and always the same way, so that what was learnt together does not stay together.
 */
export function intervalAfter(
  before: Memory | undefined,
  elapsed: number,
  rating: Rating,
  after: Memory,
  fuzzId?: string,
): number {
  if (after.stepsLeft > 0) return 0;
  const engine = fuzzId === undefined ? exact : fuzzy;
  // The seed of ts-fsrs's GenSeedStrategyWithCardId, for a card whose id is a string.
  engine.seed = `${fuzzId}${after.reviews}`;
  if (before === undefined || before.stepsLeft > 0) return engine.next_interval(after.stability, elapsed);
  const hard = engine.next_interval(exact.next_state(before, elapsed, HARD).stability, elapsed);
  const good = engine.next_interval(exact.next_state(before, elapsed, GOOD).stability, elapsed);
  return rating === HARD ? Math.min(hard, good) : Math.max(good, Math.min(hard, good) + 1);
}

/** The chance, from 0 to 1, of recalling a question `elapsed` days after its last review. */
export function recall({ stability }: Memory, elapsed: number): number {
  return exact.forgetting_curve(elapsed, stability);
}
