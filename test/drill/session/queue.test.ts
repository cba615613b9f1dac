import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { A_FEW, ALL_OTHERS, comingBack, MOST_RETURNS, next, queueOf } from '../../../src/drill/session/queue.ts';
import { questions } from './questions.ts';

/** Runs a session of some questions; `isWrong` says which turns are answered wrong. Returns the turns in their order. */
function run(n: number, isWrong: (turn: number) => boolean, wait: number) {
  let queue = queueOf(questions(...Array.from({ length: n }, (_, i) => `q${i}`)), 7);
  const turns: { id: string; again: number; seed: number }[] = [];
  for (let at = next(queue); at; at = next(queue)) {
    const { turn } = at;
    queue = isWrong(turns.length) ? comingBack(at.rest, turn, wait) : at.rest;
    turns.push({ id: turn.question.id, again: turn.again, seed: turn.seed });
  }
  return turns;
}

const ids = (turns: readonly { readonly id: string }[]) => turns.map(({ id }) => id).join(' ');

describe('what was answered wrong', () => {
  test('comes back behind a few others', () => {
    expect(ids(run(6, (turn) => turn === 0, A_FEW))).toBe('q0 q1 q2 q3 q0 q4 q5');
  });

  test('comes back at the end where lines answer', () => {
    expect(ids(run(4, (turn) => turn < 2, ALL_OTHERS))).toBe('q0 q1 q2 q3 q0 q1');
  });

  test('comes back at once where nothing else is left', () => {
    expect(ids(run(1, (turn) => turn === 0, A_FEW))).toBe('q0 q0');
    expect(ids(run(2, (turn) => turn === 1, A_FEW))).toBe('q0 q1 q1');
  });

  test('comes back twice at most, each time with another seed', () => {
    const turns = run(3, () => true, A_FEW);
    expect(turns).toHaveLength(3 * (1 + MOST_RETURNS));
    expect(new Set(turns.map(({ seed }) => seed)).size).toBe(turns.length);
    for (const id of ['q0', 'q1', 'q2']) {
      expect(turns.filter((turn) => turn.id === id).map(({ again }) => again)).toEqual([0, 1, 2]);
    }
  });
});

test('every session ends, and asks each question at least once', () => {
  fc.assert(
    fc.property(
      fc.nat(12),
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      fc.constantFrom(A_FEW, ALL_OTHERS),
      (n, wrong, wait) => {
        const turns = run(n, (turn) => wrong[turn] === true, wait);
        expect(new Set(turns.map(({ id }) => id)).size).toBe(n);
        const first = turns.filter(({ again }) => again === 0).map(({ id }) => id);
        expect(first).toEqual(Array.from({ length: n }, (_, i) => `q${i}`));
      },
    ),
  );
});

test('a question’s seed hangs on the session’s seed and the question, not on what else is asked', () => {
  const seedOf = (names: readonly string[], seed: number) =>
    queueOf(questions(...names), seed).planned.find(({ question }) => question.id === 'x')?.seed;
  expect(seedOf(['x'], 3)).toBe(seedOf(['a', 'b', 'x'], 3));
  expect(seedOf(['x'], 3)).not.toBe(seedOf(['x'], 4));
});
