import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, dayOf } from '../../src/progress/day.ts';
import type { AnswerRecord, LogRecord } from '../../src/progress/record.ts';
import { type Card, cardsFrom, isDue, mastery, masteryOf, retrievability } from '../../src/progress/schedule.ts';
import { answer, at, later, overrule } from './samples.ts';

const ID = 'epsilon-where';

function card(records: readonly LogRecord[], interviewOn?: string): Card {
  const day = interviewOn === undefined ? undefined : dayOf(at(interviewOn));
  return cardsFrom(records, { fuzz: false, interviewOn: day }).get(ID) as Card;
}

/** Answers on these days after 24 November 2026. */
const on = (...days: number[]) => days.map((day) => answer({ at: at(later('2026-11-24', day)) }));

test('a question answered right for the first time comes back on the next day', () => {
  const first = card(on(0));
  expect(dateOf(first.due)).toBe('2026-11-25');
  expect(isDue(first, at('2026-11-24', '23:59'))).toBe(false);
  expect(isDue(first, at('2026-11-25', '03:59'))).toBe(false);
  expect(isDue(first, at('2026-11-25', '04:00'))).toBe(true);
});

test('correct is Good, a pass with help Hard, a missed point or a trap Again', () => {
  const rated = (fields: Partial<AnswerRecord>) => card([answer(fields)]).rating;
  expect(rated({ verdict: 'correct' })).toBe(3);
  expect(rated({ verdict: 'correct', helped: true })).toBe(2);
  expect(rated({ verdict: 'partial' })).toBe(1);
  expect(rated({ verdict: 'partial', helped: true })).toBe(1);
  expect(rated({ verdict: 'incorrect' })).toBe(1);
});

test('a miss that a follow-up of the same session mends is a pass with help; a mere second try is not', () => {
  const miss = answer({ verdict: 'partial' });
  expect(card([miss, answer({ helped: true })]).rating).toBe(2);
  expect(card([miss, answer({ helped: true, verdict: 'partial' })]).rating).toBe(1);
  expect(card([miss, answer()]).rating).toBe(1);
  expect(card([miss, answer({ helped: true, session: 'session-2' })]).rating).toBe(1);
});

test("only a day's first attempt is a review", () => {
  const once = card([answer({ verdict: 'incorrect' })]);
  const often = card([answer({ verdict: 'incorrect' }), answer(), answer({ at: at('2026-11-25', '03:00') })]);
  expect(often).toEqual(once);
});

test("the learner's own verdict is the one that is scheduled by, and the last of several", () => {
  const free = answer({ kind: 'free', verdict: 'incorrect' });
  expect(card([free, overrule(free)])).toEqual(card([answer()]));
  const back = overrule(free, { verdict: 'incorrect', score: 0 });
  expect(card([free, overrule(free), back]).rating).toBe(1);
});

test('an answer that stands in the log twice counts once', () => {
  const [first, second] = on(0, 3) as [AnswerRecord, AnswerRecord];
  expect(card([first, second, first, second])).toEqual(card([first, second]));
});

test('an evening that runs past midnight is one day, and the morning after another', () => {
  const evening = answer({ verdict: 'incorrect', at: at('2026-11-24', '23:50') });
  expect(card([evening, answer({ at: at('2026-11-25', '00:10') })]).memory.reviews).toBe(1);
  expect(card([evening, answer({ at: at('2026-11-25', '04:10') })]).memory.reviews).toBe(2);
});

test('changes of summer time and journeys between zones change nothing', () => {
  const berlin = [
    answer({ at: at('2026-10-24', '09:30', '+02:00') }),
    answer({ at: at('2026-10-25', '09:30', '+01:00') }),
  ];
  const tokyo = [
    answer({ at: at('2026-10-24', '09:30', '+09:00') }),
    answer({ at: at('2026-10-25', '09:30', '-08:00') }),
  ];
  const utc = [answer({ at: at('2026-10-24', '09:30', 'Z') }), answer({ at: at('2026-10-25', '09:30', 'Z') })];
  expect(card(berlin)).toEqual(card(utc));
  expect(card(tokyo)).toEqual(card(utc));
});

test('a clock that was ahead for a while and goes back does not keep a question away', () => {
  const ahead = [...on(0), answer({ at: at('2036-01-01') })];
  const wrong = card(ahead);
  expect(isDue(wrong, at('2026-11-25'))).toBe(true);
  expect(retrievability(wrong, at('2026-11-25'))).toBe(1);
  const mended = card([...ahead, ...on(1)]);
  expect(dateOf(mended.reviewed)).toBe('2026-11-25');
  expect(mended.due).toBeGreaterThan(mended.reviewed);
});

test('any clock gives a card that is due after its review, with a mastery from 0 to 1', () => {
  const days = fc.array(fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.constantFrom('correct', 'partial')), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (list, today) => {
      const records = list.map(([day, verdict]) =>
        answer({ at: at(later('2026-11-24', day)), verdict: verdict as 'correct' }),
      );
      const found = cardsFrom(records).get(ID) as Card;
      expect(found.due).toBeGreaterThan(found.reviewed);
      const share = masteryOf(found, at(later('2026-11-24', today)));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThan(1);
    }),
  );
});

test('intervals are fuzzed a little, each question its own way and always the same', () => {
  const records = (id: string) =>
    on(0, 1, 8, 40).map((record) => ({ ...record, id: `${id}-${record.id}`, question: id }));
  const ids = Array.from({ length: 30 }, (_, i) => `question-${i}`);
  const log = ids.flatMap(records);
  const dues = ids.map((id) => cardsFrom(log).get(id)?.due);
  expect(new Set(dues).size).toBeGreaterThan(3);
  expect(ids.map((id) => cardsFrom(log.toReversed().toReversed()).get(id)?.due)).toEqual(dues);
});

test('before an interview everything falls due once more, at the latest on the day before it', () => {
  const learnt = on(0, 1, 8, 40);
  expect(card(learnt).due).toBeGreaterThan(dayOf(at('2027-02-01')));
  expect(dateOf(card(learnt, '2027-01-20').due)).toBe('2027-01-19');
  // What is due earlier anyway stays so, and what was seen on the last day is not asked again.
  expect(card(on(0), '2026-12-20').due).toBe(card(on(0)).due);
  expect(card(on(0), '2026-11-25').due).toBe(card(on(0)).due);
  expect(card(on(0), '2026-11-24').due).toBe(card(on(0)).due);
  expect(isDue(card(on(0, 1), '2026-11-27'), at('2026-11-26'))).toBe(true);
});

test('mastery is 0 for what is unseen or failed, and a right answer never lowers it', () => {
  const now = at('2026-11-24');
  expect(mastery([ID, 'never-asked'], new Map(), now)).toBe(0);
  expect(mastery([], new Map(), now)).toBe(0);
  expect(masteryOf(card([answer({ verdict: 'incorrect' })]), now)).toBe(0);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 }), (gaps) => {
      const days = gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0));
      const last = at(later('2026-11-24', days.at(-1) as number));
      const before = masteryOf(cardsFrom(on(0, ...days.slice(0, -1))).get(ID), last);
      const after = masteryOf(cardsFrom(on(0, ...days)).get(ID), last);
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('mastery is recall times s / (s + 7), by hand for a first right answer', () => {
  // FSRS-6: a first Good has a stability of 2.3065 days; recall is 1 on the day itself.
  expect(masteryOf(card(on(0)), at('2026-11-24'))).toBeCloseTo(2.3065 / 9.3065, 10);
  expect(mastery([ID, 'b', 'c', 'd'], cardsFrom(on(0)), at('2026-11-24'))).toBeCloseTo(2.3065 / 9.3065 / 4, 10);
});
