import { once } from 'node:events';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { layernorm, type Run, startLayernorm, temporaryFolder } from '../cli/run.ts';
import { gaussian } from '../core/kernel/oracle.ts';
import { bytesOf, readNpy, writeNpy } from './files.ts';
import { expectKillsToLeaveNothing } from './kills.ts';

/** Rows of numbers as `%.6g` writes them, each of `n`. */
function sample(rows: number, n: number): string[][] {
  const next = gaussian(rows * 31 + n);
  return Array.from({ length: rows }, () => Array.from({ length: n }, () => String(Number(next().toPrecision(6)))));
}

/** What the program does in a folder, by so many threads. */
function run(folder: string, words: readonly string[], threads: number): Run {
  return layernorm(words, { cwd: folder, env: { LAYERNORM_THREADS: String(threads) } });
}

// A block has 1 MiB.
describe('a large text, read by 1, 2 and 3 threads', () => {
  const plain = (rows: string[][]) => rows.map((row) => row.join(','));

  test.each([
    ['lines that end in LF', 3000, 100, (rows: string[][]) => `${plain(rows).join('\n')}\n`],
    ['lines that end in CR LF, the last in nothing', 3000, 100, (rows: string[][]) => plain(rows).join('\r\n')],
    ['a header', 900, 300, (rows: string[][]) => `${rows[0]!.map((_, i) => `f${i}`)}\n${plain(rows).join('\n')}\n`],
    [
      'comments, blank lines and quoted numbers here and there',
      3000,
      100,
      (rows: string[][]) =>
        plain(rows)
          .map((line, i) => (i % 700 === 9 ? `\n# 1,2,3\n"${line.replace(',', '",')}\n` : `${line}\n`))
          .join(''),
    ],
    ['lines that end in CR alone', 3000, 50, (rows: string[][]) => `${plain(rows).join('\r')}\r`],
    ['lines that are longer than a block', 5, 70_000, (rows: string[][]) => `${plain(rows).join('\n')}\n`],
    ['one line', 1, 200_000, (rows: string[][]) => `${plain(rows).join('\n')}\n`],
    ['lines of one number', 200_000, 1, (rows: string[][]) => `${plain(rows).join('\n')}\n`],
  ])('of %s comes out as the same numbers in .npy do', (_, rows, n, text) => {
    const folder = temporaryFolder();
    const numbers = sample(rows, n);
    writeFileSync(join(folder, 'x.csv'), text(numbers));
    const bytes = bytesOf(Float64Array.from(numbers.flat(), Number));
    writeNpy(join(folder, 'x.npy'), bytes, { shape: rows === 1 ? [n] : [rows, n], descr: '<f8' });
    expect(run(folder, ['--file', 'x.npy', '--out', 'whole.npy', '--beta', '0.5'], 1).status).toBe(0);
    const whole = readNpy(join(folder, 'whole.npy'));
    for (const threads of [1, 2, 3]) {
      expect(run(folder, ['--file', 'x.csv', '--out', 'y.npy', '--beta', '0.5'], threads)).toEqual({
        status: 0,
        stdout: '',
        stderr: `layernorm: wrote ${rows} token${rows === 1 ? '' : 's'} to y.npy\n`,
      });
      expect(readNpy(join(folder, 'y.npy')).bytes.equals(whole.bytes)).toBe(true);
    }
  });

  test('gives the same whatever is made of it', () => {
    const folder = temporaryFolder();
    const rows = sample(2600, 40);
    rows[2500]![7] = 'nan';
    writeFileSync(join(folder, 'x.csv'), `${plain(rows).join('\n')}\n`);
    writeFileSync(join(folder, 'gamma.txt'), rows[0]!.join(' '));
    for (const words of [
      ['--rows', '2590:2593', '-q'],
      ['--rows', '-2:', '-q'],
      ['--rows', '10:12'],
      ['--rows', '2499:2502', '--gamma', '@gamma.txt', '--json'],
      ['--axis', '0', '--token', '0', '--json'],
      ['--out', 'y.npy', '--dtype', 'float32'],
      ['--out', 'y.npz', '--axis', '0'],
      ['--out', 'y.csv', '--rows', '100:200'],
      ['--rows', '2600:'],
    ]) {
      const outcomes = [1, 2, 3].map((threads) => {
        const out = words.includes('--out') ? join(folder, words[1]!) : undefined;
        const told = run(folder, ['--file', 'x.csv', ...words], threads);
        return { ...told, written: out === undefined ? '' : readFileSync(out, 'base64') };
      });
      expect(outcomes[0]!.stdout + outcomes[0]!.stderr + outcomes[0]!.written).not.toBe('');
      expect(outcomes[1]).toEqual(outcomes[0]);
      expect(outcomes[2]).toEqual(outcomes[0]);
    }
  });

  test.each([
    ['3,x', 'line 4002, column 2 ("f1") of x.csv: "x" is not a number'],
    ['3,', 'line 4002, column 2 ("f1") of x.csv is empty'],
    ['3,1,5', 'line 4002 of x.csv has 3 values but line 1 has 150 names'],
    ['"3,1', 'line 4002, column 1 ("f0") of x.csv opens a quote that is not closed before the field ends'],
  ])('with a fault far down, %s, is refused by its place', (fault, sentence) => {
    const folder = temporaryFolder();
    const rows = plain(sample(6000, 150));
    const tail = rows[4000]!.split(',').slice(2).join(',');
    rows[4000] = fault === '3,1,5' ? fault : `${fault},${tail}`;
    // Another fault in a block that another thread comes to first is not told of.
    rows[5000] = 'other';
    const header = Array.from({ length: 150 }, (_, i) => `f${i}`).join(',');
    writeFileSync(join(folder, 'x.csv'), `${header}\n${rows.join('\n')}\n`);
    for (const threads of [1, 2, 3]) {
      for (const words of [
        ['--out', 'y.npy'],
        ['--rows', '5990:'],
      ]) {
        const told = run(folder, ['--file', 'x.csv', ...words], threads);
        expect(told).toEqual({ status: 2, stdout: '', stderr: `layernorm: ${sentence}\n` });
      }
      expect(readdirSync(folder)).toEqual(['x.csv']);
    }
  });

  test.each([
    [
      'is refused at its head',
      (rows: string[][]) => `f0,f1\nx,1\n${plain(rows).join('\n')}`,
      /^layernorm: line 2, column 1 \("f0"\)/,
    ],
    ['turns out to be JSON', (rows: string[][]) => JSON.stringify(rows.map((row) => row.map(Number))), /^$/],
    ['turns out to be no text', () => '\0'.repeat(3 << 20), /^layernorm: x\.csv is a binary file of an unknown kind/],
  ])('that %s needs no other thread, and what was started for it holds nothing up', (_, text, told) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.csv'), text(sample(3000, 100)));
    const outcomes = [1, 2, 3].map((threads) => run(folder, ['--file', 'x.csv', '--rows', '7:9', '-q'], threads));
    expect(outcomes[0]!.stderr).toMatch(told);
    expect(outcomes[0]!.status).toBe(outcomes[0]!.stderr === '' ? 0 : 2);
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });

  test('is not read beyond the rows that are asked for', () => {
    const folder = temporaryFolder();
    const rows = plain(sample(6000, 150));
    rows[5000] = 'other';
    writeFileSync(join(folder, 'x.csv'), `${rows.join('\n')}\n`);
    for (const threads of [1, 2, 3]) {
      expect(run(folder, ['--file', 'x.csv', '--rows', '1:3', '-q'], threads).status).toBe(0);
    }
  });

  test('stopped by a signal at any moment leaves the old file, or the whole new one, and nothing else', async () => {
    const folder = temporaryFolder();
    const text = `${plain(sample(1000, 256)).join('\n')}\n`;
    writeFileSync(join(folder, 'x.csv'), text.repeat(20));
    expect(run(folder, ['--file', 'x.csv', '--out', 'whole.npy'], 1).status).toBe(0);
    const kills = Array.from({ length: 10 }, (_, i) => ({ afterMs: 40 + 12 * i, threads: 2 + (i % 2) }));
    await expectKillsToLeaveNothing(folder, 'x.csv', kills);
  });

  test('is left at once by Ctrl-C while its numbers are slowly written as text, however far ahead other threads are', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.csv'), `${plain(sample(1000, 256)).join('\n')}\n`.repeat(6));
    for (const threads of ['1', '2', '3']) {
      const child = startLayernorm(['--file', 'x.csv', '--out', 'y.csv'], {
        cwd: folder,
        env: { LAYERNORM_THREADS: threads },
      });
      const ended = once(child, 'exit');
      // What is written has a name of its own until it is whole.
      while (readdirSync(folder).length === 1) await setTimeout(5);
      await setTimeout(150);
      child.kill('SIGINT');
      expect(await ended).toEqual([130, null]);
      expect(readdirSync(folder)).toEqual(['x.csv']);
    }
  });

  test('with a number of threads that is none is refused', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.csv'), `${plain(sample(3000, 100)).join('\n')}\n`);
    const { status, stderr } = layernorm(['--file', 'x.csv', '-q'], { cwd: folder, env: { LAYERNORM_THREADS: 'two' } });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'layernorm: LAYERNORM_THREADS takes a number from 1 to 64, not "two"\n',
    });
  });

  test('that cannot be reached is told of as any file, though its ending is that of a text', () => {
    const folder = temporaryFolder();
    symlinkSync('loop.csv', join(folder, 'loop.csv'));
    writeFileSync(join(folder, 'small.csv'), '1,2\n');
    const { stderr } = run(folder, ['--file', 'loop.csv'], 2);
    expect(stderr).toBe('layernorm: cannot read loop.csv: its symbolic links run in a circle\n');
    expect(run(folder, ['--file', 'small.csv/x.csv'], 2).stderr).toBe('layernorm: there is no file small.csv/x.csv\n');
    const odd = { cwd: folder, env: { LAYERNORM_THREADS: 'two' } };
    expect(layernorm(['--file', 'small.csv', '-q'], odd)).toMatchObject({ status: 0, stderr: '' });
  });
});
