import { moments } from '../../core/layer-norm.ts';
import { between, pick, shuffled } from '../random.ts';
import { type Generator, telling } from './generator.ts';
import { problem, work } from './statistics.ts';
import { average, meanSquare, say, sayRow, sum } from './vectors.ts';

/** Numbers whose mean square is a square. */
const wholeScales: readonly (readonly number[])[] = [
  [1, 7],
  [7, 17],
  [2, 14],
  [1, 1, 7, 7],
  [1, 3, 3, 9],
  [2, 4, 4, 8],
  [1, 1, 3, 5],
  [2, 2, 6, 10],
  [1, 5, 5, 7],
];

/** sqrt(mean(x^2)), what RMSNorm divides by, epsilon 0 */
export const rms: Generator = {
  name: 'rms',
  asks: 'the root mean square of the features {x} of one token, which RMSNorm divides by (epsilon 0)',
  needs: ['x'],
  offers: [],
  draw(random) {
    const x = shuffled(random, pick(random, wholeScales));
    const { deviation, mean } = work(x);
    const n = x.length;
    // The mean of the squares is the variance around 0: that of the numbers and their mirror image.
    const square = moments(Float64Array.from([...x, ...x.map((value) => -value)])).variance;
    return problem(
      x,
      [Math.sqrt(square)],
      [
        {
          name: 'mean-square',
          value: [square],
          sentence: 'that is the mean of the squares; its root is still to be taken',
        },
        {
          name: 'deviation',
          value: [deviation],
          sentence: 'that is the standard deviation, as in layer norm; RMSNorm subtracts no mean',
        },
        { name: 'mean', value: [mean], sentence: 'that is the mean; take the mean of the squares, then its root' },
        {
          name: 'root-of-sum',
          value: [Math.sqrt(square * n)],
          sentence: 'that is the root of the sum of the squares; divide by n first',
        },
        {
          name: 'variance',
          value: [deviation ** 2],
          sentence: 'that is the variance; RMSNorm subtracts no mean, and the root is to be taken',
        },
      ],
    );
  },
};

/** The mean that batch norm subtracts from a feature: over the batch, not over a row */
export const batchFeature: Generator = {
  name: 'batch-feature',
  asks: 'the mean that batch norm (training) subtracts from feature {feature}, counted from 1, of the batch {x}, a row an example',
  needs: ['x', 'feature'],
  offers: [],
  draw(random) {
    const columns = 3;
    const row = () => Array.from({ length: columns }, () => between(random, 0, 12));
    const feature = between(random, 1, columns);
    const others = [row(), row()];
    const last = row();
    // The third example brings the mean of the feature to a whole number.
    const remainder = (sum(others.map((r) => r[feature - 1] as number)) + (last[feature - 1] as number)) % 3;
    last[feature - 1] = (last[feature - 1] as number) + ((3 - remainder) % 3);
    const batch = [...others, last];
    const column = batch.map((r) => r[feature - 1] as number);
    const { mean, variance } = moments(Float64Array.from(column));
    return {
      values: { x: batch.map(sayRow).join(', '), feature: String(feature) },
      answer: [mean],
      slips: telling(
        [mean],
        [
          {
            name: 'row',
            value: [average(batch[feature - 1] as number[])],
            sentence: `that is the mean of example ${feature}, over its features, as layer norm takes it`,
          },
          {
            name: 'all',
            value: [average(batch.flat())],
            sentence: 'that is the mean of all numbers; batch norm keeps the features apart',
          },
          {
            name: 'sum',
            value: [sum(column)],
            sentence: 'that is the sum over the batch, not yet divided by the number of examples',
          },
          {
            name: 'variance',
            value: [variance],
            sentence: 'that is the variance of the feature; its mean is asked for',
          },
          {
            name: 'next-feature',
            value: [average(batch.map((r) => r[feature % columns] as number))],
            sentence: 'that is the mean of another feature; features are counted from 1',
          },
        ],
      ),
    };
  },
};

/** Group norm of six features in two groups, epsilon 0 */
export const group: Generator = {
  name: 'group',
  asks: 'the output of group norm with {groups} groups for one token {x}, in order (gamma 1, beta 0, epsilon 0)',
  needs: ['x', 'groups'],
  offers: [],
  draw(random) {
    const [low, high] = [between(random, 0, 4), between(random, 10, 30)];
    const step = () =>
      shuffled(
        random,
        pick(random, [
          [0, 1, 2],
          [0, 2, 4],
          [0, 3, 6],
          [0, 0, 3],
          [0, 3, 3],
        ]),
      );
    const x = [...step().map((s) => low + s), ...step().map((s) => high + s)];
    const apart = (groups: readonly (readonly number[])[]) => {
      const result = x.map(() => 0);
      for (const places of groups) {
        const { normalized } = work(places.map((place) => x[place] as number));
        places.forEach((place, i) => {
          result[place] = normalized[i] as number;
        });
      }
      return result;
    };
    const answer = apart([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    return {
      values: { x: say(x), groups: '2' },
      answer,
      slips: telling(answer, [
        {
          name: 'layer',
          value: apart([[0, 1, 2, 3, 4, 5]]),
          sentence: 'that is layer norm, one group of all features',
        },
        {
          name: 'interleaved',
          value: apart([
            [0, 2, 4],
            [1, 3, 5],
          ]),
          sentence: 'those groups take every other feature; groups are neighbours',
        },
        {
          name: 'pairs',
          value: apart([
            [0, 1],
            [2, 3],
            [4, 5],
          ]),
          sentence: 'those are three groups of two; two groups of three are asked for',
        },
        {
          name: 'sample-variance',
          value: answer.map((z) => z * Math.sqrt(2 / 3)),
          sentence: 'you divided by the sample standard deviation, with n - 1; group norm divides by n',
        },
        {
          name: 'rms',
          value: x.map((value, i) => value / Math.sqrt(meanSquare(i < 3 ? x.slice(0, 3) : x.slice(3)))),
          sentence: "you subtracted no mean; group norm subtracts each group's",
        },
      ]),
    };
  },
};
