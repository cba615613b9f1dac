import { questionNamed } from '../drill/find-question.ts';
import { gradeAnswer } from '../drill/grade-answer.ts';
import type { Posed } from '../drill/kinds/kind.ts';
import { pose } from '../drill/kinds/table.ts';
import { InputError } from '../errors.ts';
import { gradeJson } from '../render/grade-json.ts';
import { posedLines } from '../render/posed.ts';
import { verdictLines } from '../render/verdict.ts';
import { streamSource } from '../tensor/bytes.ts';
import { textChunks } from '../tensor/decode.ts';
import type { Io } from '../terminal/io.ts';
import type { CommandModule } from './command.ts';
import { packsFor } from './drill-data.ts';
import { collected, DEFAULT_SEED } from './drill-options.ts';
import { gradeFile } from './grade/file.ts';
import { gradeOptions } from './grade/options.ts';
import { declareJudge, JUDGE_HELP, judgeAsked, judgingFor } from './judging.ts';
import { screenFor } from './look.ts';

/** `layernorm grade`: grades answers without a session, one or a file of them; nothing is kept. */
export const grade: CommandModule = {
  declare(command) {
    command
      .argument('[question]', 'id of the question; layernorm questions list shows all')
      .argument('[answer...]', 'the answer; - or none reads standard input')
      .option('--file <path>', 'grade a file of answers, a line of JSON each; - is standard input')
      .option('--pack <path>', 'questions of this file or folder, in place of the own ones; repeatable', collected)
      .option('--pass <S>', 'exit with status 1 when a score is below S, from 0 to 1')
      .option('--seed <S>', `seed that the question was posed with  (default: ${DEFAULT_SEED})`)
      .addHelpText(
        'after',
        `
Answers to a question in words are graded point by point. Of the other kinds the
answer is what a session takes: the numbers of the options as questions show
prints them, the number asked for, all steps in order.

A line of a file is {"id":"a1","question":"epsilon","answer":"It ..."}; "id" may
be left out, and "seed" may be given.
${JUDGE_HELP}

Examples:
  layernorm grade epsilon "It keeps the divisor from being zero."
  layernorm grade ln-vs-bn < answer.txt
  layernorm grade ln-vs-bn-axes 3 --seed 7
  layernorm grade --file answers.jsonl --json > grades.jsonl
  layernorm grade --file - --pass 0.6 < answers.jsonl
  layernorm grade epsilon "It ..." --judge http://localhost:11434/v1`,
      );
    declareJudge(command);
  },
  async run(typed, io) {
    const judge = judgeAsked(typed, io.env);
    const options = gradeOptions(typed);
    const packs = packsFor(io, options.packs);
    const screen = await screenFor(io, options.isColourRefused);
    if (options.question === undefined) {
      return gradeFile(packs, options, judge && (await judgingFor(judge, io, true)), screen, io);
    }
    const posed = pose(questionNamed(options.question, packs), options.seed ?? DEFAULT_SEED);
    const judging = judge && posed.question.kind === 'free' ? await judgingFor(judge, io, false) : undefined;
    const text = options.words.length > 0 ? options.words.join(' ') : await answerRead(posed, io);
    if (judging) io.endOnSignals();
    const { line, grade: offline } = gradeAnswer(posed, text);
    const grade = (await judging?.regrade(posed, line, offline)) ?? offline;
    io.write(
      options.isJson
        ? `${gradeJson(undefined, posed, grade)}\n`
        : `${verdictLines(posed, line, grade, screen).join('\n')}\n`,
    );
    return grade.score < (options.pass ?? 0) ? 1 : 0;
  },
};

/** Characters of an answer that comes by standard input. */
const LONGEST_ANSWER = 1 << 22;

/** The answer that comes by standard input; at a terminal the question is put on standard error. Throws InputError. */
async function answerRead(posed: Posed, io: Io): Promise<string> {
  if (io.stdinIsTerminal()) {
    const question = posedLines(posed, await screenFor(io, true)).join('\n');
    io.writeError(`${question}\n\nType ${posed.howTo}; Ctrl-D on a line of its own ends it.\n`);
  }
  io.endOnSignals();
  let answer = '';
  for await (const piece of textChunks(streamSource('standard input', io.stdin()), 'utf-8')) {
    answer += piece;
    if (answer.length > LONGEST_ANSWER) throw new InputError('standard input is far too long for an answer');
  }
  if (answer.trim() !== '') return answer.trim();
  throw new InputError(`there is no answer to ${posed.question.id}: type it behind the question, or pipe it in`);
}
