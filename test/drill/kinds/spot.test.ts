import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pose } from '../../../src/drill/kinds/table.ts';
import type { SpotQuestion } from '../../../src/drill/question.ts';

const question: SpotQuestion = {
  id: 'spot',
  topic: 't',
  kind: 'spot',
  prompt: 'Which line is wrong?',
  explanation: 'So.',
  code: ['mean = x.mean(0)', 'y = x - mean'],
  line: 1,
  reasons: [
    { text: 'the axis', correct: true, why: 'it is the batch' },
    { text: 'the name', correct: false, why: 'names are free' },
  ],
};

/** The line that names a line and a reason. */
function naming(seed: number, line: number, reason: string): string {
  return `${line} ${pose(question, seed).options.indexOf(reason) + 1}`;
}

describe('a spot question', () => {
  it('grades its own right line as correct, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const posed = pose(question, seed);
        expect(posed.read(posed.rightLine)?.grade()).toMatchObject({ score: 1, verdict: 'correct' });
      }),
    );
  });

  it('gives half for the line with another reason, and nothing for another line', () => {
    const grade = (line: number, reason: string) =>
      pose(question, 4)
        .read(naming(4, line, reason))!
        .grade();
    expect(grade(1, 'the name')).toMatchObject({ score: 0.5, verdict: 'partial' });
    expect(grade(1, 'the name').explanation).toContain('names are free');
    expect(grade(2, 'the axis')).toMatchObject({ score: 0, verdict: 'incorrect' });
    expect(grade(2, 'the axis').explanation).toContain('it is line 1: the axis');
  });

  it('says what is wrong with a line that is no answer, and skips an empty one', () => {
    const { read } = pose(question, 1);
    expect(read(' ')).toBeUndefined();
    expect(() => read('2')).toThrow("give two numbers, the line's and the reason's, such as 2 1; here is one");
    expect(() => read('1 2 3')).toThrow('here are 3');
    expect(() => read('3 1')).toThrow('there is no line 3; they are numbered from 1 to 2');
    expect(() => read('1 9')).toThrow('there is no reason 9; they are numbered from 1 to 2');
  });
});
