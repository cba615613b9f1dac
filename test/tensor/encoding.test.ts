import { expect, test } from 'vitest';
import { collect } from '../../src/tensor/collect.ts';
import { openTensor } from '../../src/tensor/open.ts';
import { pieces, plain, read, refused } from './sources.ts';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

test.each([
  ['little', true, false],
  ['little', false, false],
  ['big', true, true],
  ['big', false, true],
])('UTF-16 in %s-endian order, with its mark %s, is read', async (_, mark, bigEndian) => {
  const text = `${mark ? '\ufeff' : ''}1 2\r\n3 4\r\n`;
  expect(plain(await read('x.txt', utf16(text, bigEndian)))).toEqual({ shape: [2, 2], values: [1, 2, 3, 4] });
});

test('UTF-16 holds JSON too', async () => {
  expect(plain(await read('x.json', utf16('\ufeff[1, 2]', false)))).toEqual({ shape: [2], values: [1, 2] });
});

const files: readonly [string, string, Uint8Array][] = [
  ['text', 'x.txt', Buffer.from('\ufeff# c\r\n1.25 −2\r\n\r\n3\u00a04e1')],
  ['CR text', 'x.txt', Buffer.from('1.25 -2\r\r3 40\r')],
  ['CSV', 'x.csv', Buffer.from('"a ""q""",b\r\n"1.25" , -2\r\n3,"40"\r\n')],
  ['TSV', 'x.tsv', Buffer.from('a\tb\n1.25\t-2\n3\t40')],
  ['UTF-16', 'x.csv', utf16('\ufeffä,b\r\n1.25,-2\r\n3,40', false)],
  ['NDJSON', 'x.ndjson', Buffer.from('[1.25, -2]\r\n\r\n[3,4e1]')],
  ['JSON', 'x.json', Buffer.from('{"é": [[1.25, -2],\r\n[3,4e1]]}')],
  ['a print', 'x.txt', Buffer.from('tensor([[1.25, -2.],\r\n        [3., 40.]])')],
];

test.each(files)('%s is read alike wherever its pieces are cut', async (_, name, bytes) => {
  const expected = { shape: [2, 2], values: [1.25, -2, 3, 40] };
  for (let cut = 0; cut <= bytes.length; cut++) {
    const sizes = cut === 0 ? [1] : [cut, bytes.length];
    const stream = await openTensor({ name, path: name, chunks: pieces(bytes, sizes) });
    expect(plain(await collect(stream))).toEqual(expected);
  }
});

test('text longer than the head is read alike in pieces of odd sizes', async () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => `${i}.5, ${-i}, "1e3", ${i}`);
  const bytes = Buffer.from(`a,b,c,d\r\n${rows.join('\r\n')}\r\n`);
  const whole = await read('x.csv', bytes);
  for (const size of [997, 65_537]) {
    const stream = await openTensor({ name: 'x.csv', path: 'x.csv', chunks: pieces(bytes, [size]) });
    expect(plain(await collect(stream))).toEqual(plain(whole));
  }
  expect(whole.shape).toEqual([40_000, 4]);
});

test('bytes that are no UTF-8 are refused by their place', async () => {
  expect(await refused('x.txt', Buffer.from([49, 32, 0xff, 50]))).toBe(
    'line 1, column 2 of x.txt: "\ufffd2" is not a number',
  );
});
