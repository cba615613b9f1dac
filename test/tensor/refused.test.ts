import { expect, test } from 'vitest';
import { refused } from './sources.ts';

const zip = (member: string) => Buffer.from(`PK\x03\x04${'\x00'.repeat(26)}${member}\x00\x00`, 'latin1');

test.each<[string, Uint8Array]>([
  ['NumPy .npz', zip('arr_0.npy')],
  ['PyTorch', zip('archive/data.pkl')],
  ['Excel', zip('[Content_Types].xml')],
  ['zip archive', zip('readme.txt')],
  ['gunzip -c FILE | layernorm', Buffer.from([0x1f, 0x8b, 8, 0, 1])],
  ['HDF5', Buffer.from('\x89HDF\r\n\x1a\n', 'latin1')],
  ['Parquet', Buffer.from('PAR1\x15\x04')],
  ['Arrow', Buffer.from('ARROW1\x00\x00')],
  ['MATLAB', Buffer.from(`MATLAB 5.0 MAT-file${' '.repeat(100)}\x00\x01IM`)],
  ['GGUF', Buffer.from('GGUF\x03\x00\x00\x00')],
  ['PyTorch file (legacy', Buffer.from('\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.', 'latin1')],
  ['pickle', Buffer.from('\x80\x04\x95\xa0\x00\x00', 'latin1')],
  ['unknown kind', Buffer.from('\x08\x03\x08\x04\x10\x01B\x01X', 'latin1')],
  ['unknown kind', Buffer.from('1 2 3\n\x00\x00 4\n')],
])('a file is told as %s, whatever its ending', async (name, bytes) => {
  const sentence = await refused('x.txt', bytes);
  expect(sentence).toContain(name);
  expect(sentence).toContain('this version reads text, CSV, TSV, JSON and NDJSON');
});

test('a web page is told as one', async () => {
  expect(await refused('x.csv', '<!DOCTYPE html>\n<html></html>')).toContain('looks like HTML, a web page');
  expect(await refused('x.json', '\n<?xml version="1.0"?>')).toContain('looks like HTML or XML');
});
