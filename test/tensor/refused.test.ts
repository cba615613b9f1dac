import { expect, test } from 'vitest';
import { plain, read, refused } from './sources.ts';

/** The directory of a zip of one empty member, and the member before it. */
function zip(member: string): Buffer {
  const name = Buffer.from(member);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length, 16);
  return Buffer.concat([local, name, entry, name, end]);
}

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each<[string, string, Buffer]>([
  ['a PyTorch file', 'torch.load', zip('archive/data.pkl')],
  ['a PyTorch file', 'torch.load', zip('archive/data.pkl').subarray(0, 60)],
  ['an Excel workbook', 'as CSV', zip('[Content_Types].xml')],
  ['a zip archive without any .npy', 'unzip', zip('readme.txt')],
  ['an empty zip archive', 'no array', bytes(`PK\x05\x06${'\0'.repeat(18)}`)],
  ['compressed by gzip', 'gunzip -c FILE | layernorm', bytes('\x1f\x8b\x08\0')],
  ['compressed by xz', 'xz -dc', bytes('\xfd7zXZ\0')],
  ['compressed by zstd', 'zstd -dc', bytes('\x28\xb5\x2f\xfd\x24')],
  ['compressed by bzip2', 'bzip2 -dc', bytes('BZh91AY&SY\x8d')],
  ['compressed by lz4', 'lz4 -dc', bytes('\x04\x22\x4d\x18d')],
  ['compressed by zlib', 'joblib', bytes('x\x9c\xcbH')],
  ['a tar archive', 'tar xf', bytes(`x.npy${'\0'.repeat(252)}ustar\x0000`)],
  ['an HDF5 file', 'h5py', bytes('\x89HDF\r\n\x1a\n')],
  ['an HDF5 file', 'h5py', bytes(`${'\0'.repeat(512)}\x89HDF\r\n\x1a\n`)],
  ['a Parquet file', 'read_parquet', bytes('PAR1\x15\x04')],
  ['an Arrow file', 'read_feather', bytes('ARROW1\0\0')],
  ['a Feather file', 'read_feather', bytes('FEA1\0\0\0\0')],
  ['a MATLAB .mat file', 'loadmat', bytes(`MATLAB 5.0 MAT-file${' '.repeat(100)}\0\x01IM`)],
  ['a GGUF model file', 'gguf', bytes('GGUF\x03\0\0\0')],
  ['a PyTorch file (legacy', 'torch.load', bytes('\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.')],
  ['a Python pickle', 'pickle.load', bytes('\x80\x04\x95\xa0\0\0')],
  ['an ONNX (protobuf) file', 'onnx', bytes('\x08\x08\x12\x07pytorch\x1a')],
])('a file is told as %s with a way to convert it, whatever its ending', async (name, advice, content) => {
  const sentence = await refused('x.txt', content);
  expect(sentence).toContain(`x.txt is ${name}`);
  expect(sentence).toContain(', which is not read; ');
  expect(sentence).toContain(advice);
});

test('by its ending a tensor of ONNX is told, a pickle of letters, and what is no NumPy file', async () => {
  expect(await refused('x.pkl', 'cnumpy.core.multiarray\n_reconstruct\np0\n')).toContain('is a Python pickle');
  expect(await refused('input_0.pb', bytes('\x08\x03\x08\x04\x10\x01B\x01X'))).toContain('is an ONNX (protobuf) file');
  expect(await refused('x.npy', bytes('NUMPY\0\0'))).toContain('does not begin as an .npy file does');
  expect(await refused('x.npz', bytes('prefix\0PK\x03\x04'))).toContain('does not begin as an .npz file does');
});

test('binary files of no known kind are told what is read', async () => {
  for (const content of [bytes('\x08\x03\x08\x04\x10\x01B\x01X'), bytes('1 2 3\n\0\0 4\n')]) {
    expect(await refused('x.txt', content)).toBe(
      'x.txt is a binary file of an unknown kind; .npy, .npz, .safetensors, text, CSV, TSV, JSON and NDJSON are read',
    );
  }
});

test('a text is read as one under any ending', async () => {
  for (const name of ['x.npy', 'x.npz', 'x.safetensors', 'x.pkl']) {
    expect(plain(await read(name, '1 2.5 0.25\n'))).toEqual({ shape: [3], values: [1, 2.5, 0.25] });
  }
});

test('a header that begins with the letters of another format is a header still', async () => {
  for (const name of ['CDF', 'ORC', 'BZh', 'GGUF', 'PAR1']) {
    expect(plain(await read('x.csv', `${name},b\n1,2\n3,4\n`))).toEqual({ shape: [2, 2], values: [1, 2, 3, 4] });
  }
});

test('a web page is told as one', async () => {
  expect(await refused('x.csv', '<!DOCTYPE html>\n<html></html>')).toContain('looks like HTML, a web page');
  expect(await refused('x.json', '\n<?xml version="1.0"?>')).toContain('looks like HTML or XML');
});
