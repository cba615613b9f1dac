import type { Pack, Question } from '../../drill/question.ts';
import { type Day, dateOf, dayOf } from '../../progress/day.ts';
import type { LogRecord } from '../../progress/record.ts';
import { cardsFrom, dueDay } from '../../progress/schedule.ts';
import type { SessionEnd } from '../../render/session-json.ts';
import type { ReviewDay } from '../../render/session-summary.ts';

/** Questions that fall due on one day. */
interface Due {
  readonly day: Day;
  readonly questions: readonly Question[];
}

/** When each of some questions is to be reviewed, soonest first. */
export function reviewsOf(
  questions: readonly Question[],
  records: readonly LogRecord[],
  now: string,
  interviewOn: Day | undefined,
): readonly Due[] {
  const cards = cardsFrom(records, { interviewOn });
  const days = new Map<Day, Question[]>();
  for (const question of questions) {
    const card = cards.get(question.id);
    if (!card) continue;
    const day = Math.max(dueDay(card, dayOf(now)), dayOf(now));
    days.set(day, [...(days.get(day) ?? []), question]);
  }
  return Array.from(days, ([day, questions]) => ({ day, questions })).sort((a, b) => a.day - b.day);
}

/** The same for programs. */
export function reviewsByDate(reviews: readonly Due[]): SessionEnd['reviews'] {
  return reviews.map(({ day, questions }) => ({ on: dateOf(day), ids: questions.map(({ id }) => id) }));
}

/** The same for people. */
export function reviewDays(reviews: readonly Due[], packs: readonly Pack[], today: Day): readonly ReviewDay[] {
  const titles = new Map(packs.map(({ topic }) => [topic.id, topic.title]));
  return reviews.map(({ day, questions }) => ({
    when: whenSaid(day, today),
    topics: [...new Set(questions.map(({ topic }) => titles.get(topic) ?? topic))],
    questions: questions.length,
  }));
}

function whenSaid(day: Day, today: Day): string {
  if (day <= today) return 'today';
  return day === today + 1 ? 'tomorrow' : `in ${day - today} days`;
}
