import type { Grade } from '../../drill/grade.ts';
import type { Posed } from '../../drill/kinds/kind.ts';
import { count } from '../../errors.ts';
import type { Screen } from '../../render/look.ts';
import { placeLines } from '../../render/place.ts';
import { posedLines } from '../../render/posed.ts';
import { proseLines } from '../../render/prose.ts';
import type { SessionEnd } from '../../render/session-json.ts';
import { type ReviewDay, summaryLines } from '../../render/session-summary.ts';
import { verdictLines } from '../../render/verdict.ts';
import type { Io } from '../../terminal/io.ts';
import type { AnswerLines } from './answer-lines.ts';
import type { Asked, Face } from './face.ts';
import { askForLine } from './line-reply.ts';

/** A session as a graded report: each question as it is put, the answer that a line gave, the verdict. */
export function textFace(lines: AnswerLines, screen: Screen, io: Io): Face {
  const report = reportOn(screen, io);
  return {
    begin: () => {},
    async ask(asked) {
      if (lines.isAtEnd()) return { is: 'end', ending: 'lines' };
      report.question(asked);
      const reply = await askForLine(asked.posed, lines, io);
      if (reply.is === 'end') report.unanswered();
      return reply;
    },
    wait: (act) => act(),
    async verdict({ posed }, { answer, grade }) {
      report.verdict(posed, answer.line, grade);
      return {};
    },
    skipped: (_, reason) => report.skipped(reason),
    summary: (end, days) => report.summary(end, days),
    unread: lines.left,
    close: lines.close,
  };
}

/** The report of a session on standard output, piece by piece. */
export interface SessionReport {
  readonly question: (asked: Asked) => void;
  readonly verdict: (posed: Posed, line: string, grade: Grade) => void;
  readonly skipped: (reason: string | null) => void;
  readonly unanswered: () => void;
  readonly summary: (end: SessionEnd, days: readonly ReviewDay[]) => void;
}

export function reportOn(screen: Screen, io: Io): SessionReport {
  const say = (block: readonly string[]) => io.write(`${block.join('\n')}\n\n`);
  return {
    question: ({ posed, place }) =>
      say([...placeLines(place, posed.question.kind, screen), '', ...posedLines(posed, screen)]),
    verdict(posed, line, grade) {
      const given = posed.question.kind === 'free' ? [] : [...proseLines(`> ${line}`, screen.width, 2, 2), ''];
      say([...given, ...verdictLines(posed, line, grade, screen)]);
    },
    skipped: (reason) => say(reason === null ? ['  Skipped.'] : proseLines(`Unanswered: ${reason}.`, screen.width, 2)),
    unanswered: () => say(['  No answer: the lines have ended.']),
    summary(end, days) {
      io.write(`${summaryLines(end.tally, days, screen).join('\n')}\n`);
      if (end.skipped > 0) io.write(`\n${count(end.skipped, 'question')} left unanswered\n`);
    },
  };
}
