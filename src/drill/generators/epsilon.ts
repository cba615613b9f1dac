import { layerNorm } from '../../core/layer-norm.ts';
import { pick } from '../random.ts';
import { type Generator, telling } from './generator.ts';

/** sigma^2 / (sigma^2 + epsilon): the variance that the normalized values really have */
export const epsilonVariance: Generator = {
  name: 'epsilon-variance',
  asks: 'the variance of the normalized values of a token whose variance is {variance}, with epsilon {eps}',
  needs: ['variance', 'eps'],
  offers: [],
  draw(random) {
    const unit = pick(random, ['1e-5', '1e-6', '1e-12']);
    const eps = Number(unit);
    const times = pick(random, [1, 2, 3, 4, 9]);
    const variance = Number(`${times}${unit.slice(1)}`);
    // Two features a deviation from their mean 0 have this variance.
    const spread = Math.sqrt(variance);
    const answer = [layerNorm(Float64Array.of(-spread, spread), { epsilon: eps }).normalizedVariance];
    return {
      values: { variance: `${times}${unit.slice(1)}`, eps: unit },
      answer,
      slips: telling(answer, [
        {
          name: 'no-epsilon',
          value: [1],
          sentence: 'it would be 1 with epsilon 0; here epsilon is as large as the variance, or nearly',
        },
        {
          name: 'deviation',
          value: [Math.sqrt(variance / (variance + eps))],
          sentence: 'that is the standard deviation; the variance is its square',
        },
        { name: 'squared', value: [(variance / (variance + eps)) ** 2], sentence: 'that is squared once too often' },
        {
          name: 'inverse',
          value: [(variance + eps) / variance],
          sentence: 'that is upside down: epsilon makes the variance smaller',
        },
        {
          name: 'eps-share',
          value: [eps / (variance + eps)],
          sentence: 'that is the share of epsilon; the share of the variance is asked for',
        },
        {
          name: 'ratio',
          value: [variance / eps],
          sentence: 'the variance is divided by the variance plus epsilon, not by epsilon',
        },
        {
          name: 'eps-outside',
          value: [variance / (spread + eps) ** 2],
          sentence: 'that has epsilon outside the root; it is added to the variance',
        },
      ]),
    };
  },
};
