import { describe, expect, it } from 'vitest';
import { type Experience, UNIT } from '../../src/drill/grading/experience/experience.ts';
import { questions } from './answers.ts';
import { experienceOf, FAINT, lessons } from './learn.ts';
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

  it('ends at the same weights wherever it begins', () => {
    const cold = logistic(rows, isSo, 3, { still: 1e-12 });
    const warm = logistic(rows, isSo, 3, { still: 1e-12, from: [3, -2, 5, 1] });
    expect(warm.bias).toBeCloseTo(cold.bias, 9);
    for (const sign of [0, 1, 2]) expect(warm.weights[sign]).toBeCloseTo(cold.weights[sign]!, 9);
  });

  it('learns nothing of signs that are never there', () => {
    expect(logistic(rows, isSo, 5).weights.slice(3)).toEqual([0, 0]);
  });
});

/** By sign, and the bias: its weights for each point and trap. */
const weightsBySign = ({ signs, weights }: Experience) =>
  new Map(
    ['bias', ...signs].map((sign, i) => [
      sign,
      Object.keys(weights)
        .sort()
        .map((of) => weights[of]![i]!),
    ]),
  );

describe('the experience that is shipped', () => {
  // Found again from what is shipped it takes half a minute, half of it to read the answers.
  it('is what the labelled answers teach the grader as it is: npm run learn', { timeout: 240_000 }, () => {
    const shippedAs = Object.fromEntries([...questions].map(([id, { rubric }]) => [id, rubric.experience!]));
    const taught = experienceOf(lessons, shippedAs);
    for (const [id, { rubric }] of questions) {
      const [shipped, found] = [rubric.experience!, taught[id]!].map(weightsBySign);
      const signs = new Set([...shipped!.keys(), ...found!.keys()]);
      // What one leaves out as faint, the other may just keep.
      const differing = [...signs].filter((sign) => {
        const [one, other] = [shipped!.get(sign), found!.get(sign)];
        if (!one || !other) return (one ?? other)!.some((weight) => Math.abs(weight) > FAINT * UNIT + 1);
        return one.some((weight, i) => Math.abs(weight - other[i]!) > 1);
      });
      expect(differing).toEqual([]);
    }
  });
});
