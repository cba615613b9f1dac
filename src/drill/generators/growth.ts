import { between } from '../random.ts';
import { type Generator, type Slip, telling } from './generator.ts';

/**
 * Scale of the residual stream after L feed-forward blocks at initialization, x + W2 relu(W1 x), all matrices N(0, 1/d):
 * a block without a norm multiplies the mean square by 1.5, one with pre-norm adds 1/2 (Xiong et al. 2020, arXiv
 * 2002.04745, section 3).
 */
const afterNone = (layers: number) => 1.5 ** layers;
const afterPre = (layers: number) => 1 + layers / 2;

function slips(layers: number): readonly Slip[] {
  return [
    {
      name: 'none',
      value: [afterNone(layers)],
      sentence: 'that is the growth without any normalization, a factor of 1.5 a layer',
    },
    { name: 'pre', value: [afterPre(layers)], sentence: 'that is the growth with pre-norm, 1/2 more a layer' },
    { name: 'post', value: [1], sentence: 'post-norm would bring it back to 1 after each layer' },
    {
      name: 'peri',
      value: [1 + layers],
      sentence:
        'that would be 1 more a layer, as with a norm on both ends of the branch; relu lets only half of it pass',
    },
    { name: 'branch-only', value: [layers / 2], sentence: 'that is what the branches add; the stream starts at 1' },
    {
      name: 'linear',
      value: [1.5 * layers],
      sentence: 'growth without normalization multiplies: 1.5 to the power of the layers, not times them',
    },
    {
      name: 'doubling',
      value: [2 ** layers],
      sentence: 'relu lets only half of the branch pass, so that a layer makes 1 + 1/2, not 2',
    },
    {
      name: 'no-residual',
      value: [0.5 ** layers],
      sentence: 'that would be without the residual connection, each layer halving what it gets',
    },
    { name: 'root', value: [Math.sqrt(afterNone(layers))], sentence: 'that is the root: the mean square is asked for' },
    { name: 'one-less', value: [afterNone(layers - 1)], sentence: 'that is one layer short' },
  ];
}

/** 1.5^L */
export const growthNone: Generator = {
  name: 'growth-none',
  asks: 'the mean square of the activations, 1 at first, after {layers} feed-forward layers x + W2 relu(W1 x) at initialization without normalization',
  needs: ['layers'],
  offers: [],
  draw(random) {
    const layers = between(random, 2, 6);
    const answer = [afterNone(layers)];
    return { values: { layers: String(layers) }, answer, slips: telling(answer, slips(layers)) };
  },
};

/** 1 + L/2 */
export const growthPre: Generator = {
  name: 'growth-pre',
  asks: 'the mean square of the activations, 1 at first, after {layers} feed-forward layers x + W2 relu(W1 LN(x)) at initialization (pre-norm)',
  needs: ['layers'],
  offers: [],
  draw(random) {
    const layers = between(random, 3, 24) * 2;
    const answer = [afterPre(layers)];
    return { values: { layers: String(layers) }, answer, slips: telling(answer, slips(layers)) };
  },
};
