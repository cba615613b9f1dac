import { type AnswerLine, readAnswerLine } from '../../drill/answer-line.ts';
import { questionNamed } from '../../drill/find-question.ts';
import type { Grade } from '../../drill/grade.ts';
import { gradeAnswer } from '../../drill/grade-answer.ts';
import type { Posed } from '../../drill/kinds/kind.ts';
import { pose } from '../../drill/kinds/table.ts';
import type { Pack } from '../../drill/question.ts';
import { count, InputError, isInputError } from '../../errors.ts';
import { gradeJson } from '../../render/grade-json.ts';
import { faultRow, gradeRow, gradeTotal } from '../../render/grade-row.ts';
import type { Screen } from '../../render/look.ts';
import { fileSource, streamSource } from '../../tensor/bytes.ts';
import { textChunks } from '../../tensor/decode.ts';
import { lineSplitter } from '../../tensor/lines.ts';
import type { Io } from '../../terminal/io.ts';
import { safe } from '../../terminal/safe.ts';
import { DEFAULT_SEED } from '../drill-options.ts';
import type { Judging } from '../judging.ts';
import type { GradeOptions } from './options.ts';
import { compilePatiently } from './patient-compiler.ts';

/** Characters of a line; an answer has far fewer. */
const LONGEST_LINE = 1 << 22;
const TOO_LONG = Symbol('a line that is too long');

/**
 * Grades a file of answers, a line of JSON each, and writes a line for every one as soon as it is graded: none but that one
 * is held in memory. A line that cannot be graded is told in its place and on standard error. Returns the exit status.
 */
export async function gradeFile(
  packs: readonly Pack[],
  options: GradeOptions,
  judging: Judging | undefined,
  screen: Screen,
  io: Io,
): Promise<number> {
  compilePatiently();
  const { file, isJson, pass = 0 } = options;
  const isStdin = file === '-';
  const name = isStdin ? 'standard input' : (file as string);
  const total = { graded: 0, correct: 0, partial: 0, incorrect: 0, scores: 0, below: 0 };
  const faults = { count: 0, first: '' };
  let number = 0;

  const gradeLine = async (line: string) => {
    const given = readAnswerLine(line);
    const { posed, grade: offline } = gradeGiven(given, packs, options);
    const grade = (await judging?.regrade(posed, given.answer, offline)) ?? offline;
    total.graded++;
    total[grade.verdict]++;
    total.scores += grade.score;
    if (grade.score < pass) total.below++;
    const written = isJson
      ? gradeJson(given.id, posed, grade)
      : gradeRow(given.id ?? `line ${number}`, posed.question.id, grade, screen);
    io.write(`${written}\n`);
  };
  const fault = (sentence: string) => {
    faults.count++;
    faults.first ||= `line ${number}: ${sentence}`;
    io.write(`${isJson ? JSON.stringify({ line: number, error: sentence }) : faultRow(number, sentence, screen)}\n`);
  };
  const take = async (line: string | typeof TOO_LONG) => {
    number++;
    if (line === TOO_LONG) return fault(`the line has more than ${LONGEST_LINE} characters; that is no answer`);
    if (line.trim() === '') return;
    try {
      await gradeLine(line);
    } catch (error) {
      if (!isInputError(error)) throw error;
      fault(error.message);
    }
  };
  let lines: (string | typeof TOO_LONG)[] = [];
  const splitter = lineSplitter(
    (line) => lines.push(line),
    LONGEST_LINE,
    () => lines.push(TOO_LONG),
  );
  const takeAll = async () => {
    const there = lines;
    lines = [];
    for (const line of there) await take(line);
  };
  io.endOnSignals();
  const source = isStdin ? streamSource(name, io.stdin()) : fileSource(name);
  for await (const text of textChunks(source, 'utf-8')) {
    splitter.push(text);
    await takeAll();
  }
  splitter.end();
  await takeAll();

  if (total.graded + faults.count === 0) throw new InputError(`${name} is empty: it holds no answers`);
  if (!isJson) io.write(`${gradeTotal(total, options.pass)}\n`);
  if (faults.count > 0) {
    const them = count(faults.count, 'line');
    io.writeError(`layernorm: ${them} of ${safe(name)} could not be graded; ${safe(faults.first)}\n`);
    return 2;
  }
  return total.below > 0 ? 1 : 0;
}

function gradeGiven(
  { question, answer, seed }: AnswerLine,
  packs: readonly Pack[],
  options: GradeOptions,
): { posed: Posed; grade: Grade } {
  const posed = pose(questionNamed(question, packs), seed ?? options.seed ?? DEFAULT_SEED);
  return { posed, grade: gradeAnswer(posed, answer).grade };
}
