import { count, InputError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import type { Problem } from '../generators/generator.ts';
import { generatorNamed, generators } from '../generators/table.ts';
import type { Misfit } from '../packs/misfit.ts';
import type { NumericQuestion } from '../question.ts';
import { randomFrom } from '../random.ts';
import { graded, type KindModule } from './kind.ts';
import { wordsOf } from './number-list.ts';
import { fits, type GivenNumber, readNumber, sayNumber } from './tolerance.ts';

/** Answer a problem whose numbers are drawn from the seed. */
export const numeric: KindModule<NumericQuestion> = {
  fields: {
    generator: {
      says: 'What is drawn and asked; the prompt says the drawn numbers as {x} and so on.',
      shape: { is: 'text', oneOf: generators.map(({ name }) => name) },
    },
  },
  checks: [
    {
      needs: ['generator', 'prompt'],
      misfits: ({ generator, prompt }) => [...unknownNames(generator, prompt, 'prompt'), ...leftOut(generator, prompt)],
    },
    {
      needs: ['generator', 'explanation'],
      misfits: ({ generator, explanation }) => unknownNames(generator, explanation, 'explanation'),
    },
  ],
  fromData: (common, { generator }) => ({ ...common, kind: 'numeric', generator: generator as string }),
  pose(question, seed) {
    const problem = problemOf(question, seed);
    const { answer, values } = problem;
    const n = answer.length;
    const rightLine = answer.map(sayNumber).join(' ');
    return {
      question,
      seed,
      prompt: filled(question.prompt, values),
      code: [],
      options: [],
      isMultiple: false,
      howTo:
        n === 1
          ? 'a number, to three digits or as a fraction'
          : `${n} numbers in order, to three digits or as fractions`,
      rightLine,
      solution: rightLine,
      explanation: filled(question.explanation, values),
      read(line) {
        const words = wordsOf(line);
        if (words.length === 0) return undefined;
        const given = words.map(readNumber);
        if (given.length !== n) throw new InputError(wrongCount(n, given.length));
        return { line: words.join(' '), grade: () => gradeNumbers(problem, given) };
      },
    };
  },
};

/** The problem that a question poses with a seed: its numbers, its answer, the slips that are known. */
export function problemOf({ generator }: NumericQuestion, seed: number): Problem {
  const found = generatorNamed(generator);
  if (!found) throw new Error(`no generator ${generator}`);
  return found.draw(randomFrom(seed));
}

function wrongCount(wanted: number, given: number): string {
  const hint = wanted === 1 && given === 2 ? ' (decimals take a point)' : '';
  return `${count(wanted, 'number')} asked for, ${given} given${hint}`;
}

const NAME = /\{([^{}]*)\}/g;

/** A text with the drawn numbers in the place of their names. */
function filled(text: string, values: Problem['values']): string {
  return text.replace(NAME, (whole, name) => (Object.hasOwn(values, name) ? (values[name] as string) : whole));
}

function unknownNames(generator: unknown, text: unknown, field: string): readonly Misfit[] {
  const { needs, offers } = generatorNamed(generator as string) ?? { needs: [], offers: [] };
  const known = [...needs, ...offers];
  return namesIn(text as string)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known);
      const hint = meant ? `did you mean {${meant}}?` : `there is ${known.map((one) => `{${one}}`).join(', ')}`;
      return { path: [field], sentence: `the generator "${generator}" draws no {${name}}; ${hint}` };
    });
}

function leftOut(generator: unknown, prompt: unknown): readonly Misfit[] {
  const said = namesIn(prompt as string);
  const missing = (generatorNamed(generator as string)?.needs ?? []).filter((name) => !said.includes(name));
  if (missing.length === 0) return [];
  const names = missing.map((name) => `{${name}}`).join(' and ');
  return [
    {
      path: ['prompt'],
      sentence: `the prompt must say ${names}: the generator "${generator}" asks ${generatorNamed(generator as string)?.asks}`,
    },
  ];
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAME)].map(([, name]) => name as string);
}

/** Right, else a known slip, else right as far as its few digits go, else number by number. */
function gradeNumbers({ answer, slips }: Problem, given: readonly GivenNumber[]) {
  const all = (wanted: readonly number[], grain: 'fine' | 'coarse') =>
    given.every((number, i) => fits(number, wanted[i] as number, wanted, grain));
  const right = `The answer is ${answer.map(sayNumber).join('  ')}.`;
  if (all(answer, 'fine')) return graded(1, [right]);
  const slip = slips.find(({ value }) => all(value, 'fine'));
  const told = given.map(({ word }) => word).join('  ');
  if (slip) return graded(0, [`${told}: ${slip.sentence}.`, right]);
  if (all(answer, 'coarse')) return graded(0.5, [`${told} is right as far as it goes; give three digits.`, right]);
  const hits = given.filter((number, i) => fits(number, answer[i] as number, answer, 'fine')).length;
  if (hits === 0 || answer.length === 1) return graded(0, [right]);
  return graded(hits / answer.length, [
    `${hits} of ${answer.length} numbers ${hits === 1 ? 'is' : 'are'} right.`,
    right,
  ]);
}
