import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gaussian } from '../core/kernel/oracle.ts';
import { dictionary, npyOf, safetensorsOf, zipOf } from '../tensor/binary-files.ts';
import { layernorm, temporaryFolder } from './run.ts';

const hook = fileURLToPath(new URL('./cut-short.cjs', import.meta.url));

/** The same numbers in every format. */
function filesOf(rows: number, features: number): Readonly<Record<string, Buffer>> {
  const next = gaussian(rows);
  const numbers = Float32Array.from({ length: rows * features }, next);
  const bytes = Buffer.from(numbers.buffer);
  const npy = npyOf(dictionary('<f4', [rows, features]), bytes);
  const entry = { dtype: 'F32', shape: [rows, features], data_offsets: [0, bytes.length] };
  const line = (row: number) => Array.from(numbers.subarray(row * features, (row + 1) * features)).join(',');
  return {
    'x.npy': npy,
    'fortran.npy': npyOf(dictionary('<f4', [rows, features], true), bytes),
    'stored.npz': zipOf([{ name: 'x.npy', content: npy }]),
    'deflated.npz': zipOf([{ name: 'x.npy', content: npy, isDeflated: true }]),
    'x.safetensors': safetensorsOf({ x: entry }, bytes),
    'x.csv': Buffer.from(`${Array.from({ length: rows }, (_, row) => line(row)).join('\n')}\n`),
  };
}

/** A file that becomes as short as `left` before its `before`-th read: how the program ends, and what is in the folder. */
function cutShort(name: string, content: Buffer, before: number, left: number, threads: number) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, name), content);
  writeFileSync(join(cwd, 'y.npy'), 'old');
  const env = {
    NODE_OPTIONS: `--require ${hook}`,
    LAYERNORM_THREADS: String(threads),
    CUT_FILE: name,
    CUT_BEFORE: String(before),
    CUT_TO: String(left),
  };
  const run = layernorm(['--file', name, '--out', 'y.npy'], { cwd, env });
  return { ...run, result: readFileSync(join(cwd, 'y.npy')), files: readdirSync(cwd).toSorted() };
}

/** At whichever read it happens: the whole result, or one sentence, the old result and nothing else in the folder. */
function holdsAtEveryRead(name: string, content: Buffer, threads: number, lefts: readonly number[]): readonly string[] {
  const whole = cutShort(name, content, Number.POSITIVE_INFINITY, 0, threads);
  expect(whole.status).toBe(0);
  const sentences = new Set<string>();
  for (const left of lefts) {
    for (let before = 0; before < 100; before++) {
      const { status, stdout, stderr, result, files } = cutShort(name, content, before, left, threads);
      const place = `${name}, ${left} bytes left before read ${before}`;
      expect([place, stdout, files]).toEqual([place, '', [name, 'y.npy'].toSorted()]);
      if (status === 0) {
        expect([place, result.equals(whole.result)]).toEqual([place, true]);
        break;
      }
      expect([place, status, result.toString()]).toEqual([place, 2, 'old']);
      expect(stderr).toMatch(/^layernorm: .+\n$/);
      sentences.add(stderr.slice('layernorm: '.length, -1));
    }
  }
  return [...sentences];
}

describe('a file that another program cuts short while it is read is told of, and the old result kept', () => {
  const small = filesOf(5, 4);
  const { 'fortran.npy': _, ...large } = filesOf(400, 700);

  test.each(Object.keys(small))('small: %s', (name) => {
    const content = small[name]!;
    tellsOfIt(name, holdsAtEveryRead(name, content, 1, [0, 1, content.length - 1]));
  });

  test.each(Object.keys(large))('of several blocks, by two threads: %s', (name) => {
    const content = large[name]!;
    tellsOfIt(name, holdsAtEveryRead(name, content, 2, [content.length >> 1, content.length - 1]));
  });

  /** Either its size is compared with what is left, or what is left with the size that it had. */
  function tellsOfIt(name: string, sentences: readonly string[]): void {
    expect(sentences).toContain(
      `${name} became shorter while it was read; is another program writing it? try again when that has ended`,
    );
    for (const sentence of sentences) {
      expect(sentence).toMatch(/became shorter|truncated|cannot be unpacked/);
      expect(sentence).not.toMatch(/ -\d/);
    }
  }
});
