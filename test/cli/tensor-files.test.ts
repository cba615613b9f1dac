import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { dictionary, doubles, npyOf, safetensorsOf, zipOf } from '../tensor/binary-files.ts';
import { layernorm, shell, startLayernorm, temporaryFolder } from './run.ts';

const acts = [
  [1, 2, 4],
  [2, 3, 9],
];
const npy = npyOf(dictionary('<f8', [2, 3]), doubles(...acts.flat()));
const tensors = {
  acts: { dtype: 'F64', shape: [2, 3], data_offsets: [0, 48] },
  'ln.weight': { dtype: 'F64', shape: [3], data_offsets: [48, 72] },
};
const safetensors = safetensorsOf(tensors, doubles(...acts.flat(), 0.5, 1, 2));
const npz = zipOf([
  { name: 'acts.npy', content: npy, isDeflated: true },
  { name: 'w.npy', content: npyOf(dictionary('<f8', [3]), doubles(0.5, 1, 2)) },
]);

/** A folder with the same activations in every format, and the output that JSON gives for them. */
function setUp() {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'x.npy'), npy);
  writeFileSync(join(cwd, 'x.npz'), npz);
  writeFileSync(join(cwd, 'x.csv'), acts.join('\n'));
  writeFileSync(join(cwd, 'x.safetensors'), safetensors);
  const json = (...words: string[]) => JSON.parse(layernorm([...words, '--json'], { cwd }).stdout);
  return { cwd, json, expected: json(JSON.stringify(acts)) };
}

describe('tensor files', () => {
  test('give the same as the numbers typed, from a file and from a pipe', () => {
    const { json, expected, cwd } = setUp();
    expect(json('--file', 'x.npy')).toEqual(expected);
    expect(json('--file', 'x.npz', '--key', 'acts')).toEqual(expected);
    expect(json('--file', 'x.safetensors', '--key', 'acts')).toEqual(expected);
    for (const file of ['x.npy', 'x.npz', 'x.safetensors', 'x.csv']) {
      const key = file === 'x.npy' || file === 'x.csv' ? '' : '--key acts';
      for (const line of [
        'layernorm --file /dev/stdin < FILE',
        'cat FILE | layernorm --file /dev/stdin',
        'cat FILE | layernorm',
      ]) {
        const { stdout } = shell(`${line.replace('FILE', file)} --json ${key}`, { cwd });
        expect([line, file, JSON.parse(stdout)]).toEqual([line, file, expected]);
      }
    }
  });

  test('give gamma and beta', () => {
    const { cwd } = setUp();
    const run = (...words: string[]) => layernorm(['1', '2', '4', '--json', ...words], { cwd });
    for (const place of ['x.safetensors#ln.weight', '@x.safetensors#ln.weight', 'x.npz#w']) {
      expect(JSON.parse(run('--gamma', place).stdout).groups[0].gamma).toEqual([0.5, 1, 2]);
    }
    expect(run('--gamma', 'x.npz').stderr).toBe(
      'layernorm: --gamma: x.npz holds 2 arrays; choose one with #NAME after the file name\n  acts  [2, 3]  float64\n  w  [3]  float64\n',
    );
  });

  test('list what is in them', () => {
    const { cwd } = setUp();
    const { status, stdout, stderr } = layernorm(['--file', 'x.safetensors'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'layernorm: x.safetensors holds 2 arrays; choose one with --key\n  acts  [2, 3]  float64\n  ln.weight  [3]  float64\n',
    );
  });
});

describe('--out', () => {
  test('writes every format from every other, and keeps the name that an array was read by', () => {
    const { cwd, json, expected } = setUp();
    for (const [source, key] of [
      ['x.npy', undefined],
      ['x.npz', 'acts'],
      ['x.safetensors', 'acts'],
    ] as const) {
      for (const ending of ['npy', 'npz', 'safetensors', 'csv', 'json']) {
        const words = ['--file', source, '--out', `y.${ending}`, ...(key === undefined ? [] : ['--key', key])];
        expect(layernorm(words, { cwd })).toEqual({
          status: 0,
          stdout: '',
          stderr: `layernorm: wrote 2 tokens to y.${ending}\n`,
        });
        const isNamed = ending === 'npz' || ending === 'safetensors';
        expect(json('--file', `y.${ending}`, ...(isNamed ? ['--key', key ?? 'output'] : [])).input).toEqual(
          expected.output,
        );
      }
    }
  });

  test('keeps the type, or takes the one that is asked for', () => {
    const { cwd } = setUp();
    writeFileSync(join(cwd, 'f4.npy'), npyOf(dictionary('>f4', [1, 2]), Buffer.from('3f80000040000000', 'hex')));
    writeFileSync(join(cwd, 'i8.npy'), npyOf(dictionary('|i1', [1, 2]), Buffer.from([1, 2])));
    const code = (...words: string[]) => {
      const { stderr, status } = layernorm([...words, '--out', 'y.npy'], { cwd });
      expect({ status, stderr }).toEqual({ status: 0, stderr: 'layernorm: wrote 1 token to y.npy\n' });
      return /'descr': '(...)'/.exec(readFileSync(join(cwd, 'y.npy'), 'latin1'))?.[1];
    };
    expect(code('--file', 'f4.npy')).toBe('<f4');
    expect(code('--file', 'i8.npy')).toBe('<f8');
    expect(code('--file', 'f4.npy', '--dtype', 'float16')).toBe('<f2');
    expect(code('1', '2', '--dtype', 'float32')).toBe('<f4');
  });

  test('warns of numbers that the type is too small for', () => {
    const { cwd } = setUp();
    const words = ['1', '2', '4', '--gamma', '1e6', '--dtype', 'float16', '--out', 'y.npy'];
    expect(layernorm(words, { cwd }).stderr).toBe(
      'layernorm: warning: 3 numbers too large for float16 became infinite in y.npy\nlayernorm: wrote 1 token to y.npy\n',
    );
  });

  test('takes float32 for bfloat16 where NumPy has none, and says so', () => {
    const { cwd } = setUp();
    const header = { w: { dtype: 'BF16', shape: [1, 2], data_offsets: [0, 4] } };
    writeFileSync(join(cwd, 'b.safetensors'), safetensorsOf(header, Buffer.from([0x80, 0x3f, 0, 0x40])));
    const words = ['--file', 'b.safetensors', '--out', 'y.npy'];
    expect(layernorm(words, { cwd }).stderr).toBe(
      'layernorm: wrote 1 token to y.npy as float32, as NumPy has no bfloat16\n',
    );
    expect(readFileSync(join(cwd, 'y.npy'), 'latin1')).toContain("'descr': '<f4'");
    for (const out of ['y.csv', 'y.safetensors']) {
      expect(layernorm(['--file', 'b.safetensors', '--out', out], { cwd }).stderr).toBe(
        `layernorm: wrote 1 token to ${out}\n`,
      );
    }
  });

  test('an array that has no numbers is written as it is, and cannot be shown', () => {
    const { cwd } = setUp();
    for (const shape of [
      [0, 4],
      [3, 0],
    ]) {
      writeFileSync(join(cwd, 'empty.npy'), npyOf(dictionary('<f4', shape)));
      expect(layernorm(['--file', 'empty.npy', '--out', 'y.npy'], { cwd }).status).toBe(0);
      expect(readFileSync(join(cwd, 'y.npy'), 'latin1')).toContain(`'shape': (${shape.join(', ')}), }`);
      const { status, stderr } = layernorm(['--file', 'empty.npy', '--json'], { cwd });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `layernorm: empty.npy is empty: an array of shape [${shape.join(', ')}] holds no numbers\n`,
      });
    }
  });

  test('rows are sliced from the file', () => {
    const { cwd, json, expected } = setUp();
    expect(json('--file', 'x.npy', '--rows', '-1:').output).toEqual(expected.output.slice(1));
    expect(json('--file', 'x.safetensors', '--key', 'acts', '--rows', ':1').output).toEqual(
      expected.output.slice(0, 1),
    );
    expect(layernorm(['--file', 'x.npy', '--rows', '5:'], { cwd }).stderr).toBe(
      'layernorm: --rows selects no token; there are 2 tokens in x.npy\n',
    );
  });
});

test('a token of more features than exact integers have room for is refused before it is read', () => {
  const { cwd } = setUp();
  writeFileSync(join(cwd, 'wide.npy'), npyOf(dictionary('|i1', [1, 2 ** 26])));
  truncateSync(join(cwd, 'wide.npy'), 128 + 2 ** 26);
  expect(layernorm(['--file', 'wide.npy', '--out', 'y.npy'], { cwd })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'layernorm: each token has 67108864 features; at most 33554432 can be worked out exactly at once\n',
  });
});

test('an array too large for a JSON document is refused before it is read, and a slice of it is shown', () => {
  const { cwd } = setUp();
  const rows = 2 ** 21 + 1;
  writeFileSync(join(cwd, 'long.npy'), npyOf(dictionary('|i1', [rows, 4])));
  truncateSync(join(cwd, 'long.npy'), 128 + 4 * rows);
  const { status, stdout, stderr } = layernorm(['--file', 'long.npy', '--json'], { cwd });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('long.npy is too large for one JSON document: of its 8388612 numbers at most 8388608');
  expect(JSON.parse(layernorm(['--file', 'long.npy', '--json', '--rows', '-1:'], { cwd }).stdout).input).toEqual([
    [0, 0, 0, 0],
  ]);
});

test('every kind of refusal is one sentence and status 2', () => {
  const { cwd } = setUp();
  const write = (name: string, content: Uint8Array) => writeFileSync(join(cwd, name), content);
  write('cut.npy', npy.subarray(0, -1));
  write('objects.npy', npyOf(dictionary('|O', [1]), Buffer.alloc(8)));
  write('scalar.npy', npyOf(dictionary('<f8', []), doubles(1)));
  write('cut.npz', npz.subarray(0, 100));
  write('cut.safetensors', safetensors.subarray(0, 20));
  write('x.csv.gz', gzipSync('1,2\n'));
  write('model.pt', zipOf([{ name: 'archive/data.pkl', content: Buffer.from('x') }]));
  const cases: Record<string, readonly string[]> = {
    'cut short: shape [2, 3] of float64 needs 48 bytes': ['--file', 'cut.npy'],
    'holds Python objects': ['--file', 'objects.npy'],
    'a single number (0-d': ['--file', 'scalar.npy'],
    'is a damaged zip archive': ['--file', 'cut.npz'],
    'is not a whole safetensors file': ['--file', 'cut.safetensors'],
    'is compressed by gzip, which is not read; unpack it: gunzip -c': ['--file', 'x.csv.gz'],
    'is a PyTorch file, which is not read; in Python': ['--file', 'model.pt'],
    'one array without a name': ['--file', 'x.npy', '--key', 'x'],
    'did you mean "acts"?': ['--file', 'x.npz', '--key', 'act'],
    'give --out too': ['--file', 'x.npy', '--dtype', 'float32'],
    '--dtype is for .npy': ['--file', 'x.npy', '--dtype', 'float32', '--out', 'y.csv'],
    '--dtype takes float64': ['--file', 'x.npy', '--dtype', 'int8', '--out', 'y.npy'],
    'NumPy has no bfloat16': ['--file', 'x.npy', '--dtype', 'bfloat16', '--out', 'y.npy'],
    '--precision rounds numbers written as text': ['--file', 'x.npy', '--precision', '3', '--out', 'y.npy'],
    'its name must end in .npy': ['--file', 'x.npy', '--out', 'y.pt'],
  };
  for (const [part, words] of Object.entries(cases)) {
    const { status, stdout, stderr } = layernorm(words, { cwd });
    expect({ words, status, stdout }).toEqual({ words, status: 2, stdout: '' });
    expect(stderr).toContain(part);
    expect(stderr).toMatch(/^layernorm: .+\n(?: {2}.+\n)*$/);
  }
  expect(readdirSync(cwd).filter((name) => name.startsWith('y.') || name.startsWith('.'))).toEqual([]);
});

describe('what ends the program while it writes leaves the old file, and nothing beside it', () => {
  /** A folder with a large input and an old result. */
  function large() {
    const cwd = temporaryFolder();
    const rows = 20_000;
    writeFileSync(join(cwd, 'x.npy'), npyOf(dictionary('<f4', [rows, 64]), Buffer.alloc(rows * 64 * 4, 1)));
    writeFileSync(join(cwd, 'y.npy'), 'old');
    return cwd;
  }

  test.each(['SIGINT', 'SIGTERM'] as const)('%s', async (signal) => {
    const cwd = large();
    const child = startLayernorm(['--file', 'x.npy', '--out', 'y.npy'], { cwd });
    while (readdirSync(cwd).length < 3) await wait(5);
    child.kill(signal);
    const [status] = await once(child, 'exit');
    expect(status).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(readdirSync(cwd).toSorted()).toEqual(['x.npy', 'y.npy']);
    expect(readFileSync(join(cwd, 'y.npy'), 'utf8')).toBe('old');
  });

  test('an outright kill leaves the old file, and the next run takes away what was beside it', async () => {
    const cwd = large();
    const child = startLayernorm(['--file', 'x.npy', '--out', 'y.npy'], { cwd });
    while (readdirSync(cwd).length < 3) await wait(5);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readFileSync(join(cwd, 'y.npy'), 'utf8')).toBe('old');
    expect(layernorm(['1', '2', '--out', 'y.npy'], { cwd }).status).toBe(0);
    expect(readdirSync(cwd).toSorted()).toEqual(['x.npy', 'y.npy']);
  });

  test('a kill at any moment, of two threads: the old file or the whole new one', { timeout: 120_000 }, async () => {
    const cwd = large();
    const line = `${Array.from({ length: 64 }, (_, i) => (i * 0.37).toPrecision(6)).join(',')}\n`;
    writeFileSync(join(cwd, 'x.csv'), line.repeat(20_000));
    const env = { LAYERNORM_THREADS: '2' };
    for (const input of ['x.npy', 'x.csv']) {
      expect(layernorm(['--file', input, '--out', 'whole.npy'], { cwd, env }).status).toBe(0);
      const whole = readFileSync(join(cwd, 'whole.npy'));
      for (let moment = 0; moment < 240; moment += 12) {
        writeFileSync(join(cwd, 'y.npy'), 'old');
        const child = startLayernorm(['--file', input, '--out', 'y.npy'], { cwd, env });
        const ended = once(child, 'exit');
        await wait(moment);
        child.kill('SIGKILL');
        await ended;
        const left = readFileSync(join(cwd, 'y.npy'));
        expect([input, moment, left.toString('latin1') === 'old' || left.equals(whole)]).toEqual([input, moment, true]);
      }
    }
  });

  test.each(['npy', 'npz', 'safetensors'])('a limit to the size of files, as of a full disk: .%s', (ending) => {
    const cwd = large();
    writeFileSync(join(cwd, `y.${ending}`), 'old');
    const { status, stderr } = shell(`ulimit -f 64; layernorm --file x.npy --rows :2000 --out y.${ending}`, { cwd });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `layernorm: cannot write y.${ending}: it would be larger than the file system allows\n`,
    });
    expect(readFileSync(join(cwd, `y.${ending}`), 'utf8')).toBe('old');
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a fault in the last row', () => {
    const cwd = large();
    const bytes = readFileSync(join(cwd, 'x.npy'));
    writeFileSync(join(cwd, 'x.npz'), zipOf([{ name: 'x.npy', content: bytes, crc: 1 }]));
    const { status, stderr } = layernorm(['--file', 'x.npz', '--rows', '0:20000', '--out', 'y.npy'], { cwd });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'layernorm: x.npz is a damaged zip archive: the check sum (CRC) of the member "x.npy" does not fit its content\n',
    });
    expect(existsSync(join(cwd, 'y.npy'))).toBe(true);
    expect(readFileSync(join(cwd, 'y.npy'), 'utf8')).toBe('old');
    expect(readdirSync(cwd)).toHaveLength(3);
  });
});
