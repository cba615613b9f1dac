import { InputError, quoted } from '../../errors.ts';
import { type Day, parseDay } from '../../progress/day.ts';
import type { Typed } from '../command.ts';
import { refuseOperands, seedAsked, textsOf } from '../drill-options.ts';

/** What `quiz` was asked for, checked as far as it can be without the packs. */
export interface QuizOptions {
  readonly topics: readonly string[];
  readonly kinds: readonly string[];
  readonly count: number | undefined;
  readonly isDueOnly: boolean;
  readonly seed: number | undefined;
  readonly packs: readonly string[];
  readonly answers: string | undefined;
  readonly interviewOn: Day | undefined;
  readonly isOnce: boolean;
  readonly isJson: boolean;
  readonly isColourRefused: boolean;
}

/** Checks what was typed behind `quiz`. Throws InputError. */
export function quizOptions(typed: Typed, today: Day): QuizOptions {
  const { options } = typed;
  refuseOperands('quiz', typed, 'to narrow the questions use --topic or --kind');
  const text = (name: string) => options[name] as string | undefined;
  const date = text('interviewOn');
  return {
    topics: textsOf(typed, 'topic'),
    kinds: textsOf(typed, 'kind'),
    count: countAsked(text('count')),
    isDueOnly: options.due === true,
    seed: seedAsked(text('seed')),
    packs: textsOf(typed, 'pack'),
    answers: text('answers'),
    interviewOn: date === undefined ? undefined : parseDay('--interview-on', date, today),
    isOnce: options.once === true,
    isJson: options.json === true,
    isColourRefused: options.color === false,
  };
}

function countAsked(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const count = /^\+?\d{1,9}$/.test(word) ? Number(word) : 0;
  if (count > 0) return count;
  throw new InputError(`--count takes how many questions to ask, at least 1, not ${quoted(word)}`);
}
