import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSource } from '../../src/tensor/bytes.ts';
import { collect } from '../../src/tensor/collect.ts';
import { openTensor } from '../../src/tensor/open.ts';
import { numpyReference } from '../reference/read.ts';
import { dictionary, doubles, npyOf } from './binary-files.ts';
import { plain, read, refusal, refused, source } from './sources.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layernorm-npy-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Reads a file that lies on the disk, where it is read by position. */
async function readFromDisk(name: string, content: Uint8Array, key?: string) {
  await writeFile(join(folder, name), content);
  return collect(await openTensor(fileSource(join(folder, name)), key));
}

test.each(numpyReference().files.map((file) => [`${file.name} ${file.key ?? ''}`, file] as const))(
  '%s: the numbers that NumPy reads, from a file and in order',
  async (_, { name, content, key, shape, values }) => {
    expect(plain(await read(name, content, key))).toEqual({ shape, values });
    expect(plain(await readFromDisk(name, content, key))).toEqual({ shape, values });
  },
);

/** Writers of one element, little-endian or big-endian, and numbers that the type holds. */
const integer = (min: number, max: number) => fc.integer({ min, max });
const types: Record<
  string,
  [size: number, set: (view: DataView, at: number, x: number, le: boolean) => void, fc.Arbitrary<number>]
> = {
  f8: [8, (v, at, x, le) => v.setFloat64(at, x, le), fc.double()],
  f4: [4, (v, at, x, le) => v.setFloat32(at, x, le), fc.float()],
  i1: [1, (v, at, x) => v.setInt8(at, x), integer(-128, 127)],
  i2: [2, (v, at, x, le) => v.setInt16(at, x, le), integer(-(2 ** 15), 2 ** 15 - 1)],
  i4: [4, (v, at, x, le) => v.setInt32(at, x, le), integer(-(2 ** 31), 2 ** 31 - 1)],
  i8: [8, (v, at, x, le) => v.setBigInt64(at, BigInt(x), le), fc.maxSafeInteger()],
  u1: [1, (v, at, x) => v.setUint8(at, x), integer(0, 255)],
  u2: [2, (v, at, x, le) => v.setUint16(at, x, le), integer(0, 2 ** 16 - 1)],
  u4: [4, (v, at, x, le) => v.setUint32(at, x, le), integer(0, 2 ** 32 - 1)],
  u8: [8, (v, at, x, le) => v.setBigUint64(at, BigInt(x), le), fc.maxSafeNat()],
  b1: [1, (v, at, x) => v.setUint8(at, x), integer(0, 1)],
};

test('any type, shape, order of bytes and of axes is read, in pieces of any size, from a file or in order', async () => {
  const array = fc
    .record({
      code: fc.constantFrom(...Object.keys(types)),
      shape: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
    })
    .chain(({ code, shape }) => {
      const length = shape.reduce((a, b) => a * b, 1);
      return fc.record({
        code: fc.constant(code),
        shape: fc.constant(shape),
        values: fc.array(types[code]![2], { minLength: length, maxLength: length }),
        isBig: fc.boolean(),
        isFortran: fc.boolean(),
        version: fc.integer({ min: 1, max: 3 }),
        piece: fc.integer({ min: 1, max: 200 }),
      });
    });
  await fc.assert(
    fc.asyncProperty(array, async ({ code, shape, values, isBig, isFortran, version, piece }) => {
      const [size, set] = types[code]!;
      const view = new DataView(new ArrayBuffer(size * values.length));
      values.forEach((x, i) => {
        set(view, size * (isFortran ? fortranPlace(i, shape) : i), x, !isBig);
      });
      const file = npyOf(
        dictionary((isBig ? '>' : '<') + code, shape, isFortran),
        new Uint8Array(view.buffer),
        version,
      );
      const fromPieces = await collect(await openTensor(source('x.npy', file, piece)));
      expect(plain(fromPieces)).toEqual({ shape, values });
      expect(plain(await readFromDisk('x.npy', file))).toEqual({ shape, values });
    }),
    { numRuns: 150 },
  );
});

/** Where the element that is the `place`-th row-major lies where the first axis runs fastest. */
function fortranPlace(place: number, shape: readonly number[]): number {
  let [rest, at] = [place, 0];
  for (let k = shape.length - 1; k >= 0; k--) {
    const stride = shape.slice(0, k).reduce((a, b) => a * b, 1);
    at += (rest % shape[k]!) * stride;
    rest = Math.floor(rest / shape[k]!);
  }
  return at;
}

test('a large array comes in blocks of whole rows, in either order, and any slice of its rows', async () => {
  const shape = [900, 100];
  const values = Array.from({ length: 90_000 }, (_, i) => i);
  for (const isFortran of [false, true]) {
    const laid = isFortran ? values.map((_, at) => (at % 900) * 100 + Math.floor(at / 900)) : values;
    const path = join(folder, 'large.npy');
    await writeFile(path, npyOf(dictionary('<f8', shape, isFortran), doubles(...laid)));
    const stream = await openTensor(fileSource(path));
    expect(stream).toMatchObject({ rank: 2, rowShape: [100], rowCount: 900, dtype: 'float64' });
    const blocks: number[] = [];
    for await (const block of stream.blocks) {
      expect(block.length % 100).toBe(0);
      blocks.push(...block);
    }
    expect(blocks).toEqual(values);
    for (const [first, last] of [
      [0, 1],
      [655, 657],
      [899, 900],
      [10, 10],
    ] as const) {
      const rows: number[] = [];
      for await (const block of stream.between!(first, last)) rows.push(...block);
      expect(rows).toEqual(values.slice(first * 100, last * 100));
    }
  }
});

test('an array that lies in one piece in a file tells where', async () => {
  const path = join(folder, 'raw.npy');
  await writeFile(path, npyOf(dictionary('>f4', [2, 3]), new Uint8Array(24)));
  const { raw } = await openTensor(fileSource(path));
  expect(raw).toEqual({ path, offset: 128, dtype: 'float32', littleEndian: false, shape: [2, 3] });
  await writeFile(path, npyOf(dictionary('<f4', [2, 3], true), new Uint8Array(24)));
  expect((await openTensor(fileSource(path))).raw).toBeUndefined();
  expect((await openTensor(source('x.npy', npyOf(dictionary('<f4', [1]), new Uint8Array(4))))).raw).toBeUndefined();
});

describe('headers in every spelling', () => {
  test.each([
    `{'shape': (1L, 2L), 'fortran_order': False, 'descr': '<f8'}`,
    `{"descr":"<f8","fortran_order":True,"shape":(1,2)}`,
    `  {u'fortran_order' : False ,\n 'shape' : ( 1 , 2 , ) , 'descr' : '<f8' , }   `,
    `{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }\n\n`,
    `{'descr': '=f8', 'fortran_order': False, 'shape': (01, 2)}`,
  ])('%j is read', async (text) => {
    expect(plain(await read('x.npy', npyOf(text, doubles(3, 4))))).toEqual({ shape: [1, 2], values: [3, 4] });
  });

  test('without padding, and without a line end', async () => {
    const text = `{'descr':'<f8','fortran_order':False,'shape':(1,)}`;
    const header = Buffer.from(`\x93NUMPY\x01\x00${String.fromCharCode(text.length)}\x00${text}`, 'latin1');
    expect(plain(await read('x.npy', Buffer.concat([header, doubles(7)])))).toEqual({ shape: [1], values: [7] });
  });

  test.each<[string, string]>([
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (2)}`, 'shape is a number and no tuple'],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': 2}`, 'shape is no tuple'],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': [2]}`, 'shape is no tuple'],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (-2,)}`, 'shape is no tuple'],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (2.0,)}`, 'shape is no tuple'],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (1 2)}`, 'shape is no tuple'],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (,)}`, 'shape is no tuple'],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (((((1,)))))}`, 'shape is no tuple'],
    [`{'descr': '<f8', 'fortran_order': 0, 'shape': (2,)}`, 'fortran_order is neither'],
    [`{'descr': '<f8', 'fortran_order': 'False', 'shape': (2,)}`, 'fortran_order is neither'],
    [`{'descr': '<f8', 'shape': (2,)}`, 'the key fortran_order is missing'],
    [`{'fortran_order': False, 'shape': (2,)}`, 'the key descr is missing'],
    [`{'descr': '<f8', 'fortran_order': False}`, 'the key shape is missing'],
    [`{}`, 'is missing'],
    [`{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (2,)}`, '"descr" is there twice (duplicate)'],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 'x': 1}`, 'extra key "x"'],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (2,)} 1`, 'after the dictionary'],
    [`{'descr': '<f8' 'fortran_order': False, 'shape': (2,)}`, 'a key and its colon'],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (2,)`, 'a key and its colon'],
    [`['descr', '<f8']`, 'no dictionary begins'],
    [`{'descr': (()=>{throw 1})(), 'fortran_order': False, 'shape': (2,)}`, 'descr is no string'],
    [``, 'no dictionary begins'],
  ])('%j is refused', async (text, part) => {
    const sentence = await refused('x.npy', npyOf(text, doubles(1, 2)));
    expect(sentence).toContain('x.npy: its header is not one that NumPy writes');
    expect(sentence).toContain(part);
  });

  test('thousands of brackets cost no stack', async () => {
    const text = `{'descr': '<f8', 'fortran_order': False, 'shape': ${'('.repeat(60_000)}`;
    expect(await refused('x.npy', npyOf(text, doubles(1)))).toContain('shape is no tuple');
  });

  test('a version that is not known, and a header longer than any', async () => {
    for (const [version, minor] of [
      [0, 0],
      [4, 0],
      [1, 1],
    ] as const) {
      const file = npyOf(dictionary('<f8', [1]), doubles(1));
      file[6] = version;
      file[7] = minor;
      expect(await refused('x.npy', file)).toContain(`version ${version}.${minor}`);
    }
    const long = npyOf(dictionary('<f8', [1]), doubles(1), 2);
    long.writeUInt32LE(2 ** 31, 8);
    expect(await refused('x.npy', long)).toContain('a header of 2147483648 bytes, longer than any');
    long.writeUInt32LE(5000, 8);
    expect(await refused('x.npy', long)).toContain('its header of 5000 bytes is not whole');
  });
});

describe('types that are no real numbers are refused by what they are', () => {
  test.each([
    ['|O', 'Python objects (a pickle)'],
    ['<c16', 'complex numbers'],
    ['|S5', 'byte strings'],
    ['<U3', 'strings'],
    ['<M8[ns]', 'dates and times'],
    ['<m8[s]', 'time spans'],
    ['<f16', 'long doubles'],
    ['<V2', 'is it bfloat16'],
    ['|V16', 'elements without a type'],
    ['<f1', 'float8'],
    ['constructor', 'has the dtype "constructor" as its descr'],
    ['<f8, <f8', 'has the dtype'],
    ['', 'has the dtype'],
  ])('%s', async (code, part) => {
    const sentence = await refused('x.npy', npyOf(dictionary(code, [2]), new Uint8Array(32)));
    expect(sentence).toMatch(/^x\.npy (?:holds|has) /);
    expect(sentence).toContain(part);
  });

  test.each([`[('a', '<f4'), ('b', '<i4')]`, `('<f8', (2,))`])('%s', async (descr) => {
    const text = `{'descr': ${descr}, 'fortran_order': False, 'shape': (2,)}`;
    expect(await refused('x.npy', npyOf(text, new Uint8Array(32)))).toContain('x.npy holds structured records');
  });
});

describe('numbers that do not fit', () => {
  const file = npyOf(dictionary('<f8', [2, 3]), doubles(1, 2, 3, 4, 5, 6));

  test('a file cut at any byte is refused, from a disk and in order', async () => {
    for (let length = 1; length < file.length; length++) {
      const part = file.subarray(0, length);
      expect(await refused('x.npy', part)).toMatch(/cut short|header/);
      if (length % 7 === 0)
        expect((await refusal(() => readFromDisk('cut.npy', part))).message).toMatch(/cut short|header/);
    }
  });

  test('any byte of the header changed is noticed, or changes nothing but what it says', async () => {
    for (let at = 0; at < file.length - 48; at++) {
      for (const flip of [0x01, 0x10, 0x80, 0xff]) {
        const changed = Buffer.from(file);
        changed[at] = changed[at]! ^ flip;
        const tensor = await read('x.npy', changed).catch((error: Error) => error);
        if (tensor instanceof Error) expect([at, tensor.name]).toEqual([at, 'InputError']);
        else expect([at, tensor.values.length]).toEqual([at, 6]);
      }
    }
  });

  test('the sentence tells both sizes', async () => {
    const sentence =
      'x.npy is cut short: shape [2, 3] of float64 needs 48 bytes of numbers but only 40 are there (truncated)';
    expect(await refused('x.npy', file.subarray(0, -8))).toBe(sentence);
  });

  test('bytes that are left are refused', async () => {
    for (const more of [1, 8, 200_000]) {
      const long = Buffer.concat([file, new Uint8Array(more)]);
      expect(await refused('x.npy', long)).toContain('longer than its header says');
      expect((await refusal(() => readFromDisk('long.npy', long))).message).toContain(`but ${48 + more} are there`);
    }
  });

  test.each([
    [
      '4294967296, 4294967296',
      'cut short: shape [4294967296, 4294967296] of float64 needs 147573952589676412928 bytes',
    ],
    ['99999999999999999999999, 1', 'an extent of 99999999999999999999999, too large'],
    ['9007199254740993, 0', 'too large for any array'],
    ['0, 4294967296', 'too large for any array'],
    [`${'1, '.repeat(65)}`, '65 axes'],
  ])('a shape of (%s) allocates nothing', async (shape, part) => {
    const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${shape}), }`;
    expect((await refusal(() => readFromDisk('shape.npy', npyOf(text, doubles(1))))).message).toContain(part);
  });

  test('more numbers than memory holds are not collected, whether they are there or only said to be', async () => {
    const file = npyOf(dictionary('<f8', [2 ** 40, 2]), doubles(1, 2));
    expect(await refused('x.npy', file)).toContain(
      "x.npy holds 2199023255552 numbers, more than this machine's memory",
    );
  });

  test('integers that no double is are refused with their place', async () => {
    const bytes = Buffer.alloc(32);
    bytes.writeBigInt64LE(2n ** 53n + 1n, 24);
    const sentence = await refused('x.npy', npyOf(dictionary('<i8', [2, 2]), bytes));
    expect(sentence).toContain('x.npy, element [1, 1]: the int64 9007199254740993 lies beyond 2^53');
    const transposed = await refused('x.npy', npyOf(dictionary('<u8', [2, 2], true), bytes.fill(0xff, 8, 16)));
    expect(transposed).toContain('element [1, 0]: the uint64 18446744073709551615');
  });

  test('a bool is 0 or 1', async () => {
    expect(await refused('x.npy', npyOf(dictionary('|b1', [3]), Buffer.from([0, 1, 2])))).toContain(
      'element [2]: a bool is 0 or 1, but the byte is 2',
    );
  });

  test('a key is refused, as there are no names', async () => {
    expect(await refused('x.npy', file, 'a')).toBe('x.npy holds one array without a name; leave out --key');
  });
});
