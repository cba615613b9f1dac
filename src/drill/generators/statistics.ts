import { type LayerNormSteps, layerNorm } from '../../core/layer-norm.ts';
import { type Generator, type Problem, type Slip, telling } from './generator.ts';
import { average, drawEasyVector, drawVector, meanSquare, say, sum } from './vectors.ts';

/** The worked layer norm of a token with epsilon 0, which none of these problems asks about. */
export function work(x: readonly number[]): LayerNormSteps {
  return layerNorm(Float64Array.from(x), { epsilon: 0 });
}

export function problem(x: readonly number[], answer: readonly number[], slips: readonly Slip[]): Problem {
  return { values: { x: say(x) }, answer, slips: telling(answer, slips) };
}

/** mu */
export const mean: Generator = {
  name: 'mean',
  asks: 'the mean of the features {x} of one token',
  needs: ['x'],
  offers: [],
  draw(random) {
    const x = drawVector(random);
    const ordered = x.toSorted((a, b) => a - b);
    const middle = average(ordered.slice((x.length - 1) >> 1, (x.length >> 1) + 1));
    return problem(
      x,
      [work(x).mean],
      [
        { name: 'sum', value: [sum(x)], sentence: 'that is the sum, not yet divided by the number of features' },
        {
          name: 'sample',
          value: [sum(x) / (x.length - 1)],
          sentence: 'that is the sum divided by n - 1; a mean is divided by n',
        },
        { name: 'median', value: [middle], sentence: 'that is the median, the value in the middle' },
        {
          name: 'midrange',
          value: [((ordered[0] as number) + (ordered.at(-1) as number)) / 2],
          sentence: 'that is half-way between the smallest and the largest value',
        },
        {
          name: 'root-mean-square',
          value: [Math.sqrt(meanSquare(x))],
          sentence: 'that is the root mean square, which RMSNorm uses',
        },
      ],
    );
  },
};

/** x - mu */
export const centered: Generator = {
  name: 'centered',
  asks: 'the features {x} of one token with their mean subtracted, in order',
  needs: ['x'],
  offers: [],
  draw(random) {
    const x = drawVector(random);
    const steps = work(x);
    const largest = Math.max(...x);
    return problem(
      x,
      [...steps.centered],
      [
        {
          name: 'reversed',
          value: [...steps.centered].map((c) => -c),
          sentence: 'the signs are turned round: it is x - mean, not mean - x',
        },
        {
          name: 'absolute',
          value: [...steps.centered].map(Math.abs),
          sentence: 'those are the distances from the mean; the signs are lost',
        },
        {
          name: 'normalized',
          value: [...steps.normalized],
          sentence: 'you went on and divided by the standard deviation; only the mean was to be subtracted',
        },
        { name: 'squared', value: [...steps.squared], sentence: 'those are the squares, which make the variance' },
        {
          name: 'from-largest',
          value: x.map((value) => value - largest),
          sentence: 'you subtracted the largest value, as a softmax does; layer norm subtracts the mean',
        },
      ],
    );
  },
};

/** sigma^2 */
export const variance: Generator = {
  name: 'variance',
  asks: 'the population variance of the features {x} of one token, as layer norm takes it',
  needs: ['x'],
  offers: [],
  draw(random) {
    const x = drawVector(random);
    const { variance, squared, centered } = work(x);
    const n = x.length;
    return problem(
      x,
      [variance],
      [
        {
          name: 'sample-variance',
          value: [(variance * n) / (n - 1)],
          sentence: 'that is the sample variance, divided by n - 1; layer norm divides by n',
        },
        {
          name: 'deviation',
          value: [Math.sqrt(variance)],
          sentence: 'that is the standard deviation; the variance is its square',
        },
        {
          name: 'sum-of-squares',
          value: [sum(squared)],
          sentence: 'that is the sum of the squares, not yet divided by n',
        },
        {
          name: 'uncentered',
          value: [meanSquare(x)],
          sentence: 'that is the mean of the squares without the mean subtracted first, as in RMSNorm',
        },
        {
          name: 'absolute',
          value: [average(centered.map(Math.abs))],
          sentence: 'that is the mean distance from the mean; the distances are to be squared',
        },
      ],
    );
  },
};

/** sqrt(sigma^2), with epsilon left out */
export const deviation: Generator = {
  name: 'deviation',
  asks: 'the population standard deviation of the features {x} of one token (epsilon 0)',
  needs: ['x'],
  offers: [],
  draw(random) {
    const x = drawEasyVector(random);
    const { deviation, variance, squared, centered } = work(x);
    const n = x.length;
    return problem(
      x,
      [deviation],
      [
        { name: 'variance', value: [variance], sentence: 'that is the variance; its square root is still to be taken' },
        {
          name: 'sample-deviation',
          value: [Math.sqrt((variance * n) / (n - 1))],
          sentence: 'that is the sample standard deviation, with n - 1; layer norm divides by n',
        },
        {
          name: 'root-of-sum',
          value: [Math.sqrt(sum(squared))],
          sentence: 'that is the root of the sum of the squares, not of their mean',
        },
        {
          name: 'root-mean-square',
          value: [Math.sqrt(meanSquare(x))],
          sentence: 'that is the root mean square of the values themselves; the mean is to be subtracted first',
        },
        {
          name: 'absolute',
          value: [average(centered.map(Math.abs))],
          sentence: 'that is the mean distance from the mean; the distances are to be squared first',
        },
      ],
    );
  },
};
