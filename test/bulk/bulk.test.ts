import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layerNormOutput } from '../../src/core/layer-norm.ts';
import { bfloat16, bitsOfNumber, float16, numberOfBits } from '../../src/tensor/elements/small-float.ts';
import { layernorm, temporaryFolder } from '../cli/run.ts';
import { gaussian, worstError } from '../core/kernel/oracle.ts';
import { bytesOf, float32s, float64s, readNpy, readSafetensors, writeNpy, writeSafetensors } from './files.ts';
import { expectKillsToLeaveNothing } from './kills.ts';

const limits = { float32: 0.51, float64: 4 } as const;

/** Rows of unit spread around different means, one of them constant. */
function sample(rows: number, n: number): Float64Array {
  const next = gaussian(rows * 31 + n);
  const means = [0, 0.3, -5, 1e3, 1e6];
  return Float64Array.from({ length: rows * n }, (_, i) => {
    const row = Math.floor(i / n);
    return row % 17 === 16 ? 2.5 : (means[row % 5] as number) + next();
  });
}

/** What the program makes of a file, its numbers; by as many threads as given. */
function run(folder: string, input: string, output: string, words: readonly string[] = [], threads = 1): Buffer {
  const env = { LAYERNORM_THREADS: String(threads) };
  const { status, stderr } = layernorm(['--file', input, '--out', output, ...words], { cwd: folder, env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^layernorm: wrote \d+ tokens? to/) });
  const path = join(folder, output);
  return output.endsWith('.npy') ? readNpy(path).bytes : readSafetensors(path);
}

describe('from file to file', () => {
  // A block holds 1 MiB: 873 rows of 300 float32, 436 of 300 float64, 262,144 of one float32, none of 262,145.
  test.each(['float32', 'float64'] as const)(
    '%s results are as worked, on both sides of every block, by 1, 2 and 3 threads',
    (type) => {
      const folder = temporaryFolder();
      const [rows, n] = [1200, 300];
      const x = type === 'float32' ? Float32Array.from(sample(rows, n)) : sample(rows, n);
      const [gamma, beta] = [0.5, -0.25];
      const words = ['--gamma', String(gamma), '--beta', String(beta)];
      const descr = type === 'float32' ? '<f4' : '<f8';
      writeNpy(join(folder, 'x.npy'), bytesOf(x), { shape: [rows, n], descr });
      const bytes = run(folder, 'x.npy', 'y1.npy', words, 1);
      expect(readNpy(join(folder, 'y1.npy')).header).toContain(
        `'descr': '${descr}', 'fortran_order': False, 'shape': (1200, 300)`,
      );
      for (const threads of [2, 3]) {
        expect(run(folder, 'x.npy', `y${threads}.npy`, words, threads).equals(bytes)).toBe(true);
      }
      const y = type === 'float32' ? float32s(bytes) : float64s(bytes);
      const norm = {
        features: n,
        epsilon: 1e-5,
        gamma: new Float64Array(n).fill(gamma),
        beta: new Float64Array(n).fill(beta),
      };
      expect(worstError(type, x, y, norm)).toBeLessThanOrEqual(limits[type]);
    },
  );

  test('results are the same to the last bit in every format, byte order and order of axes that holds the numbers', () => {
    const folder = temporaryFolder();
    const [rows, n] = [1400, 200];
    const x = Float32Array.from(sample(rows, n));
    writeNpy(join(folder, 'x.npy'), bytesOf(x), { shape: [rows, n] });
    writeNpy(join(folder, 'big.npy'), Buffer.from(bytesOf(x)).swap32(), { shape: [rows, n], descr: '>f4' });
    const swapped = Float32Array.from(x);
    for (let i = 0; i < rows; i++) for (let j = 0; j < n; j++) swapped[j * rows + i] = x[i * n + j] as number;
    writeNpy(join(folder, 'fortran.npy'), bytesOf(swapped), { shape: [rows, n], fortran: true });
    writeSafetensors(join(folder, 'x.safetensors'), bytesOf(x), 'F32', [rows, n]);
    const expected = run(folder, 'x.npy', 'y.npy');
    for (const input of ['x.safetensors', 'big.npy', 'fortran.npy']) {
      expect(run(folder, input, 'z.npy').equals(expected)).toBe(true);
      expect(run(folder, input, 'z.safetensors', [], 2).equals(expected)).toBe(true);
    }
    expect(worstError('float32', x, float32s(expected), { features: n, epsilon: 1e-5 })).toBeLessThanOrEqual(0.51);
  });

  test.each([
    [1, 1],
    [1, 50_000],
    [280_000, 1],
    [2, 262_145],
  ])('a file of shape [%i, %i] comes out as worked', (rows, n) => {
    const folder = temporaryFolder();
    const x = Float32Array.from(sample(rows, n));
    writeNpy(join(folder, 'x.npy'), bytesOf(x), { shape: [rows, n] });
    const bytes = run(folder, 'x.npy', 'y.npy', [], 2);
    expect(run(folder, 'x.npy', 'y1.npy', [], 1).equals(bytes)).toBe(true);
    expect(worstError('float32', x, float32s(bytes), { features: n, epsilon: 1e-5 })).toBeLessThanOrEqual(0.51);
  });

  test.each([
    [0, 4],
    [0, 4, 5],
  ])('a file of shape [%i, %i] comes out empty', (...shape) => {
    const folder = temporaryFolder();
    writeNpy(join(folder, 'x.npy'), Buffer.alloc(0), { shape });
    expect(run(folder, 'x.npy', 'y.npy').length).toBe(0);
    expect(readNpy(join(folder, 'y.npy')).header).toContain(`(${shape.join(', ')})`);
  });

  test('the last axes together are one group, and a slice of rows is what it is in the whole', () => {
    const folder = temporaryFolder();
    const shape = [140, 7, 300];
    const x = Float32Array.from(sample(140 * 7, 300));
    writeNpy(join(folder, 'x.npy'), bytesOf(x), { shape });
    const whole = float32s(run(folder, 'x.npy', 'y.npy', ['--axis', '1'], 2));
    expect(worstError('float32', x, whole, { features: 2100, epsilon: 1e-5 })).toBeLessThanOrEqual(0.51);
    const slice = float32s(run(folder, 'x.npy', 's.npy', ['--axis', '1', '--rows', '33:-20'], 2));
    expect(readNpy(join(folder, 's.npy')).header).toContain('(87, 7, 300)');
    expect(slice).toEqual(whole.subarray(33 * 2100, 120 * 2100));
  });

  test('what makes results NaN is told of, in order, by however many threads', () => {
    const folder = temporaryFolder();
    const [rows, n] = [1000, 300];
    const x = Float32Array.from(sample(rows, n));
    x[999 * n + 1] = Number.NEGATIVE_INFINITY;
    x[500 * n + 299] = Number.NaN;
    x[5] = Number.POSITIVE_INFINITY;
    x[700 * n] = Number.NaN;
    writeNpy(join(folder, 'x.npy'), bytesOf(x), { shape: [rows, n] });
    for (const threads of ['1', '2', '3']) {
      const { status, stderr } = layernorm(['--file', 'x.npy', '--out', 'y.npy'], {
        cwd: folder,
        env: { LAYERNORM_THREADS: threads },
      });
      expect(status).toBe(0);
      expect(stderr.split('\n')[0]).toBe(
        "layernorm: warning: x.npy: token 0, feature 5 is inf; token 500, feature 299 is NaN; token 700, feature 0 is NaN; and 1 more (counted from 0); that makes all of the token's output NaN",
      );
      const y = float32s(readNpy(join(folder, 'y.npy')).bytes);
      expect([0, 500, 700, 999].every((row) => y.subarray(row * n, (row + 1) * n).every(Number.isNaN))).toBe(true);
      expect(Number.isNaN(y[n])).toBe(false);
    }
    const { stderr } = layernorm(['--file', 'x.npy', '--out', 'y.npy', '--eps', '0', '--rows', '1:100'], {
      cwd: folder,
    });
    expect(stderr).toMatch(/epsilon is 0 and all features are equal in token 16; token 33; token 50; and 2 more/);
  });

  test('results may be rounded to another type, once', () => {
    const folder = temporaryFolder();
    const x = Float32Array.from(sample(500, 64));
    writeNpy(join(folder, 'x.npy'), bytesOf(x), { shape: [500, 64] });
    const doubles = float64s(run(folder, 'x.npy', 'y.npy', ['--dtype', 'float64']));
    expect(worstError('float64', x, doubles, { features: 64, epsilon: 1e-5 })).toBeLessThanOrEqual(4);
    writeNpy(join(folder, 'd.npy'), bytesOf(Float64Array.from(x)), { shape: [500, 64], descr: '<f8' });
    const floats = float32s(run(folder, 'd.npy', 'y.npy', ['--dtype', 'float32']));
    expect(floats).toEqual(Float32Array.from(doubles));
  });

  test.each([
    [1800, 301],
    [6000, 7],
  ])(
    'of shape [%i, %i], any type is read and any other written, rounded once from the results in float64',
    (rows, n) => {
      const folder = temporaryFolder();
      const shape = [rows, n];
      const halves = Uint16Array.from({ length: rows * n }, (_, i) =>
        bitsOfNumber(3 * Math.sin(i) + (Math.floor(i / n) % 5), float16),
      );
      halves[5 * n] = 0x7c00;
      halves[(rows - 1) * n + 1] = 0x7e00;
      const numbers = Float64Array.from(halves, (bits) => numberOfBits(bits, float16));
      const brains = Uint16Array.from(numbers, (x) => bitsOfNumber(x, bfloat16));
      const brainNumbers = Float64Array.from(brains, (bits) => numberOfBits(bits, bfloat16));
      writeSafetensors(join(folder, 'F64.safetensors'), bytesOf(numbers), 'F64', shape);
      writeSafetensors(join(folder, 'F32.safetensors'), bytesOf(Float32Array.from(numbers)), 'F32', shape);
      writeSafetensors(join(folder, 'F16.safetensors'), bytesOf(halves), 'F16', shape);
      writeSafetensors(join(folder, 'BF16.safetensors'), bytesOf(brains), 'BF16', shape);
      writeSafetensors(join(folder, 'brains.safetensors'), bytesOf(Float32Array.from(brainNumbers)), 'F32', shape);
      const made = (input: string, dtype: string, threads = 2) => {
        const env = { LAYERNORM_THREADS: String(threads) };
        const words = ['--file', `${input}.safetensors`, '--out', 'y.safetensors', '--dtype', dtype, '--gamma', '0.75'];
        const { status, stderr } = layernorm(words, { cwd: folder, env });
        expect(status).toBe(0);
        expect(stderr).toContain('token 5, feature 0 is inf');
        return readSafetensors(join(folder, 'y.safetensors'));
      };
      for (const [inputs, same] of [
        [['F64', 'F32', 'F16'], 'F32'],
        [['brains', 'BF16'], 'brains'],
      ] as const) {
        const bytes = made(inputs[0], 'float64', 1);
        const doubles = float64s(bytes);
        const expected = {
          float64: bytes,
          float16: bytesOf(Uint16Array.from(doubles, (x) => bitsOfNumber(x, float16))),
          bfloat16: bytesOf(Uint16Array.from(doubles, (x) => bitsOfNumber(x, bfloat16))),
        };
        for (const input of inputs) {
          for (const [dtype, result] of Object.entries(expected)) {
            expect([input, dtype, made(input, dtype).equals(result)]).toEqual([input, dtype, true]);
          }
          const floats = input === 'F64' ? bytesOf(Float32Array.from(doubles)) : made(same, 'float32', 1);
          expect([input, made(input, 'float32', 3).equals(floats)]).toEqual([input, true]);
        }
      }
    },
  );

  test('a result too large for float16 becomes infinite and is told of, as by any other way', () => {
    const folder = temporaryFolder();
    const x = sample(500, 100);
    writeNpy(join(folder, 'x.npy'), bytesOf(Float32Array.from(x)), { shape: [500, 100] });
    const words = ['--file', 'x.npy', '--out', 'y.npy', '--dtype', 'float16', '--gamma', '40000'];
    const { status, stderr } = layernorm(words, { cwd: folder });
    expect(status).toBe(0);
    expect(stderr).toMatch(/warning: \d+ numbers too large for float16 became infinite in y\.npy/);
  });

  test('a small input is written as exactly as it is shown, rows of a large one as in the whole', () => {
    const folder = temporaryFolder();
    const x = sample(300, 40);
    for (const [rows, isExact] of [
      [200, true],
      [300, false],
    ] as const) {
      const part = x.subarray(0, rows * 40);
      writeNpy(join(folder, 'x.npy'), bytesOf(part), { shape: [rows, 40], descr: '<f8' });
      const lines = Array.from({ length: rows }, (_, i) => Array.from(part.subarray(i * 40, (i + 1) * 40)).join(','));
      writeFileSync(join(folder, 'x.csv'), `${lines.join('\n')}\n`);
      const exact = Float64Array.from({ length: rows }, (_, i) => i).reduce<number[]>((all, i) => {
        all.push(...layerNormOutput(part.subarray(i * 40, (i + 1) * 40), { epsilon: 1e-5 }));
        return all;
      }, []);
      const whole = float64s(run(folder, 'x.npy', 'y.npy'));
      expect(Array.from(whole, (y, i) => y === exact[i]).every(Boolean)).toBe(isExact);
      expect(float64s(run(folder, 'x.csv', 'y.npy'))).toEqual(whole);
      expect(float64s(run(folder, 'x.npy', 'y.npy', ['--rows', '3:90']))).toEqual(whole.subarray(120, 3600));
      expect(float64s(run(folder, 'x.csv', 'y.npy', ['--rows', '3:90']))).toEqual(whole.subarray(120, 3600));
    }
  });

  test('a number of threads that is none is refused', () => {
    const folder = temporaryFolder();
    writeNpy(join(folder, 'x.npy'), bytesOf(Float32Array.from(sample(200, 64))), { shape: [200, 64] });
    for (const threads of ['0', 'many', '65', '1.5']) {
      const { status, stderr } = layernorm(['--file', 'x.npy', '--out', 'y.npy'], {
        cwd: folder,
        env: { LAYERNORM_THREADS: threads },
      });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `layernorm: LAYERNORM_THREADS takes a number from 1 to 64, not "${threads}"\n`,
      });
      expect(readdirSync(folder)).toEqual(['x.npy']);
    }
  });
});

describe('what stops half-way', () => {
  /** A folder with an input that takes a while and an old result. */
  const prepared = () => {
    const folder = temporaryFolder();
    const piece = bytesOf(Float32Array.from(sample(4096, 256)));
    writeNpy(join(folder, 'x.npy'), Buffer.concat(Array(20).fill(piece)), { shape: [20 * 4096, 256] });
    writeFileSync(join(folder, 'y.npy'), 'old');
    return folder;
  };

  test('a signal at any moment leaves the old file, or the whole new one, and nothing else', async () => {
    const folder = prepared();
    expect(layernorm(['--file', 'x.npy', '--out', 'whole.npy'], { cwd: folder }).status).toBe(0);
    const kills = Array.from({ length: 8 }, (_, i) => ({ afterMs: 40 + 18 * i, threads: 2 }));
    await expectKillsToLeaveNothing(folder, 'x.npy', kills);
  });

  test('a full disk is told of in a sentence, whichever thread meets it', () => {
    const folder = prepared();
    for (const threads of ['1', '2']) {
      // A file size limit is a disk that is full there.
      const line = `ulimit -f 20000; exec ${JSON.stringify(process.execPath)} "$0" --file x.npy --out y.npy`;
      const launcher = new URL('../../bin/layernorm.js', import.meta.url).pathname;
      const env = { PATH: process.env.PATH ?? '', LAYERNORM_THREADS: threads };
      const { status, stderr } = spawnSync('sh', ['-c', `trap '' XFSZ; ${line}`, launcher], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: 'layernorm: cannot write y.npy: it would be larger than the file system allows\n',
      });
      expect(readFileSync(join(folder, 'y.npy'), 'utf8')).toBe('old');
      expect(readdirSync(folder).toSorted()).toEqual(['x.npy', 'y.npy']);
    }
  });

  test('a folder in the place of the result is refused before anything is read', () => {
    const folder = prepared();
    mkdirSync(join(folder, 'z.npy'));
    const { status, stderr } = layernorm(['--file', 'x.npy', '--out', 'z.npy'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'layernorm: cannot write z.npy: it is a folder\n' });
  });
});
