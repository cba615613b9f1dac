import { interviewGradedEvent, interviewQuestionEvent, interviewSummaryEvent } from '../../render/interview-json.ts';
import { remarkLines } from '../../render/interview-remark.ts';
import { interviewLines } from '../../render/interview-text.ts';
import type { Screen } from '../../render/look.ts';
import { proseLines } from '../../render/prose.ts';
import { skippedEvent } from '../../render/session-json.ts';
import type { Io } from '../../terminal/io.ts';
import type { AnswerLines } from './answer-lines.ts';
import type { Reply } from './face.ts';
import type { Heard, InterviewFace } from './interview-face.ts';
import { askForLine, readReply } from './line-reply.ts';

/** An interview as a stream of events. */
export function interviewByJson(lines: AnswerLines, io: Io): InterviewFace {
  return {
    ...common(lines),
    async ask(put) {
      if (lines.isAtEnd()) return { is: 'lines' };
      io.write(interviewQuestionEvent(put.posed, put.point));
      return heardFrom(await readReply(put.posed, lines));
    },
    judged: (put, judged) => io.write(interviewGradedEvent(put.posed, put.point, judged)),
    skipped: ({ posed }, reason) => io.write(skippedEvent(posed, reason)),
    report: (interview, topics) => io.write(interviewSummaryEvent(interview, topics)),
  };
}

/** An interview as a report. */
export function interviewByText(lines: AnswerLines, screen: Screen, io: Io): InterviewFace {
  const say = (block: readonly string[]) => io.write(`${block.join('\n')}\n\n`);
  return {
    ...common(lines),
    async ask(put) {
      if (lines.isAtEnd()) return { is: 'lines' };
      say(proseLines(put.posed.prompt, screen.width).map(screen.style.title));
      const heard = heardFrom(await askForLine(put.posed, lines, io));
      if (heard.is === 'lines') say(['  No answer: the lines have ended.']);
      if (heard.is === 'answer') say(proseLines(`> ${heard.answer.line}`, screen.width, 2, 2));
      return heard;
    },
    judged({ question, point }, { isMade }) {
      if (point !== undefined) say(remarkLines(question, point, isMade, screen));
    },
    skipped: (_, reason) =>
      say(reason === null ? ['  Skipped.'] : proseLines(`Unanswered: ${reason}.`, screen.width, 2)),
    report(interview, topics) {
      io.write(`${(interview ? interviewLines(interview, topics, screen) : ['Nothing was answered.']).join('\n')}\n`);
    },
  };
}

function common(lines: AnswerLines) {
  return { wait: <T>(act: () => Promise<T>) => act(), interrupted: () => {}, unread: lines.left, close: lines.close };
}

function heardFrom(reply: Reply): Heard {
  return reply.is === 'end' ? { is: 'lines' } : reply.is === 'skip' ? reply : { is: 'answer', answer: reply.answer };
}
