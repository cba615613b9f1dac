import { gradedEvent, questionEvent, skippedEvent, summaryEvent } from '../../render/session-json.ts';
import type { Io } from '../../terminal/io.ts';
import type { AnswerLines } from './answer-lines.ts';
import type { Face } from './face.ts';
import { readReply } from './line-reply.ts';

/** A session as a stream of events: a line out for a question, a line in, a line out for its verdict. */
export function jsonFace(lines: AnswerLines, io: Io): Face {
  return {
    begin: () => {},
    async ask({ turn, posed }) {
      if (lines.isAtEnd()) return { is: 'end', ending: 'lines' };
      io.write(questionEvent(posed, turn.again));
      return readReply(posed, lines);
    },
    wait: (act) => act(),
    async verdict({ posed }, { answer, grade, isOnDisk }) {
      io.write(gradedEvent(posed, answer.line, grade, isOnDisk));
      return {};
    },
    skipped: ({ posed }, reason) => io.write(skippedEvent(posed, reason)),
    summary: (end) => io.write(summaryEvent(end)),
    unread: lines.left,
    close: lines.close,
  };
}
