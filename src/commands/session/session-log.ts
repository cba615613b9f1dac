import { randomUUID } from 'node:crypto';
import type { FreeGrade, Grade } from '../../drill/grade.ts';
import type { Answer, Posed } from '../../drill/kinds/kind.ts';
import { stamp } from '../../progress/day.ts';
import { openLog } from '../../progress/log.ts';
import type { AnswerRecord, LogRecord, Sureness } from '../../progress/record.ts';
import type { Io } from '../../terminal/io.ts';
import { warn } from '../../terminal/warn.ts';

/** A session's way into the log of answers. */
export interface SessionLog {
  readonly records: readonly LogRecord[];
  /** Has an answer kept if the program is ended before {@link keep} gets it, as while one says how sure one is. */
  readonly hold: (posed: Posed, answer: Answer) => void;
  /** Puts an answer with its grade on disk before it returns. */
  readonly keep: (posed: Posed, answer: Answer, grade: Grade, how?: How) => Kept;
  /** Puts a learner's own grade beside the one that was kept. */
  readonly overrule: (kept: Kept, grade: FreeGrade) => void;
  /** Puts what a judge found beside the answer that was kept. */
  readonly judge: (kept: Kept, grade: Grade | FreeGrade) => void;
  readonly close: () => void;
}

interface How {
  readonly sure?: Sureness | null;
  readonly helped?: boolean;
}

/** An answer in the log. */
export interface Kept {
  readonly id: string;
  /** Whether it is on disk. */
  readonly isOnDisk: boolean;
}

/** Opens a folder's log for a session. What is wrong with it is told on standard error, and the drill goes on without. */
export function openSessionLog(folder: string, io: Io): SessionLog {
  const log = openLog(folder, (sentence) => warn(io, [sentence]));
  const session = randomUUID();
  let held: { readonly posed: Posed; readonly answer: Answer } | undefined;

  const keep: SessionLog['keep'] = ({ question, seed }, answer, grade, { sure = null, helped = false } = {}) => {
    held = undefined;
    const { id: name, topic, kind } = question;
    const { score, verdict } = grade;
    const record: AnswerRecord = {
      type: 'answer',
      v: 1,
      id: randomUUID(),
      at: stamp(io.now()),
      session,
      question: name,
      topic,
      kind,
      seed,
      answer: answer.line,
      score,
      verdict,
      sure,
      helped,
      ...partsOf(grade),
    };
    return { id: record.id, isOnDisk: log.append(record) };
  };
  const forget = io.beforeEnding(() => {
    if (held) keep(held.posed, held.answer, held.answer.grade());
  });

  return {
    records: log.records,
    hold(posed, answer) {
      held = { posed, answer };
    },
    keep,
    overrule({ id }, { points, score, verdict }) {
      log.append({ type: 'overrule', v: 1, at: stamp(io.now()), answer: id, points, score, verdict });
    },
    judge({ id }, grade) {
      if (!('points' in grade) || !grade.judge?.found.length) return;
      const { points, score, verdict, judge } = grade;
      const model = judge.model ?? '';
      log.append({ type: 'judge', v: 1, at: stamp(io.now()), answer: id, model, points, score, verdict });
    },
    close() {
      forget();
      log.close();
    },
  };
}

/** Points and traps, where a grade has them. */
function partsOf(grade: Grade | FreeGrade): Pick<AnswerRecord, 'points' | 'traps'> {
  return 'points' in grade ? { points: grade.points, traps: grade.traps } : {};
}
