import { expect, test } from 'vitest';
import { type Answered, tallyOf } from '../../../src/drill/session/tally.ts';
import { question } from './questions.ts';

const topics = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B' },
  { id: 'c', title: 'C' },
];

function answered(id: string, score: number, again = 0): Answered {
  const verdict = score === 1 ? 'correct' : score > 0 ? 'partial' : 'incorrect';
  return {
    turn: { question: question(id, id.charAt(0)), seed: 1, again },
    grade: { score, verdict, explanation: '' },
  };
}

test('a session nobody answered in has no score', () => {
  expect(tallyOf([], topics)).toEqual({ answered: 0, score: null, topics: [], mended: 0, open: 0 });
});

test('first attempts make the score, by topic and in all', () => {
  const tally = tallyOf([answered('b1', 1), answered('a1', 0), answered('a2', 0.5), answered('a1', 1, 1)], topics);
  expect(tally.answered).toBe(3);
  expect(tally.score).toBe(0.5);
  expect(tally.topics).toEqual([
    { id: 'a', title: 'A', answered: 2, score: 0.25 },
    { id: 'b', title: 'B', answered: 1, score: 1 },
  ]);
});

test('what was wrong is mended by a right answer later on, and open without', () => {
  const tally = tallyOf(
    [answered('a1', 0), answered('a2', 0.5), answered('a1', 0, 1), answered('a1', 1, 2), answered('a2', 0, 1)],
    topics,
  );
  expect(tally).toMatchObject({ mended: 1, open: 1 });
});
