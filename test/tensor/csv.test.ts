import { expect, test } from 'vitest';
import { plain, read, refused } from './sources.ts';

const twoRows = { shape: [2, 2], values: [1, 2, 3, 4] };

test.each([
  ['no header', 'x.csv', '1,2\n3,4\n'],
  ['a header', 'x.csv', 'a,b\n1,2\n3,4\n'],
  ['a header and a byte order mark', 'x.csv', '\ufeff"a","b ""c"""\r\n1,2\r\n3,4'],
  ['quoted numbers', 'x.csv', '"1","2"\n " 3 " ,4\n'],
  ['semicolons', 'x.csv', 'a;b\n1;2\n3;4\n'],
  ['tabs', 'x.tsv', 'a\tb c\n1\t2\n3\t4\n'],
  ['blanks, though it is named CSV', 'x.csv', '1 2\n3 4\n'],
  ['a header in a file named as text', 'x.txt', 'a,b\n1,2\n3,4\n'],
  ['a name without letters', 'x.csv', 'μ,\n1,2\n3,4\n'],
])('a table with %s is read', async (_, name, text) => {
  expect(plain(await read(name, text))).toEqual(twoRows);
});

test('one column with a header of two words is one column', async () => {
  expect(plain(await read('x.csv', 'my values\n1\n2\n'))).toEqual({ shape: [2, 1], values: [1, 2] });
});

test('nan in a row is a number, and so the row no header', async () => {
  expect(plain(await read('x.csv', 'nan,inf\n'))).toEqual({
    shape: [2],
    values: [Number.NaN, Number.POSITIVE_INFINITY],
  });
});

test.each([
  ['a,b\n', 'x.csv has a header but no rows of numbers below it'],
  ['name,x\nalice,1\n', 'line 2, column 1 ("name") of x.csv: "alice" is not a number'],
  ['alice,1\n', 'line 1, column 1 of x.csv: "alice" is not a number'],
  ['=1+1,2\n3,4\n', 'line 1, column 1 of x.csv: "=1+1" is not a number'],
  ['1_000,2_000\n3,4\n', 'line 1, column 1 of x.csv: "1_000" is not a number; write 1000'],
  ['a,b,c\n1,2\n', 'line 2 of x.csv has 2 values but line 1 has 3 names'],
  ['1,2,3\n4,5\n6,7,8\n', 'line 2 of x.csv has 2 values but line 1 has 3'],
  ['1,2\n3,\n', 'line 2, column 2 of x.csv is empty'],
  ['a,b\n1,""\n', 'line 2, column 2 ("b") of x.csv is empty'],
  [',\n', 'line 1, column 1 of x.csv is empty'],
  ['1,"2\n3,4\n', 'line 1, column 2 of x.csv opens a quote that is not closed before the field ends'],
  ['1,"2', 'line 1, column 2 of x.csv opens a quote that is not closed before the field ends'],
  ['1,"2"3\n', 'line 1, column 2 of x.csv opens a quote that is not closed before the field ends'],
  ['"1,5",2\n', 'line 1, column 1 of x.csv: "1,5" is not a number; decimal commas are not read, write 1.5'],
])('%j is refused by its place', async (text, sentence) => {
  expect(await refused('x.csv', text)).toBe(sentence);
});

test.each([',a,b\n0,1,2\n', ',0,1\n0,1.5,2\n', '"",a\n0,1\n'])(
  'the row numbers of pandas in %j are refused',
  async (text) => {
    expect(await refused('x.csv', text)).toMatch(/^line 1, column 1 of x.csv is empty; .*index=False/);
  },
);

test('an empty field of a TSV file does not shift its neighbours', async () => {
  expect(await refused('x.tsv', '\t1\t2\n')).toContain('line 1, column 1 of x.tsv is empty');
  expect(await refused('x.tsv', '1\t\t3\n')).toBe('line 1, column 2 of x.tsv is empty');
});
