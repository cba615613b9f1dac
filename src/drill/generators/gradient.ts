import { pick } from '../random.ts';
import { type Generator, telling } from './generator.ts';
import { work } from './statistics.ts';
import { average, drawEasyVector, say } from './vectors.ts';

/** dx = (dy - mean(dy) - x_hat mean(dy x_hat)) / sigma, for gamma 1 and epsilon 0 */
export const inputGradient: Generator = {
  name: 'input-gradient',
  asks: 'the gradient at the input of a layer norm of {x} for the upstream gradient {dy}, in order (gamma 1, epsilon 0)',
  needs: ['x', 'dy'],
  offers: [],
  draw(random) {
    const x = drawEasyVector(random);
    const { normalized, deviation } = work(x);
    const dy = pick(random, [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
    const shift = average(dy);
    const tilt = average(dy.map((d, i) => d * (normalized[i] as number)));
    const each = (value: (d: number, z: number) => number) => dy.map((d, i) => value(d, normalized[i] as number) + 0);
    const answer = each((d, z) => (d - shift - z * tilt) / deviation);
    return {
      values: { x: say(x), dy: say(dy) },
      answer,
      slips: telling(answer, [
        {
          name: 'constant-statistics',
          value: each((d) => d / deviation),
          sentence: 'that takes mean and variance for constants; they depend on x, too',
        },
        {
          name: 'constant-variance',
          value: each((d) => (d - shift) / deviation),
          sentence: 'that leaves out how the variance depends on x',
        },
        {
          name: 'constant-mean',
          value: each((d, z) => (d - z * tilt) / deviation),
          sentence: 'that leaves out how the mean depends on x',
        },
        {
          name: 'no-division',
          value: each((d, z) => d - shift - z * tilt),
          sentence: 'it is still to be divided by the standard deviation',
        },
        {
          name: 'sums',
          value: each((d, z) => (d - 4 * shift - z * 4 * tilt) / deviation),
          sentence: 'you took sums over the features; means are subtracted',
        },
      ]),
    };
  },
};
