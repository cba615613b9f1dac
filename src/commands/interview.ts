import { openingOf, topicsToDrill } from '../drill/session/interview.ts';
import { count } from '../errors.ts';
import { calendarDay, dateOf, stamp } from '../progress/day.ts';
import { interviewMarkdown } from '../render/interview-markdown.ts';
import type { InputFile } from '../tensor/target.ts';
import type { Io } from '../terminal/io.ts';
import { warn } from '../terminal/warn.ts';
import type { CommandModule } from './command.ts';
import { packsFor, progressFolderOf } from './drill-data.ts';
import { collected, refuseOperands, textsOf } from './drill-options.ts';
import { declareJudge, JUDGE_HELP, judgeAsked, judgingFor } from './judging.ts';
import { screenFor } from './look.ts';
import { openAnswerLines } from './session/answer-lines.ts';
import { holdInterview } from './session/hold-interview.ts';
import type { InterviewFace } from './session/interview-face.ts';
import { interviewByJson, interviewByText } from './session/interview-lines.ts';
import { interviewByScreen } from './session/interview-screen.ts';
import { canPrompt, type FaceWords } from './session/open-face.ts';
import { openReport, type ReportFile } from './session/report-file.ts';
import { openSessionLog, type SessionLog } from './session/session-log.ts';

const INTERRUPTED = 130;

/** `layernorm interview`: the whole answer, follow-ups on what was left out or wrong, a report. */
export const interview: CommandModule = {
  declare(command) {
    command
      .allowExcessArguments()
      .option('--out <path>', 'keep the report in a Markdown file')
      .option('--pack <path>', 'ask from this pack, a file or a folder, alone; repeatable', collected)
      .option('--answers <file>', 'read the answers from a file, one a line; - is standard input')
      .addHelpText('after', HELP);
    declareJudge(command);
  },
  async run(typed, io) {
    const { options } = typed;
    refuseOperands('interview', typed, 'the answer is asked for, or read by --answers');
    const judge = judgeAsked(typed, io.env);
    const text = (name: string) => options[name] as string | undefined;
    const packs = packsFor(io, textsOf(typed, 'pack'));
    const question = openingOf(packs);
    const words = { answers: text('answers'), isJson: options.json === true, isColourRefused: options.color === false };
    const judging = judge && (await judgingFor(judge, io, true));
    const face = await interviewFace(words, io);
    let report: ReportFile | undefined;
    let log: SessionLog | undefined;
    try {
      const out = text('out');
      report = out === undefined ? undefined : await openReport(out, inputsOf(words), io);
      log = openSessionLog(progressFolderOf(io), io);
      const begun = performance.now();
      const seconds = () => (performance.now() - begun) / 1000;
      const { interview: held, isInterrupted } = await holdInterview({ question, face, log, judging, seconds });
      if (isInterrupted) {
        face.interrupted(held !== undefined);
        return INTERRUPTED;
      }
      const topics = held ? topicsToDrill(held, packs) : [];
      try {
        if (held) await report?.finish(interviewMarkdown(held, topics, dateOf(calendarDay(stamp(io.now())))));
      } finally {
        // Whether or not the disk took it, and after it, as the reader of this one may have gone.
        face.report(held, topics);
      }
      if (held) report?.tell();
      const unread = face.unread();
      if (unread > 0) warn(io, [`the interview is over; ${count(unread, 'line')} of answers left unread`]);
      return 0;
    } finally {
      await report?.abort();
      log?.close();
      await face.close();
    }
  },
};

/** The files that are read, which the report must not take the place of. */
function inputsOf({ answers }: FaceWords): readonly InputFile[] {
  return answers === undefined || answers === '-' ? [] : [{ role: 'an answer', file: answers }];
}

const HELP = `
The interviewer asks for the whole answer: intuition, mechanism, trade-off,
example. Then come up to three follow-ups on what was wrong or left out, and a
report. The clock runs, but never cuts one off. Without a terminal, or with
--answers, each answer is one line; an empty line skips. Nothing but a report of
an interview is ever written over by --out.
${JUDGE_HELP}

Examples:
  layernorm interview
  layernorm interview --out report.md
  layernorm interview --judge http://localhost:8080/v1
  layernorm interview --answers answers.txt --json`;

async function interviewFace({ answers, isJson, isColourRefused }: FaceWords, io: Io): Promise<InterviewFace> {
  if (!isJson && answers === undefined && canPrompt(io)) {
    return interviewByScreen(isColourRefused, io);
  }
  const lines = await openAnswerLines(answers, io);
  io.endOnSignals();
  if (isJson) return interviewByJson(lines, io);
  return interviewByText(lines, await screenFor(io, isColourRefused), io);
}
