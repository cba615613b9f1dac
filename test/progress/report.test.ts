import { expect, test } from 'vitest';
import { dateOf } from '../../src/progress/day.ts';
import { type Checklist, reportJson, reportOf } from '../../src/progress/report.ts';
import { answer, at, later, overrule } from './samples.ts';

const checklist: Checklist = {
  topics: [
    { id: 'epsilon', title: 'Epsilon' },
    { id: 'formula', title: 'The formula' },
  ],
  questions: [
    { id: 'e1', topic: 'epsilon' },
    { id: 'e2', topic: 'epsilon' },
    { id: 'f1', topic: 'formula' },
  ],
};

const now = at('2026-11-24');

test('an empty log gives every topic with nothing in it', () => {
  const report = reportOf([], checklist, now);
  expect(JSON.parse(reportJson(report))).toEqual({
    answers: 0,
    sessions: 0,
    due: 0,
    topics: [
      { id: 'epsilon', answers: 0, mastery: 0 },
      { id: 'formula', answers: 0, mastery: 0 },
    ],
    overruled: 0,
    calibration: null,
  });
  expect(report.unseen).toBe(3);
});

test('answers, sessions, overrulings and what is due are counted', () => {
  const free = answer({ question: 'f1', topic: 'formula', kind: 'free', verdict: 'incorrect', at: at('2026-11-23') });
  const records = [
    answer({ question: 'e1', at: at('2026-11-22'), session: 'a' }),
    answer({ question: 'e1', at: at('2026-11-22', '10:00'), session: 'a' }),
    answer({ question: 'e2', at: now, session: 'b' }),
    { ...free, session: 'b' },
    overrule(free),
    overrule(free, { verdict: 'partial', score: 0.5 }),
  ];
  const report = reportOf(records, checklist, now);
  expect(report).toMatchObject({ answers: 4, sessions: 2, overruled: 1, free: 1, due: 2, unseen: 0 });
  expect(report.topics).toMatchObject([
    { id: 'epsilon', answers: 3, due: 1 },
    { id: 'formula', answers: 1, due: 1, mastery: 0 },
  ]);
  expect(report.history.map(({ day, answers, correct }) => [dateOf(day), answers, correct])).toEqual([
    ['2026-11-22', 2, 2],
    ['2026-11-23', 1, 0],
    ['2026-11-24', 1, 1],
  ]);
});

test('the next seven days say how much falls due on each', () => {
  const report = reportOf([answer({ question: 'e1' }), answer({ question: 'f1' })], checklist, now);
  expect(report.ahead.map(({ day, due }) => [dateOf(day), due])).toEqual([
    ['2026-11-25', 2],
    ...[26, 27, 28, 29, 30].map((day) => [`2026-11-${day}`, 0]),
    ['2026-12-01', 0],
  ]);
});

test('before an interview what was learnt long ago falls due as well', () => {
  const learnt = [0, 1, 8, 40].map((day) => answer({ question: 'e1', at: at(later('2026-09-01', day)) }));
  expect(reportOf(learnt, checklist, now).due).toBe(0);
  const interview = reportOf(learnt, checklist, now).today + 3;
  expect(reportOf(learnt, checklist, now, interview).ahead.map(({ due }) => due)).toEqual([0, 1, 0, 0, 0, 0, 0]);
});

test('topics of packs that are not loaded come last, and their questions are not called due', () => {
  const mine = answer({ question: 'mine-1', topic: 'mine', at: at('2026-11-01') });
  const report = reportOf([mine], checklist, now);
  expect(report.topics.map(({ id, title, answers }) => [id, title, answers])).toEqual([
    ['epsilon', 'Epsilon', 0],
    ['formula', 'The formula', 0],
    ['mine', 'mine', 1],
  ]);
  expect(report.due).toBe(0);
  expect(report.topics[2]?.mastery).toBeGreaterThan(0);
});

test('names that every object has are ordinary names here', () => {
  const odd = ['__proto__', 'constructor', 'toString'].map((name) =>
    answer({ question: name, topic: name, session: name }),
  );
  const report = reportOf(odd, checklist, now);
  expect(report).toMatchObject({ answers: 3, sessions: 3 });
  expect(report.topics.slice(2).map(({ id }) => id)).toEqual(['__proto__', 'constructor', 'toString']);
});

test('after 30 answers with a sureness the JSON says how good it was', () => {
  const records = Array.from({ length: 30 }, () => answer({ question: 'e1', sure: 'sure' }));
  const { calibration } = JSON.parse(reportJson(reportOf(records, checklist, now)));
  expect(Object.keys(calibration)).toEqual(['brier']);
  expect(calibration.brier).toBeCloseTo(0.0025, 12);
});
