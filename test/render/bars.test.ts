import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bar, barScale } from '../../src/render/bars.ts';
import { ascii, unicode } from '../../src/render/symbols.ts';

const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 8 });
const widths = fc.integer({ min: 2, max: 60 });
const filled = (text: string) => text.trim().length;

describe('bars on one scale', () => {
  test('every bar is as wide as it may be, with its zero at the same place', () => {
    fc.assert(
      fc.property(numbers, widths, fc.constantFrom(unicode, ascii), (xs, width, symbols) => {
        const bars = xs.map((x) => bar(x, barScale(xs), width, symbols));
        for (const { left, right } of bars) {
          expect(left.length + right.length).toBe(width);
          expect(left.length).toBe(bars[0]?.left.length);
        }
      }),
    );
  });

  test('a number lies on its own side of zero, and a longer bar stands for a larger number', () => {
    fc.assert(
      fc.property(numbers, widths, (xs, width) => {
        const scale = barScale(xs);
        const drawn = xs.map((x) => ({ x, ...bar(x, scale, width, ascii) }));
        for (const { x, left, right } of drawn) {
          if (x >= 0) expect(filled(left)).toBe(0);
          if (x <= 0) expect(filled(right)).toBe(0);
        }
        for (const a of drawn) {
          for (const b of drawn) {
            if (Math.abs(a.x) <= Math.abs(b.x)) {
              expect(filled(a.left + a.right)).toBeLessThanOrEqual(filled(b.left + b.right));
            }
          }
        }
      }),
    );
  });

  test('equal numbers of either sign have bars of equal length', () => {
    const scale = barScale([-4, 10]);
    expect(filled(bar(-4, scale, 21, ascii).left)).toBe(filled(bar(4, scale, 21, ascii).right));
  });

  test('what is not finite has no bar', () => {
    const scale = barScale([Number.NaN, Number.POSITIVE_INFINITY, 2]);
    expect(bar(Number.NaN, scale, 10, ascii)).toEqual({ left: '', right: ' '.repeat(10) });
    expect(filled(bar(Number.POSITIVE_INFINITY, scale, 10, ascii).right)).toBe(0);
    expect(filled(bar(2, scale, 10, ascii).right)).toBe(10);
  });
});
