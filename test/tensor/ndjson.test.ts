import { expect, test } from 'vitest';
import { openTensor } from '../../src/tensor/open.ts';
import { plain, read, refused, source } from './sources.ts';

test.each<[string, string, number[], number[]]>([
  ['x.ndjson', '[1,2]\n[3,4]\n', [2, 2], [1, 2, 3, 4]],
  ['x.jsonl', '[1,2]\r\n\r\n[3,4]', [2, 2], [1, 2, 3, 4]],
  ['x.jsonl', '[1,NaN]', [2], [1, Number.NaN]],
  ['x.ndjson', '[1,nan]\n[-inf,2]', [2, 2], [1, Number.NaN, Number.NEGATIVE_INFINITY, 2]],
  ['x.jsonl', '[[1],[2]]\n[[3],[4]]\n', [2, 2, 1], [1, 2, 3, 4]],
  ['x.jsonl', '[[1],[2]]\n', [2, 1], [1, 2]],
  ['standard input', '[1,2]\n[3,4]\n', [2, 2], [1, 2, 3, 4]],
  ['x.json', '[1,2]\n\n[3,4]\n', [2, 2], [1, 2, 3, 4]],
])('%s with %j is rows, one a line', async (name, text, shape, values) => {
  expect(plain(await read(name, text))).toEqual({ shape, values });
});

test.each([
  ['[1,2,3]\n[4,5]\n', 'line 2 of x.ndjson has 2 values but line 1 has 3'],
  ['[[1,2]]\n[[1],[2]]\n', 'line 2 of x.ndjson has an array of shape [2, 1] but line 1 has [1, 2]'],
  ['[1]\n{"a": 1}\n', 'line 2 of x.ndjson holds an object; each line must be a JSON array of numbers'],
  ['1\n2\n', 'line 1 of x.ndjson holds no array; each line must be a JSON array of numbers'],
  ['\n[1]\n[null]\n', 'line 3, column 2 of x.ndjson: null is not a number'],
  ['[1] [2]\n', 'line 1, column 5 of x.ndjson: something stands after the end of the array; one array a line'],
  ['[1,\n2]\n', 'line 1, column 4 of x.ndjson: the JSON ends here but a value is still missing'],
  ['\n\n', 'x.ndjson is empty: it holds no numbers'],
])('%j is refused by its place', async (text, sentence) => {
  expect(await refused('x.ndjson', text)).toBe(sentence);
});

test('objects a line are refused, whatever the ending', async () => {
  expect(await refused('x', '{"x": [1]}\n{"x": [2]}\n')).toContain('line 1 of x holds an object');
});

test('a key is refused', async () => {
  expect(await refused('x.ndjson', '[1]\n', 'a')).toContain('leave out --key');
});

test('many lines come in several blocks', async () => {
  const stream = await openTensor(source('x.jsonl', '[1,2,3,4]\n'.repeat(40_000), 1 << 16));
  let blocks = 0;
  let numbers = 0;
  for await (const block of stream.blocks) {
    blocks++;
    numbers += block.length;
    expect(block.length % 4).toBe(0);
  }
  expect([numbers, blocks > 1]).toEqual([160_000, true]);
});
