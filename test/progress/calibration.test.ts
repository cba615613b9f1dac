import { expect, test } from 'vitest';
import { attemptsOf } from '../../src/progress/attempt.ts';
import { calibrationOf } from '../../src/progress/calibration.ts';
import { answer, overrule } from './samples.ts';

const times = <T>(n: number, make: () => T) => Array.from({ length: n }, make);

test('there is no calibration before 30 answers that say how sure one was', () => {
  const told = times(29, () => answer({ sure: 'sure' }));
  const untold = times(10, () => answer());
  expect(calibrationOf(attemptsOf([...told, ...untold]))).toBeNull();
  expect(calibrationOf(attemptsOf([...told, answer({ sure: 'guess' })]))).not.toBeNull();
});

test('the Brier score is as by hand, a partial answer counting as not correct', () => {
  const records = [
    ...times(6, () => answer({ sure: 'guess' })),
    ...times(4, () => answer({ sure: 'guess', verdict: 'incorrect' })),
    ...times(9, () => answer({ sure: 'think' })),
    ...times(3, () => answer({ sure: 'think', verdict: 'partial' })),
    ...times(17, () => answer({ sure: 'sure' })),
    ...times(1, () => answer({ sure: 'sure', verdict: 'incorrect' })),
  ];
  // 6 (.67)^2 + 4 (.33)^2 + 9 (.34)^2 + 3 (.66)^2 + 17 (.05)^2 + (.95)^2
  //   = 2.6934 + .4356 + 1.0404 + 1.3068 + .0425 + .9025 = 6.4212, over 40
  const calibration = calibrationOf(attemptsOf(records));
  expect(calibration?.brier).toBeCloseTo(6.4212 / 40, 12);
  expect(calibration?.steps.map(({ answers, correct }) => [answers, correct])).toEqual([
    [10, 0.6],
    [12, 0.75],
    [18, 17 / 18],
  ]);
});

test("the learner's own verdict is what came of an answer", () => {
  const records = times(30, () => answer({ sure: 'sure', verdict: 'incorrect', kind: 'free' }));
  const overruled = [...records, ...records.map((record) => overrule(record))];
  expect(calibrationOf(attemptsOf(overruled))?.brier).toBeCloseTo(0.0025, 12);
  expect(calibrationOf(attemptsOf(overruled))?.steps[0]?.correct).toBeNull();
});
