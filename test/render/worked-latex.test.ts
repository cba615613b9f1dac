import fc from 'fast-check';
import katex from 'katex';
import { expect, test } from 'vitest';
import { layerNorm } from '../../src/core/layer-norm.ts';
import type { Worked } from '../../src/render/worked.ts';
import { workedLatex } from '../../src/render/worked-latex.ts';

function workedOf(x: readonly number[], gamma?: number[]): Worked {
  const steps = layerNorm(Float64Array.from(x), { epsilon: 1e-5, ...(gamma && { gamma }) });
  const groups = [{ ordinal: 0, index: [0], steps }];
  return { epsilon: 1e-5, axis: -1, shape: [x.length], groupCount: 1, groups, overview: [] };
}

/** Signs that a row shows in print beyond its `&=`; of what it takes in width this is the better part. */
const printed = (row: string) =>
  row
    .replace(/^.*?&/, '')
    .replaceAll(/\\frac\{(.*?)\}\{(\d+)\}/g, '$1')
    .replaceAll(/\\[a-zA-Z]+/g, 'x')
    .replaceAll(/[{}^\\\s]/g, '').length;

const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -99, max: 99 }));
const vectors = fc
  .integer({ min: 1, max: 12 })
  .chain((n) => fc.tuple(...[0, 1].map(() => fc.array(number, { minLength: n, maxLength: n }))));

test('rows keep to the page whatever the numbers, and compile', () => {
  fc.assert(
    fc.property(
      vectors,
      fc.option(fc.integer({ min: 1, max: 17 }), { nil: undefined }),
      ([x = [], gamma], precision) => {
        const text = workedLatex(workedOf(x, gamma), precision);
        const formula = /\\\[\n(.*?)\\\]/s.exec(text)?.[1] as string;
        for (const row of formula.split('\n').filter((line) => line.includes('&')))
          expect(printed(row)).toBeLessThan(60);
        expect(katex.renderToString(formula, { displayMode: true, strict: 'error' })).toContain('katex');
      },
    ),
    { numRuns: 200 },
  );
});

test('eight elements with many digits all stand there, over several rows', () => {
  const x = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
  const text = workedLatex(workedOf(x), 17);
  const { centered, normalized } = layerNorm(Float64Array.from(x), { epsilon: 1e-5 });
  const shown = text.match(/-?\d+\.\d+/g)?.map(Number) ?? [];
  expect(shown).toEqual(expect.arrayContaining([...centered, ...normalized]));
  expect(text.match(/\\dots/g)).toHaveLength(2); // in the two sums alone
});

test('a large offset keeps the digits that tell the features apart', () => {
  expect(workedLatex(workedOf([1e16, 1e16 + 2, 1e16 + 4]), undefined)).toContain(
    '\\mu &= \\frac{10000000000000000 + \\dots + 10000000000000004}{3} \\\\\n  &= 10000000000000002 \\\\',
  );
});
