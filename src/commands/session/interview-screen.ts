import { remarkLines } from '../../render/interview-remark.ts';
import { interviewLines } from '../../render/interview-text.ts';
import { posedLines } from '../../render/posed.ts';
import { proseLines } from '../../render/prose.ts';
import { plain } from '../../render/style.ts';
import type { Io } from '../../terminal/io.ts';
import { deaf } from '../../terminal/waiting.ts';
import { symbolsFor } from '../look.ts';
import { askFor } from './ask.ts';
import { openDesk } from './desk.ts';
import type { InterviewFace } from './interview-face.ts';

const GREETING = 'A mock interview. The clock runs, but it never cuts you off.';

/** An interview at a terminal. */
export async function interviewByScreen(isColourRefused: boolean, io: Io): Promise<InterviewFace> {
  const desk = await openDesk(isColourRefused, io);
  return {
    async ask({ posed, point, clock }) {
      desk.turnPage();
      if (point === undefined) {
        desk.put(({ width, style }) => [...proseLines(GREETING, width).map(style.dim), '']);
      }
      desk.put((screen) => [...posedLines(posed, screen), '']);
      const given = await askFor(posed, desk, clock);
      desk.put(() => ['']);
      if (given.is === 'answer') return given;
      return given.is === 'skip' ? { is: 'skip', reason: null } : { is: given.is };
    },
    wait: deaf,
    judged({ question, point }, { isMade }) {
      if (point !== undefined) desk.put((screen) => [...remarkLines(question, point, isMade, screen), '']);
    },
    skipped() {
      desk.put(({ style }) => [style.dim('  Skipped.'), '']);
    },
    report(interview, topics) {
      if (!interview) return desk.put(() => ['Nothing was answered. To begin again: layernorm interview']);
      desk.answer((screen) => interviewLines(interview, topics, screen));
      if (io.stdoutIsTerminal()) return;
      const page = { width: io.columns(), symbols: symbolsFor(io), style: plain };
      io.write(`${interviewLines(interview, topics, page).join('\n')}\n`);
    },
    interrupted(hasAnswered) {
      const kept = hasAnswered ? 'what was answered is kept' : 'nothing was answered yet';
      desk.put(() => [`Stopped; ${kept}. To begin again: layernorm interview`]);
    },
    unread: () => 0,
    async close() {
      desk.close();
      process.stdin.pause();
    },
  };
}
