import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSource } from '../../src/tensor/bytes.ts';
import { collect } from '../../src/tensor/collect.ts';
import { openTensor } from '../../src/tensor/open.ts';
import { dictionary, doubles, type Member, npyOf, zipOf } from './binary-files.ts';
import { plain, read, refusal, refused } from './sources.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layernorm-npz-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readFromDisk(content: Uint8Array, key?: string) {
  await writeFile(join(folder, 'x.npz'), content);
  return collect(await openTensor(fileSource(join(folder, 'x.npz')), key));
}

const three = npyOf(dictionary('<f8', [3]), doubles(1, 2, 4));
const member = (rest: Partial<Member> = {}): Member => ({ name: 'x.npy', content: three, ...rest });
const expected = { shape: [3], values: [1, 2, 4] };

test('members are read, stored and deflated, from a file and from a pipe', async () => {
  for (const isDeflated of [false, true]) {
    const file = zipOf([member({ isDeflated }), { name: 'readme.txt', content: Buffer.from('hello') }], 'a comment PK');
    expect(plain(await read('x.bin', file))).toEqual(expected);
    expect(plain(await readFromDisk(file))).toEqual(expected);
  }
});

test('a member is picked by its name, with or without its ending; names are only names', async () => {
  const file = zipOf([
    member(),
    member({ name: '../../etc/y.npy', content: npyOf(dictionary('<f8', [1]), doubles(7)) }),
  ]);
  expect(plain(await read('x.npz', file, 'x'))).toEqual(expected);
  expect(plain(await read('x.npz', file, 'x.npy'))).toEqual(expected);
  expect(plain(await read('x.npz', file, '../../etc/y')).values).toEqual([7]);
  expect((await openTensor(fileSource(join(folder, 'x.npz'))).catch(() => ({ key: '' }))).key).toBe('x');
});

test('without a name, members are listed with shape and type, also those that are not read', async () => {
  const objects = npyOf(dictionary('|O', [2]), Buffer.from('pickled'));
  const file = zipOf([
    member({ isDeflated: true }),
    member({ name: 'labels.npy', content: objects }),
    member({ name: 'broken.npy', content: Buffer.from('no array') }),
  ]);
  const { message, list } = await refusal(() => read('x.npz', file));
  expect(message).toBe('x.npz holds 3 arrays; choose one with --key');
  expect(list).toEqual(['x  [3]  float64', 'labels  [2]  |O', 'broken  []  cannot be read']);
  expect(await refused('x.npz', file, 'labels')).toContain('"labels.npy" in x.npz holds Python objects (a pickle)');
  expect(await refused('x.npz', file, 'lables')).toContain('did you mean "labels"?');
});

test('of a thousand members only those in the list are looked into', async () => {
  const file = zipOf(Array.from({ length: 1000 }, (_, i) => member({ name: `a${i}.npy` })));
  const { list } = await refusal(() => read('x.npz', file));
  expect(list).toHaveLength(41);
  expect(list.at(-1)).toBe('and 960 more');
});

test('names of any length and number make no message of more than a screen', async () => {
  const content = npyOf(dictionary('|O', [1]), Buffer.alloc(8));
  const names = Array.from({ length: 50 }, (_, i) => `${'long/'.repeat(2000)}${i}`);
  const file = zipOf(names.map((name) => member({ name: `${name}.npy`, content })));
  const { message, list } = await refusal(() => read('x.npz', file));
  expect([message, ...list].join('\n').length).toBeLessThan(1800);
  expect(list.at(-1)).toMatch(/^and \d+ more$/);
  expect((await refused('x.npz', file, names[7])).length).toBeLessThan(300);
});

describe('a zip that says what is not so is refused', () => {
  const packed = deflateRawSync(three);
  test.each<[string, Partial<Member>, string]>([
    ['another check sum', { crc: 1 }, 'the check sum (CRC) of the member "x.npy" does not fit'],
    ['another check sum, deflated', { crc: 1, isDeflated: true }, 'the check sum (CRC)'],
    [
      'more than it unpacks to',
      { size: three.length + 8, isDeflated: true },
      'has 152 bytes, not the 160 it is said to have',
    ],
    ['less than it unpacks to', { size: three.length - 8, isDeflated: true }, 'unpacks to more than the 144 bytes'],
    ['less than is stored', { size: three.length - 8 }, 'unpacks to more than the 144 bytes'],
    ['deflated and is not', { method: 8, packed: Buffer.from('no deflate stream') }, 'cannot be unpacked'],
    ['a stream cut short', { method: 8, packed: packed.subarray(0, -9) }, 'cannot be unpacked'],
    ['encrypted', { flags: 1 }, 'is encrypted with a password'],
    ['compressed by LZMA', { method: 14 }, 'is compressed by method 14; only stored and deflated'],
    ['another name where it begins', { localName: 'y.npy' }, 'is another one where it begins than in the directory'],
    ['another place', { offset: 4 }, 'damaged zip archive'],
  ])('%s', async (_, rest, part) => {
    const file = zipOf([member(rest)]);
    expect(await refused('x.npz', file)).toContain(part);
    expect((await refusal(() => readFromDisk(file))).message).toContain(part);
  });

  test('two members of a name, or in one place', async () => {
    expect(await refused('x.npz', zipOf([member(), member()]), 'x')).toContain('two members named "x.npy" (duplicate)');
    const overlapping = zipOf([member(), member({ name: 'y.npy', offset: 10 })]);
    expect(await refused('x.npz', overlapping, 'x')).toContain('its members "x.npy" and "y.npy" overlap');
  });

  test('a file cut at any byte', async () => {
    const file = zipOf([member({ isDeflated: true })]);
    for (let length = 1; length < file.length; length++) {
      expect(await refused('x.npz', file.subarray(0, length))).toMatch(/x\.npz is a damaged zip archive|not a number/);
    }
  });

  test('any byte changed is noticed, or does not matter', async () => {
    const file = zipOf([member({ isDeflated: true })]);
    for (let at = 0; at < file.length; at++) {
      const changed = Buffer.from(file);
      changed[at] = changed[at]! ^ 0x55;
      const tensor = await read('x.npz', changed).catch((error: Error) => error);
      if (tensor instanceof Error) expect([at, tensor.name]).toEqual([at, 'InputError']);
      else expect([at, plain(tensor)]).toEqual([at, expected]);
    }
  });
});

describe('a bomb does no harm', () => {
  const zeros = deflateRawSync(new Uint8Array(64 << 20), { level: 9 });

  test('one whose size is not what the shape needs is refused before it is unpacked', async () => {
    const head = npyOf(dictionary('<f8', [3]));
    const content = Buffer.concat([head, new Uint8Array(8 << 20)]);
    expect(await refused('x.npz', zipOf([member({ content, isDeflated: true })]))).toContain(
      'longer than its header says',
    );
  });

  test('one that unpacks to more than it says is stopped there', async () => {
    const file = zipOf([member({ isDeflated: true, packed: zeros, size: 1000 })]);
    expect(await refused('x.npz', file)).toMatch(/unpacks to more than the 1000 bytes|does not begin as/);
  });

  test('a shape beyond all memory allocates nothing', async () => {
    const content = npyOf(dictionary('<f8', [2 ** 40, 2 ** 40]), doubles(1));
    expect(await refused('x.npz', zipOf([member({ content })]))).toContain('cut short');
  });
});

test('an array in Fortran order is turned', async () => {
  const content = npyOf(dictionary('<f8', [2, 3], true), doubles(1, 4, 2, 5, 3, 6));
  const file = zipOf([member({ content, isDeflated: true })]);
  expect(plain(await read('x.npz', file))).toEqual({ shape: [2, 3], values: [1, 2, 3, 4, 5, 6] });
});
