import fc from 'fast-check';
import { createEmptyCard, fsrs, GenSeedStrategyWithCardId, type Grade, StrategyMode } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { intervalAfter, type Memory, recall, remembered } from '../../src/progress/fsrs.ts';
import type { Rating } from '../../src/progress/review.ts';

const AGAIN = 1;
const GOOD = 3;

test('all Good and then two Again give the intervals that FSRS-6 publishes', () => {
  const ratings: Rating[] = [...Array(6).fill(GOOD), AGAIN, AGAIN, ...Array(5).fill(GOOD)];
  let memory: Memory | undefined;
  let interval = 0;
  const intervals = ratings.map((rating) => {
    const after = remembered(memory, interval, rating);
    interval = intervalAfter(memory, interval, rating, after);
    memory = after;
    return interval;
  });
  expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

const history = fc.array(
  fc.record({
    gap: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 900 })),
    rating: fc.constantFrom<Rating>(1, 2, 3),
  }),
  { minLength: 1, maxLength: 30 },
);

test('memory and intervals agree with the scheduler of ts-fsrs on any history, fuzzed and not', () => {
  fc.assert(
    fc.property(history, fc.boolean(), (reviews, isFuzzy) => {
      const oracle = fsrs({ enable_fuzz: isFuzzy }).useStrategy(
        StrategyMode.SEED,
        GenSeedStrategyWithCardId('card_id'),
      );
      let card = { ...createEmptyCard(new Date(0)), card_id: 'epsilon-where' };
      let memory: Memory | undefined;
      let day = 0;
      for (const { gap, rating } of reviews) {
        const elapsed = memory ? gap : 0;
        day += elapsed;
        card = oracle.next(card, new Date(day * 86_400_000), rating as Grade).card as typeof card;
        const after = remembered(memory, elapsed, rating);
        const interval = intervalAfter(memory, elapsed, rating, after, isFuzzy ? 'epsilon-where' : undefined);
        memory = after;
        expect([memory.stability, memory.difficulty, interval]).toEqual([
          card.stability,
          card.difficulty,
          card.scheduled_days,
        ]);
      }
    }),
    { numRuns: 500 },
  );
});

test('the chance of recall is 90% after as many days as the stability', () => {
  const memory = remembered(undefined, 0, GOOD);
  expect(recall(memory, memory.stability)).toBeCloseTo(0.9, 7);
  expect(recall(memory, 0)).toBe(1);
});

test('dates keep the methods that the language gives them and no others', () => {
  const added = Object.keys(Date.prototype);
  // ts-fsrs was loaded by this file as well, before or after: its methods are gone all the same.
  expect(added).toEqual([]);
  expect('format' in new Date(0)).toBe(false);
});
