import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elide, fill } from '../../src/render/cells.ts';
import { displayWidth } from '../../src/render/display-width.ts';
import { ascii, unicode } from '../../src/render/symbols.ts';
import { elidedSum, vectorLines } from '../../src/render/vector.ts';

const look = { numbers: { digits: 6, minus: '-', infinity: 'inf' }, symbols: ascii };
const vectors = fc
  .array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((x) => Float64Array.from(x));

describe('vectors in a line', () => {
  test('they keep to the width, and are whole where that is wide enough', () => {
    fc.assert(
      fc.property(vectors, fc.integer({ min: 40, max: 200 }), (x, width) => {
        const { lines, isWhole, shown } = vectorLines([x, x.map((v) => v / 7)], width, look);
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
        expect(isWhole).toBe(!lines[0]?.includes('...'));
        expect(lines[0]?.split(/ +/).filter((word) => word !== '' && word !== '...')).toHaveLength(shown);
        expect(vectorLines([x], 100_000, look).isWhole).toBe(true);
      }),
    );
  });

  test('numbers of one feature stand in one column', () => {
    const { lines } = vectorLines([Float64Array.of(1, -20, 3), Float64Array.of(-100, 2, 3)], 80, look);
    expect(lines).toEqual(['   1  -20  3', '-100    2  3']);
  });

  test('a sum carries the signs of its terms and is cut in the middle', () => {
    expect(elidedSum(Float64Array.of(1, -2, 3), 40, look)).toBe('(1 - 2 + 3)');
    expect(elidedSum(Float64Array.of(-7), 40, look)).toBe('-7');
    expect(
      elidedSum(
        Float64Array.from({ length: 99 }, (_, i) => i),
        24,
        look,
      ),
    ).toBe('(0 + 1 + ... + 97 + 98)');
    expect(elidedSum(Float64Array.of(1.23456, 2.34567), 10, look)).toBeUndefined();
  });
});

describe('cells', () => {
  test('a mark that combines takes no column', () => {
    expect(displayWidth(`${unicode.xHat} = y`)).toBe(5);
  });

  test('entries are left out in the middle only where there are more than may be shown', () => {
    expect(elide(4, 2, 2)).toEqual([0, 1, 2, 3]);
    expect(elide(5, 2, 2)).toEqual([0, 1, 'gap', 3, 4]);
  });

  test('words fill lines up to the width', () => {
    expect(fill('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });
});
