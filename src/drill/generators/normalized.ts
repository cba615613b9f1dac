import { layerNorm } from '../../core/layer-norm.ts';
import { between, pick } from '../random.ts';
import { type Generator, type Slip, telling } from './generator.ts';
import { problem, work } from './statistics.ts';
import { drawEasyVector, meanSquare, say } from './vectors.ts';

/** x_hat, epsilon 0 */
export const normalized: Generator = {
  name: 'normalized',
  asks: 'the normalized features of a token {x}, in order (gamma 1, beta 0, epsilon 0)',
  needs: ['x'],
  offers: [],
  draw(random) {
    const x = drawEasyVector(random);
    const steps = work(x);
    return problem(x, [...steps.normalized], slipsOfNormalizing(x));
  },
};

/** What comes of dividing by, or subtracting, another thing than layer norm does. */
function slipsOfNormalizing(x: readonly number[]): readonly Slip[] {
  const { centered, deviation, variance } = work(x);
  const n = x.length;
  const sample = deviation * Math.sqrt(n / (n - 1));
  const scale = Math.sqrt(meanSquare(x));
  const least = Math.min(...x);
  const range = Math.max(...x) - least;
  const over = (divisor: number) => Array.from(centered, (c) => c / divisor);
  return [
    {
      name: 'sample-variance',
      value: over(sample),
      sentence: 'you divided by the sample standard deviation, with n - 1; layer norm divides by n',
    },
    {
      name: 'no-sqrt',
      value: over(variance),
      sentence: 'you divided by the variance; its square root is to be taken first',
    },
    {
      name: 'center-only',
      value: [...centered],
      sentence: 'that is only centred; it is still to be divided by the standard deviation',
    },
    {
      name: 'uncentered',
      value: x.map((value) => value / deviation),
      sentence: 'you divided without subtracting the mean first',
    },
    {
      name: 'rms',
      value: x.map((value) => value / scale),
      sentence: 'that is RMSNorm: no mean subtracted, divided by the root mean square',
    },
    {
      name: 'sum-not-mean',
      value: over(deviation * Math.sqrt(n)),
      sentence: 'you divided by the root of the sum of the squares; it is the root of their mean',
    },
    { name: 'reversed', value: over(-deviation), sentence: 'the signs are turned round: it is x - mean, not mean - x' },
    {
      name: 'min-max',
      value: x.map((value) => (value - least) / range),
      sentence: 'that squeezes the values between 0 and 1; layer norm gives them mean 0 and variance 1',
    },
  ];
}

/** y = gamma * x_hat + beta, epsilon 0 */
export const output: Generator = {
  name: 'output',
  asks: 'the output of layer norm for a token {x} with gamma {gamma} and beta {beta}, in order (epsilon 0)',
  needs: ['x', 'gamma', 'beta'],
  offers: [],
  draw(random) {
    // Two features below the mean and two as far above: all become -1 or 1, and heads can go on from there.
    const half = pick(random, [1, 2, 4]);
    const mean = between(random, 5, 9);
    const x = random.below(2) === 0 ? [mean - half, mean + half] : [mean + half, mean - half];
    const features = [...x, ...x.toReversed()];
    const gamma = features.map(() => pick(random, [0.5, 2, 3, -1]));
    const beta = features.map(() => pick(random, [-1, 1, 2, 0.5]));
    const { output, normalized } = layerNorm(Float64Array.from(features), { epsilon: 0, gamma, beta });
    const each = (value: (z: number, g: number, b: number) => number) =>
      Array.from(normalized, (z, i) => value(z, gamma[i] as number, beta[i] as number));
    const answer = [...output];
    return {
      values: { x: say(features), gamma: say(gamma), beta: say(beta) },
      answer,
      slips: telling(answer, [
        { name: 'no-affine', value: each((z) => z), sentence: 'that is normalized, but gamma and beta are left out' },
        { name: 'no-gamma', value: each((z, _, b) => z + b), sentence: 'gamma is left out' },
        { name: 'no-beta', value: each((z, g) => g * z), sentence: 'beta is left out' },
        {
          name: 'gamma-beta-swapped',
          value: each((z, g, b) => b * z + g),
          sentence: 'gamma and beta have changed places: gamma multiplies, beta is added',
        },
        {
          name: 'beta-inside',
          value: each((z, g, b) => g * (z + b)),
          sentence: 'you added beta before multiplying; gamma comes first',
        },
        { name: 'beta-subtracted', value: each((z, g, b) => g * z - b), sentence: 'you subtracted beta; it is added' },
        {
          name: 'one-plus-gamma',
          value: each((z, g, b) => (1 + g) * z + b),
          sentence: 'you scaled by 1 + gamma, as Gemma stores it; here gamma itself is the scale',
        },
        {
          name: 'not-normalized',
          value: features.map((value, i) => (gamma[i] as number) * value + (beta[i] as number)),
          sentence: 'you scaled and shifted x itself; it is to be normalized first',
        },
      ]),
    };
  },
};

/** Whatever two features are, they become -1 and 1. */
export const twoFeatures: Generator = {
  name: 'two-features',
  asks: 'the normalized features of a token {x} that has two of them, in order (epsilon 0)',
  needs: ['x'],
  offers: [],
  draw(random) {
    const first = between(random, -20, 60);
    const gap = between(random, 3, 99);
    const x = random.below(2) === 0 ? [first, first + gap] : [first + gap, first];
    return problem(x, [...work(x).normalized], slipsOfNormalizing(x));
  },
};

/** |x_hat| = sqrt(D), epsilon 0 */
export const normOfNormalized: Generator = {
  name: 'norm-of-normalized',
  asks: 'the Euclidean length of a normalized token with {features} features (epsilon 0, gamma 1, beta 0)',
  needs: ['features'],
  offers: [],
  draw(random) {
    const features = pick(random, [4, 16, 25, 36, 49, 64, 100, 144, 256, 400, 1024, 4096]);
    // Two halves, -1 and 1, stand for every token: its length is always the same.
    const answer = [Math.hypot(...work(Array.from({ length: features }, (_, i) => i % 2)).normalized)];
    return {
      values: { features: String(features) },
      answer,
      slips: telling(answer, [
        { name: 'squared', value: [features], sentence: 'that is the squared length; its root is asked for' },
        {
          name: 'unit',
          value: [1],
          sentence:
            'the variance is 1, not the length: the squares have mean 1, so they add up to the number of features',
        },
        {
          name: 'sample',
          value: [Math.sqrt(features - 1)],
          sentence: 'that is the root of n - 1; the squares add up to n, as layer norm divides by n',
        },
        { name: 'mean', value: [0], sentence: 'the mean is 0, but the length is not' },
      ]),
    };
  },
};

/** sqrt((D - 1)/D): what the sample variance makes of every output */
export const sampleFactor: Generator = {
  name: 'sample-factor',
  asks: 'the factor by which the sample variance (n - 1) in place of the population variance shrinks the outputs of a token with {features} features (epsilon 0)',
  needs: ['features'],
  offers: [],
  draw(random) {
    const n = pick(random, [2, 3, 4, 5, 6, 8, 9, 10, 16]);
    const answer = [Math.sqrt((n - 1) / n)];
    return {
      values: { features: String(n) },
      answer,
      slips: telling(answer, [
        {
          name: 'no-root',
          value: [(n - 1) / n],
          sentence: 'that is the factor of the variances; the outputs change by its square root',
        },
        {
          name: 'inverse',
          value: [Math.sqrt(n / (n - 1))],
          sentence: 'that is the factor of the deviations; dividing by a larger one makes the outputs smaller',
        },
        {
          name: 'inverse-no-root',
          value: [n / (n - 1)],
          sentence: 'that is how much larger the sample variance is; the outputs change by the root of its inverse',
        },
        {
          name: 'difference',
          value: [1 - Math.sqrt((n - 1) / n)],
          sentence: 'that is the share that is lost; the factor is 1 less that',
        },
        { name: 'none', value: [1], sentence: 'with this few features it does make a difference' },
      ]),
    };
  },
};
