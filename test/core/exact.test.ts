import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitLength, dyadic, integerSqrt, nearest, nearestSqrt, nearestSqrtPlus } from '../../src/core/exact.ts';
import { add, compare, type Fraction, fraction, isNearest, multiply } from './fraction.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const positive = fc.bigInt({ min: 1n, max: 1n << 300n });
const exponents = fc.integer({ min: -2200, max: 2100 });

const ratioValue = (numerator: bigint, denominator: bigint, exponent: number): Fraction =>
  exponent >= 0
    ? { n: numerator << BigInt(exponent), d: denominator }
    : { n: numerator, d: denominator << BigInt(-exponent) };

/** Compares sign * sqrt(square) + addend with f, by squares alone. */
function compareRootPlus(sign: 1 | -1, square: Fraction, addend: Fraction, f: Fraction): number {
  const rest = add(f, { n: -addend.n, d: addend.d });
  const root: Fraction = square;
  if (sign > 0) return rest.n < 0n ? 1 : compare(root, multiply(rest, rest));
  return rest.n > 0n ? -1 : -compare(root, multiply(rest, rest));
}

describe('exact arithmetic on doubles', () => {
  test('a double is its mantissa times a power of two', () => {
    fc.assert(
      fc.property(finite, (x) => {
        const { mantissa, exponent } = dyadic(x);
        expect(compare(ratioValue(mantissa, 1n, exponent), fraction(x))).toBe(0);
      }),
    );
  });

  test('a ratio is rounded to the nearest double, ties to even, at every size', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(1n << 300n), max: 1n << 300n }),
        positive,
        exponents,
        (numerator, denominator, exponent) => {
          const rounded = nearest({ numerator, denominator, exponent });
          const value = ratioValue(numerator, denominator, exponent);
          expect(isNearest(rounded, (f) => compare(value, f))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('ties between two doubles go to the even one, among subnormals and at the overflow limit too', () => {
    expect(nearest({ numerator: 2n ** 53n + 1n, denominator: 1n, exponent: 0 })).toBe(2 ** 53);
    expect(nearest({ numerator: 2n ** 53n + 3n, denominator: 1n, exponent: 0 })).toBe(2 ** 53 + 4);
    expect(nearest({ numerator: 1n, denominator: 2n, exponent: -1074 })).toBe(0);
    expect(nearest({ numerator: 3n, denominator: 2n, exponent: -1074 })).toBe(1e-323);
    expect(nearest({ numerator: 2n ** 54n - 1n, denominator: 1n, exponent: 970 })).toBe(Number.POSITIVE_INFINITY);
    expect(nearest({ numerator: 2n ** 55n - 3n, denominator: 1n, exponent: 969 })).toBe(Number.MAX_VALUE);
  });

  test('a square root of a ratio is rounded to the nearest double', () => {
    fc.assert(
      fc.property(positive, positive, exponents, (numerator, denominator, exponent) => {
        const rounded = nearestSqrt({ numerator, denominator, exponent });
        const square = ratioValue(numerator, denominator, exponent);
        expect(isNearest(rounded, (f) => compareRootPlus(1, square, { n: 0n, d: 1n }, f))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a square root plus a number is rounded once, however nearly the two cancel', () => {
    const addends = fc.oneof(finite, fc.constant('cancels' as const), fc.constant('cancels but for one unit' as const));
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.integer({ min: -400, max: 400 }),
        fc.constantFrom(1, -1),
        addends,
        (...drawn) => {
          const [numerator, denominator, exponent, sign, kind] = drawn;
          const root = nearestSqrt({ numerator, denominator, exponent });
          const addend = typeof kind === 'number' ? kind : -sign * root * (kind === 'cancels' ? 1 : 1 + 2 ** -52);
          const rounded = nearestSqrtPlus(sign as 1 | -1, { numerator, denominator, exponent }, dyadic(addend));
          const square = ratioValue(numerator, denominator, exponent);
          expect(isNearest(rounded, (f) => compareRootPlus(sign as 1 | -1, square, fraction(addend), f))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a root that is exact leaves an exact sum', () => {
    expect(nearestSqrtPlus(1, { numerator: 9n, denominator: 4n, exponent: 0 }, dyadic(-1.5))).toBe(0);
    expect(nearestSqrtPlus(-1, { numerator: 1n, denominator: 1n, exponent: -2000 }, dyadic(2 ** -1000))).toBe(0);
    expect(nearestSqrtPlus(1, { numerator: 1n, denominator: 1n, exponent: -1200 }, dyadic(1))).toBe(1);
  });

  test('the integer square root is the floor of the root', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 4000n }), (n) => {
        const root = integerSqrt(n);
        expect(root * root <= n && n < (root + 1n) * (root + 1n)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the bit length of an integer is the length of its binary form', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 1n << 2000n }), (n) => {
        expect(bitLength(n)).toBe(n.toString(2).length);
      }),
    );
    expect(bitLength(0n)).toBe(0);
  });
});
