import type { Posed } from './kinds/kind.ts';
import { problemOf } from './kinds/numeric.ts';
import { sayNumber } from './kinds/tolerance.ts';
import type { Option } from './question.ts';

/** The options (of a `spot` question: reasons) as they are numbered on the screen, each with why. Empty for other kinds. */
export function judgedOptions({ question, options }: Posed): readonly Option[] {
  const all = question.kind === 'choice' ? question.options : question.kind === 'spot' ? question.reasons : [];
  return options.flatMap((text) => all.filter((option) => option.text === text));
}

/** The numbers that known slips lead to in a `numeric` problem, as wrong options with what was done. Empty for other kinds. */
export function knownSlips({ question, seed }: Posed): readonly Option[] {
  if (question.kind !== 'numeric') return [];
  return problemOf(question, seed).slips.map(({ value, sentence }) => ({
    text: value.map(sayNumber).join('  '),
    correct: false,
    why: sentence,
  }));
}
