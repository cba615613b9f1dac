import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { layerNorm } from '../../src/core/layer-norm.ts';
import { loadPacks } from '../../src/drill/packs/load.ts';
import type { FreeQuestion, Question } from '../../src/drill/question.ts';

const packs = loadPacks([fileURLToPath(new URL('../../questions', import.meta.url))]);
const all = packs.flatMap(({ questions }) => questions);
const byId = new Map(all.map((question) => [question.id, question]));
const isFree = (question: Question): question is FreeQuestion => question.kind === 'free';

/** The questions in words of the lesson, with the points and traps that are fixed for good: labelled data names them. */
const free: Record<string, { points: string; traps: string }> = {
  'ln-vs-bn': {
    points: 'ln-axis bn-axis batch-independence inference where-used',
    traps: 'swapped-axes ln-running-stats same-thing',
  },
  intuition: {
    points: 'own-statistics predictable-range reliable-training',
    traps: 'bounds-values batch-statistics',
  },
  formula: {
    points: 'subtract-mean divide-std epsilon-inside gamma-scale beta-shift',
    traps: 'divide-by-variance gamma-beta-swapped',
  },
  'statistics-axis': { points: 'over-features per-token no-mixing', traps: 'over-batch over-tokens one-pair-for-all' },
  'gamma-beta': {
    points: 'learned scale-shift restore-flexibility per-feature',
    traps: 'computed-from-data per-token-parameters fixed-constants',
  },
  epsilon: {
    points: 'divide-by-zero inside-root tiny-constant',
    traps: 'learned-epsilon epsilon-regularizes epsilon-step-size',
  },
  'pre-vs-post': {
    points: 'pre-placement post-placement pre-stable post-needs-care trade-off',
    traps: 'swapped-placement post-more-stable no-difference',
  },
  'why-stability': {
    points: 'steady-input gradients reliable-convergence',
    traps: 'guarantees-convergence prevents-overfitting',
  },
  'deep-stack': { points: 'drift compounds reset', traps: 'drift-cancels depth-irrelevant' },
  'learning-rate': { points: 'still-needed helps-not-replaces consequence', traps: 'not-needed' },
  'worked-example': {
    points: 'mean-step center-step spread-step divide-step affine-step next-layer',
    traps: 'divide-by-variance across-tokens',
  },
  'full-answer': {
    points: 'intuition mechanism contrast-bn placement stability trade-off example',
    traps: 'swapped-axes replaces-learning-rate swapped-placement',
  },
};

/** Each trap of the lesson, and a question of another kind that sets it: the wrong option, or the right reason in a `spot`. */
const traps: Record<string, readonly [question: string, words: string]> = {
  'swapped-axes': ['ln-vs-bn-axes', 'Layer norm over the batch, feature by feature'],
  'ln-running-stats': ['ln-vs-bn-evaluation', 'Layer norm turns to its running averages'],
  'same-thing': ['ln-vs-bn-same', 'Right for large batches, where the two statistics agree'],
  'bounds-values': ['answer-structure-intuition', 'It squashes a token'],
  'batch-statistics': ['answer-structure-intuition', 'the statistics of the batch'],
  'divide-by-variance': ['formula-spot-root', 'It divides by the variance, not its root'],
  'gamma-beta-swapped': ['formula-roles', 'beta multiplies each normalized feature'],
  'over-batch': ['statistics-and-parameters-axis', 'The batch, for each feature'],
  'over-tokens': ['statistics-and-parameters-axis', 'The tokens, for each feature'],
  'one-pair-for-all': ['statistics-and-parameters-axis', 'one pair for the tensor'],
  'computed-from-data': ['statistics-and-parameters-learned', 'They are worked out from each token'],
  'per-token-parameters': ['statistics-and-parameters-learned', 'one number each for every token position'],
  'fixed-constants': ['statistics-and-parameters-learned', 'They are set by hand before training'],
  'learned-epsilon': ['epsilon-spot-learned', 'Epsilon is a fixed constant and not to be trained'],
  'epsilon-regularizes': ['epsilon-purpose', 'It regularizes the network'],
  'epsilon-step-size': ['epsilon-purpose', 'how large a step'],
  'swapped-placement': ['pre-vs-post-which', 'LN(x + f(x))'],
  'post-more-stable': ['pre-vs-post-stable', 'Post-norm, as it brings'],
  'no-difference': ['pre-vs-post-stable', 'Neither, as the same norms'],
  'guarantees-convergence': ['why-stability-best', 'guaranteed to converge'],
  'prevents-overfitting': ['why-stability-best', 'no longer overfits'],
  'drift-cancels': ['deep-stack-cancels', 'The drift cancels in the activations'],
  'depth-irrelevant': ['deep-stack-compound', 'About 1.1 times'],
  'not-needed': ['learning-rate-needed', 'any value works'],
  'across-tokens': ['worked-example-spot-tokens', 'The mean is taken over all tokens'],
  'replaces-learning-rate': ['answer-structure-trade-off', 'the learning rate hardly matters'],
};

/** Each item of the lesson's checklist, and the topic that drills it. */
const checklist: Record<string, string> = {
  'layer norm against batch norm': 'ln-vs-bn',
  'mean, variance, gamma, beta': 'statistics-and-parameters',
  'pre-norm against post-norm': 'pre-vs-post',
  epsilon: 'epsilon',
  'why stability matters': 'why-stability',
  'deep-stack intuition': 'deep-stack',
  'the learning rate': 'learning-rate',
  'the worked example': 'worked-example',
  'the formula': 'formula',
  'the structure of the answer': 'answer-structure',
};

describe('the packs', () => {
  test('ask the twelve questions in words, by the ids that are fixed', () => {
    const asked = all.filter(isFree);
    expect(asked.map(({ id }) => id).sort()).toEqual(Object.keys(free).sort());
    for (const { id, rubric } of asked) {
      expect(rubric.points.map((point) => point.id).join(' '), id).toBe(free[id]?.points);
      expect(rubric.traps.map((trap) => trap.id).join(' '), id).toBe(free[id]?.traps);
    }
  });

  test('have at least sixty others, and three kinds on every item of the checklist', () => {
    expect(all.filter((question) => !isFree(question)).length).toBeGreaterThanOrEqual(60);
    expect(packs.map(({ topic }) => topic.id).sort()).toEqual([...Object.values(checklist), 'beyond'].sort());
    for (const { topic, questions } of packs) {
      expect(new Set(questions.map(({ kind }) => kind)).size, topic.id).toBeGreaterThanOrEqual(3);
      expect(questions.every((question) => question.topic === topic.id)).toBe(true);
    }
  });

  test('draw numbers by at least twelve generators', () => {
    const used = all.flatMap((question) => (question.kind === 'numeric' ? [question.generator] : []));
    expect(new Set(used).size).toBeGreaterThanOrEqual(12);
  });

  test('go beyond the lesson where interviewers do', () => {
    const beyond = JSON.stringify(packs.find(({ topic }) => topic.id === 'beyond'));
    for (const word of [
      'RMSNorm',
      'Group norm',
      'instance norm',
      'backward pass',
      'float16',
      'fused',
      'DeepNorm',
      'peri-LN',
      'perpendicular',
    ]) {
      expect(beyond, word).toContain(word);
    }
  });

  test('say of every option why it is right or wrong, each in words of its own', () => {
    for (const question of all) {
      const options = question.kind === 'choice' ? question.options : question.kind === 'spot' ? question.reasons : [];
      for (const { text, why } of options) expect(why.length, `${question.id}: ${text}`).toBeGreaterThan(10);
      expect(new Set(options.map(({ why }) => why)).size, question.id).toBe(options.length);
      expect(question.explanation.length, question.id).toBeGreaterThan(20);
    }
  });

  test('do not give the right option away by its length', () => {
    const longest = all.flatMap((question) => {
      if (question.kind !== 'choice') return [];
      const right = Math.max(...question.options.filter(({ correct }) => correct).map(({ text }) => text.length));
      return [question.options.every(({ text }) => text.length <= right)];
    });
    expect(longest.filter(Boolean).length / longest.length).toBeLessThan(0.5);
  });
});

describe('every trap of the lesson', () => {
  const named = Object.values(free).flatMap(({ traps }) => traps.split(' '));

  test('is set by a question of another kind, too', () => {
    expect(Object.keys(traps).sort()).toEqual([...new Set(named)].sort());
  });

  test.each(Object.entries(traps))('%s', (_, [id, words]) => {
    const question = byId.get(id);
    if (question?.kind === 'spot') {
      expect(question.reasons.filter(({ correct }) => correct)[0]?.text).toContain(words);
    } else {
      const options = question?.kind === 'choice' ? question.options : [];
      expect(options.filter(({ text }) => text.includes(words)).map(({ correct }) => correct)).toEqual([false]);
    }
  });
});

/** All that a question says. */
function said(id: string): string {
  return JSON.stringify(byId.get(id));
}

const close = (x: number, digits: number) => Number(x.toPrecision(digits));
const norm = (x: readonly number[], epsilon = 0) => layerNorm(Float64Array.from(x), { epsilon });
const harmonic = (n: number) => Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((sum, term) => sum + term, 0);
/** Rounded to float16, whose least positive number is 2^-24 and whose numbers below 2^-14 are multiples of that. */
const subnormalHalf = (x: number) => Math.round(x / 2 ** -24) * 2 ** -24;

/** Numbers that the packs state, computed; each is found in what the question says. */
const facts: readonly (readonly [question: string, number: string, computed: number])[] = [
  ['deep-stack-compound', '117.4', close(1.1 ** 50, 4)],
  ['worked-example-one-and-half', '1.732', close(norm([1, 0, 0, 0]).output[0] as number, 4)],
  ['worked-example-one-and-half', '1.727', close(norm([1, 0, 0, 0], 1e-3).output[0] as number, 4)],
  ['worked-example-one-and-half', '0.0625', (0.75 / 1.5) ** 2 - norm([1, 0, 0, 0]).variance],
  ['worked-example-one-and-half', '0.1875', norm([1, 0, 0, 0]).variance],
  ['worked-example-spot-listing', '0.04', norm([-0.28, -0.04, 0.04, 0.28]).variance],
  ['epsilon-third', '1.25e-6', close(norm([0, 0.001, 0.002, 0.003]).variance, 6)],
  ['ln-vs-bn-same', '-0.98', close(norm([1, 2, 5]).output[0] as number, 2)],
  ['ln-vs-bn-same', '1.14', close(norm([7, 2, 5]).output[0] as number, 3)],
  ['ln-vs-bn-same', '1.37', close(norm([9, 6, 5]).output[0] as number, 3)],
  ['ln-vs-bn-same', '1.41', close(norm([15, 6, 5]).output[0] as number, 3)],
  ['ln-vs-bn-same', '-1.4', norm([1, 7, 9, 15]).output[0] as number],
  ['deep-stack-amplification', '4.7', close(2 * (harmonic(26) - 1.5), 2)],
  ['deep-stack-amplification', '7.3', close(2 * (harmonic(98) - 1.5), 2)],
  ['beyond-order-shares', '8192', 32 * 16 * 16],
  ['beyond-order-shares', '2048', 8 * 16 * 16],
  ['beyond-order-shares', '1024', (32 / 8) * 16 * 16],
  ['beyond-half-epsilon', '0.14%', close(100 * (subnormalHalf(1e-5) / 1e-5 - 1), 2)],
  ['beyond-half-epsilon', '6e-8', close(2 ** -24, 1)],
  ['beyond-largest', '1.732', close(Math.max(...norm([1, 0, 0, 0]).output), 4)],
  ['epsilon-constant-token', '316', close(1 / Math.sqrt(1e-5), 3)],
];

test.each(facts)('%s says %s, which is so', (id, number, computed) => {
  expect(said(id)).toContain(number);
  expect(Math.abs(computed)).toBeCloseTo(Math.abs(Number.parseFloat(number)), 10);
});

test('an epsilon of 1e-8 is nothing in float16', () => {
  expect(subnormalHalf(1e-8)).toBe(0);
});
