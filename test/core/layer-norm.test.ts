import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupAt } from '../../src/core/axis.ts';
import { checkIdentities } from '../../src/core/identities.ts';
import { layerNorm, layerNormOutput, moments } from '../../src/core/layer-norm.ts';
import { exactCases, torchCases } from '../reference/read.ts';
import { add, compare, type Fraction, fraction, isNearest, multiply } from './fraction.ts';

/** Zeros of either sign are one value. */
const unsignedZero = (values: Iterable<number>) => Array.from(values, (x) => x + 0);

const extreme = fc.double({ noNaN: true, noDefaultInfinity: true });
const vectors = fc.array(extreme, { minLength: 1, maxLength: 12 }).map((x) => Float64Array.from(x));
const moderate = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 })
  .map((x) => Float64Array.from(x));

describe('the worked layer norm', () => {
  test('every step agrees to the last bit with what Python computed in rational arithmetic', () => {
    for (const expected of exactCases()) {
      const steps = layerNorm(expected.input, expected);
      expect(steps.mean).toBe(expected.mean + 0);
      expect(unsignedZero(steps.centered)).toEqual(unsignedZero(expected.centered));
      expect(steps.variance).toBe(expected.variance);
      expect(steps.deviation).toBe(expected.deviation);
      expect(unsignedZero(steps.normalized)).toEqual(unsignedZero(expected.normalized));
      expect(unsignedZero(steps.output)).toEqual(unsignedZero(expected.output));
      expect(Array.from(layerNormOutput(expected.input, expected))).toEqual(Array.from(steps.output));
    }
  });

  test('mean, centred values and variance are the doubles nearest to the exact ones, at every size', () => {
    fc.assert(
      fc.property(vectors, (x) => {
        const steps = layerNorm(x, { epsilon: 1e-5 });
        const n: Fraction = { n: 1n, d: BigInt(x.length) };
        const mean = multiply(Array.from(x, fraction).reduce(add), n);
        const centered = Array.from(x, (value) => add(fraction(value), { n: -mean.n, d: mean.d }));
        const variance = multiply(centered.map((c) => multiply(c, c)).reduce(add), n);
        expect(isNearest(steps.mean, (f) => compare(mean, f))).toBe(true);
        expect(isNearest(steps.variance, (f) => compare(variance, f))).toBe(true);
        centered.forEach((c, i) => {
          expect(isNearest(steps.centered[i] as number, (f) => compare(c, f))).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('normalized values are the doubles nearest to the exact ones, by their squares', () => {
    fc.assert(
      fc.property(vectors, fc.constantFrom(0, 1e-12, 1e-5, 1), (x, epsilon) => {
        fc.pre(epsilon > 0 || x.some((value) => value !== x[0]));
        const steps = layerNorm(x, { epsilon });
        const n: Fraction = { n: 1n, d: BigInt(x.length) };
        const mean = multiply(Array.from(x, fraction).reduce(add), n);
        const centered = Array.from(x, (value) => add(fraction(value), { n: -mean.n, d: mean.d }));
        const spread = add(multiply(centered.map((c) => multiply(c, c)).reduce(add), n), fraction(epsilon));
        centered.forEach((c, i) => {
          // x_hat >= f  <=>  sign * c^2 / spread >= sign(f) * f^2
          const compareTo = (f: Fraction) => {
            const signed = (v: Fraction): Fraction => ({ n: v.n < 0n ? -(v.n * v.n) : v.n * v.n, d: v.d * v.d });
            return compare(signed(c), multiply(signed(f), spread));
          };
          expect(isNearest(steps.normalized[i] as number, compareTo)).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('it agrees with PyTorch in float64 over any trailing axes', () => {
    for (const { shape, axis, epsilon, input, gamma, beta, output } of torchCases()) {
      const flat = (nested: unknown[]) => Float64Array.from((nested as number[][]).flat(9) as number[]);
      const [x, y] = [flat(input), flat(output)];
      const { size } = groupAt(shape, axis);
      for (let start = 0; start < x.length; start += size) {
        const got = layerNormOutput(x.subarray(start, start + size), { epsilon, gamma: flat(gamma), beta: flat(beta) });
        got.forEach((value, i) => {
          const expected = y[start + i] as number;
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(expected)));
        });
      }
    }
  });

  test('adding a constant changes nothing where the sums are exact', () => {
    const integers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(integers, fc.integer({ min: -1e12, max: 1e12 }), (x, shift) => {
        const plain = layerNorm(Float64Array.from(x), { epsilon: 1e-5 });
        const shifted = layerNorm(
          Float64Array.from(x, (value) => value + shift),
          { epsilon: 1e-5 },
        );
        expect(Array.from(shifted.output)).toEqual(Array.from(plain.output));
      }),
    );
  });

  test('scaling by a power of two changes nothing with epsilon 0', () => {
    fc.assert(
      fc.property(moderate, fc.integer({ min: -60, max: 60 }), (x, power) => {
        fc.pre(x.some((value) => value !== x[0]) && x.every((value) => value === 0 || Math.abs(value) > 1e-200));
        const plain = layerNorm(x, { epsilon: 0 });
        const scaled = layerNorm(
          x.map((value) => value * 2 ** power),
          { epsilon: 0 },
        );
        expect(Array.from(scaled.normalized)).toEqual(Array.from(plain.normalized));
      }),
    );
  });

  test('two different features always come out as -1 and 1 with epsilon 0', () => {
    fc.assert(
      fc.property(extreme, extreme, (a, b) => {
        fc.pre(a < b);
        expect(Array.from(layerNorm(Float64Array.of(a, b), { epsilon: 0 }).output)).toEqual([-1, 1]);
      }),
    );
  });

  test('no normalized value exceeds the square root of one less than the features', () => {
    fc.assert(
      fc.property(vectors, (x) => {
        const limit = Math.sqrt(x.length - 1) * (1 + 2 ** -52);
        expect(layerNorm(x, { epsilon: 1e-300 }).normalized.every((z) => Math.abs(z) <= limit)).toBe(true);
      }),
    );
  });

  test('a constant token gives beta exactly, and NaN where epsilon is 0', () => {
    const constant = new Float64Array(7).fill(0.1);
    const beta = [1, -2, 0.1, 3e-300, 0, 5, 6];
    expect(Array.from(layerNorm(constant, { epsilon: 1e-5, beta }).output)).toEqual(beta);
    expect(Array.from(layerNorm(constant, { epsilon: 0, beta }).output)).toEqual(Array(7).fill(Number.NaN));
  });

  test('a variance beyond the doubles is infinite and the steps after it are right all the same', () => {
    const steps = layerNorm(Float64Array.of(1e308, -1e308), { epsilon: 1e-5 });
    expect(steps.variance).toBe(Number.POSITIVE_INFINITY);
    expect(steps.deviation).toBe(1e308);
    expect(Array.from(steps.normalized)).toEqual([1, -1]);
  });

  test('NaN and infinities go through as in IEEE arithmetic', () => {
    const infinite = layerNorm(Float64Array.of(Number.POSITIVE_INFINITY, 1), { epsilon: 1e-5 });
    expect(infinite.mean).toBe(Number.POSITIVE_INFINITY);
    expect(Array.from(infinite.centered)).toEqual([Number.NaN, Number.NEGATIVE_INFINITY]);
    expect(infinite.output.every(Number.isNaN)).toBe(true);
    expect(layerNorm(Float64Array.of(Number.NaN, 1), { epsilon: 1e-5 }).mean).toBeNaN();
    const gamma = [Number.POSITIVE_INFINITY, 1, 1];
    const scaled = layerNorm(Float64Array.of(1, 2, 3), { epsilon: 0, gamma });
    expect(scaled.output[0]).toBe(Number.NEGATIVE_INFINITY);
    expect(scaled.output[1]).toBe(0);
  });

  test('what cannot be normalized is refused', () => {
    expect(() => layerNorm(new Float64Array(0), { epsilon: 1 })).toThrow(RangeError);
    expect(() => layerNorm(Float64Array.of(1), { epsilon: -1 })).toThrow(RangeError);
    expect(() => layerNorm(Float64Array.of(1), { epsilon: Number.NaN })).toThrow(RangeError);
    expect(() => layerNorm(Float64Array.of(1, 2), { epsilon: 1, gamma: [1] })).toThrow(RangeError);
    expect(() => layerNorm(Float64Array.of(1, 2), { epsilon: 1, beta: [1, 2, 3] })).toThrow(RangeError);
  });
});

describe('moments', () => {
  test('they are those of the worked layer norm', () => {
    fc.assert(
      fc.property(vectors, (x) => {
        const { mean, variance } = layerNorm(x, { epsilon: 1 });
        expect(moments(x)).toEqual({ mean, variance });
      }),
    );
  });

  test('no numbers have none', () => {
    expect(() => moments(new Float64Array(0))).toThrow(RangeError);
  });
});

describe('the identities of layer norm', () => {
  test('mean 0 and variance v / (v + epsilon) hold for the computed values, at every size', () => {
    fc.assert(
      fc.property(vectors, fc.constantFrom(1e-300, 1e-12, 1e-5, 1, 1e10), (x, epsilon) => {
        const { meanHolds, varianceHolds } = checkIdentities(layerNorm(x, { epsilon }));
        expect({ meanHolds, varianceHolds }).toEqual({ meanHolds: true, varianceHolds: true });
      }),
    );
  });

  test('they fail for values that are not a layer norm', () => {
    const steps = layerNorm(Float64Array.of(2, 4, 6, 8), { epsilon: 1e-5 });
    const sampled = steps.normalized.map((z) => z * Math.sqrt(3 / 4));
    expect(checkIdentities({ ...steps, normalized: sampled }).varianceHolds).toBe(false);
    expect(checkIdentities({ ...steps, normalized: steps.normalized.map((z) => z + 1e-12) }).meanHolds).toBe(false);
  });
});
