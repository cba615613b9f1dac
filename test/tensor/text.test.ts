import { expect, test } from 'vitest';
import { collect } from '../../src/tensor/collect.ts';
import { openTensor } from '../../src/tensor/open.ts';
import { pieces, plain, read, refused, source } from './sources.ts';

const twoRows = { shape: [2, 3], values: [1, 2, 3, 4, 5, 6] };
const oneRow = { shape: [3], values: [1, 2, 3] };

test.each([
  ['LF', '1 2 3\n4 5 6\n'],
  ['CRLF', '1 2 3\r\n4 5 6\r\n'],
  ['CR alone', '1 2 3\r4 5 6\r'],
  ['no end of the last line', '1 2 3\n4 5 6'],
  ['blank lines and blanks around', '\n  1 2\t3 \n \n\n4  5 6\n\n'],
  ['no-break and thin spaces', '1\u00a02\u20093\n4\u30005 6\n'],
  ['comments', '# savetxt\n1 2 3\n  # between\n4 5 6\n#'],
])('lines with %s are rows', async (_, text) => {
  // A tab in the first line would make it tab-separated: only the variant with blank lines has one.
  expect(plain(await read('x.txt', text.replace('\t', ' ')))).toEqual(twoRows);
});

test.each([
  ['a byte order mark', '\ufeff1 2 3\n'],
  ['an unknown ending', '1 2 3'],
  ['commas', '1,2,3\n'],
  ['commas and blanks', '1, 2 , 3\n'],
  ['semicolons', '1;2;3\n'],
  ['tabs', '1\t2\t 3\n'],
])('one row with %s is one vector', async (_, text) => {
  expect(plain(await read('x', text))).toEqual(oneRow);
});

test('one column is as many rows of one number', async () => {
  expect(plain(await read('x.txt', '1\n2\n'))).toEqual({ shape: [2, 1], values: [1, 2] });
});

test('minus zero keeps its sign', async () => {
  expect(plain(await read('x.txt', '-0 0 -0.0'))).toEqual({ shape: [3], values: [-0, 0, -0] });
});

test.each([
  ['1 2 3\n4 abc 6\n', 'line 2, column 2 of x.txt: "abc" is not a number'],
  ['a 1\n', 'line 1, column 1 of x.txt: "a" is not a number'],
  ['1 - 2\n', 'line 1, column 2 of x.txt: "-" is not a number but a lone sign'],
  ['1 | 2 | 3\n', 'line 1, column 2 of x.txt: "|" is not a number'],
  ['# a\r\n\r\n1 2\r\n3 0x10\r\n', 'line 4, column 2 of x.txt: "0x10" is not a number; write 16'],
  ['1\u200b 2\n', 'line 1, column 1 of x.txt: "1\u200b" is not a number; it holds the invisible character U+200B'],
  ['1 2\n3\n', 'line 2 of x.txt has 1 value but line 1 has 2'],
  ['1 2\n\n3 4 5 6\n', 'line 3 of x.txt has 4 values but line 1 has 2'],
  ['1,2,3,\n', 'line 1, column 4 of x.txt is empty'],
  ['1,2\n,\n', 'line 2, column 1 of x.txt is empty'],
  ['1\t\t3\n', 'line 1, column 2 of x.txt is empty'],
  ['1 2\n1,5 3\n', 'line 2, column 1 of x.txt: "1,5" is not a number; decimal commas are not read, write 1.5'],
  ['1,5;2,5\n', 'line 1, column 1 of x.txt: "1,5" is not a number; decimal commas are not read, write 1.5'],
  ['1;"1,500"\n', 'line 1, column 2 of x.txt: "1,500" is not a number; commas are not read, write 1500 or 1.500'],
  [
    '1,000,000\n2,000,000\n',
    'line 1 of x.txt: "1,000,000" could be one number or several; write 1000000, or a blank behind each comma',
  ],
  ['1 2\n3 4\u00a0500\n', 'line 2, column 2 of x.txt: "4\u00a0500" is not a number; a blank stands inside it'],
  ['1,2\n1,5 2\n', 'line 2, column 2 of x.txt: "5 2" is not a number; a blank stands inside it'],
  ['', 'x.txt is empty: it holds no numbers'],
  ['\n \n# 1 2\n', 'x.txt is empty: it holds no numbers'],
])('%j is refused by its place', async (text, sentence) => {
  expect(await refused('x.txt', text)).toBe(sentence);
});

test('a comma that may be a decimal comma is refused as ambiguous', async () => {
  const sentence = await refused('x.txt', '1,5 2,5\n');
  expect(sentence).toMatch(/^line 1 of x.txt: "1,5" could be a decimal comma or two numbers/);
});

test('a no-break space parts numbers but where it may part thousands, however the text is cut', async () => {
  // Behind the first megabyte, which comes as one piece.
  const comment = `#${'.'.repeat(2 ** 20 - 2)}\n`;
  const readCut = async (text: string, size: number) => {
    const chunks = pieces(new TextEncoder().encode(comment + text), [comment.length, size]);
    return collect(await openTensor({ name: 'x.txt', path: 'x.txt', chunks }));
  };
  const text = '1\u00a02\u00a01234\u00a012\u00a0\n5\u00a06 7\u00a08';
  for (const size of [1, 2, 5, 64]) {
    expect(plain(await readCut(text, size))).toEqual({ shape: [2, 4], values: [1, 2, 1234, 12, 5, 6, 7, 8] });
    await expect(readCut(`${text}\u202f000`, size)).rejects.toThrow('"8\u202f000" is not a number');
  }
});

test('an abbreviated print in a text is refused', async () => {
  expect(await refused('x.txt', '1 2 ... 9\n')).toContain('line 1, column 3 of x.txt: "..." means');
});

test('a key is refused where there are no names', async () => {
  expect(await refused('x.csv', '1,2\n', 'a')).toBe('x.csv holds one array without a name; leave out --key');
});

test('a long file comes in blocks of whole rows, and a bad word far down is found', async () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => `${i} ${-i} 0.5`);
  const stream = await openTensor(source('x.txt', rows.join('\n'), 1 << 16));
  expect([stream.rank, stream.rowShape]).toEqual([2, [3]]);
  let at = 0;
  let blocks = 0;
  for await (const block of stream.blocks) {
    expect(block.length % 3).toBe(0);
    for (let i = 0; i < block.length; i += 3) expect(block[i]).toBe(at++);
    blocks++;
  }
  expect([at, blocks > 1]).toEqual([50_000, true]);
  rows[49_999] = '1 2 x';
  expect(await refused('x.txt', rows.join('\n'))).toBe('line 50000, column 3 of x.txt: "x" is not a number');
});

test('one line of a million numbers is read in linear time, and in small pieces too', async () => {
  const text = '0.125 '.repeat(1_000_000);
  const stream = await openTensor(source('x.txt', text, 4096));
  expect([stream.rank, stream.rowShape]).toEqual([1, [1_000_000]]);
});

test('a word without an end is refused before it fills the memory', async () => {
  expect(await refused('x.txt', `1 ${'9'.repeat(100_000)}`)).toMatch(/^line 1, column 2 of x.txt: "9{39}…" is not/);
});
