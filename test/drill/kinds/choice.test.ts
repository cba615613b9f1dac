import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pose } from '../../../src/drill/kinds/table.ts';
import type { ChoiceQuestion } from '../../../src/drill/question.ts';

const one: ChoiceQuestion = {
  id: 'one',
  topic: 't',
  kind: 'choice',
  prompt: 'Which?',
  explanation: 'So.',
  options: [
    { text: 'A', correct: true, why: 'because A' },
    { text: 'B', correct: false, why: 'because B' },
    { text: 'C', correct: false, why: 'because C' },
  ],
};
const several: ChoiceQuestion = {
  ...one,
  options: [...one.options, { text: 'D', correct: true, why: 'because D' }],
};

/** The line that picks some texts. */
function picking(question: ChoiceQuestion, seed: number, texts: readonly string[]): string {
  return texts.map((text) => pose(question, seed).options.indexOf(text) + 1).join(',');
}

describe('a choice', () => {
  it('shows all options in an order that the seed fixes', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { options } = pose(several, seed);
        expect(options.toSorted()).toEqual(['A', 'B', 'C', 'D']);
        expect(pose(several, seed).options).toEqual(options);
      }),
    );
  });

  it('grades its own right line as correct, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(one, several), (seed, question) => {
        const posed = pose(question, seed);
        expect(posed.read(posed.rightLine)?.grade()).toMatchObject({ score: 1, verdict: 'correct' });
      }),
    );
  });

  it('says of every option why it is right or wrong', () => {
    const { explanation, verdict } = pose(one, 5)
      .read(picking(one, 5, ['B']))!
      .grade();
    expect(verdict).toBe('incorrect');
    expect(explanation).toMatch(/is right, and you left it out: because A/);
    expect(explanation).toMatch(/is wrong, and you picked it: because B/);
    expect(explanation).toMatch(/is wrong: because C/);
  });

  it('counts a wrong pick against a right one', () => {
    const score = (...texts: string[]) =>
      pose(several, 3)
        .read(picking(several, 3, texts))!
        .grade().score;
    expect([score('A', 'D'), score('A'), score('A', 'B'), score('A', 'D', 'B'), score('A', 'B', 'C', 'D')]).toEqual([
      1, 0.5, 0, 0.5, 0,
    ]);
  });

  it('reads numbers parted by commas or blanks, in any order, and keeps them in one form', () => {
    const { read } = pose(several, 1);
    for (const line of ['1,3', '3 1', ' 1 , 3 ', '[1, 3]', '1;3', '1. 3.']) expect(read(line)?.line).toBe('1,3');
  });

  it('takes an empty line for a skip', () => {
    expect(pose(one, 1).read('  ')).toBeUndefined();
  });

  it('says what is wrong with a line that is no answer', () => {
    const { read } = pose(one, 1);
    expect(() => read('x')).toThrow('"x" is not the number of an option');
    expect(() => read('0')).toThrow('there is no option 0; they are numbered from 1 to 3');
    expect(() => read('4')).toThrow('there is no option 4; they are numbered from 1 to 3');
    expect(() => read('1,2')).toThrow('one option is right here; give one number, not 2');
    expect(() => read('1.5')).toThrow('"1.5" is not the number of an option');
    expect(() => read('-1')).toThrow('"-1" is not the number of an option');
  });
});
