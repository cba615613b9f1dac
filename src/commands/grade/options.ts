import { InputError, quoted } from '../../errors.ts';
import type { Typed } from '../command.ts';
import { seedAsked, textsOf } from '../drill-options.ts';

/** What `grade` was asked for, checked. */
export interface GradeOptions {
  /** Id of the one question to grade an answer to; undefined where a file of answers is given. */
  readonly question: string | undefined;
  /** The answer's words; none where it comes by standard input. */
  readonly words: readonly string[];
  readonly file: string | undefined;
  readonly packs: readonly string[];
  readonly seed: number | undefined;
  /** Score that every answer must reach. */
  readonly pass: number | undefined;
  readonly isJson: boolean;
  readonly isColourRefused: boolean;
}

/** Checks what was typed behind `grade`. Throws InputError. */
export function gradeOptions(typed: Typed): GradeOptions {
  const { operands, options } = typed;
  const text = (name: string) => options[name] as string | undefined;
  const [question, ...words] = operands;
  const file = text('file');
  if (file !== undefined && question !== undefined) {
    throw new InputError(
      `--file brings its questions and answers with it; leave out ${quoted(question)}, or leave out --file`,
    );
  }
  if (file === undefined && question === undefined) {
    throw new InputError(
      'there is nothing to grade: give a question and an answer (layernorm grade epsilon "It ..."), or --file PATH',
    );
  }
  return {
    question,
    words: words.length === 1 && words[0] === '-' ? [] : words,
    file,
    packs: textsOf(typed, 'pack'),
    seed: seedAsked(text('seed')),
    pass: passAsked(text('pass')),
    isJson: options.json === true,
    isColourRefused: options.color === false,
  };
}

function passAsked(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const score = /^\d*\.?\d+$/.test(word) ? Number(word) : Number.NaN;
  if (score >= 0 && score <= 1) return score;
  throw new InputError(`--pass takes a score from 0 to 1, such as 0.6, not ${quoted(word)}`);
}
