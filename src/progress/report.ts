import { type Attempt, attemptsOf } from './attempt.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import { type Day, dayOf } from './day.ts';
import type { LogRecord } from './record.ts';
import { type Card, cardsOf, dueDay, mastery } from './schedule.ts';

/** What can be asked: the questions, and the topics in the order of the checklist. */
export interface Checklist {
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  readonly questions: readonly { readonly id: string; readonly topic: string }[];
}

/** Where a learner stands. */
export interface Report {
  readonly answers: number;
  readonly sessions: number;
  /** Questions to be reviewed now. */
  readonly due: number;
  /** Questions never answered. */
  readonly unseen: number;
  /** Questions that fall due on each of the next {@link AHEAD} days, tomorrow first. */
  readonly ahead: readonly { readonly day: Day; readonly due: number }[];
  readonly topics: readonly TopicReport[];
  /** Answers whose verdict the learner overruled, and the free answers that it could be done for. */
  readonly overruled: number;
  readonly free: number;
  readonly calibration: Calibration | null;
  /** Answers with a sureness, which calibration takes a number of. */
  readonly withSureness: number;
  /** Days with answers, oldest first. */
  readonly history: readonly DayReport[];
  readonly today: Day;
}

interface TopicReport {
  readonly id: string;
  readonly title: string;
  readonly answers: number;
  readonly due: number;
  readonly mastery: number;
}

export interface DayReport {
  readonly day: Day;
  readonly answers: number;
  readonly correct: number;
}

const AHEAD = 7;

/**
 * The report of a log at a moment (as `stamp` of day.ts writes it). Topics that are only in the log, of a pack of the
 * learner's own, come last, by the questions that were answered; what is due is counted of the checklist's questions.
 */
export function reportOf(records: readonly LogRecord[], checklist: Checklist, now: string, interviewOn?: Day): Report {
  const attempts = attemptsOf(records);
  const cards = cardsOf(attempts, { interviewOn });
  const today = dayOf(now);
  const days = checklist.questions.flatMap(({ id }) => {
    const card = cards.get(id);
    return card ? [dueDay(card, today)] : [];
  });
  return {
    answers: attempts.length,
    sessions: new Set(attempts.map(({ answer }) => answer.session)).size,
    due: days.filter((day) => day <= today).length,
    unseen: checklist.questions.length - days.length,
    ahead: Array.from({ length: AHEAD }, (_, i) => today + 1 + i).map((day) => ({
      day,
      due: days.filter((due) => due === day).length,
    })),
    topics: topicReports(attempts, cards, checklist, now),
    overruled: attempts.filter(({ overrule }) => overrule).length,
    free: attempts.filter(({ answer }) => answer.kind === 'free').length,
    calibration: calibrationOf(attempts),
    withSureness: attempts.filter(({ answer }) => answer.sure !== null).length,
    history: historyOf(attempts),
    today,
  };
}

function topicReports(
  attempts: readonly Attempt[],
  cards: ReadonlyMap<string, Card>,
  { topics, questions }: Checklist,
  now: string,
): readonly TopicReport[] {
  const questionsOf = new Map(topics.map(({ id }) => [id, new Set<string>()]));
  for (const { id, topic } of questions) questionsOf.get(topic)?.add(id);
  const topicOf = new Map(questions.map(({ id, topic }) => [id, topic]));
  const answers = new Map<string, number>();
  for (const { answer } of attempts) {
    const topic = topicOf.get(answer.question) ?? answer.topic;
    answers.set(topic, (answers.get(topic) ?? 0) + 1);
    if (topicOf.has(answer.question)) continue;
    if (topics.some(({ id }) => id === topic)) continue;
    questionsOf.set(topic, (questionsOf.get(topic) ?? new Set()).add(answer.question));
  }
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const today = dayOf(now);
  return Array.from(questionsOf, ([id, ids]) => ({
    id,
    title: titles.get(id) ?? id,
    answers: answers.get(id) ?? 0,
    due: titles.has(id) ? [...ids].filter((question) => isDueOn(cards.get(question), today)).length : 0,
    mastery: mastery([...ids], cards, now),
  }));
}

function isDueOn(card: Card | undefined, today: Day): boolean {
  return card !== undefined && dueDay(card, today) <= today;
}

function historyOf(attempts: readonly Attempt[]): readonly DayReport[] {
  const days = new Map<Day, { answers: number; correct: number }>();
  for (const { answer, verdict } of attempts) {
    const day = dayOf(answer.at);
    const found = days.get(day) ?? { answers: 0, correct: 0 };
    days.set(day, { answers: found.answers + 1, correct: found.correct + (verdict === 'correct' ? 1 : 0) });
  }
  return Array.from(days, ([day, counts]) => ({ day, ...counts })).sort((a, b) => a.day - b.day);
}

/** The report as `progress --json` gives it. */
export function reportJson({ answers, sessions, due, topics, overruled, calibration }: Report): string {
  return JSON.stringify({
    answers,
    sessions,
    due,
    topics: topics.map(({ id, answers, mastery }) => ({ id, answers, mastery })),
    overruled,
    calibration: calibration && { brier: calibration.brier },
  });
}
