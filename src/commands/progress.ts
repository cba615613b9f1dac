import { count, InputError } from '../errors.ts';
import { setAside } from '../progress/archive.ts';
import { attemptsOf } from '../progress/attempt.ts';
import { csvOf } from '../progress/csv.ts';
import { calendarDay, stamp } from '../progress/day.ts';
import { reasonOf } from '../progress/disk-error.ts';
import { logPath, readLog } from '../progress/log.ts';
import type { LogRecord } from '../progress/record.ts';
import { remarksOn } from '../progress/replay.ts';
import { type Checklist, reportJson, reportOf } from '../progress/report.ts';
import { noProgressPage, progressPage } from '../render/progress-page.ts';
import type { Io } from '../terminal/io.ts';
import { writePieces } from '../terminal/pieces.ts';
import { safe } from '../terminal/safe.ts';
import { warn } from '../terminal/warn.ts';
import type { CommandModule } from './command.ts';
import { packsFor, progressFolderOf } from './drill-data.ts';
import { collected } from './drill-options.ts';
import { screenFor } from './look.ts';
import { type ProgressOptions, progressOptions } from './progress/options.ts';
import { writeWhole } from './write-whole.ts';

/** `layernorm progress`: where a learner stands, replayed from the log of their answers. */
export const progress: CommandModule = {
  declare(command) {
    command
      .usage('[options]')
      .argument('[words...]')
      .option('--interview-on <date>', 'count as due what must be seen again before that day')
      .option('--pack <path>', 'the questions of this file or folder, in place of the own ones; repeatable', collected)
      .option('--export <path>', 'write all answers as CSV; - is standard output')
      .option('--reset', 'start anew: asks first, and keeps a copy')
      .option('--yes', 'with --reset: do it without asking')
      .addHelpText(
        'after',
        `
Mastery is the chance that you know the answer now, weighed by how long you will:
the mean over all questions of a topic, asked or not.

Examples:
  layernorm progress
  layernorm progress --interview-on 2027-03-01
  layernorm progress --export answers.csv
  layernorm progress --reset`,
      );
  },
  async run(typed, io) {
    const now = stamp(io.now());
    const options = progressOptions(typed, calendarDay(now));
    const folder = progressFolderOf(io);
    if (options.is === 'reset') return reset(folder, now, options, io);
    const records = recordsIn(folder, io);
    if (options.is === 'export') await exportCsv(records, options.target, folder, io);
    else await show(records, folder, now, options, io);
    return 0;
  },
};

/** The records of a folder's log; what is damaged in it is told. Throws InputError where it cannot be read. */
function recordsIn(folder: string, io: Io): readonly LogRecord[] {
  const path = logPath(folder);
  try {
    const replay = readLog(folder);
    warn(io, remarksOn(replay, path));
    return replay.records;
  } catch (error) {
    throw new InputError(`the answers in ${path} cannot be read: ${reasonOf(error)}`);
  }
}

async function show(
  records: readonly LogRecord[],
  folder: string,
  now: string,
  { is, packs, interviewOn, isColourRefused }: ProgressOptions,
  io: Io,
): Promise<void> {
  const asked = packsFor(io, packs);
  const checklist: Checklist = {
    topics: asked.map(({ topic }) => topic),
    questions: asked.flatMap(({ questions }) => questions.map(({ id, topic }) => ({ id, topic }))),
  };
  const report = reportOf(records, checklist, now, interviewOn);
  if (is === 'json') return io.write(`${reportJson(report)}\n`);
  const screen = await screenFor(io, isColourRefused);
  const lines = report.answers === 0 ? noProgressPage(report, folder, screen) : progressPage(report, screen);
  io.write(`${lines.join('\n')}\n`);
}

async function exportCsv(records: readonly LogRecord[], target: string, folder: string, io: Io): Promise<void> {
  const attempts = attemptsOf(records);
  if (target === '-') return writePieces(io, csvOf(attempts));
  await writeWhole(target, csvOf(attempts), [{ role: 'your progress', file: logPath(folder) }], io);
  io.writeError(`layernorm: wrote ${count(attempts.length, 'answer')} to ${safe(target)}\n`);
}

/** Sets the log aside, once that is confirmed, and says where. Returns the exit status. */
async function reset(
  folder: string,
  now: string,
  { isSure, isColourRefused }: ProgressOptions,
  io: Io,
): Promise<number> {
  const answers = attemptsOf(recordsIn(folder, io)).length;
  if (!isSure && answers > 0) {
    if (!io.stdinIsTerminal()) {
      throw new InputError('--reset asks first, and there is no terminal to ask on; to do it unasked, add --yes');
    }
    // Prompts paint by the environment, which they look at as they are loaded.
    if (isColourRefused) io.env.NO_COLOR = '1';
    const { confirm } = await import('../terminal/confirm.ts');
    const said = await confirm(`Set ${count(answers, 'answer')} aside and start anew? A copy is kept.`);
    if (said !== 'yes') {
      io.writeError('layernorm: nothing was changed\n');
      return said === 'interrupted' ? 130 : 0;
    }
  }
  let copy: string | undefined;
  try {
    copy = setAside(folder, now);
  } catch (error) {
    throw new InputError(`nothing was changed: ${logPath(folder)} cannot be set aside, ${reasonOf(error)}`);
  }
  io.write(
    copy === undefined ? 'There is no progress to reset.\n' : `Reset. The answers so far are kept in ${safe(copy)}\n`,
  );
  return 0;
}
