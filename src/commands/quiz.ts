import { narrowed } from '../drill/find-question.ts';
import { calendarDay, stamp } from '../progress/day.ts';
import type { CommandModule } from './command.ts';
import { packsFor, progressFolderOf } from './drill-data.ts';
import { collected } from './drill-options.ts';
import { declareJudge, JUDGE_HELP, judgeAsked, judgingFor } from './judging.ts';
import { hold, USUAL_COUNT } from './session/hold-quiz.ts';
import { faceFor } from './session/open-face.ts';
import { quizOptions } from './session/quiz-options.ts';
import { openSessionLog } from './session/session-log.ts';

/** `layernorm quiz`: asks, grades, explains and remembers. */
export const quiz: CommandModule = {
  declare(command) {
    command
      .allowExcessArguments()
      .option('--topic <T>', 'only questions on topic T; repeatable', collected)
      .option('--kind <K>', 'only choice, numeric, order, spot or free; repeatable', collected)
      .option('--count <N>', `how many questions  (default: ${USUAL_COUNT}, or as many as there are answers)`)
      .option('--due', 'only what is due for review')
      .option('--seed <S>', 'fix choice, order and numbers, whatever was answered before')
      .option('--pack <path>', 'ask from this pack, a file or a folder, alone; repeatable', collected)
      .option('--answers <file>', 'read the answers from a file, one a line; - is standard input')
      .option('--interview-on <date>', 'have all come up once more before that day, as 2026-12-01')
      .option('--once', 'do not come back to what was answered wrong')
      .addHelpText('after', HELP);
    declareJudge(command);
  },
  async run(typed, io) {
    const started = stamp(io.now());
    const options = quizOptions(typed, calendarDay(started));
    const judge = judgeAsked(typed, io.env);
    const packs = packsFor(io, options.packs);
    // Topics and kinds are looked at before anything is opened.
    narrowed(packs, options);
    const judging = judge && (await judgingFor(judge, io, true));
    const { face, isByLines } = await faceFor(options, io);
    const log = openSessionLog(progressFolderOf(io), io);
    try {
      return await hold({ options, packs, face, isByLines, log, judging, started, io });
    } finally {
      log.close();
      await face.close();
    }
  },
};

const HELP = `
On a terminal it asks; with --answers, or with standard input from elsewhere, it
reads an answer a line: for choice the options' numbers (2 or 1,3), for numeric
the numbers, for order the steps' numbers (3 1 2 4), for spot the line's and the
reason's (5 2), for free the text. An empty line skips. A line belongs to the
question it was read for, answer or not. What is answered wrong comes back after
all others, at most twice. --json gives an event a line, for programs.

Questions come due ones first, then new ones, weakest topics first. With --seed
they come as the seed has it, and the log plays no part (but for --due).
Answers are kept in $LAYERNORM_HOME, else where the platform keeps such data.
${JUDGE_HELP}

Examples:
  layernorm quiz
  layernorm quiz --topic epsilon --topic ln-vs-bn --count 5
  layernorm quiz --kind free --interview-on 2026-12-01
  layernorm quiz --kind free --judge http://localhost:11434/v1
  layernorm quiz --seed 7 --count 3 --answers answers.txt
  printf '2\\n' | layernorm quiz --seed 7 --kind choice --count 1 --json`;
