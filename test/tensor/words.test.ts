import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { isNumberWord, parseWords } from '../../src/tensor/words.ts';
import { plain, refusal } from './sources.ts';

test.each<[string[], number[], number[]]>([
  [['1', '2', '3'], [3], [1, 2, 3]],
  [['1 2 3'], [3], [1, 2, 3]],
  [['-1,-2,3'], [3], [-1, -2, 3]],
  [['1, 2', '3'], [3], [1, 2, 3]],
  [['1,', '2,', '3'], [3], [1, 2, 3]],
  [['1\u00a02'], [2], [1, 2]],
  [['1234,000'], [2], [1234, 0]],
  [['001,000'], [2], [1, 0]],
  [['1,2,3', '4'], [4], [1, 2, 3, 4]],
  [['-inf', '−1', '1.', '-1E+5'], [4], [Number.NEGATIVE_INFINITY, -1, 1, -1e5]],
  [['[[1, 2], [3, 4]]'], [2, 2], [1, 2, 3, 4]],
  [['[1, 2', '3]'], [3], [1, 2, 3]],
  [['[1,', '2,', '3]'], [3], [1, 2, 3]],
  [['[[1. 2.]\n [3. 4.]]'], [2, 2], [1, 2, 3, 4]],
  [['["NaN", 1]'], [2], [Number.NaN, 1]],
  [['tensor([1., 2.])'], [2], [1, 2]],
])('%j is read', (words, shape, values) => {
  expect(plain(parseWords(words))).toEqual({ shape, values });
});

test.each([
  [['1', '2', 'thre'], '"thre" (word 3) is not a number'],
  [['1', '2,x'], '"x" (word 2) is not a number'],
  [['1_000'], '"1_000" (word 1) is not a number; write 1000'],
  [['1e400'], '"1e400" (word 1) is larger than the largest double, 1.8e308'],
  [['1,2,'], 'word 1, "1,2,": value 3 is empty; is there a comma too many?'],
  [[',1'], 'word 1, ",1": value 1 is empty; is there a comma too many?'],
  [['0', '1,,2'], 'word 2, "1,,2": value 2 is empty; is there a comma too many?'],
  [['1', ',', '2'], 'word 2, ",": value 1 is empty; is there a comma too many?'],
  [['1', ' '], 'word 2 is empty'],
  [['12\u202f345'], '"12\u202f345" (word 1) is not a number; a blank stands inside it'],
  [['1,000'], '"1,000" (word 1) could be one number or several; write 1000, or a blank behind each comma'],
  [
    ['-1,234,050'],
    '"-1,234,050" (word 1) could be one number or several; write -1234050, or a blank behind each comma',
  ],
  [['[1, x]'], 'character 5 of the values: "x" is not a number'],
  [['[1, 2'], 'character 6 of the values: a "]" is missing at the end'],
  [[], 'there are no numbers'],
])('%j is refused by its place', async (words, sentence) => {
  expect((await refusal(() => parseWords(words))).message).toBe(sentence);
});

test.each([[['1,5', '2,5']], [['1', '1,5']], [['1,5,', '2,5']], [['1,5 2,5']]])(
  '%j may be decimal commas and is refused',
  async (words) => {
    expect((await refusal(() => parseWords(words))).message).toMatch(
      /^"1,5".* could be a decimal comma or two numbers/,
    );
  },
);

test('a word of the command line is a number where the grammar takes it', () => {
  expect(['1', '-1.', '-1E+5', '-inf', '−1', '-1e400'].every(isNumberWord)).toBe(true);
  expect(['', '-', '-f', '--file', '1,2', 'x', '0x10', '-e'].some(isNumberWord)).toBe(false);
});

test('whatever is typed is read or refused with a sentence', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'[]{},."-+eE019 n\n\0x…('), maxLength: 12 }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(words, (typed) => {
      try {
        const { shape, values } = parseWords(typed);
        expect(shape.reduce((a, b) => a * b, 1)).toBe(values.length);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 2000 },
  );
});
