import { count, InputError } from '../../errors.ts';
import type { ChoiceQuestion, Option } from '../question.ts';
import { randomFrom, shuffled } from '../random.ts';
import { graded, type KindModule } from './kind.ts';
import { readPlaces } from './number-list.ts';
import { optionsField, optionsFrom, sameTextMisfits } from './options.ts';

/** Pick one or several of shuffled options. */
export const choice: KindModule<ChoiceQuestion> = {
  fields: { options: optionsField('option', 'Two to eight options, of which at least one is correct.') },
  checks: [
    {
      needs: ['options'],
      misfits({ options }) {
        const read = optionsFrom(options);
        const correct = read.filter((option) => option.correct).length;
        const same = sameTextMisfits(
          'option',
          read.map(({ text }) => text),
          (i) => ['options', i, 'text'],
        );
        if (correct === 0)
          return [{ path: ['options'], sentence: 'no option is correct; say correct: true of at least one' }, ...same];
        if (correct === read.length)
          return [{ path: ['options'], sentence: 'every option is correct; at least one must be wrong' }, ...same];
        return same;
      },
    },
  ],
  fromData: (common, { options }) => ({ ...common, kind: 'choice', options: optionsFrom(options) }),
  pose(question, seed) {
    const options = shuffled(randomFrom(seed), question.options);
    const right = options.flatMap(({ correct }, i) => (correct ? [i] : []));
    const isMultiple = right.length > 1;
    return {
      question,
      seed,
      prompt: question.prompt,
      code: [],
      options: options.map(({ text }) => text),
      isMultiple,
      howTo: isMultiple
        ? 'the numbers of all options that are right, such as 1,3'
        : 'the number of the right option, such as 2',
      rightLine: sayPlaces(right),
      solution: right.map((i) => (options[i] as Option).text).join('\n'),
      explanation: question.explanation,
      read(line) {
        const picked = new Set(readPlaces(line, options.length, 'option'));
        if (picked.size === 0) return undefined;
        if (!isMultiple && picked.size > 1) {
          throw new InputError(`one option is right here; give one number, not ${picked.size}`);
        }
        return { line: sayPlaces([...picked].sort((a, b) => a - b)), grade: () => gradePicks(options, picked) };
      },
    };
  },
};

function sayPlaces(places: readonly number[]): string {
  return places.map((place) => place + 1).join(',');
}

/** The set that was picked: each right pick counts for, each wrong one against. */
function gradePicks(options: readonly Option[], picked: ReadonlySet<number>) {
  const right = options.filter(({ correct }) => correct).length;
  const hits = options.filter(({ correct }, i) => correct && picked.has(i)).length;
  const score = Math.max(0, hits - (picked.size - hits)) / right;
  const summary =
    score === 1 || right === 1
      ? []
      : [`${count(hits, 'right pick')} of ${right}, ${count(picked.size - hits, 'wrong one')}.`];
  return graded(score, [
    ...summary,
    ...options.map((option, i) => `${i + 1} ${judged(option, picked.has(i))}: ${option.why}`),
  ]);
}

function judged({ correct }: Option, isPicked: boolean): string {
  if (correct) return isPicked ? 'is right, and you picked it' : 'is right, and you left it out';
  return isPicked ? 'is wrong, and you picked it' : 'is wrong';
}
