import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gradeFree } from '../../../src/drill/grading/grade-free.ts';
import { sayFault } from '../../../src/drill/packs/fault.ts';
import { checkPacks } from '../../../src/drill/packs/load.ts';
import { readPack } from '../../../src/drill/packs/read-pack.ts';
import type { FreeQuestion } from '../../../src/drill/question.ts';

const file = join(import.meta.dirname, 'dropout.yaml');
const question = readPack(file, readFileSync(file, 'utf8')).pack!.questions[0] as FreeQuestion;

const found = (answer: string) => {
  const { points, traps } = gradeFree(question, answer);
  return [
    ...points.flatMap(({ id, state }) => (state === 'found' ? [id] : [])),
    ...traps.flatMap(({ id, state }) => (state === 'fallen' ? [id] : [])),
  ];
};

describe('a pack of another lesson', () => {
  it('proves its rubric by its examples', () => {
    expect(checkPacks([file], gradeFree).faults.map(sayFault)).toEqual([]);
  });

  it.each([
    ['Dropout zeroes out a fraction of the units, picked by chance.', ['random-zeros']],
    ['It turns random units off, but not at test time.', ['random-zeros', 'training-only']],
    ['Weight decay makes the weights smaller.', ['contrast']],
    ['Dropout makes the weights smaller.', []],
    ['It does not drop units at random.', []],
    ['It prunes the network.', ['drops-weakest']],
  ])('reads answers that its author has not seen: %s', (answer, expected) => {
    expect(found(answer)).toEqual(expected);
  });

  it('tells what was found, what was not seen and what is wrong, in its author’s words', () => {
    const { explanation } = gradeFree(question, 'Dropout removes the weakest units, against overfitting.');
    expect(explanation).toContain('Not so: "weakest units". Which units are dropped is up to chance');
    expect(explanation).toContain('Found: it reduces overfitting ("overfitting").');
    expect(explanation).toContain('I did not see this: it acts in training and not at inference. And at inference?');
  });
});
