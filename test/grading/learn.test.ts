import { describe, expect, it } from 'vitest';
import { type Experience, UNIT } from '../../src/drill/grading/experience/experience.ts';
import { rows, words } from '../../src/drill/grading/order/pairs.ts';
import { isSpeech } from '../../src/drill/grading/order/salad.ts';
import { tokenize } from '../../src/drill/grading/tokens.ts';
import { labelled, questions } from './answers.ts';
import { experienceOf, FAINT, lessons } from './learn.ts';
import { FREE, logistic } from './logistic.ts';
import { orderOf } from './order.ts';

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

  it('takes a sign of value two with half the weight for one of value one with the whole, where nothing holds weights back', () => {
    const free = { strength: 1e9, still: 1e-9 };
    const mixed = [...rows, [0], [1], []];
    const are = [...isSo, false, true, true];
    const one = logistic(mixed, are, 3, free);
    const two = logistic(
      mixed.map((row) => ({ signs: row, values: row.map(() => 2) })),
      are,
      3,
      free,
    );
    for (const sign of [0, 1]) expect(2 * two.weights[sign]!).toBeCloseTo(one.weights[sign]!, 5);
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
  // Found again from what is shipped it takes a minute and a half, half of it to read the answers.
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
      for (const [of, row] of Object.entries(rubric.experience!.company))
        expect(row.filter((weight, i) => Math.abs(weight - taught[id]!.company[of]![i]!) > 1)).toEqual([]);
    }
  });
});

describe('the pairs of words that are shipped', () => {
  it('are those of the labelled answers: npm run learn', { timeout: 120_000 }, () => {
    expect(orderOf(lessons)).toEqual({ words, rows });
  });

  it('tell speech from the same words shuffled, in answers that nothing was learned from', () => {
    const answers = ['held-aside', 'sealed', 'unread', 'blind', 'final']
      .flatMap(labelled)
      .map(({ answer }) => tokenize(answer));
    const long = answers.filter((tokens) => tokens.length >= 12);
    const shuffled = long.map((tokens) => tokens.map((_, i) => tokens[(i * 7 + 3) % tokens.length]!));
    const strewn = shuffled.filter((_, i) => long[i]!.length % 7 !== 0);
    expect(long.filter(isSpeech).length).toBeGreaterThan(long.length * 0.93);
    expect(strewn.filter(isSpeech).length).toBeLessThan(strewn.length * 0.05);
  });
});
