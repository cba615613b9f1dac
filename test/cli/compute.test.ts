import { existsSync, linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { layernorm, shell, temporaryFolder } from './run.ts';

const widest = (text: string) =>
  Math.max(...text.split('\n').map((line) => line.replaceAll(/[\u0300-\u036f]/g, '').length));

/** Runs the program on a file of that name and content. */
function onFile(name: string, content: string, words: readonly string[] = []) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), content);
  return layernorm(['--file', name, ...words], { cwd: folder });
}

const outputOf = (words: readonly string[], input = '') =>
  JSON.parse(layernorm([...words, '--json'], { input }).stdout);

describe('the text view', () => {
  test('shows the formula, six steps, a row a feature and the two identities', () => {
    expect(layernorm(['2', '4', '6', '8'], { env: { COLUMNS: '120' } }).stdout).toBe(`\
Layer norm of one token, 4 features      y = γ·(x − μ)/√(σ² + ε) + β      ε = 1e-5

  1  mean          μ  = (2 + 4 + 6 + 8) / 4      = 5
  2  centre        x − μ                         =       −3         −1         1        3
  3  variance      σ² = (9 + 1 + 1 + 9) / 4      = 5
  4  deviation     √(σ² + ε) = √5.00001          = 2.23607
  5  normalize     x̂  = (x − μ) / 2.23607        = −1.34164  −0.447213  0.447213  1.34164
  6  scale, shift  y  = γ·x̂ + β  (γ = 1, β = 0)  = −1.34164  −0.447213  0.447213  1.34164

  feature   x   x − μ       x̂ = y   before (x)                        after (y)
        0   2      −3    −1.34164       │██████                       ████│
        1   4      −1   −0.447213       │███████████▉                   ▐█│
        2   6       1    0.447213       │█████████████████▉               │█▍
        3   8       3     1.34164       │███████████████████████▉         │████

  before      mean 5     variance 5
  after (x̂)   mean 0 ✓   variance 0.999998 ✓   = σ²/(σ² + ε)
`);
  });

  test('fits 80 and 120 columns, whatever the numbers', () => {
    const vectors = [
      ['2', '4', '6', '8'],
      ['0.1', '0.2', '0.3', '--precision', '17', '--gamma', '1.5,2,3'],
      ['1e308', '-1e308', '1e-308', '5e-324'],
      ['100000001', '100000002', '100000003'],
      Array.from({ length: 300 }, (_, i) => String(Math.sin(i) * 10 ** (i % 9))),
    ];
    for (const width of [80, 120]) {
      for (const words of vectors) {
        expect(widest(layernorm(words, { env: { COLUMNS: String(width) } }).stdout)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('keeps to ASCII where the terminal has no more', () => {
    for (const env of [{ LC_ALL: 'C' }, { LANG: 'en_US.ISO-8859-1' }, { TERM: 'linux' }, { TERM: 'dumb' }]) {
      const { stdout } = layernorm(['1', '-2', '4', '--gamma', '2'], { env });
      expect(stdout).toMatch(/^[\n -~]+$/);
      expect(stdout).toContain('sqrt(var + eps)');
    }
  });

  test('leaves features and tokens out in the middle, and opens any token that is asked for', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => Array.from({ length: 40 }, (_, j) => i + j * j).join(' '));
    const { stdout } = layernorm([], { input: rows.join('\n') });
    expect(stdout).toContain('Layer norm of 1000 tokens, 40 features each');
    expect(stdout.split('\n').length).toBeLessThan(100);
    const asked = layernorm(['--token', '500', '--token', '-1'], { input: rows.join('\n') }).stdout;
    expect(asked).toContain('\nToken 500\n');
    expect(asked).toContain('\nToken 999\n');
    expect(asked).not.toContain('\nToken 0\n');
  });

  test('has a word for what is odd: equal features, a single one, infinite variances', () => {
    expect(layernorm(['5', '5']).stdout).toContain('All features are equal');
    expect(layernorm(['5']).stdout).toContain('A single feature is its own mean');
    expect(layernorm(['1e308', '-1e308']).stdout).toContain('beyond the largest double');
    expect(layernorm(['1e-170', '0']).stdout).toContain('below the smallest double');
  });

  test('shows as many significant digits as are asked for', () => {
    expect(layernorm(['2', '4', '6', '8', '--precision', '3']).stdout).toContain('= 2.24');
    expect(layernorm(['2', '4', '6', '8', '--precision', '15']).stdout).toContain('= 2.23607021356665');
  });
});

describe('JSON', () => {
  test('has the members that scripts rely on, in full precision', () => {
    expect(outputOf(['2', '4', '6', '8', '--gamma', '2', '--beta', '1'])).toEqual({
      norm: 'layer',
      axis: -1,
      epsilon: 1e-5,
      shape: [4],
      input: [2, 4, 6, 8],
      groups: [
        {
          index: [0],
          input: [2, 4, 6, 8],
          mean: 5,
          centered: [-3, -1, 1, 3],
          variance: 5,
          deviation: 2.236070213566649,
          normalized: [-1.3416394448610998, -0.44721314828703324, 0.44721314828703324, 1.3416394448610998],
          gamma: [2, 2, 2, 2],
          beta: [1, 1, 1, 1],
          output: [-1.6832788897221995, 0.10557370342593349, 1.8944262965740666, 3.6832788897221995],
        },
      ],
      output: [-1.6832788897221995, 0.10557370342593349, 1.8944262965740666, 3.6832788897221995],
    });
  });

  test('nests input and output as the shape is, and places each group', () => {
    const { shape, input, groups, output } = outputOf(['[[[1, 2], [3, 4]], [[5, 6], [7, 9]], [[0, 0], [1, 1]]]']);
    expect(shape).toEqual([3, 2, 2]);
    expect(input[1]).toEqual([
      [5, 6],
      [7, 9],
    ]);
    expect(groups.map(({ index }: { index: number[] }) => index.join())).toEqual([
      '0,0',
      '0,1',
      '1,0',
      '1,1',
      '2,0',
      '2,1',
    ]);
    expect(output[2]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('writes what JSON lacks as strings, and keeps the sign of zero', () => {
    const { stdout, stderr, status } = layernorm(['nan', '-inf', '-0', '--json']);
    expect(status).toBe(0);
    expect(stdout).toContain('"input":["NaN","-Infinity",-0.0]');
    expect(stderr).toMatch(/warning: .*feature 0 is NaN; token 0, feature 1 is -inf/);
  });

  test('is read back by the program itself', () => {
    const { stdout } = layernorm(['1', 'nan', '3', '--json']);
    const again = layernorm(['--key', 'input', '--json'], { input: stdout });
    expect(again.stdout).toBe(stdout);
  });
});

describe('Markdown and LaTeX', () => {
  const inputs = [
    ['2', '4', '6', '8'],
    ['1e300', '-1e-9', '3', '--gamma', '-2', '--beta', '1,2,3'],
    ['nan', '1'],
    ['0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '--gamma', '1,2,3,4,5,6,7,8', '--precision', '17'],
    ['[[1, 2], [3, 5]]'],
  ];

  test('the LaTeX derivation compiles', () => {
    for (const words of inputs) {
      const { stdout } = layernorm([...words, '--format', 'latex']);
      const formulas = [...stdout.matchAll(/\\\[\n(.*?)\\\]/gs)].map(([, formula]) => formula as string);
      expect(formulas.length).toBe(words[0]?.startsWith('[') ? 2 : 1);
      for (const formula of formulas) {
        expect(formula).toContain('\\begin{aligned}');
        expect(katex.renderToString(formula, { displayMode: true, strict: 'error' })).toContain('katex');
      }
    }
  });

  test('every formula of the Markdown compiles, and its tables are whole', () => {
    for (const words of inputs) {
      const { stdout } = layernorm([...words, '--format', 'markdown']);
      for (const [, formula] of stdout.matchAll(/\$(.+?)\$/g)) {
        expect(katex.renderToString(formula as string, { strict: 'error' })).toContain('katex');
      }
      const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
      expect(new Set(rows.map((row) => row.split('|').length)).size).toBe(1);
    }
  });
});

describe('the bare result', () => {
  test('is a token a line with every digit, and reads back as the same numbers', () => {
    const { stdout } = layernorm(['-q', '[[1, 2, 4], [0.1, 0.2, 0.4]]']);
    const { output } = outputOf(['[[1, 2, 4], [0.1, 0.2, 0.4]]']);
    expect(outputOf(['-'], stdout).input).toEqual(output);
  });

  test('keeps the sign of a zero that an output has shrunk to', () => {
    expect(layernorm(['-q', '-5e-324', '5e-324', '--eps', '1e300']).stdout).toBe('-0 0\n');
  });

  test('is rounded where digits are asked for', () => {
    expect(layernorm(['-q', '2', '4', '6', '8', '--precision', '3']).stdout).toBe('-1.34 -0.447 0.447 1.34\n');
  });
});

describe('gamma, beta, epsilon and axis', () => {
  test('gamma and beta are a number, a list, or an array of a file', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'p.json'), '{"g": [1, 2, 3], "b": [[0.5, 0.5, 0.5]]}');
    writeFileSync(join(folder, '1,2,3'), '7 8 9');
    const run = (...words: string[]) =>
      JSON.parse(layernorm(['1', '2', '3', '--json', ...words], { cwd: folder }).stdout).groups[0];
    expect(run('--gamma', 'p.json#g', '--beta', 'p.json#b')).toMatchObject({ gamma: [1, 2, 3], beta: [0.5, 0.5, 0.5] });
    expect(run('--gamma', '-1,2,3', '--beta', '[-1, 2, 3]')).toMatchObject({ gamma: [-1, 2, 3], beta: [-1, 2, 3] });
    expect(run('--gamma', '1,2,3').gamma).toEqual([1, 2, 3]);
    expect(run('--gamma', '@1,2,3').gamma).toEqual([7, 8, 9]);
    expect(run('--beta', '-.5').beta).toEqual([-0.5, -0.5, -0.5]);
  });

  test('lengths that do not fit are told with both numbers', () => {
    const { status, stderr } = layernorm(['1', '2', '3', '4', '--gamma', '1,2,3']);
    expect(status).toBe(2);
    expect(stderr).toBe('layernorm: gamma has 3 values but each token has 4 features\n');
  });

  test('of several normalized axes gamma has the shape, or is flat', () => {
    const input = '[[1, 2], [3, 4], [5, 9]]';
    const run = (gamma: string) => layernorm([input, '--axis', '0', '--gamma', gamma, '--json']);
    const gammaOf = (gamma: string) => JSON.parse(run(gamma).stdout).groups[0].gamma;
    expect(gammaOf('[[1, 2], [3, 4], [5, 6]]')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(gammaOf('[[[1, 2], [3, 4], [5, 6]]]')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(gammaOf('1,2,3,4,5,6')).toEqual([1, 2, 3, 4, 5, 6]);
    const { status, stderr } = run('[[1, 2, 3], [4, 5, 6]]');
    expect(status).toBe(2);
    expect(stderr).toBe('layernorm: gamma has shape [2, 3] but the normalized axes have shape [3, 2]\n');
  });

  test('an earlier axis takes all after it into one group', () => {
    const { groups, output } = outputOf(['[[1, 2], [3, 4]]', '--axis', '0', '--eps', '0']);
    expect(groups).toHaveLength(1);
    expect(output.flat().reduce((a: number, b: number) => a + b)).toBeCloseTo(0, 15);
    expect(outputOf(['1', '2', '3', '4', '--eps', '0']).output).toEqual(output.flat());
  });

  test('an axis that is not there, a negative epsilon and their like are refused', () => {
    const refused = [
      ['--axis', '2'],
      ['--axis', 'x'],
      ['--eps', '-1'],
      ['--eps', 'inf'],
      ['--eps', 'small'],
      ['--precision', '0'],
      ['--precision', '18'],
      ['--token', '5'],
      ['--token', '1.5'],
      ['--format', 'html'],
      ['--json', '--format', 'latex'],
      ['--json', '--precision', '3'],
      ['-q', '--json'],
      ['-q', '--token', '0'],
      ['--rows', '3'],
      ['--rows', '5:9'],
      ['--key', 'a'],
      ['--file', 'x.csv'],
      ['--norm', 'rms'],
    ];
    for (const words of refused) {
      const { status, stdout, stderr } = layernorm(['1', '2', ...words]);
      expect({ words, status, stdout }).toEqual({ words, status: 2, stdout: '' });
      expect(stderr).toMatch(/^layernorm: .+\n$/);
    }
  });

  test('epsilon 0 with equal features is NaN, and a warning says why', () => {
    const { status, stdout, stderr } = layernorm(['-q', '3', '3', '--eps', '0']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'nan nan\n' });
    expect(stderr).toMatch(/warning: .*epsilon is 0 and all features are equal in token 0.*0 \/ 0 is NaN/);
  });
});

describe('rows', () => {
  const rows = '1 2 4\n2 3 9\n5 5 6\n7 1 1\n';

  test('they are sliced as Python slices them', () => {
    const whole = layernorm(['-q'], { input: rows }).stdout.split('\n').slice(0, -1);
    const expected: Record<string, readonly string[]> = {
      '1:3': whole.slice(1, 3),
      '2:': whole.slice(2),
      ':2': whole.slice(0, 2),
      ':': whole,
      '-2:': whole.slice(-2),
      ':-1': whole.slice(0, -1),
      '-3:-1': whole.slice(-3, -1),
      '0:99': whole,
    };
    for (const [range, lines] of Object.entries(expected)) {
      expect(layernorm(['-q', `--rows=${range}`], { input: rows }).stdout).toBe(`${lines.join('\n')}\n`);
    }
  });
});

describe('rows and their numbers', () => {
  const rows = '1,2,4\n2,3,9\n5,nan,6\n7,1,1\n';

  test('warnings, titles and --token number tokens as the file does, the JSON as its own rows', () => {
    for (const range of ['1:', '-3:']) {
      const { stdout, stderr } = onFile('x.csv', rows, [`--rows=${range}`]);
      expect(stderr).toContain('token 2, feature 1 is NaN');
      expect(stdout.match(/^Token \d$/gm)).toEqual(['Token 1', 'Token 2', 'Token 3']);
      const asked = onFile('x.csv', rows, [`--rows=${range}`, '--token', '3', '--token', '-2']).stdout;
      expect(asked.match(/^Token \d$/gm)).toEqual(['Token 3', 'Token 2']);
      const { groups } = JSON.parse(onFile('x.csv', rows, [`--rows=${range}`, '--json']).stdout);
      expect(groups.map(({ index }: { index: number[] }) => index)).toEqual([[0], [1], [2]]);
    }
    const written = onFile('x.csv', rows, ['--rows=1:3', '--out', 'y.csv']);
    expect(written.stderr).toContain('token 2, feature 1 is NaN');
    const deep = layernorm(['[[[1,2],[3,4]],[[5,6],[7,nan]]]', '--rows', '1:']);
    expect(deep.stderr).toContain('token [1, 1], feature 1 is NaN');
  });

  test('a token that is not in the slice is refused with the numbers that are', () => {
    const { status, stderr } = onFile('x.csv', rows, ['--rows=1:3', '--token', '0']);
    expect(status).toBe(2);
    expect(stderr).toBe('layernorm: --token 0: there is no such token; --rows takes 2 tokens of x.csv, 1 to 2\n');
  });
});

describe('NaN and infinities in gamma and beta', () => {
  test('are warned of, with the feature', () => {
    const warned = (...words: string[]) => layernorm(['1', '2', '4', ...words]).stderr;
    expect(warned('--gamma', '1,nan,2')).toMatch(/warning: --gamma: feature 1 is NaN \(counted from 0\)/);
    expect(warned('--beta', '[1, 2, -inf]')).toMatch(/warning: --beta: feature 2 is -inf/);
    expect(warned('--beta', 'inf')).toMatch(/warning: --beta is inf: no output is a finite number/);
    expect(warned('--gamma', '3', '--beta', '1,2,3')).toBe('');
    const square = layernorm(['[[1,2],[3,4]]', '--axis', '0', '--gamma', '[[1,2],[nan,1]]']).stderr;
    expect(square).toContain('--gamma: feature [1, 0] is NaN');
  });
});

describe('--out', () => {
  test('writes the same numbers in every text format, and shows nothing but a line on standard error', () => {
    const content = '1,2,4\n2,3,9\n';
    const expected = JSON.parse(onFile('x.csv', content, ['--json']).stdout).output;
    for (const ending of ['csv', 'tsv', 'txt', 'json']) {
      const folder = temporaryFolder();
      const target = join(folder, `y.${ending}`);
      const { status, stdout, stderr } = layernorm(['-', '--out', target], { input: content });
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
      expect(stderr).toMatch(/^layernorm: wrote 2 tokens to .*\n$/);
      expect(outputOf(['--file', target]).input).toEqual(expected);
    }
  });

  test('a bad row leaves no file behind', () => {
    const target = join(temporaryFolder(), 'y.csv');
    const { status } = layernorm(['-', '--out', target], { input: `${'1,2\n'.repeat(100_000)}1\n` });
    expect({ status, exists: existsSync(target) }).toEqual({ status: 2, exists: false });
  });

  test('shows steps as well where they are asked for', () => {
    const target = join(temporaryFolder(), 'y.csv');
    const { stdout } = layernorm(['1', '2', '4', '--out', target, '--json']);
    expect(JSON.parse(stdout).output.map(String).join(',')).toBe(readFileSync(target, 'utf8').trim());
  });

  test('an unknown ending, a missing folder and the input itself are refused', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.csv'), '1,2\n');
    for (const target of ['y.xlsx', 'none/y.csv', 'x.csv', './x.csv', '.']) {
      const { status, stderr } = layernorm(['--file', 'x.csv', '--out', target], { cwd: folder });
      expect(status).toBe(2);
      expect(stderr).toMatch(/^layernorm: .+\n$/);
    }
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe('1,2\n');
  });
});

describe('--out and what is read', () => {
  test('is refused where it would overwrite standard input, gamma or beta', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.csv'), '1,2\n3,5\n');
    writeFileSync(join(folder, 'g.csv'), '1,2\n');
    linkSync(join(folder, 'g.csv'), join(folder, 'hard.csv'));
    symlinkSync('g.csv', join(folder, 'soft.csv'));
    for (const [line, role] of [
      ['layernorm --file - --out x.csv < x.csv', 'the input'],
      ['layernorm --out x.csv < x.csv', 'the input'],
      ['layernorm --file /dev/stdin --out x.csv < x.csv', 'the input'],
      ['layernorm --file x.csv --gamma g.csv --out ./g.csv', 'gamma'],
      ['layernorm --file x.csv --beta @g.csv --out hard.csv', 'beta'],
      ['layernorm 1 2 --beta g.csv --out soft.csv', 'beta'],
      ['layernorm --file x.csv --gamma g.csv --out g.csv --axis 0', undefined],
    ]) {
      const { status, stderr } = shell(line as string, { cwd: folder });
      expect({ line, status }).toEqual({ line, status: 2 });
      if (role) expect(stderr).toMatch(new RegExp(`^layernorm: \\S+ is the file that ${role} is read from.*\n$`));
    }
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe('1,2\n3,5\n');
    expect(readFileSync(join(folder, 'g.csv'), 'utf8')).toBe('1,2\n');
    expect(shell('layernorm -q --file x.csv --out y.csv < x.csv', { cwd: folder }).status).toBe(0);
  });

  test('nothing is written where a token is asked for that is not there', () => {
    const folder = temporaryFolder();
    const { status, stderr } = layernorm(['1', '2', '--token', '9', '--out', 'y.csv'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^layernorm: --token 9: there is no such token.*\n$/);
    const alone = layernorm(['1', '2', '--token', '9']).stderr;
    expect(alone).toBe('layernorm: --token 9: there is no such token; there is 1 token in the values, number 0\n');
    const noRow = layernorm(['1', '2', '--rows', '1:']).stderr;
    expect(noRow).toBe('layernorm: --rows selects no token; there is 1 token in the values\n');
    expect(existsSync(join(folder, 'y.csv'))).toBe(false);
  });
});

describe('a file of 50 MB', () => {
  test('is read, shown and normalized in bounded memory', () => {
    const folder = temporaryFolder();
    const line = `${Array.from({ length: 16 }, (_, i) => (Math.sin(i) * 100).toFixed(4)).join(' ')}\n`;
    const rows = Math.ceil(50e6 / line.length);
    writeFileSync(join(folder, 'big.txt'), line.repeat(rows));
    const options = { cwd: folder, env: { NODE_OPTIONS: '--max-old-space-size=160' } };
    const shown = layernorm(['--file', 'big.txt'], options);
    expect({ status: shown.status, stderr: shown.stderr }).toEqual({ status: 0, stderr: '' });
    expect(shown.stdout).toContain(`Layer norm of ${rows} tokens, 16 features each`);
    const written = layernorm(['--file', 'big.txt', '--rows', '0:20000', '--out', 'out.csv'], options);
    expect(written.stderr).toBe('layernorm: wrote 20000 tokens to out.csv\n');
    expect(layernorm(['--file', 'big.txt', '--rows', ':3', '-q'], options).stdout.split('\n')).toHaveLength(4);
  });
});
