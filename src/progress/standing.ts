import type { Standing } from '../drill/session/standing.ts';
import type { LogRecord } from './record.ts';
import { cardsFrom, isDue, masteryOf, type ScheduleOptions } from './schedule.ts';

/** Where each question stands at a moment (as `stamp` of day.ts writes it), replayed from a log. */
export function standingsFrom(
  records: readonly LogRecord[],
  now: string,
  options: ScheduleOptions = {},
): (question: string) => Standing {
  const cards = cardsFrom(records, options);
  return (question) => {
    const card = cards.get(question);
    return {
      isSeen: card !== undefined,
      isDue: card !== undefined && isDue(card, now),
      mastery: masteryOf(card, now),
    };
  };
}
