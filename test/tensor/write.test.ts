import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileSource } from '../../src/tensor/bytes.ts';
import { collect } from '../../src/tensor/collect.ts';
import { openTensor } from '../../src/tensor/open.ts';
import { createWriter, removeUnfinished, writableEndings } from '../../src/tensor/write.ts';
import { plain, refusal } from './sources.ts';

let folder = '';
const file = (name: string) => join(folder, name);
const readBack = async (path: string) => plain(await collect(await openTensor(fileSource(path))));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layernorm-write-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes an array of this shape in two blocks, and returns the text of the file. */
async function written(
  path: string,
  shape: readonly number[],
  values: readonly number[],
  digits?: number,
): Promise<string> {
  const rowShape = shape.length === 1 ? shape : shape.slice(1);
  const writer = await createWriter(path, {
    rank: shape.length,
    rowShape,
    ...(digits === undefined ? {} : { digits }),
  });
  const half = Math.floor(values.length / 2);
  await writer.write(Float64Array.from(values.slice(0, half)));
  await writer.write(Float64Array.from(values.slice(half)));
  await writer.finish();
  return readFile(path, 'utf8');
}

const odd = [-0, 0.1, Number.NaN, Number.NEGATIVE_INFINITY];

test.each([
  ['.csv', [2, 2], '-0,0.1\nnan,-inf\n'],
  ['.tsv', [2, 2], '-0\t0.1\nnan\t-inf\n'],
  ['.txt', [2, 2], '-0 0.1\nnan -inf\n'],
  ['.txt', [4], '-0 0.1 nan -inf\n'],
  ['.json', [4], '[-0.0,0.1,"NaN","-Infinity"]\n'],
  ['.json', [2, 2], '[[-0.0,0.1],\n ["NaN","-Infinity"]]\n'],
  ['.json', [2, 1, 2], '[[[-0.0,0.1]],\n [["NaN","-Infinity"]]]\n'],
  ['.json', [1, 2, 2], '[[[-0.0,0.1],["NaN","-Infinity"]]]\n'],
  ['.json', [4, 1], '[[-0.0],\n [0.1],\n ["NaN"],\n ["-Infinity"]]\n'],
])('%s of shape %j is written', async (ending, shape, text) => {
  expect(await written(file(`x${ending}`), shape, odd)).toBe(text);
  expect(await readdir(folder)).toEqual([`x${ending}`]);
});

test('numbers are rounded to significant digits where that is asked', async () => {
  expect(await written(file('x.csv'), [4], [1 / 3, -12345.678, 2.5, 1e-9], 3)).toBe('0.333,-12300,2.5,1e-9\n');
  expect(await written(file('y.csv'), [1], [Number.MAX_VALUE], 2)).toBe('1.7976931348623157e+308\n');
  expect(await written(file('z.json'), [2], [-0, 1 / 3], 2)).toBe('[-0.0,0.33]\n');
});

test('an array without rows is an empty list, or nothing', async () => {
  expect(await written(file('x.json'), [0, 2], [])).toBe('[]\n');
  expect(await written(file('x.csv'), [0, 2], [])).toBe('');
});

test.each(writableEndings)('every array of doubles that is written as %s is read back', async (ending) => {
  const path = file(`x${ending}`);
  const array = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) => {
    const size = { minLength: rows * columns, maxLength: rows * columns };
    return fc.tuple(fc.constant([rows, columns]), fc.array(fc.double(), size));
  });
  const extremes = [Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, -0, Number.NaN, Number.POSITIVE_INFINITY];
  await fc.assert(
    fc.asyncProperty(array, async ([shape, values]) => {
      await written(path, shape, values);
      expect(await readBack(path)).toEqual({ shape, values });
    }),
    { numRuns: 50, examples: [[[[3, 2], extremes]], [[[2, 3], extremes]]] },
  );
});

test('a large array is written whole', async () => {
  const values = Array.from({ length: 100_000 }, (_, i) => i / 7);
  await written(file('x.csv'), [1000, 100], values);
  expect(await readBack(file('x.csv'))).toEqual({ shape: [1000, 100], values });
});

const layout = { rank: 1, rowShape: [2] };
const pair = Float64Array.of(1, 2);

describe('what cannot be written is refused before anything is read', () => {
  test.each([
    ['x.xlsx', 'its name must end in .npy, .npz, .safetensors, .csv, .tsv, .json or .txt'],
    ['x', 'its name must end in .npy, .npz, .safetensors, .csv, .tsv, .json or .txt'],
    ['no/x.csv', 'there is no folder'],
    ['folder.csv', 'it is a folder'],
  ])('%s', async (name, part) => {
    await mkdir(file('folder.csv'));
    const { message } = await refusal(() => createWriter(file(name), layout));
    expect(message).toContain(`cannot write ${file(name)}`);
    expect(message).toContain(part);
    expect(await readdir(folder)).toEqual(['folder.csv']);
  });

  test('more axes than lines have', async () => {
    const { message } = await refusal(() => createWriter(file('x.csv'), { rank: 3, rowShape: [2, 2] }));
    expect(message).toContain('.json keeps the shape');
  });

  test('a file that is read, by any of its names or by a descriptor', async () => {
    await writeFile(file('x.csv'), '1,2\n');
    await writeFile(file('z.csv'), '3,4\n');
    await symlink(file('x.csv'), file('soft.csv'));
    await link(file('x.csv'), file('hard.csv'));
    const handle = await open(file('x.csv'));
    const inputs = [
      { role: 'the input', file: file('z.csv') },
      { role: 'gamma', file: file('x.csv') },
    ];
    for (const name of ['x.csv', 'soft.csv', 'hard.csv']) {
      const { message } = await refusal(() => createWriter(file(name), layout, inputs));
      expect(message).toMatch(/is the file that gamma is read from.*would overwrite/);
    }
    const byDescriptor = [{ role: 'the input', file: handle.fd }];
    expect((await refusal(() => createWriter(file('x.csv'), layout, byDescriptor))).message).toContain('the input');
    await handle.close();
    expect(await readFile(file('x.csv'), 'utf8')).toBe('1,2\n');
  });

  test('a link into a folder that is not there', async () => {
    await symlink('missing/y.csv', file('x.csv'));
    const { message } = await refusal(() => createWriter(file('x.csv'), layout));
    expect(message).toBe(`cannot write ${file('x.csv')}: there is no folder ${await realpath(folder)}/missing`);
  });

  test('a device, and a circle of links', async () => {
    await symlink('/dev/null', file('null.csv'));
    expect((await refusal(() => createWriter(file('null.csv'), layout))).message).toContain('not a regular file');
    await symlink(file('a.csv'), file('b.csv'));
    await symlink(file('b.csv'), file('a.csv'));
    expect((await refusal(() => createWriter(file('a.csv'), layout))).message).toContain('run in a circle');
  });
});

describe('an old file', () => {
  beforeEach(() => writeFile(file('x.csv'), 'old\n'));

  test('is replaced only at the end, and keeps its permissions', async () => {
    await chmod(file('x.csv'), 0o640);
    const writer = await createWriter(file('x.csv'), layout);
    await writer.write(pair);
    expect(await readFile(file('x.csv'), 'utf8')).toBe('old\n');
    await writer.finish();
    expect(await readFile(file('x.csv'), 'utf8')).toBe('1,2\n');
    expect((await stat(file('x.csv'))).mode & 0o777).toBe(0o640);
  });

  test('behind a link is replaced, and the link stays', async () => {
    await mkdir(file('sub'));
    await symlink('../x.csv', file('sub/link.csv'));
    await symlink('new.csv', file('sub/dangling.csv'));
    expect(await written(file('sub/link.csv'), [2], [1, 2])).toBe('1,2\n');
    expect(await written(file('sub/dangling.csv'), [2], [3, 4])).toBe('3,4\n');
    expect(await readFile(file('x.csv'), 'utf8')).toBe('1,2\n');
    expect((await readdir(file('sub'))).sort()).toEqual(['dangling.csv', 'link.csv', 'new.csv']);
  });

  test('stays as it was when the writer gives up, and nothing is left beside it', async () => {
    const writer = await createWriter(file('x.csv'), layout);
    await writer.write(pair);
    expect((await readdir(folder)).length).toBe(2);
    await writer.abort();
    await writer.abort();
    expect(await readdir(folder)).toEqual(['x.csv']);
    expect(await readFile(file('x.csv'), 'utf8')).toBe('old\n');
  });

  test('stays as it was when a signal ends the program', async () => {
    const first = await createWriter(file('x.csv'), layout);
    const second = await createWriter(file('x.csv'), layout);
    await first.write(pair);
    removeUnfinished();
    expect(await readdir(folder)).toEqual(['x.csv']);
    await first.abort();
    await second.abort();
    expect(await readFile(file('x.csv'), 'utf8')).toBe('old\n');
  });

  test('stays as it was when too few numbers came, which is a bug of ours', async () => {
    const writer = await createWriter(file('x.csv'), { rank: 2, rowShape: [3] });
    await writer.write(pair);
    await expect(writer.finish()).rejects.toThrow('no whole rows');
    expect(await readdir(folder)).toEqual(['x.csv']);
  });
});
