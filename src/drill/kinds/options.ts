import type { Misfit } from '../packs/misfit.ts';
import { type Field, type Fields, text } from '../packs/shape.ts';
import type { Option } from '../question.ts';

const optionFields: Fields = {
  text: { says: 'The option as the learner reads it.', shape: text },
  correct: { says: 'Whether it is right; false unless given.', shape: { is: 'flag' }, optional: true },
  why: { says: 'Why it is right or wrong; shown after the verdict.', shape: text },
};

/** A field that holds options, shown in a shuffled order. */
export function optionsField(name: string, says: string): Field {
  return {
    says,
    shape: { is: 'list', of: { is: 'record', name, fields: optionFields }, least: 2, most: 8 },
  };
}

/** Options from a pack's data. */
export function optionsFrom(data: unknown): readonly Option[] {
  return (data as readonly { text: string; correct?: boolean; why: string }[]).map(({ text, correct, why }) => ({
    text,
    correct: correct === true,
    why,
  }));
}

/** Options that say the same cannot be told apart. */
export function sameTextMisfits(
  field: string,
  texts: readonly string[],
  path: (i: number) => Misfit['path'],
): readonly Misfit[] {
  return texts.flatMap((said, i) => {
    const first = texts.findIndex((other) => other.trim() === said.trim());
    return first < i ? [{ path: path(i), sentence: `${field} ${i + 1} says the same as ${field} ${first + 1}` }] : [];
  });
}
