import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSource } from '../../src/tensor/bytes.ts';
import { collect } from '../../src/tensor/collect.ts';
import { openTensor } from '../../src/tensor/open.ts';
import { doubles, safetensorsOf } from './binary-files.ts';
import { plain, read, refusal, refused, source } from './sources.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layernorm-safetensors-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function openFromDisk(content: Uint8Array, key?: string) {
  await writeFile(join(folder, 'x.safetensors'), content);
  return openTensor(fileSource(join(folder, 'x.safetensors')), key);
}

const tensor = (dtype: string, shape: readonly number[], begin: number, end: number) => ({
  dtype,
  shape,
  data_offsets: [begin, end],
});

describe('every element type', () => {
  test.each<[string, number[], number[]]>([
    ['F64', [...doubles(0.1, -0)], [0.1, -0]],
    ['F32', [0, 0, 0x80, 0x3f, 1, 0, 0, 0x80], [1, -(2 ** -149)]],
    ['F16', [0, 0x3c, 1, 0x80, 0, 0x7c, 1, 0x7c], [1, -(2 ** -24), Infinity, NaN]],
    ['BF16', [0x80, 0x3f, 1, 0x80, 0x80, 0xff], [1, -(2 ** -133), -Infinity]],
    ['F8_E4M3', [0x38, 0x01, 0xfe, 0x7f], [1, 2 ** -9, -448, NaN]],
    ['F8_E5M2', [0x3c, 0x01, 0x7c, 0xfd], [1, 2 ** -16, Infinity, NaN]],
    ['I8', [0xff, 0x80], [-1, -128]],
    ['U8', [0xff, 0x80], [255, 128]],
    ['I16', [0xfe, 0xff], [-2]],
    ['U16', [0xfe, 0xff], [65534]],
    ['I32', [0xfe, 0xff, 0xff, 0xff], [-2]],
    ['U32', [0xfe, 0xff, 0xff, 0xff], [4294967294]],
    ['I64', [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], [-2]],
    ['U64', [0, 0, 0, 0, 0, 0, 0, 0x80], [2 ** 63]],
    ['BOOL', [1, 0, 1], [1, 0, 1]],
  ])('%s', async (dtype, bytes, values) => {
    const file = safetensorsOf({ w: tensor(dtype, [values.length], 0, bytes.length) }, Buffer.from(bytes));
    expect(plain(await read('x', file))).toEqual({ shape: [values.length], values });
  });
});

const two = safetensorsOf(
  { b: tensor('F32', [2], 24, 32), __metadata__: { format: 'pt' }, a: tensor('F64', [3, 1], 0, 24) },
  Buffer.concat([doubles(1, 2, 3), Buffer.from([0, 0, 0x20, 0x41, 0, 0, 0x80, 0xc0])]),
);

test('a tensor is picked by its name, from a file and in order', async () => {
  for (const [key, expected] of Object.entries({
    a: { shape: [3, 1], values: [1, 2, 3] },
    b: { shape: [2], values: [10, -4] },
  })) {
    for (const piece of [1, 7, 1000]) {
      expect(plain(await collect(await openTensor(source('x', two, piece), key)))).toEqual(expected);
    }
    expect(plain(await collect(await openFromDisk(two, key)))).toEqual(expected);
  }
});

test('without a name, or with a wrong one, names, shapes and types are listed', async () => {
  const { message, list } = await refusal(() => read('x', two));
  expect(message).toBe('x holds 2 arrays; choose one with --key');
  expect(list).toEqual(['b  [2]  float32', 'a  [3, 1]  float64']);
  expect(await refused('x', two, 'aa')).toBe('x holds no array named "aa"; did you mean "a"?');
  expect(await refused('x', two, '__metadata__')).toContain('no array named');
});

test('a tensor in a file tells where it lies', async () => {
  const { raw, key } = await openFromDisk(two, 'b');
  expect(raw).toEqual({
    path: join(folder, 'x.safetensors'),
    offset: two.length - 8,
    dtype: 'float32',
    littleEndian: true,
    shape: [2],
  });
  expect(key).toBe('b');
});

test('a number without axes, empty axes, and names of all kinds', async () => {
  const names = ['', 'wé😀', '\u001b]0;x\u0007', '__proto__', 'a#b'];
  const header = Object.fromEntries(names.map((name, i) => [name, tensor('F64', [], 8 * i, 8 * i + 8)]));
  Object.defineProperty(header, '__proto__', { value: tensor('F64', [], 24, 32), enumerable: true });
  const file = safetensorsOf({ ...header, empty: tensor('F32', [2, 0], 40, 40) }, doubles(1, 2, 3, 4, 5));
  const values = await Promise.all(names.map(async (name) => plain(await read('x', file, name))));
  expect(values.map(({ values: [x] }) => x).toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(values.every(({ shape }) => shape.length === 0)).toBe(true);
  expect(plain(await read('x', file, 'empty'))).toEqual({ shape: [2, 0], values: [] });
});

test('a header of more than a megabyte is read from a pipe and from a file', async () => {
  const header = { __metadata__: { text: 'x'.repeat(2_000_000) }, w: tensor('F64', [1], 0, 8) };
  const file = safetensorsOf(header, doubles(6));
  expect(plain(await read('x', file))).toEqual({ shape: [1], values: [6] });
  expect(plain(await collect(await openFromDisk(file)))).toEqual({ shape: [1], values: [6] });
});

test('blanks may follow the header, as writers align it', async () => {
  const file = safetensorsOf(`{"w":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}   \n `, doubles(6));
  expect(plain(await read('x', file)).values).toEqual([6]);
});

test('a type that is not read hinders no other tensor', async () => {
  const file = safetensorsOf(
    { odd: tensor('F4', [2], 0, 1), w: tensor('F64', [1], 1, 9) },
    Buffer.concat([Buffer.of(0), doubles(2)]),
  );
  expect(plain(await read('x', file, 'w')).values).toEqual([2]);
  expect(await refused('x', file, 'odd')).toContain('tensor "odd" has the dtype "F4", which is not read');
  expect((await refusal(() => read('x', file))).list[0]).toBe('odd  [2]  F4');
});

describe('what the format does not allow is refused', () => {
  const w = (rest: object) => ({ w: { ...tensor('F64', [2], 0, 16), ...rest } });
  test.each<[string, string | object, string]>([
    [
      'shape and offsets apart',
      w({ shape: [3] }),
      'shape [3] of F64 takes 24 bytes, but its data_offsets are 16 bytes apart',
    ],
    ['offsets reversed', w({ data_offsets: [16, 0] }), 'data_offsets are not two offsets'],
    ['one offset', w({ data_offsets: [16] }), 'data_offsets are not two offsets'],
    ['an offset below 0', w({ data_offsets: [-8, 8] }), '"-8" is no whole number'],
    ['an offset with a point', w({ data_offsets: [0, 16.5] }), '"16.5" is no whole number'],
    ['a shape of numbers as words', w({ shape: ['2'] }), 'is no whole number'],
    [
      'an extent beyond all',
      `{"w":{"dtype":"F64","shape":[18446744073709551614,0],"data_offsets":[0,0]}}`,
      'too large',
    ],
    ['a product beyond all', w({ shape: [2 ** 40, 2 ** 40] }), 'takes 9671406556917033397649408 bytes'],
    ['no dtype', { w: { shape: [2], data_offsets: [0, 16] } }, 'dtype is missing'],
    ['no shape', { w: { dtype: 'F64', data_offsets: [0, 16] } }, 'shape is missing'],
    ['no offsets', { w: { dtype: 'F64', shape: [2] } }, 'data_offsets are missing'],
    ['a dtype that is no string', w({ dtype: 64 }), 'dtype is no string'],
    ['an unknown dtype', w({ dtype: 'F99' }), 'dtype "F99", which is not read'],
    ['a tensor that is a list', { w: [1] }, 'an object with dtype'],
    [
      'names twice',
      `{"w":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},"w":{"dtype":"F64","shape":[1],"data_offsets":[8,16]}}`,
      'is there twice (duplicate)',
    ],
    ['a hole before', w({ shape: [1], data_offsets: [8, 16] }), 'leaves a hole before it'],
    ['a hole between', { a: tensor('U8', [4], 0, 4), b: tensor('U8', [8], 8, 16) }, 'leaves a hole before it, "a"'],
    ['an overlap', { a: tensor('U8', [10], 0, 10), b: tensor('U8', [8], 8, 16) }, 'overlaps the tensor before it, "a"'],
    ['bytes behind', w({ shape: [1], data_offsets: [0, 8] }), '8 bytes lie behind its last tensor (extra bytes)'],
    ['bytes missing', w({ shape: [3], data_offsets: [0, 24] }), 'take 24 bytes but only 16 are there (truncated)'],
    ['metadata that is no text', { __metadata__: { a: 1 } }, '__metadata__ must hold strings'],
    ['a list for a header', '{]', 'a name in double quotes is expected'],
    ['a header that goes on', '{} {}', 'something stands after the end'],
    ['a header cut', '{"w":{"dtype":"F64"', 'the JSON ends here'],
  ])('%s', async (_, header, part) => {
    const file = safetensorsOf(header, doubles(1, 2));
    expect(await refused('x.safetensors', file)).toContain(part);
    expect((await refusal(async () => collect(await openFromDisk(file)))).message).toContain(part);
  });

  test('no tensor at all', async () => {
    expect(await refused('x.safetensors', safetensorsOf('{}'))).toBe('x.safetensors holds no array of numbers');
  });

  test('a header that does not begin with a brace, and one that is no UTF-8', async () => {
    expect(await refused('x.safetensors', safetensorsOf(' {}', doubles(0)))).toContain('must begin with "{"');
    const broken = safetensorsOf(Buffer.from('{"\xff":1}', 'latin1'));
    expect(await refused('x.safetensors', broken)).toContain('is not valid UTF-8');
  });

  test('a header longer than 100,000,000 bytes, or than the file', async () => {
    const file = safetensorsOf('{}');
    file.writeBigUInt64LE(100_000_001n);
    expect(await refused('x', file)).toContain('its header would be 100000001 bytes long, and at most 100000000');
    file.writeBigUInt64LE(2n ** 64n - 1n);
    expect(await refused('x.safetensors', file)).toContain('would be 18446744073709551615 bytes long');
    file.writeBigUInt64LE(3n);
    expect(await refused('x', file)).toContain('its header of 3 bytes is not whole (truncated)');
  });

  test('a file cut at any byte', async () => {
    for (let length = 1; length < two.length; length++) {
      expect(await refused('x.safetensors', two.subarray(0, length), 'a')).toContain('truncated');
    }
  });
});

test('any byte of a header changed is noticed, or changes nothing but what it says', async () => {
  for (let at = 0; at < two.length - 32; at++) {
    for (const flip of [0x01, 0x10, 0x80, 0xff]) {
      const changed = Buffer.from(two);
      changed[at] = changed[at]! ^ flip;
      const tensor = await read('x.safetensors', changed, 'a').catch((error: Error) => error);
      if (tensor instanceof Error) expect([at, tensor.name]).toEqual([at, 'InputError']);
      else expect([at, tensor.values.length * tensor.shape.length > 0]).toEqual([at, true]);
    }
  }
});

test('any text for a header is read or refused with a sentence', async () => {
  const words = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"w"',
    ':',
    ',',
    '"dtype"',
    '"F64"',
    '"shape"',
    '[1]',
    '[0,8]',
    '"data_offsets"',
    '1',
    ' ',
    '"\\u00"',
    'null',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 30 }), async (parts) => {
      await read('x.safetensors', safetensorsOf(`{${parts.join('')}`, doubles(1))).catch((error) => {
        expect(error.name).toBe('InputError');
      });
    }),
    { numRuns: 500 },
  );
});
