import { describe, expect, it } from 'vitest';
import { agreementOn, kappa, precision, recall } from './agreement.ts';
import { byClaims, gradeOf, labelled, questions, sets } from './answers.ts';

/** What has been reached, less a little: a change may not lower it unseen. Measure with `npm run grading`. */
const FLOOR = {
  'worked-on': { points: { precision: 0.995, recall: 0.995, kappa: 0.995 }, traps: { precision: 0.99, recall: 0.99 } },
  fresh: { points: { precision: 0.995, recall: 0.995, kappa: 0.995 }, traps: { precision: 0.99, recall: 0.99 } },
  'held-aside': { points: { precision: 0.885, recall: 0.96, kappa: 0.855 }, traps: { precision: 0.99, recall: 0.935 } },
  sealed: { points: { precision: 0.98, recall: 0.925, kappa: 0.91 }, traps: { precision: 0.92, recall: 0.94 } },
  unread: { points: { precision: 0.975, recall: 0.955, kappa: 0.935 }, traps: { precision: 0.93, recall: 0.815 } },
  blind: { points: { precision: 0.965, recall: 0.9, kappa: 0.88 }, traps: { precision: 0.97, recall: 0.88 } },
  final: { points: { precision: 0.97, recall: 0.935, kappa: 0.92 }, traps: { precision: 0.945, recall: 0.86 } },
  last: { points: { precision: 0.995, recall: 0.985, kappa: 0.985 }, traps: { precision: 0.99, recall: 0.99 } },
  voices: { points: { precision: 0.995, recall: 0.995, kappa: 0.995 }, traps: { precision: 0.99, recall: 0.99 } },
  hands: { points: { precision: 0.995, recall: 0.99, kappa: 0.99 }, traps: { precision: 0.99, recall: 0.99 } },
  nothings: { points: { precision: 0.995, recall: 0.985, kappa: 0.99 }, traps: { precision: 0.99, recall: 0.99 } },
  later: { points: { precision: 0.995, recall: 0.975, kappa: 0.98 }, traps: { precision: 0.99, recall: 0.99 } },
  more: { points: { precision: 0.995, recall: 0.985, kappa: 0.985 }, traps: { precision: 0.99, recall: 0.99 } },
  further: { points: { precision: 0.995, recall: 0.985, kappa: 0.985 }, traps: { precision: 0.99, recall: 0.99 } },
  trapped: { points: { precision: 0.995, recall: 0.98, kappa: 0.98 }, traps: { precision: 0.99, recall: 0.99 } },
  cunning: { points: { precision: 0.995, recall: 0.985, kappa: 0.985 }, traps: { precision: 0.99, recall: 0.985 } },
  crafty: { points: { precision: 0.995, recall: 0.99, kappa: 0.99 }, traps: { precision: 0.99, recall: 0.99 } },
  turned: { points: { precision: 0.995, recall: 0.99, kappa: 0.99 }, traps: { precision: 0.99, recall: 0.99 } },
  wily: { points: { precision: 0.995, recall: 0.975, kappa: 0.98 }, traps: { precision: 0.99, recall: 0.97 } },
  sayings: { points: { precision: 0.995, recall: 0.98, kappa: 0.985 }, traps: { precision: 0.99, recall: 0.975 } },
} as const;

describe('the free-text grader agrees with careful readers', () => {
  it.each(Object.entries(FLOOR))('on the answers of %s', (set, floor) => {
    const { points, traps } = agreementOn(labelled(set));
    expect({ precision: precision(points) >= floor.points.precision, ...points }).toMatchObject({ precision: true });
    expect({ recall: recall(points) >= floor.points.recall, ...points }).toMatchObject({ recall: true });
    expect({ kappa: kappa(points) >= floor.points.kappa, ...points }).toMatchObject({ kappa: true });
    expect({ precision: precision(traps) >= floor.traps.precision, ...traps }).toMatchObject({ precision: true });
    expect({ recall: recall(traps) >= floor.traps.recall, ...traps }).toMatchObject({ recall: true });
  });

  it('by its claims alone on the sayings, which hold them', () => {
    const { points, traps, wrongPassed } = agreementOn(labelled('sayings'), byClaims);
    expect(precision(points)).toBeGreaterThan(0.985);
    expect(recall(points)).toBeGreaterThan(0.97);
    expect(precision(traps)).toBeGreaterThan(0.985);
    expect(recall(traps)).toBeGreaterThan(0.975);
    expect(wrongPassed).toBe(0);
  });

  it('and passes none of their wrong answers that it was made with, and nearly all complete ones', () => {
    const { wrongPassed, complete, completePassed } = agreementOn(
      ['worked-on', 'fresh'].flatMap((set) => labelled(set)),
    );
    expect(wrongPassed).toBe(0);
    expect(completePassed).toBeGreaterThanOrEqual(complete * 0.98);
  });

  it('and quotes their own words, verbatim', () => {
    const grades = labelled('fresh').map((one) => ({ one, grade: gradeOf(one) }));
    for (const { one, grade } of grades)
      for (const { state, evidence } of [...grade.points, ...grade.traps])
        if (state !== 'missing' && state !== 'clear') expect(one.answer).toContain(evidence);
  });
});

describe('the labelled answers', () => {
  it('name questions, points and traps that there are', () => {
    for (const one of sets.flatMap((set) => labelled(set))) {
      const { points, traps } = questions.get(one.question)!.rubric;
      const known = [...points, ...traps].map(({ id }) => id);
      expect([...one.points, ...one.traps, ...(one.unsure ?? [])].filter((id) => !known.includes(id))).toEqual([]);
    }
  });

  it('have ids of their own', () => {
    const ids = sets.flatMap((set) => labelled(set)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are never in two sets at once', () => {
    const answers = sets.flatMap((set) => labelled(set)).map(({ question, answer }) => `${question} ${answer}`);
    expect(new Set(answers).size).toBe(answers.length);
  });
});

describe('the measures', () => {
  const tally = { both: 20, graderOnly: 5, readersOnly: 10, neither: 15 };

  it('are those of the textbook', () => {
    expect(precision(tally)).toBeCloseTo(0.8, 12);
    expect(recall(tally)).toBeCloseTo(2 / 3, 12);
    // Agreement .7, by chance (30 * 25 + 20 * 25) / 50^2 = .5.
    expect(kappa(tally)).toBeCloseTo(0.4, 12);
  });
});
