import { describe, expect, it } from 'vitest';
import { readAxes } from '../../../src/drill/grading/axes.ts';
import { readFormulas } from '../../../src/drill/grading/formula.ts';
import { readGrowth } from '../../../src/drill/grading/growth.ts';
import { readIntervals } from '../../../src/drill/grading/intervals.ts';
import { readPairCounts } from '../../../src/drill/grading/pair-counts.ts';
import { readShapes } from '../../../src/drill/grading/shapes.ts';
import { vectorsOf } from '../../../src/drill/grading/vectors.ts';
import { readWorkedNumbers } from '../../../src/drill/grading/worked-numbers.ts';

const concepts = (shown: readonly { concept: string }[]) => [...new Set(shown.map(({ concept }) => concept))].sort();
const STEPS = [
  'formula-beta-shift',
  'formula-divide-std',
  'formula-epsilon-inside',
  'formula-gamma-scale',
  'formula-subtract-mean',
];

describe('a formula of layer norm says its steps', () => {
  it.each([
    ['in plain signs', 'gamma * (x - mu) / sqrt(sigma^2 + eps) + beta'],
    ['in Greek', 'γ·(x − μ)/√(σ² + ε) + β'],
    ['in LaTeX', '\\gamma \\frac{x - \\mu}{\\sqrt{\\sigma^2 + \\epsilon}} + \\beta'],
    ['with the scale last', '(x - mean) / sqrt(var + 1e-5) * gamma + beta'],
    ['with a negative power', 'gamma * (x - mu) * (var + eps) ** -0.5 + beta'],
    ['over several lines', 'm = x.mean()\nxc = x - m\nv = (xc**2).mean()\nxhat = xc / sqrt(v + eps)\ny = g * xhat + b'],
  ])('%s', (_, text) => {
    expect(concepts(readFormulas(text))).toEqual(expect.arrayContaining(STEPS));
  });

  it('and its mistakes', () => {
    expect(concepts(readFormulas('(x - mu) / (var + eps)'))).toContain('formula-divide-variance');
    expect(concepts(readFormulas('beta * (x - mu) / sigma + gamma'))).toEqual(
      expect.arrayContaining(['formula-beta-scale', 'formula-gamma-shift']),
    );
    expect(concepts(readFormulas('(x - mu) / (sigma + eps)'))).toContain('formula-epsilon-outside');
  });

  it('and where the norm stands', () => {
    expect(concepts(readFormulas('x + f(LN(x))'))).toEqual(['formula-pre']);
    expect(concepts(readFormulas('LN(x + attn(x))'))).toEqual(['formula-post']);
  });
});

describe('a shape before and after says which axis is gone', () => {
  it.each([
    ['[4, 20, 64] becomes [4, 20, 1]', ['last-axis', 'shape-per-token']],
    ['(B, T, D) -> (B, T)', ['last-axis', 'shape-per-token']],
    ['[4, 20, 64] becomes [4, 1, 64]', ['token-axis']],
    ['(B, T, D) -> (1, T, D)', ['batch-axis']],
    ['(8, 16, 512) is reduced to (1, 1, 512)', ['batch-axis', 'token-axis']],
    ['[32, 128, 768]: it is the 768 that goes away', ['last-axis']],
    ['[32, 128, 768], averaged over the 128', ['token-axis']],
    ['gamma has the shape [1, 1, 768]', []],
    ['(B, T, D) -> (B, T, D)', []],
    ['(B, T, D) -> (B, H, T)', []],
  ])('%s', (text, expected) => {
    expect(concepts(readShapes(text))).toEqual(expected);
  });
});

describe('code says whose a statistic is', () => {
  it.each([
    ['mu[b, t] = ...', 'shape-per-token'],
    ['(v - v.mean()) / v.std()', 'own-vector'],
  ])('%s', (text, expected) => {
    expect(concepts(readAxes(text))).toContain(expected);
  });

  it('and a name of an argument alone says nothing', () => {
    expect(readAxes('there is an argument normalized_shape')).toEqual([]);
    expect(readAxes('axis 0 is the batch, axis 1 is the tokens')).toEqual([]);
  });
});

describe('code says which axis is reduced', () => {
  it.each([
    ['x.mean(-1)', 'last-axis'],
    ['mean_d x[b, t, d]', 'last-axis'],
    ['normalized_shape=(C,)', 'last-axis'],
    ['x.mean(dim=-1, keepdim=True)', 'last-axis'],
    ['x: (B, T, C), x.var(2)', 'last-axis'],
    ['x: (N, D), x.mean(axis=0)', 'batch-axis'],
    ['x of shape [batch, tokens, features], mean over axis 1', 'token-axis'],
    ['the mean over -1', 'last-axis'],
  ])('%s', (text, axis) => {
    expect(concepts(readAxes(text)).filter((concept) => concept.endsWith('axis'))).toEqual([axis]);
  });

  it('and all that are', () => {
    expect(concepts(readAxes('x.mean((0, 1))'))).toEqual(['batch-axis', 'token-axis']);
  });

  it('and not which stay', () => {
    expect(concepts(readAxes('dims 0 and 1 survive'))).toEqual([]);
  });
});

describe('worked numbers are checked by calculation', () => {
  const read = (text: string) => concepts(readWorkedNumbers(text, vectorsOf(text)));

  it.each([
    ['centred values', '[2, 4, 6]: mean 4, minus 4 -> -2 0 2', ['shown-centered']],
    [
      'centred values from a mean that is a little off',
      '[1,3,5,7], mean 3.5 -> [-2.5,-.5,1.5,3.5]',
      ['shown-centered'],
    ],
    ['normalized values', '[10, 20, 30] becomes [-1.22, 0, 1.22]', ['shown-normalized']],
    ['normalized values by the sample deviation', '[10, 20, 30] becomes [-1, 0, 1]', ['shown-normalized']],
    [
      'values over a deviation that is stated',
      '[1,2,3,6], centred [-3,-2,-1,2], std = 2, so [-1.5,-1,-0.5,1]',
      ['shown-centered', 'shown-normalized'],
    ],
    ['values over the variance', '[2, 4, 6] gives [-0.75, 0, 0.75]', ['shown-over-variance']],
    ['a division by the variance', 'the variance is 4 and we divide by 4', ['shown-over-variance']],
    ['means down the columns of tokens', '[1,5] and [3,9] have mean [2,7]', ['shown-across-tokens']],
    ['columns of three tokens', '[1,2], [3,4], [5,6]: feature one is 1, 3, 5', ['shown-across-tokens']],
    ['nothing where nothing fits', '[2, 4, 6] becomes [9, 9, 1]', []],
    ['nothing of equal values', '[5, 5, 5] becomes [0, 0, 0]', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expect.arrayContaining([...expected]));
    if (expected.length === 0) expect(read(text)).toEqual([]);
  });

  it('as are counts of pairs', () => {
    expect(concepts(readPairCounts('[32, 128, 768] gives 4096 pairs'))).toEqual(['pairs-per-token']);
    expect(concepts(readPairCounts('[32, 128, 768] gives 768 pairs'))).toEqual(['pairs-per-feature']);
    expect(concepts(readPairCounts('[32, 128, 768] gives 5 pairs'))).toEqual([]);
  });
});

describe('growth shows in', () => {
  it.each(['1.1^100', '0.9 ** 50 = 0.005', '1, 2, 4, 8', 'c^L', '131x', '9000 times too large'])('%s', (text) => {
    expect(readGrowth(text, vectorsOf(text))).not.toEqual([]);
  });

  it.each(['2^2', '1^100', '1, 2, 3, 4', 'x^2'])('but not in %s', (text) => {
    expect(readGrowth(text, vectorsOf(text))).toEqual([]);
  });
});

describe('a fixed interval shows in', () => {
  it.each(['[0, 1]', 'between 0 and 1', 'from -1 to 1', 'min-max'])('%s', (text) => {
    expect(readIntervals(text)).toHaveLength(1);
  });
});
