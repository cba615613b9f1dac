import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainBlock } from '../../../src/core/kernel/row-block.ts';
import { layerNormOutput } from '../../../src/core/layer-norm.ts';
import { gaussian, normalize, worstError } from './oracle.ts';

const FLOAT32_UNITS = 0.51;
const FLOAT64_UNITS = 4;
const limits = { float32: FLOAT32_UNITS, float64: FLOAT64_UNITS } as const;
const types = ['float32', 'float64'] as const;

/** Lengths about the steps of the kernels: lanes of 2, quads, trees of 16, chunks of 64. */
const lengths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 127, 129, 200, 768];

const rows = (count: number, n: number, value: (i: number) => number) =>
  Float64Array.from({ length: count * n }, (_, i) => value(i));
const affine = (n: number, seed = 7) => {
  const next = gaussian(seed);
  return { gamma: rows(1, n, () => 1 + next() / 4), beta: rows(1, n, () => next() / 8) };
};

describe.each(types)('rows of %s', (type) => {
  test.each(lengths)('of %i features come out as worked, with gamma and beta and without', (n) => {
    const next = gaussian(n);
    const x = rows(7, n, () => next());
    for (const norm of [
      { features: n, epsilon: 1e-5 },
      { features: n, epsilon: 1e-5, ...affine(n) },
    ]) {
      expect(worstError(type, x, normalize('wasm', type, x, norm), norm)).toBeLessThanOrEqual(limits[type]);
    }
  });

  test.each([1e2, 1e3, 1e4, 1e5, 1e6, 1e7])('with unit spread around %f come out as worked', (offset) => {
    const next = gaussian(11);
    const x = rows(6, 300, () => offset + next());
    const norm = { features: 300, epsilon: 1e-5, ...affine(300) };
    expect(worstError(type, x, normalize('wasm', type, x, norm), norm)).toBeLessThanOrEqual(limits[type]);
    const plain = { features: 300, epsilon: 1e-5 };
    expect(worstError(type, x, normalize('wasm', type, x, plain), plain)).toBeLessThanOrEqual(limits[type]);
  });

  test.each([1e30, 1e-30, 3e38, 1e-44])('of scale %f come out as worked', (scale) => {
    const next = gaussian(5);
    const x = rows(6, 100, () => Math.max(-1, Math.min(1, next() / 4)) * scale);
    for (const epsilon of [0, 1e-5, 1e-60]) {
      const norm = { features: 100, epsilon };
      expect(worstError(type, x, normalize('wasm', type, x, norm), norm)).toBeLessThanOrEqual(limits[type]);
    }
  });

  test('with one feature far from all others come out as worked, wherever it stands', () => {
    for (const at of [0, 3, 8, 77, 255]) {
      for (const size of [1e3, -1e6, 1e12, 1e20]) {
        const next = gaussian(at + 1);
        const x = rows(2, 256, (i) => (i % 256 === at ? size : next()));
        const norm = { features: 256, epsilon: 1e-5 };
        expect(worstError(type, x, normalize('wasm', type, x, norm), norm)).toBeLessThanOrEqual(limits[type]);
      }
    }
  });

  test('that hold their own mean give beta there, as worked', () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, -8, -4, 0, 1, 2, 4, 5];
    for (const beta of [0, 0.1, -3]) {
      const norm = { features: 7, epsilon: 1e-5, beta: new Float64Array(7).fill(beta) };
      const y = normalize('wasm', type, x, norm);
      expect([y[3], y[10]]).toEqual([beta, beta].map((b) => (type === 'float32' ? Math.fround(b) : b)));
      expect(worstError(type, x, y, norm)).toBeLessThanOrEqual(limits[type]);
    }
  });

  test('whose result nearly cancels against beta come out as worked', () => {
    const x = rows(1, 64, (i) => Math.sin(i));
    const xHat = layerNormOutput(Float64Array.from(type === 'float32' ? Float32Array.from(x) : x), { epsilon: 1e-5 });
    for (const nudge of [0, 1e-9, -1e-12, 1e-15]) {
      const norm = {
        features: 64,
        epsilon: 1e-5,
        gamma: new Float64Array(64).fill(-2),
        beta: xHat.map((z) => 2 * z * (1 + nudge)),
      };
      expect(worstError(type, x, normalize('wasm', type, x, norm), norm)).toBeLessThanOrEqual(limits[type]);
    }
  });

  test('that are constant give beta exactly, whatever the constant', () => {
    const { gamma, beta } = affine(70);
    const exact = type === 'float32' ? Float32Array.from(beta) : beta;
    for (const constant of [0, -0, 1, 0.1, -3e7, 1e30, 1e-40]) {
      const y = normalize('wasm', type, new Float64Array(70).fill(constant), {
        features: 70,
        epsilon: 1e-12,
        gamma,
        beta,
      });
      expect(Array.from(y)).toEqual(Array.from(exact));
    }
    expect(
      Array.from(normalize('wasm', type, new Float64Array(70).fill(0.1), { features: 70, epsilon: 1e-5 })),
    ).toEqual(Array(70).fill(0));
  });

  test('that are constant are NaN with epsilon 0, as are rows with numbers that are not finite, and are told of', () => {
    const x = [1, 2, 3, 4, 4, 4, 1, Number.NaN, 2, 1, Number.POSITIVE_INFINITY, 2, 1, 2, 4];
    const block = plainBlock(type, { features: 3, epsilon: 0 }, 5);
    block.input.set(x);
    const told: [number, number[]][] = [];
    block.normalize(5, (row, numbers) => told.push([row, Array.from(numbers)]));
    expect(told).toEqual([
      [1, [4, 4, 4]],
      [2, [1, Number.NaN, 2]],
      [3, [1, Number.POSITIVE_INFINITY, 2]],
    ]);
    const y = normalize('wasm', type, x, { features: 3, epsilon: 0 });
    expect(Array.from(y.subarray(3, 12)).every(Number.isNaN)).toBe(true);
    expect(Array.from(y.subarray(0, 3), Math.fround)).toEqual(
      Array.from(layerNormOutput(Float64Array.of(1, 2, 3), { epsilon: 0 }), Math.fround),
    );
  });

  test('of any finite numbers come out as worked', () => {
    const float =
      type === 'float32'
        ? fc.float({ noNaN: true, noDefaultInfinity: true })
        : fc.double({ noNaN: true, noDefaultInfinity: true });
    const some = fc.array(float, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(some, fc.constantFrom(0, 1e-12, 1e-5, 1), (x, epsilon) => {
        const norm = { features: x.length, epsilon };
        expect(worstError(type, x, normalize('wasm', type, x, norm), norm)).toBeLessThanOrEqual(limits[type]);
      }),
      { numRuns: 300 },
    );
  });

  test('of small integers, whose sums and means are often exact, come out as worked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 30 }),
        fc.integer({ min: -8, max: 8 }),
        (x, b) => {
          const norm = { features: x.length, epsilon: 1e-5, beta: new Float64Array(x.length).fill(b / 4) };
          expect(worstError(type, x, normalize('wasm', type, x, norm), norm)).toBeLessThanOrEqual(limits[type]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('that are long come out as worked, by WebAssembly and by plain JavaScript to the same bits', () => {
    for (const [n, offset] of [
      [8192, 0],
      [9001, 0.5],
      [9002, 1e5],
    ] as const) {
      const next = gaussian(n);
      const x = rows(3, n, () => offset + next());
      for (const norm of [
        { features: n, epsilon: 1e-5 },
        { features: n, epsilon: 1e-5, ...affine(n) },
      ]) {
        const y = normalize('wasm', type, x, norm);
        expect(worstError(type, x, y, norm)).toBeLessThanOrEqual(limits[type]);
        expect(normalize('plain', type, x, norm)).toEqual(y);
      }
    }
  });

  test.each([3, 8, 64, 128, 129, 256, 257])(
    'of %i features and every kind come out the same in whatever company they are measured',
    (n) => {
      const next = gaussian(n);
      const kinds: readonly ((i: number) => number)[] = [
        () => next(),
        () => 40 + next(),
        () => 1e9 + next(),
        () => 2.5,
        () => 0,
        (i) => (i % n === n - 1 ? Number.NaN : next()),
        (i) => (i % n === 0 ? 1e30 : next() * 1e-3),
        (i) => (i % n < 8 ? next() : 1e6 + next()),
        () => next() * 1e-30,
        (i) => (i % n) - (n - 1) / 2,
      ];
      const choice = gaussian(n + 1);
      const row = Array.from({ length: 45 }, () => kinds[Math.floor(Math.abs(choice() * 1e6)) % kinds.length]!);
      const x = rows(row.length, n, (i) => row[Math.floor(i / n)]!(i));
      for (const norm of [
        { features: n, epsilon: 1e-5 },
        { features: n, epsilon: 0, ...affine(n) },
      ]) {
        const alone = normalize('wasm', type, x, norm, 1);
        for (const capacity of [3, 8, 9, 16, 45]) {
          expect(normalize('wasm', type, x, norm, capacity)).toEqual(alone);
        }
        expect(normalize('plain', type, x, norm, 9)).toEqual(alone);
      }
    },
  );

  test('come out the same to the last bit by WebAssembly and by plain JavaScript, in blocks of every size', () => {
    for (const n of lengths) {
      const next = gaussian(n + 100);
      const offsets = [0, 0.5, 3, 1e4, -1e7];
      const x = rows(
        11,
        n,
        (i) => (offsets[Math.floor(i / n) % 5] as number) + next() * (Math.floor(i / n) === 9 ? 0 : 1),
      );
      for (const norm of [
        { features: n, epsilon: 1e-5 },
        { features: n, epsilon: 0, ...affine(n) },
      ]) {
        const expected = normalize('wasm', type, x, norm, 11);
        for (const capacity of [1, 2, 5, 100]) {
          expect(normalize('wasm', type, x, norm, capacity)).toEqual(expected);
          expect(normalize('plain', type, x, norm, capacity)).toEqual(expected);
        }
      }
    }
  });
});

describe('rows of float64', () => {
  test.each([1e8, 1e12, 1e15])('with unit spread around %f come out as worked', (offset) => {
    const next = gaussian(3);
    const x = rows(6, 500, () => offset + next());
    const norm = { features: 500, epsilon: 1e-5 };
    expect(worstError('float64', x, normalize('wasm', 'float64', x, norm), norm)).toBeLessThanOrEqual(FLOAT64_UNITS);
  });

  test('whose squares leave the doubles, or whose spread is below them, come out as worked', () => {
    const x = [
      1e308, -1e308, 5e307, 0, 1e200, 2e200, -1e200, 3e200, 0, 5e-324, 0, 1e-323, 1e-170, 2e-170, 3e-170, 5e-170,
    ];
    for (const epsilon of [0, 1e-5]) {
      const norm = { features: 4, epsilon };
      expect(worstError('float64', x, normalize('wasm', 'float64', x, norm), norm)).toBeLessThanOrEqual(FLOAT64_UNITS);
    }
  });

  test('that lie two units in the last place apart come out as worked', () => {
    const x = [1e16, 1e16 + 2, 1e16 + 4];
    const norm = { features: 3, epsilon: 0 };
    expect(worstError('float64', x, normalize('wasm', 'float64', x, norm), norm)).toBeLessThanOrEqual(1);
  });

  test('of a million features have no larger error than short ones', () => {
    const next = gaussian(9);
    const n = 200_000;
    const x = rows(1, n, () => 0.1 + Math.abs(next()));
    const norm = { features: n, epsilon: 0 };
    const y = normalize('wasm', 'float64', x, norm, 1);
    const z = Float64Array.from(y);
    const sum = z.reduce((a, b) => a + b, 0);
    const squares = z.reduce((a, b) => a + b * b, 0);
    expect(Math.abs(sum / n)).toBeLessThan(1e-13);
    expect(Math.abs(squares / n - 1)).toBeLessThan(1e-13);
  });
});
