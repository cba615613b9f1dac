import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pose } from '../../../src/drill/kinds/table.ts';
import type { OrderQuestion } from '../../../src/drill/question.ts';

const question: OrderQuestion = {
  id: 'steps',
  topic: 't',
  kind: 'order',
  prompt: 'Order?',
  explanation: 'So.',
  steps: ['mean', 'centre', 'gamma', 'beta'],
  orders: [[1, 0, 2, 3]],
};

/** The line that puts steps in an order. */
function ordering(seed: number, steps: readonly string[]): string {
  return steps.map((step) => pose(question, seed).options.indexOf(step) + 1).join(' ');
}

describe('an order', () => {
  it('grades every right order as correct, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const posed = pose(question, seed);
        expect(posed.read(posed.rightLine)?.grade()).toMatchObject({ score: 1, verdict: 'correct' });
        expect(posed.read(ordering(seed, ['centre', 'mean', 'gamma', 'beta']))?.grade().score).toBe(1);
      }),
    );
  });

  it('is never shown in a right order', () => {
    for (let seed = 0; seed < 200; seed++) expect(pose(question, seed).read('1 2 3 4')?.grade().score).not.toBe(1);
  });

  it('counts places against the right order that fits best', () => {
    const grade = pose(question, 1)
      .read(ordering(1, ['centre', 'mean', 'beta', 'gamma']))!
      .grade();
    expect(grade).toMatchObject({ score: 0.5, verdict: 'partial' });
    expect(grade.explanation).toBe(
      '2 of 4 steps are in their places.\nAt 3 you put "beta"; there belongs "gamma".\nAt 4 you put "gamma"; there belongs "beta".',
    );
  });

  it('reads numbers parted by blanks or commas, or not at all', () => {
    const { read } = pose(question, 1);
    for (const line of ['3 1 2 4', '3,1,2,4', '3124', '[3, 1, 2, 4]']) expect(read(line)?.line).toBe('3 1 2 4');
  });

  it('says what is wrong with a line that is no answer, and skips an empty one', () => {
    const { read } = pose(question, 1);
    expect(read('')).toBeUndefined();
    expect(() => read('1 2 3')).toThrow('there are 4 steps and 3 numbers; give all 4, in order');
    expect(() => read('1 2 2 3')).toThrow('2 is there twice; give each of the 4 numbers once');
    expect(() => read('1 2 3 5')).toThrow('there is no step 5; they are numbered from 1 to 4');
    expect(() => read('a b c d')).toThrow('"a" is not the number of a step');
  });
});
