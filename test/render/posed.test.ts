import { expect, test } from 'vitest';
import { pose } from '../../src/drill/kinds/table.ts';
import type { Question } from '../../src/drill/question.ts';
import { posedLines } from '../../src/render/posed.ts';
import { plain } from '../../src/render/style.ts';
import { ascii, unicode } from '../../src/render/symbols.ts';

const spot: Question = {
  id: 'spot',
  topic: 't',
  kind: 'spot',
  prompt: 'Which line of this layer norm is wrong, and what is the reason for that?',
  code: ['def ln(x):', '\treturn x', ''],
  line: 2,
  reasons: [
    { text: 'It returns what it was given, normalized by nothing at all', correct: true, why: '' },
    { text: 'It returns what it was given, normalized by nothing at all', correct: false, why: '' },
  ],
  explanation: '',
};

test('a question has its prompt, its code with line numbers, and its options with theirs', () => {
  const lines = posedLines(pose(spot, 1), { width: 44, symbols: unicode, style: plain });
  expect(`\n${lines.join('\n')}`).toBe(`
Which line of this layer norm is wrong, and
what is the reason for that?

  1 │ def ln(x):
  2 │     return x
  3 │

  1 It returns what it was given,
    normalized by nothing at all
  2 It returns what it was given,
    normalized by nothing at all`);
});

test('a question without code or options is its prompt alone', () => {
  const free = { ...spot, kind: 'numeric', generator: 'mean', prompt: 'The mean of {x}?' } as const;
  const lines = posedLines(pose(free, 42), { width: 44, symbols: ascii, style: plain });
  expect(lines).toEqual(['The mean of 3, -1, 6, 0?']);
});
