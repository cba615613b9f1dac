import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatExact, formatNumber } from '../../src/render/number.ts';

const plain = { minus: '-', infinity: 'inf' };
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('numbers on the screen', () => {
  test('with 17 significant digits, or all there are, a number reads back as itself', () => {
    fc.assert(
      fc.property(finite, (x) => {
        expect(Number(formatNumber(x, { ...plain, digits: 17 }))).toBe(x + 0);
        expect(Number(formatExact(x, { ...plain, digits: 1 }))).toBe(x + 0);
      }),
    );
  });

  test('with fewer they are off by at most half a unit of the last digit shown', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 16 }), (x, digits) => {
        fc.pre(Math.abs(x) > 1e-290 && Math.abs(x) < 1e290);
        const off = Math.abs(Number(formatNumber(x, { ...plain, digits })) - x);
        const unit = 10 ** (Math.floor(Math.log10(Math.abs(x))) - digits + 1);
        expect(off).toBeLessThanOrEqual(0.5 * unit * (1 + 1e-9) + 1e-15 * Math.abs(x));
      }),
    );
  });

  test('of few digits they are rounded to tens and hundreds', () => {
    expect([12.25, 99.5, 123.4].map((x) => formatNumber(x, { ...plain, digits: 1 }))).toEqual(['10', '100', '100']);
  });

  test('they carry no trailing zeros, and whole numbers stand whole', () => {
    const shown = [5e-324, 1.5e-323, 0.5, 1e16, 1e7, 1234567, 1e-5, 0.00012345678, -3, -0, Number.NaN, -Infinity];
    expect(shown.map((x) => formatNumber(x, { digits: 6, minus: '−', infinity: '∞' }))).toEqual([
      '5e-324',
      '1.5e-323',
      '0.5',
      '1e16',
      '10000000',
      '1234567',
      '1e-5',
      '0.000123457',
      '−3',
      '0',
      'NaN',
      '−∞',
    ]);
  });
});
