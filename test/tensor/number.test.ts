import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMiswritten, notNumber, parseNumber } from '../../src/tensor/number.ts';

test.each([
  ['1', 1],
  ['+1', 1],
  ['.5', 0.5],
  ['5.', 5],
  ['-.5', -0.5],
  ['1.e3', 1000],
  ['1E-3', 0.001],
  ['+.25e+1', 2.5],
  ['-0', -0],
  ['1e-400', 0],
  ['nan', Number.NaN],
  ['-NaN', Number.NaN],
  ['INF', Number.POSITIVE_INFINITY],
  ['-infinity', Number.NEGATIVE_INFINITY],
  ['−1.5', -1.5],
  ['1e−3', 0.001],
  ['−inf', Number.NEGATIVE_INFINITY],
])('%s is the number %d', (word, x) => {
  expect(parseNumber(word)).toBe(x);
});

test.each([
  ['', '"" is empty'],
  ['abc', '"abc" is not a number'],
  ['=1+1', '"=1+1" is not a number'],
  ['1_000', '"1_000" is not a number; write 1000'],
  ["1'000.5", '"1\'000.5" is not a number; write 1000.5'],
  ['0x10', '"0x10" is not a number; write 16'],
  ['-0x1.8p1', '"-0x1.8p1" is not a number; write -3'],
  ['0b101', '"0b101" is not a number; write 5'],
  ['1.0D+05', '"1.0D+05" is not a number; write 1.0e+05'],
  ['1,5', '"1,5" is not a number; decimal commas are not read, write 1.5'],
  ['1,000,000', '"1,000,000" is not a number; commas cannot stand inside a number here'],
  ['1 000', '"1 000" is not a number; a blank stands inside it'],
  ['-', '"-" is not a number but a lone sign'],
  ['1e400', '"1e400" is larger than the largest double, 1.8e308'],
  ['-1e400', '"-1e400" is below the lowest double, -1.8e308'],
  ['1\u200b', '"1\u200b" is not a number; it holds the invisible character U+200B'],
  ['\ufeff1', '"\ufeff1" is not a number; it holds the invisible character U+FEFF'],
])('%s is refused with what to write instead', (word, sentence) => {
  expect(parseNumber(word)).toBeUndefined();
  expect(notNumber(word)).toBe(sentence);
});

test.each(['...', '…'])('%s is told as the sign of an abbreviated print', (word) => {
  expect(parseNumber(word)).toBeUndefined();
  expect(notNumber(word)).toContain('abbreviated');
});

test.each(['1e', 'e5', '.', '1.2.3', '--1', '1e5.0', '0x', '0x1p9999', 'in', 'infinit', '１２', '1n', '1f', '5%'])(
  '%s is not a number',
  (word) => {
    expect(parseNumber(word)).toBeUndefined();
  },
);

test('a name is not a miswritten number, so that it can head a column', () => {
  expect(['name', '1st', 'x_1', '=1+1'].some(isMiswritten)).toBe(false);
  expect(['1_000', '0x10', '1,5', '1e400', '-', '...'].every(isMiswritten)).toBe(true);
});

test('every double that is printed is read back', () => {
  fc.assert(fc.property(fc.double(), (x) => Object.is(parseNumber(Object.is(x, -0) ? '-0' : String(x)), x)));
});

test('a word of any length is refused in linear time: a million characters would take hours otherwise', () => {
  for (const word of [`${'1'.repeat(1 << 20)}x`, '1e'.repeat(1 << 19), '−'.repeat(1 << 20), 'e−'.repeat(1 << 19)]) {
    expect(parseNumber(word)).toBeUndefined();
    expect(notNumber(word).length).toBeLessThan(100);
  }
});
