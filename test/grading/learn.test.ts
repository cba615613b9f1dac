import { describe, expect, it } from 'vitest';
import { questions } from './answers.ts';
import { experienceOf, lessons } from './learn.ts';
import { FREE, logistic } from './logistic.ts';

describe('the logistic regression', () => {
  const rows = [[0], [0, 1], [1], [0, 2], [2], []];
  const isSo = [true, true, false, true, false, false];
  const strength = 2;

  it('stops where the gradient is nothing', () => {
    const { bias, weights } = logistic(rows, isSo, 3, { strength, still: 1e-12 });
    const misses = rows.map((row, i) => {
      const z = row.reduce((sum, sign) => sum + weights[sign]!, bias);
      return 1 / (1 + Math.exp(-z)) - (isSo[i] ? 1 : 0);
    });
    const missesOf = (sign: number) => rows.reduce((sum, row, i) => sum + (row.includes(sign) ? misses[i]! : 0), 0);
    expect(bias / (FREE * strength) + misses.reduce((sum, miss) => sum + miss, 0)).toBeCloseTo(0, 9);
    for (const sign of [0, 1, 2]) expect(weights[sign]! / strength + missesOf(sign)).toBeCloseTo(0, 9);
    expect(weights[0]).toBeGreaterThan(0);
  });

  it('takes a row that counts half, twice, for one', () => {
    const counts = rows.flatMap(() => [0.5, 0.5]);
    const doubled = logistic(
      rows.flatMap((row) => [row, row]),
      isSo.flatMap((so) => [so, so]),
      3,
      { counts, still: 1e-12 },
    );
    const { bias, weights } = logistic(rows, isSo, 3, { still: 1e-12 });
    expect(doubled.bias).toBeCloseTo(bias, 9);
    for (const sign of [0, 1, 2]) expect(doubled.weights[sign]).toBeCloseTo(weights[sign]!, 9);
  });

  it('learns nothing of signs that are never there', () => {
    expect(logistic(rows, isSo, 5).weights.slice(3)).toEqual([0, 0]);
  });
});

describe('the experience that is shipped', () => {
  // Learning takes some 20 s.
  it('is what the labelled answers teach the grader as it is: npm run learn', { timeout: 240_000 }, () => {
    const taught = experienceOf(lessons);
    for (const [id, { rubric }] of questions) {
      expect(rubric.experience!.signs).toEqual(taught[id]!.signs);
      const shipped = Object.entries(rubric.experience!.weights).flatMap(([of, row]) =>
        row.filter((weight, i) => Math.abs(weight - taught[id]!.weights[of]![i]!) > 1),
      );
      expect(shipped).toEqual([]);
    }
  });
});
