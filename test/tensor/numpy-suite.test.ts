import { describe, expect, test } from 'vitest';
import { doubles, npyOf, zipOf } from './binary-files.ts';
import { plain, read, refused } from './sources.ts';

// What NumPy's own tests of its format read and refuse (numpy/lib/tests: data/ and test_format.py of 2.4), made here byte by byte.

/** A file as NumPy before 1.14 laid it out: its numbers aligned to 16 bytes. */
function olderNpy(dictionary: string, data: Uint8Array): Buffer {
  const length = Math.ceil((10 + dictionary.length + 1) / 16) * 16;
  const header = Buffer.alloc(length, ' ');
  header.write('\x93NUMPY\x01\x00', 'latin1');
  header.writeUInt16LE(length - 10, 8);
  header.write(dictionary, 10);
  header.write('\n', length - 1);
  return Buffer.concat([header, data]);
}

const described = (descr: string, shape = '(1,)') => `{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }`;

/** The pickle of an array of objects, as far as anybody may look at it: not at all. */
const pickle = Buffer.from('\x80\x02cnumpy.core.multiarray\n_reconstruct\nq\x01.', 'latin1');

describe("NumPy's own files", () => {
  test.each([
    ['python3.npy', '(2,)'],
    ['win64python2.npy', '(2L,)'],
  ])('%s holds two ones', async (name, shape) => {
    const file = olderNpy(described(`'<f8'`, shape), doubles(1, 1));
    expect(file.length).toBe(96);
    expect(plain(await read(name, file))).toEqual({ shape: [2], values: [1, 1] });
  });

  test.each([
    ['py2-np0-objarr.npy', olderNpy(described(`'|O8'`, '(4,)'), pickle)],
    ['py2-objarr.npy', olderNpy(described(`'|O8'`, '(4,)'), pickle)],
    ['py3-objarr.npy', npyOf(described(`'|O'`, '(4,)'), pickle)],
    ['py2-objarr.npz', zipOf([{ name: 'x.npy', content: olderNpy(described(`'|O8'`, '(4,)'), pickle) }])],
    ['py3-objarr.npz', zipOf([{ name: 'x.npy', content: npyOf(described(`'|O'`, '(4,)'), pickle) }])],
  ])('%s holds a pickle, which is not read', async (name, file) => {
    expect(await refused(name, file)).toMatch(/holds Python objects \(a pickle\), which are not read/);
  });

  test('an .npz of no arrays is told of', async () => {
    expect(await refused('nothing.npz', zipOf([]))).toBe(
      'nothing.npz is a zip archive with nothing in it: it holds no arrays',
    );
  });
});

describe("headers of NumPy's own tests", () => {
  test('room for a first axis that grows, and types with metadata, which NumPy leaves out', async () => {
    const header = `{'descr': '<i8', 'fortran_order': False, 'shape': (1, 2), }${' '.repeat(20)}`;
    const file = npyOf(header, Buffer.from(BigInt64Array.of(7n, -7n).buffer));
    expect(plain(await read('x.npy', file))).toEqual({ shape: [1, 2], values: [7, -7] });
  });

  const fields = (count: number, name: (i: number) => string) =>
    `[${Array.from({ length: count }, (_, i) => `('${name(i)}', '<i4')`).join(', ')}]`;
  test.each<[string, string, version: number]>([
    ['a table of plain fields', `[('x', '<i4', (2,)), ('y', '<f8', (2, 2)), ('z', '|u1')]`, 1],
    ['fields within fields', `[('x', '>i4', (2,)), ('Info', [('value', '>c16'), ('y2', '>f8')]), ('z', '|b1')]`, 1],
    ['padding between fields', `[('', '|V4'), ('a', '<i4'), ('', '|V4')]`, 1],
    ['fields with titles', `[(('aa', 'a'), '<i4'), ('', '|V1'), (('bb', 'b'), '<i4')]`, 1],
    ['an array in every element', `[('c', ('<f8', (5,)), (2,))]`, 1],
    ['500 long names', fields(500, (i) => `${i}`.repeat(100)), 2],
    ['10001 fields', fields(10_001, (i) => `f${i}`), 2],
    ['names beyond Latin-1', `[('int', '<i8'), ('整形', '<i8')]`, 3],
  ])('%s are structured records, which are not read', async (_, descr, version) => {
    const file = npyOf(described(descr, '()'), Buffer.alloc(16), version);
    expect(await refused('x.npy', file)).toMatch(/^x\.npy holds structured records or subarrays/);
  });

  test.each([
    ['\x93NUMPY\x01\x01', 'version 1.1'],
    ['\x93NUMPY\x00\x00', 'version 0.0'],
    ['\x93NUMPY\x00\x01', 'version 0.1'],
    ['\x93NUMPY\x02\x02', 'version 2.2'],
    ['\x93NUMPY\xff\xff', 'version 255.255'],
    ['\x92NUMPY\x01\x00', 'x.npy'],
    ['\x00NUMPY\x01\x00', 'x.npy'],
    ['\x93numpy\x01\x00', 'does not begin as a NumPy .npy file does'],
    ['\x93MATLB\x01\x00', 'does not begin as a NumPy .npy file does'],
  ])('a file that begins with %j is refused, whatever follows', async (magic, part) => {
    const file = npyOf(described(`'<f8'`), doubles(1));
    file.write(magic, 'latin1');
    expect(await refused('x.npy', file)).toContain(part);
  });

  test.each(['\x93NUMPY\x02\x00', '\x93NUMPY\x01', '\x93NUMPY', ''])(
    'a file of nothing but %j is refused',
    async (magic) => {
      expect(await refused('x.npy', Buffer.from(magic, 'latin1'))).toMatch(/^x\.npy is (?:cut short|empty)/);
    },
  );

  test.each([
    [`{'descr': 'x', 'shape': (1, 2), }`, 'the key fortran_order is missing'],
    [`{'descr': 'x', 'extrakey': -1, 'fortran_order': False, 'shape': (1, 2), }`, 'there is an extra key "extrakey"'],
  ])('the header %s is refused', async (header, part) => {
    expect(await refused('x.npy', npyOf(header, doubles(1, 2)))).toContain(part);
  });
});
