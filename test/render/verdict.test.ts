import { expect, test } from 'vitest';
import type { FreeGrade } from '../../src/drill/grade.ts';
import { pose } from '../../src/drill/kinds/table.ts';
import type { FreeQuestion, Question } from '../../src/drill/question.ts';
import { plain } from '../../src/render/style.ts';
import { unicode } from '../../src/render/symbols.ts';
import { verdictLines } from '../../src/render/verdict.ts';

const screen = { width: 72, symbols: unicode, style: plain };

const free: FreeQuestion = {
  id: 'eps',
  topic: 'epsilon',
  kind: 'free',
  prompt: 'What is epsilon for?',
  explanation: 'sqrt(variance + epsilon) is never zero.',
  model: 'It keeps the divisor from being zero.',
  rubric: {
    points: [
      { id: 'zero', says: 'it prevents division by zero', weight: 1, probe: 'And at variance zero?', why: 'It does.' },
      {
        id: 'inside',
        says: 'it stands under the root',
        weight: 1,
        probe: 'Where?',
        why: 'It is added to the variance.',
      },
      { id: 'tiny', says: 'it is a small constant', weight: 2, probe: 'How large?', why: 'It is fixed.' },
    ],
    traps: [{ id: 'learned', says: 'it is learned', contradicts: 'tiny', why: 'Only gamma and beta are.' }],
  },
};

function shown(answer: string, grade: FreeGrade): string {
  return `\n${verdictLines(pose(free, 1), answer, grade, screen).join('\n')}`;
}

test('a verdict on words marks them, says what was found, what is wrong and why, what was not seen, and the model answer', () => {
  const grade: FreeGrade = {
    score: 0.25,
    verdict: 'partial',
    explanation: '',
    points: [
      { id: 'zero', state: 'found', evidence: 'no zero below' },
      { id: 'inside', state: 'missing', evidence: null },
      { id: 'tiny', state: 'contradicted', evidence: 'learned' },
    ],
    traps: [{ id: 'learned', state: 'fallen', evidence: 'learned' }],
  };
  expect(shown('Epsilon is learned; no zero below.', grade)).toBe(`
Partly right  25%  1 of 3 points, a trap fallen into

  Epsilon is learned; no zero below.
             ~~~2~~~  ──────1──────

  ✓  1  It prevents division by zero
  ✗  2  Not so: it is learned
        Only gamma and beta are.
        That takes away the point "it is a small constant".
  ○     Not seen: it stands under the root
        Where?

A model answer
  It keeps the divisor from being zero.

  sqrt(variance + epsilon) is never zero.`);
});

test('a point that is denied says why, and a point that a trap takes away is not called found', () => {
  const grade: FreeGrade = {
    score: 0,
    verdict: 'incorrect',
    explanation: '',
    points: [
      { id: 'zero', state: 'missing', evidence: null },
      { id: 'inside', state: 'contradicted', evidence: 'outside' },
      { id: 'tiny', state: 'found', evidence: 'small' },
    ],
    traps: [{ id: 'learned', state: 'fallen', evidence: 'trained' }],
  };
  const lines = shown('outside, small, trained', grade);
  expect(lines).toContain('✗  2  Contradicted: it stands under the root\n        It is added to the variance.');
  expect(lines).not.toContain('✓');
});

test('what is no answer gets the reason alone and no list of points', () => {
  const grade: FreeGrade = {
    score: 0,
    verdict: 'incorrect',
    explanation: 'This repeats the question.',
    refusal: 'This repeats the question.',
    points: [],
    traps: [],
  };
  const lines = shown('What is epsilon for?', grade);
  expect(lines).toContain('\n  This repeats the question.\n');
  expect(lines).not.toContain('Not seen');
});

const order: Question = {
  id: 'steps',
  topic: 't',
  kind: 'order',
  prompt: 'Sort.',
  steps: ['first', 'second', 'third'],
  orders: [],
  explanation: 'So it is.',
};

test('a wrong order is followed by the right one, a right order is not', () => {
  const posed = pose(order, 1);
  const verdict = (line: string) => {
    const answer = posed.read(line);
    return answer ? verdictLines(posed, answer.line, answer.grade(), screen).join('\n') : '';
  };
  const right = verdict(posed.rightLine);
  const wrong = verdict(posed.rightLine.split(' ').toReversed().join(' '));
  expect(right).toBe('Correct  100%\n\n  Every step is in its place.\n\n  So it is.');
  expect(wrong).toContain('The right order\n  1. first\n  2. second\n  3. third\n');
});
