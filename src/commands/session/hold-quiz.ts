import { randomInt } from 'node:crypto';
import { narrowed } from '../../drill/find-question.ts';
import type { Grade } from '../../drill/grade.ts';
import { pose } from '../../drill/kinds/table.ts';
import type { Pack, Question } from '../../drill/question.ts';
import { bySeed, inOrder } from '../../drill/session/order.ts';
import { A_FEW, ALL_OTHERS, comingBack, next, queueOf } from '../../drill/session/queue.ts';
import { type Answered, tallyOf } from '../../drill/session/tally.ts';
import { count } from '../../errors.ts';
import { dayOf, stamp } from '../../progress/day.ts';
import { standingsFrom } from '../../progress/standing.ts';
import type { Io } from '../../terminal/io.ts';
import { warn } from '../../terminal/warn.ts';
import type { Judging } from '../judging.ts';
import type { Asked, Ending, Face } from './face.ts';
import type { QuizOptions } from './quiz-options.ts';
import { reviewDays, reviewsByDate, reviewsOf } from './review-days.ts';
import type { SessionLog } from './session-log.ts';

/** Questions of a session on a terminal where no count is asked for; lines of answers end a session themselves. */
export const USUAL_COUNT = 10;

const SEEDS = 2 ** 32;
const DONE = 0;
const INTERRUPTED = 130;

/** A session that is to be held. */
export interface Session {
  readonly options: QuizOptions;
  readonly packs: readonly Pack[];
  readonly face: Face;
  readonly isByLines: boolean;
  readonly log: SessionLog;
  readonly judging: Judging | undefined;
  /** The moment it began, as `stamp` writes it. */
  readonly started: string;
  readonly io: Io;
}

/** Holds a session to its end and returns the exit status. */
export async function hold(session: Session): Promise<number> {
  const { options, packs, isByLines } = session;
  const seed = options.seed ?? randomInt(SEEDS);
  const { questions, due } = planned(session, seed);
  if (questions.length === 0) return nothingDue(session);
  session.face.begin(questions.length, due);
  const titles = new Map(packs.map(({ topic }) => [topic.id, topic.title]));
  const answers: Answered[] = [];
  let skipped = 0;
  let number = 0;
  let ending: Ending = 'asked';
  let queue = queueOf(questions, seed);
  for (let at = next(queue); at; at = next(queue)) {
    const { turn } = at;
    queue = at.rest;
    if (turn.again === 0) number++;
    const asked: Asked = {
      turn,
      posed: pose(turn.question, turn.seed),
      place: {
        number,
        of: isByLines && options.count === undefined ? undefined : questions.length,
        topic: titles.get(turn.question.topic) ?? turn.question.topic,
        isBack: turn.again > 0,
      },
    };
    const taken = await takeTurn(asked, session);
    if (taken.isSkipped && turn.again === 0) skipped++;
    if (taken.grade) answers.push({ turn, grade: taken.grade });
    if (taken.ending) {
      ending = taken.ending;
      break;
    }
    if (taken.grade && taken.grade.verdict !== 'correct' && !options.isOnce) {
      queue = comingBack(queue, turn, isByLines ? ALL_OTHERS : A_FEW);
    }
  }
  return end(session, { seed, answers, skipped, ending });
}

/** What came of a turn. */
interface Taken {
  /** The grade that counts, of an answer: the learner's own where they overruled the first. */
  readonly grade?: Grade;
  readonly isSkipped?: boolean;
  /** How the session ends with it, where it does. */
  readonly ending?: Ending;
}

/** Asks a question; what is answered is on disk before its verdict is shown. */
async function takeTurn(asked: Asked, { face, log, judging }: Session): Promise<Taken> {
  const { posed } = asked;
  const reply = await face.ask(asked, (answer) => log.hold(posed, answer));
  if (reply.is === 'end') return { ending: reply.ending };
  if (reply.is === 'skip') {
    face.skipped(asked, reply.reason);
    return { isSkipped: true };
  }
  const { answer, sure, leaves } = reply;
  let grade: Grade = answer.grade();
  const kept = log.keep(posed, answer, grade, { sure });
  if (leaves) return { grade, ending: leaves };
  if (judging) {
    const offline = grade;
    grade = await face.wait(() => judging.regrade(posed, answer.line, offline));
    log.judge(kept, grade);
  }
  const { ending } = await face.verdict(asked, { answer, grade, isOnDisk: kept.isOnDisk }, (own) => {
    log.overrule(kept, own);
    grade = own;
  });
  return { grade, ...(ending ? { ending } : {}) };
}

/** The questions to ask, in their order, and how many of them are due. */
function planned({ options, packs, log, started, isByLines }: Session, seed: number): Planned {
  const standings = standingsFrom(log.records, started, { interviewOn: options.interviewOn });
  const wanted = narrowed(packs, options).flatMap((pack) => pack.questions);
  const all = options.isDueOnly ? wanted.filter(({ id }) => standings(id).isDue) : wanted;
  const ordered = options.seed === undefined ? inOrder(all, standings, seed) : bySeed(all, seed);
  const questions = ordered.slice(0, options.count ?? (isByLines ? ordered.length : USUAL_COUNT));
  return { questions, due: questions.filter(({ id }) => standings(id).isDue).length };
}

interface Planned {
  readonly questions: readonly Question[];
  readonly due: number;
}

interface Held {
  readonly seed: number;
  readonly answers: readonly Answered[];
  readonly skipped: number;
  readonly ending: Ending;
}

/** Tells what the session came to, and returns the exit status. */
function end(session: Session, { seed, answers, skipped, ending }: Held): number {
  const { options, packs, face, log, io } = session;
  const now = stamp(io.now());
  const asked = [...new Map(answers.map(({ turn }) => [turn.question.id, turn.question])).values()];
  const reviews = reviewsOf(asked, log.records, now, options.interviewOn);
  const topics = packs
    .map(({ topic }) => topic)
    .filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);
  const tally = tallyOf(answers, topics);
  const unread = face.unread();
  const summary = { seed, skipped, tally, reviews: reviewsByDate(reviews), unread };
  face.summary(summary, reviewDays(reviews, packs, dayOf(now)), ending);
  if (unread > 0) {
    warn(io, [
      `${count(unread, 'line')} of answers ${unread === 1 ? 'was' : 'were'} not read: no question was left for ${unread === 1 ? 'it' : 'them'}`,
    ]);
  }
  return ending === 'interrupt' ? INTERRUPTED : DONE;
}

/** Says when something falls due, where only that was asked for and nothing is. */
function nothingDue(session: Session): number {
  const { options, packs, log, io, started } = session;
  const questions = narrowed(packs, options).flatMap((pack) => pack.questions);
  const [soonest] = reviewDays(reviewsOf(questions, log.records, started, options.interviewOn), packs, dayOf(started));
  const when = soonest ? `the next review is due ${soonest.when}` : 'nothing was answered yet';
  if (options.isJson) end(session, { seed: options.seed ?? 0, answers: [], skipped: 0, ending: 'asked' });
  else io.write(`Nothing is due: ${when}. Without --due, quiz asks what is new.\n`);
  return DONE;
}
