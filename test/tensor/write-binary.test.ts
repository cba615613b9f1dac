import { writeSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileSource } from '../../src/tensor/bytes.ts';
import { collect } from '../../src/tensor/collect.ts';
import { floatDtypes } from '../../src/tensor/elements/dtype.ts';
import type { Layout } from '../../src/tensor/layout.ts';
import { openTensor } from '../../src/tensor/open.ts';
import { createRawWriter, createWriter, keptDtype } from '../../src/tensor/write.ts';
import { doubles } from './binary-files.ts';
import { plain, refusal } from './sources.ts';

let folder = '';
const file = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layernorm-binary-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function written(name: string, layout: Layout, values: readonly number[]): Promise<Buffer> {
  const writer = await createWriter(file(name), layout);
  const half = Math.floor(values.length / 2);
  await writer.write(Float64Array.from(values.slice(0, half)));
  await writer.write(Float64Array.from(values.slice(half)));
  await writer.finish();
  return readFile(file(name));
}

const readBack = async (name: string) => plain(await collect(await openTensor(fileSource(file(name)))));

describe('the bytes of a file', () => {
  const layout = { rank: 2, rowShape: [2], rowCount: 1 } as const;

  test('.npy: the header that NumPy writes, aligned to 64 bytes, and the numbers', async () => {
    const bytes = await written('x.npy', layout, [1, 2]);
    const text = bytes.toString('latin1', 0, 128);
    expect(text).toMatch(/^\x93NUMPY\x01\x00v\x00\{'descr': '<f8', 'fortran_order': False, 'shape': \(1, 2\), \} +\n$/);
    expect(bytes.subarray(128)).toEqual(doubles(1, 2));
  });

  test('.safetensors: length, JSON and blanks to a multiple of 8, and the numbers', async () => {
    const bytes = await written('x.safetensors', { ...layout, key: 'ln.out', dtype: 'bfloat16' }, [1, 2]);
    const length = Number(bytes.readBigUInt64LE());
    expect(length % 8).toBe(0);
    expect(JSON.parse(bytes.toString('utf8', 8, 8 + length))).toEqual({
      'ln.out': { dtype: 'BF16', shape: [1, 2], data_offsets: [0, 4] },
    });
    expect([...bytes.subarray(8 + length)]).toEqual([0x80, 0x3f, 0x00, 0x40]);
  });

  test('.npz: one stored member with its check sum, sizes of 64 bits', async () => {
    const bytes = await written('x.npz', { ...layout, key: 'grün/a' }, [1, 2]);
    const nameEnd = 30 + Buffer.byteLength('grün/a.npy');
    expect(bytes.toString('utf8', 30, nameEnd)).toBe('grün/a.npy');
    const npy = bytes.subarray(nameEnd + 20, nameEnd + 20 + 128 + 16);
    expect(npy).toEqual(await written('x.npy', layout, [1, 2]));
    expect(bytes.readUInt32LE(14)).toBe(crc32(npy));
    expect(bytes.readBigUInt64LE(nameEnd + 4)).toBe(144n);
  });

  test.each(['x.npy', 'x.npz', 'x.safetensors'])(
    '%s: the same whether the number of rows is known before or shows at the end',
    async (name) => {
      const values = Array.from({ length: 6_000 }, (_, i) => i / 3);
      const known = await written(name, { rank: 2, rowShape: [3], rowCount: 2_000 }, values);
      expect((await written(name, { rank: 2, rowShape: [3] }, values)).equals(known)).toBe(true);
      expect(await readBack(name)).toEqual({ shape: [2_000, 3], values });
    },
  );
});

test('every array of every type is read back, each number rounded once', async () => {
  const rounding = { float64: (x: number) => x, float32: Math.fround };
  const array = fc
    .record({
      shape: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
      name: fc.constantFrom('x.npy', 'x.npz', 'x.safetensors'),
      dtype: fc.constantFrom('float64' as const, 'float32' as const),
    })
    .chain(({ shape, ...rest }) => {
      const length = shape.reduce((a, b) => a * b, 1);
      return fc.record({
        shape: fc.constant(shape),
        values: fc.array(fc.double(), { minLength: length, maxLength: length }),
        name: fc.constant(rest.name),
        dtype: fc.constant(rest.dtype),
      });
    });
  await fc.assert(
    fc.asyncProperty(array, async ({ shape, values, name, dtype }) => {
      const rowShape = shape.length === 1 ? shape : shape.slice(1);
      await written(
        name,
        { rank: shape.length, rowShape, rowCount: shape.length === 1 ? 1 : shape[0]!, dtype },
        values,
      );
      expect(await readBack(name)).toEqual({ shape, values: values.map(rounding[dtype]) });
    }),
    { numRuns: 100 },
  );
});

test.each(floatDtypes.filter((dtype) => dtype.endsWith('16')))('%s is rounded to even and read back', async (dtype) => {
  const tie = dtype === 'float16' ? 2 ** -11 : 2 ** -8;
  const values = [1 + tie, 1 + tie * (1 + 2 ** -40), 1 + 3 * tie, -0, 1e30, Number.NaN];
  const layout = { rank: 1, rowShape: [6], dtype };
  await written('x.safetensors', layout, values);
  const infinite = dtype === 'float16' ? Number.POSITIVE_INFINITY : expect.closeTo(1e30, -28);
  expect((await readBack('x.safetensors')).values).toEqual([1, 1 + 2 * tie, 1 + 4 * tie, -0, infinite, Number.NaN]);
});

test('numbers that a type is too small for are counted', async () => {
  const limits = {
    float64: Number.MAX_VALUE,
    float32: 2 ** 128 - 2 ** 103,
    float16: 65520,
    bfloat16: 2 ** 128 - 2 ** 119,
  };
  for (const dtype of floatDtypes) {
    const below = limits[dtype] * (1 - 2 ** -52);
    const writer = await createWriter(file('x.safetensors'), { rank: 1, rowShape: [6], dtype });
    await writer.write(
      Float64Array.of(limits[dtype], -limits[dtype], below, -below, Number.POSITIVE_INFINITY, Number.NaN),
    );
    await writer.finish();
    const infinite = (await readBack('x.safetensors')).values.filter(
      (x) => Math.abs(x) === Number.POSITIVE_INFINITY,
    ).length;
    expect([dtype, writer.overflowed]).toEqual([dtype, dtype === 'float64' ? 0 : 2]);
    expect([dtype, infinite]).toEqual([dtype, writer.overflowed + 1]);
  }
});

test('a type that a format lacks is refused, and where none is asked for the next wider is taken', async () => {
  const layout = { rank: 1, rowShape: [2], dtype: 'bfloat16' } as const;
  for (const name of ['x.npy', 'x.npz']) {
    const { message } = await refusal(() => createWriter(file(name), layout));
    expect(message).toContain('NumPy has no bfloat16');
    expect(keptDtype(name, 'bfloat16')).toBe('float32');
  }
  expect(await readdir(folder)).toEqual([]);
  expect(keptDtype('x.safetensors', 'bfloat16')).toBe('bfloat16');
  expect(keptDtype('x.npy', 'float16')).toBe('float16');
  expect(keptDtype('x.npy', 'int8')).toBe('float64');
  expect(keptDtype('x.npy', 'bool')).toBe('float64');
  expect(keptDtype('x.safetensors', 'float8_e4m3')).toBe('float64');
});

describe('a writer by position', () => {
  const layout = { rank: 2, rowShape: [2], rowCount: 2, dtype: 'float32' } as const;
  const numbers = new Uint8Array(Float32Array.of(1, 2, 3, 4).buffer);

  test.each(['x.npy', 'x.safetensors'])(
    '%s: bytes in any order give the file that a writer in order gives',
    async (name) => {
      const expected = await written(name, layout, [1, 2, 3, 4]);
      const writer = (await createRawWriter(file(name), layout))!;
      writeSync(writer.descriptor, numbers, 8, 8, writer.offset + 8);
      writeSync(writer.descriptor, numbers, 0, 8, writer.offset);
      await writer.finish();
      expect(await readFile(file(name))).toEqual(expected);
    },
  );

  test('numbers that are missing are a bug of ours, and leave the old file', async () => {
    await writeFile(file('x.npy'), 'old');
    const writer = (await createRawWriter(file('x.npy'), layout))!;
    writeSync(writer.descriptor, numbers, 0, 8, writer.offset);
    await expect(writer.finish()).rejects.toThrow('bytes were written, not');
    expect(await readdir(folder)).toEqual(['x.npy']);
    expect(await readFile(file('x.npy'), 'utf8')).toBe('old');
  });

  test('it takes itself away', async () => {
    const writer = (await createRawWriter(file('x.npy'), layout))!;
    await writer.abort();
    expect(await readdir(folder)).toEqual([]);
  });

  test('there is none for formats that are more than a header and numbers, nor for rows of unknown number', async () => {
    for (const name of ['x.npz', 'x.csv']) expect(await createRawWriter(file(name), layout)).toBeUndefined();
    expect(await createRawWriter(file('x.npy'), { rank: 2, rowShape: [2] })).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });
});
