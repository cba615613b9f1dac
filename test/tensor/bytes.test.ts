import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileSource, streamSource } from '../../src/tensor/bytes.ts';
import { collect } from '../../src/tensor/collect.ts';
import { openTensor } from '../../src/tensor/open.ts';
import { plain, refusal } from './sources.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layernorm-bytes-'));
});
afterAll(() => rm(folder, { recursive: true }));

const open = (path: string) => openTensor(fileSource(path));

test('a file is read', async () => {
  const path = join(folder, 'déjà vu 😀.csv');
  await writeFile(path, '1,2\n3,4\n');
  expect(plain(await collect(await open(path)))).toEqual({ shape: [2, 2], values: [1, 2, 3, 4] });
});

test('a file that cannot be read is refused with a sentence', async () => {
  expect((await refusal(() => open('no/acts.csv'))).message).toBe('there is no file no/acts.csv');
  expect((await refusal(() => open(folder))).message).toBe(`${folder} is a folder, not a file`);
  expect((await refusal(() => open('a\0b'))).message).toBe('there is no file a\0b');
  expect((await refusal(() => open(''))).message).toBe('the name of the file is empty');
  expect((await refusal(() => open('x'.repeat(5000)))).message).toContain('its name is too long');
});

test('an endless file of zeros is refused at once', async () => {
  expect((await refusal(() => open('/dev/zero'))).message).toContain('/dev/zero is a binary file');
});

test('a stream is read by the name that it is given', async () => {
  const stream = streamSource('standard input', Readable.from([Buffer.from('1 2'), Buffer.from(' 3x\n')]));
  expect((await refusal(() => openTensor(stream))).message).toBe(
    'line 1, column 3 of standard input: "3x" is not a number',
  );
});

test('a stream is let go of when its content is refused, and when nobody reads it on', async () => {
  let closed = 0;
  async function* endless(text: string) {
    try {
      for (;;) yield Buffer.from(text);
    } finally {
      closed++;
    }
  }
  await refusal(() => openTensor(streamSource('standard input', endless('\0'.repeat(1000)))));
  await refusal(() => openTensor(streamSource('standard input', endless('x\n'.repeat(1000)))));
  expect(closed).toBe(2);
  const stream = await openTensor(streamSource('standard input', endless('1 2 3\n'.repeat(1000))));
  for await (const block of stream.blocks) {
    expect(block[2]).toBe(3);
    break;
  }
  expect(closed).toBe(3);
});
