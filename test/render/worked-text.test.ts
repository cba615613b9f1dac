import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerNorm } from '../../src/core/layer-norm.ts';
import { meanDigits } from '../../src/render/look.ts';
import { plain } from '../../src/render/style.ts';
import { ascii, unicode } from '../../src/render/symbols.ts';
import type { Worked } from '../../src/render/worked.ts';
import { workedText } from '../../src/render/worked-text.ts';

const SIX = { width: 80, precision: undefined, symbols: unicode, style: plain };

/** Columns of a line: its characters, those aside that combine with the one before. */
const columns = (line: string) => [...line.replaceAll(/\p{M}/gu, '')].length;

function workedOf(tokens: readonly (readonly number[])[], epsilon = 1e-5, gamma?: number[], beta?: number[]): Worked {
  const groups = tokens.map((x, ordinal) => ({
    ordinal,
    index: [ordinal],
    steps: layerNorm(Float64Array.from(x), { epsilon, ...(gamma && { gamma }), ...(beta && { beta }) }),
  }));
  const shape = tokens.length === 1 ? [tokens[0]!.length] : [tokens.length, tokens[0]!.length];
  return {
    epsilon,
    axis: -1,
    shape,
    groupCount: tokens.length,
    groups: groups.slice(0, 2),
    overview: tokens.length > 1 ? groups : [],
  };
}

const number = fc.oneof(
  fc.double(),
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.integer({ min: -9, max: 99 }),
  fc.integer({ min: 0, max: 9 }).map((x) => 1e16 + 2 * x),
);
const numbers = (n: number) => fc.array(number, { minLength: n, maxLength: n });
const input = fc.integer({ min: 1, max: 40 }).chain((n) =>
  fc.record({
    tokens: fc.array(numbers(n), { minLength: 1, maxLength: 5 }),
    gamma: fc.option(numbers(n), { nil: undefined }),
    beta: fc.option(
      fc.oneof(
        numbers(n),
        number.map((x) => Array<number>(n).fill(x)),
      ),
      { nil: undefined },
    ),
    epsilon: fc.oneof(fc.constantFrom(1e-5, 0), fc.double({ min: 0, max: 1, noNaN: true })),
  }),
);

describe('the text view', () => {
  test('no line is wider than the screen', () => {
    fc.assert(
      fc.property(
        input,
        fc.integer({ min: 40, max: 200 }),
        fc.option(fc.integer({ min: 1, max: 17 }), { nil: undefined }),
        fc.constantFrom(unicode, ascii),
        ({ tokens, gamma, beta, epsilon }, width, precision, symbols) => {
          const text = workedText(workedOf(tokens, epsilon, gamma, beta), { width, precision, symbols, style: plain });
          const wide = text.split('\n').filter((line) => columns(line) > width);
          expect(wide).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('shows the terms of a sum as they are, or to as many digits as the mean', () => {
    const lineOf = (...x: number[]) => workedText(workedOf([x]), { ...SIX, width: 120 }).match(/mean .*/)?.[0];
    expect(lineOf(1e16, 1e16 + 2, 1e16 + 4)).toContain(
      '(10000000000000000 + … + 10000000000000004) / 3  = 10000000000000002',
    );
    expect(lineOf(1234567.25, 2, 3)).toContain('(1234567.25 + 2 + 3) / 3');
    expect(lineOf(0.1, 0.2)).toContain('(0.1 + 0.2) / 2');
    expect(workedText(workedOf([[1e16, 1e16 + 2, 1e16 + 4]]), SIX)).toMatch(/^ +0 +10000000000000000 +−2 /m);
  });

  test('where the sum and its result have no room on a line, the result comes below', () => {
    const text = workedText(workedOf([[1e16, 1e16 + 2, 1e16 + 4]]), SIX);
    expect(text).toMatch(/\(10000000000000000 \+ … \+ 10000000000000004\) \/ 3\n +(?:|= )= 10000000000000002\n/);
  });
});

test('the last digit of a mean stands where that of the deviation does', () => {
  const digits = (...x: number[]) => meanDigits(layerNorm(Float64Array.from(x), { epsilon: 0 }), undefined);
  // mean, deviation: -4.1667, 1.8409; 100.5, 0.5; 1e8 + 2, 0.816; 1e16 + 2, 1.63; 2, 30; 0, 1
  expect(digits(-2, -4, -6.5)).toBe(6);
  expect(digits(100, 101)).toBe(9);
  expect(digits(1e8 + 1, 1e8 + 2, 1e8 + 3)).toBe(15);
  expect(digits(1e16, 1e16 + 2, 1e16 + 4)).toBe(17);
  expect(digits(32, -28)).toBe(6);
  expect(digits(-1, 1)).toBe(6);
  expect(meanDigits(layerNorm(Float64Array.of(100, 101), { epsilon: 0 }), 3)).toBe(3);
});
