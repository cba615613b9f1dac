import type { Attempt } from './attempt.ts';
import { type Day, dayOf } from './day.ts';

/** How well a question was answered, as FSRS counts it; `Easy` (4) is never given, nobody says it was easy. */
export const AGAIN = 1;
export const HARD = 2;
export const GOOD = 3;
export type Rating = typeof AGAIN | typeof HARD | typeof GOOD;

/** The first attempt of a day at a question. */
export interface Review {
  readonly day: Day;
  readonly rating: Rating;
}

/**
 * What counts for scheduling, by question and in the order of the log. Only a day's first attempt counts: what comes
 * back later in the session was just explained. A follow-up that helped (`helped`, in the same session and on the same
 * day) still belongs to the attempt, and makes of a miss that ends `correct` a pass with help.
 */
export function reviewsOf(attempts: readonly Attempt[]): ReadonlyMap<string, readonly Review[]> {
  const histories = new Map<string, History>();
  for (const attempt of attempts) {
    const { question, at, session, helped } = attempt.answer;
    const history = histories.get(question) ?? { days: new Set(), reviews: [], session };
    histories.set(question, history);
    const day = dayOf(at);
    const last = history.reviews.at(-1);
    if (!history.days.has(day)) {
      history.days.add(day);
      history.reviews.push({ day, rating: ratingOf(attempt) });
      history.session = session;
    } else if (helped && last?.day === day && last.rating === AGAIN && history.session === session) {
      history.reviews[history.reviews.length - 1] = { day, rating: ratingOf(attempt) };
    }
  }
  return new Map(Array.from(histories, ([question, { reviews }]) => [question, reviews]));
}

interface History {
  readonly days: Set<Day>;
  readonly reviews: Review[];
  /** The session of the last review. */
  session: string;
}

/** Correct is Good, a pass with help Hard; a missed core point or a trap leaves no answer correct, and is Again. */
function ratingOf({ answer, verdict }: Attempt): Rating {
  if (verdict !== 'correct') return AGAIN;
  return answer.helped ? HARD : GOOD;
}
