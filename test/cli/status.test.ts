import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { layernorm, shell, temporaryFolder } from './run.ts';

const controlEscape = String.fromCharCode(27);

describe('exit status', () => {
  test('0 when the answer is given, on standard output alone', () => {
    const { status, stdout, stderr } = layernorm(['2', '4', '6', '8']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('= 2.23607');
  });

  test('2 with one sentence on standard error when the input is bad', () => {
    expect(layernorm(['1', '2', 'thre'])).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^layernorm: "thre" \(word 3\) is not a number.*\n$/),
    });
  });

  test('2 when an option is unknown, with the one that was meant', () => {
    const { status, stdout, stderr } = layernorm(['1', '2', '--gama', '3']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/unknown option '--gama', did you mean --gamma; see layernorm --help/);
  });

  test('2 when a word is neither a number nor a command, with the near command', () => {
    const { status, stderr } = layernorm(['compte', '1', '2']);
    expect(status).toBe(2);
    expect(stderr).toBe('layernorm: "compte" is neither a number nor a command; did you mean compute?\n');
  });

  test('2 when help is asked for a command that is not there', () => {
    const { status, stdout, stderr } = layernorm(['help', 'compte']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('layernorm: "compte" is no command; did you mean compute?\n');
  });

  test('2 when there is no input at all', () => {
    expect(layernorm([]).status).toBe(2);
    expect(shell('layernorm <&-').status).toBe(2);
  });

  test('2 when the disk behind standard output is full', () => {
    const { status, stderr } = shell('layernorm 1 2 > /dev/full');
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'layernorm: cannot write: the disk is full\n' });
  });

  test('70 with a sentence and no stack trace when the fault is ours', () => {
    const sabotage = fileURLToPath(new URL('./sabotage.cjs', import.meta.url));
    const { status, stdout, stderr } = layernorm(['1', '2'], { env: { NODE_OPTIONS: `--require ${sabotage}` } });
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
    expect(stderr).toMatch(/^layernorm: this is a bug of ours.*sabotaged.*\n$/);
  });
});

describe('in a pipe', () => {
  test('| head ends quietly, however much is left', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.csv'), `${'1,2,3,4\n'.repeat(50_000)}`);
    const line = '(layernorm --file x.csv -q; echo "status $?" >&2) | head -n 2';
    const { stdout, stderr } = shell(line, { cwd: folder });
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stderr).toBe('status 0\n');
  });

  test('a long answer arrives whole', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i} ${i + 1} ${i * i}`).join('\n');
    const { status, stdout } = layernorm(['-', '--json'], { input: rows });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).groups).toHaveLength(20_000);
  });

  test('piped numbers are read without being asked for', () => {
    expect(layernorm(['-q'], { input: '2 4 6 8\n' }).stdout).toBe(layernorm(['-q', '2', '4', '6', '8']).stdout);
  });

  test('values come before what is piped in', () => {
    expect(layernorm(['-q', '1', '3'], { input: 'no numbers' }).stdout).toBe(layernorm(['-q', '1', '3']).stdout);
  });

  test('an error leaves standard output empty', () => {
    const rows = `${'1 2 3\n'.repeat(100_000)}1 x 3\n`;
    const { status, stdout, stderr } = layernorm(['-q'], { input: rows });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('line 100001, column 2 of standard input: "x"');
  });
});

describe('colour', () => {
  const coloured = (words: readonly string[], env: Record<string, string>) =>
    layernorm(['2', '4', '6', '8', ...words], { env }).stdout.includes(controlEscape);

  test('there is none where no terminal is', () => {
    expect(coloured([], {})).toBe(false);
  });

  test('FORCE_COLOR brings it, NO_COLOR and --no-color take it away', () => {
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(coloured([], { FORCE_COLOR: '0' })).toBe(false);
    expect(coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(coloured([], { FORCE_COLOR: '1', NO_COLOR: '' })).toBe(true);
    expect(coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
  });

  test('it changes nothing but the colour', () => {
    const [plain, painted] = [{}, { FORCE_COLOR: '1' }].map((env) => layernorm(['2', '4', '6', '8'], { env }).stdout);
    expect(painted?.replaceAll(new RegExp(`${controlEscape}\\[\\d+m`, 'g'), '')).toBe(plain);
  });

  test('JSON, Markdown, LaTeX and the bare result never have any', () => {
    for (const words of [['--json'], ['--format', 'markdown'], ['--format', 'latex'], ['-q']]) {
      expect(coloured(words, { FORCE_COLOR: '1' })).toBe(false);
    }
  });
});

describe('foreign text', () => {
  test('control characters in a file name, a word or a key never reach the terminal raw', () => {
    const folder = temporaryFolder();
    const name = `a${controlEscape}]0;x.csv`;
    writeFileSync(join(folder, name), `1,${controlEscape}[31mred\n`);
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'k.json'), '{"a\\u001b[31m": [1, 2], "b\\u202e": [3, 4]}');
    const runs = [
      ['--file', name],
      ['--file', 'k.json'],
      [`1${controlEscape}[2J`],
      ['--file', 'k.json', '--key', `${controlEscape}c`],
    ];
    for (const words of runs) {
      const { status, stdout, stderr } = layernorm(words, { cwd: folder });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(stderr).toMatch(/\\x1b|\\u202e/);
    }
  });
});

describe('help', () => {
  test('every way to ask for it works, and shows examples', () => {
    for (const words of [['--help'], ['help'], ['help', 'compute'], ['compute', '--help'], ['1', '2', '--help']]) {
      const { status, stdout, stderr } = layernorm(words);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('Examples:');
    }
  });

  test('the version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(layernorm(['--version']).stdout).toBe(`${version}\n`);
    expect(layernorm(['compute', '--version']).stdout).toBe(`${version}\n`);
  });

  test('it fits the screen', () => {
    const lines = layernorm(['compute', '--help'], { env: { COLUMNS: '80' } }).stdout.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
