import { between, pick, type Random } from '../random.ts';
import { type Generator, telling } from './generator.ts';

interface Sizes {
  readonly batch: number;
  readonly tokens: number;
  readonly features: number;
}

function drawSizes(random: Random): Sizes {
  return {
    batch: between(random, 2, 9),
    tokens: pick(random, [10, 12, 20, 50, 100, 128]),
    features: pick(random, [64, 256, 512, 768, 1024]),
  };
}

function saySizes({ batch, tokens, features }: Sizes): Readonly<Record<string, string>> {
  return { batch: String(batch), tokens: String(tokens), features: String(features) };
}

/** One mean and one variance for each token of each example. */
export const statisticsCount: Generator = {
  name: 'statistics-count',
  asks: 'how many pairs of mean and variance layer norm takes for activations of shape [{batch}, {tokens}, {features}]',
  needs: ['batch', 'tokens'],
  offers: ['features'],
  draw(random) {
    const sizes = drawSizes(random);
    const { batch, tokens, features } = sizes;
    const answer = [batch * tokens];
    return {
      values: saySizes(sizes),
      answer,
      slips: telling(answer, [
        { name: 'per-feature', value: [features], sentence: 'one pair for each feature is batch norm' },
        {
          name: 'per-example',
          value: [batch],
          sentence: 'that is one pair for each example; each of its tokens has its own',
        },
        {
          name: 'per-token',
          value: [tokens],
          sentence: 'that counts the tokens of one example; every example has its own',
        },
        { name: 'one', value: [1], sentence: 'one pair for everything would mix tokens and examples' },
        {
          name: 'all',
          value: [batch * tokens * features],
          sentence: 'that is how many numbers there are; the features of one token share a pair',
        },
        {
          name: 'numbers',
          value: [2 * batch * tokens],
          sentence: 'that counts means and variances; pairs of them are asked for',
        },
      ]),
    };
  },
};

/** gamma and beta, one of each for each feature */
export const parameterCount: Generator = {
  name: 'parameter-count',
  asks: 'how many learned parameters one layer norm over {features} features has (gamma and beta)',
  needs: ['features'],
  offers: ['batch', 'tokens'],
  draw(random) {
    const sizes = drawSizes(random);
    const { batch, tokens, features } = sizes;
    const answer = [2 * features];
    return {
      values: saySizes(sizes),
      answer,
      slips: telling(answer, [
        { name: 'gamma-only', value: [features], sentence: 'that is gamma alone, as in RMSNorm; beta has as many' },
        { name: 'one-pair', value: [2], sentence: 'gamma and beta hold one number for each feature, not one for all' },
        {
          name: 'four',
          value: [4 * features],
          sentence: 'mean and variance are computed from the input; they are not learned',
        },
        { name: 'with-epsilon', value: [2 * features + 1], sentence: 'epsilon is a fixed constant; it is not learned' },
        { name: 'per-token', value: [2 * features * tokens], sentence: 'all tokens share the same gamma and beta' },
        {
          name: 'per-token-of-each',
          value: [2 * features * tokens * batch],
          sentence: 'all tokens and examples share the same gamma and beta',
        },
        {
          name: 'matrix',
          value: [features * features],
          sentence: 'gamma is no matrix: each feature is scaled by itself',
        },
      ]),
    };
  },
};
