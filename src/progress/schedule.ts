import { type Attempt, attemptsOf } from './attempt.ts';
import { type Day, dayOf } from './day.ts';
import { intervalAfter, type Memory, recall, remembered } from './fsrs.ts';
import type { LogRecord } from './record.ts';
import { AGAIN, type Rating, type Review, reviewsOf } from './review.ts';

/** Where a question stands in the schedule. */
export interface Card {
  readonly question: string;
  readonly memory: Memory;
  /** Of the last review. */
  readonly rating: Rating;
  readonly reviewed: Day;
  /** When it is to be asked again; at the earliest on the day after the last review. */
  readonly due: Day;
}

export interface ScheduleOptions {
  /** The day of the interview, today or later: everything falls due before it once more. */
  readonly interviewOn?: Day | undefined;
  /** Whether intervals are fuzzed; true unless given. */
  readonly fuzz?: boolean;
}

/** The cards of all questions that were ever answered, replayed from the log. */
export function cardsFrom(records: readonly LogRecord[], options: ScheduleOptions = {}): ReadonlyMap<string, Card> {
  return cardsOf(attemptsOf(records), options);
}

/** The cards of all questions that were ever answered, from the attempts at them. */
export function cardsOf(attempts: readonly Attempt[], options: ScheduleOptions = {}): ReadonlyMap<string, Card> {
  const cards = new Map<string, Card>();
  for (const [question, reviews] of reviewsOf(attempts)) cards.set(question, cardOf(question, reviews, options));
  return cards;
}

/** The card of a question from its reviews, of which there is at least one. */
function cardOf(question: string, reviews: readonly Review[], options: ScheduleOptions): Card {
  let before: Memory | undefined;
  let after: Memory | undefined;
  let elapsed = 0;
  let last: Review | undefined;
  for (const review of reviews) {
    // A clock that was set back since the last review leaves no time between the two.
    elapsed = last ? Math.max(0, review.day - last.day) : 0;
    before = after;
    after = remembered(before, elapsed, review.rating);
    last = review;
  }
  if (!last || !after) throw new Error('a card comes of at least one review');
  const fuzzId = options.fuzz === false ? undefined : question;
  // A second attempt on the same day would not count, so that an interval of 0 means tomorrow.
  const interval = Math.max(1, intervalAfter(before, elapsed, last.rating, after, fuzzId));
  const due = beforeInterview(last.day, last.day + interval, options.interviewOn);
  return { question, memory: after, rating: last.rating, reviewed: last.day, due };
}

/** A due day, moved up to the day before the interview for what was not seen on that day or later. */
function beforeInterview(reviewed: Day, due: Day, interviewOn: Day | undefined): Day {
  if (interviewOn === undefined || reviewed >= interviewOn - 1) return due;
  return Math.min(due, interviewOn - 1);
}

/** A last review further ahead than any two time zones are apart was made under a clock that was wrong. */
const WRONG_CLOCK = 1;

/** Whether a card is due at a moment, as `stamp` of day.ts writes it. */
export function isDue(card: Card, now: string): boolean {
  return dueDay(card, dayOf(now)) <= dayOf(now);
}

/** The day that a card is due, seen from today: one with its last review in the future is due at once. */
export function dueDay({ due, reviewed }: Card, today: Day): Day {
  return reviewed > today + WRONG_CLOCK ? today : due;
}

/** The chance, from 0 to 1, that the learner would still know the answer at a moment. */
export function retrievability(card: Card, now: string): number {
  return recall(card.memory, Math.max(0, dayOf(now) - card.reviewed));
}

/** Days of stability that make half of a mastery. */
const HALF_MASTERY = 7;

/**
 * How well a question is held, from 0 to 1: the chance of recalling it now, times how lasting the memory is,
 * s / (s + 7) for a stability of s days. 0 where it was never asked, and where it was last answered wrong: what has
 * only just been explained is not yet known. A right answer never lowers it.
 */
export function masteryOf(card: Card | undefined, now: string): number {
  if (!card || card.rating === AGAIN) return 0;
  const { stability } = card.memory;
  return (retrievability(card, now) * stability) / (stability + HALF_MASTERY);
}

/** How well a topic is held, from 0 to 1: the mean of {@link masteryOf} over all its questions, asked or not. */
export function mastery(questions: readonly string[], cards: ReadonlyMap<string, Card>, now: string): number {
  if (questions.length === 0) return 0;
  return questions.reduce((sum, id) => sum + masteryOf(cards.get(id), now), 0) / questions.length;
}
