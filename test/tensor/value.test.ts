import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readValue } from '../../src/tensor/value.ts';
import { plain, refusal } from './sources.ts';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layernorm-value-'));
  await writeFile(file('g.json'), '{"a": [1, 2], "b#c": [3], "d": [null]}');
  await writeFile(file('g#1.csv'), '4,5\n');
  await writeFile(file('7'), '8 9\n');
});
afterAll(() => rm(folder, { recursive: true }));

test.each<[string, number[], number[]]>([
  ['2', [], [2]],
  [' −1.5 ', [], [-1.5]],
  ['0.5,1,2', [3], [0.5, 1, 2]],
  ['1 2', [2], [1, 2]],
  ['1,5', [2], [1, 5]],
  ['[0.5,1]', [2], [0.5, 1]],
  ['[[1,2],[3,4]]', [2, 2], [1, 2, 3, 4]],
])('%s is a value', async (text, shape, values) => {
  expect(plain(await readValue('--gamma', text))).toEqual({ shape, values });
});

test('a file is a value, its array named after #, and a # may be in its name', async () => {
  const value = async (text: string) => plain(await readValue('--gamma', text));
  expect(await value(`${file('g.json')}#a`)).toEqual({ shape: [2], values: [1, 2] });
  expect(await value(`@${file('g.json')}#b#c`)).toEqual({ shape: [1], values: [3] });
  expect(await value(file('g#1.csv'))).toEqual({ shape: [2], values: [4, 5] });
  expect(await value(`@${file('7')}`)).toEqual({ shape: [2], values: [8, 9] });
});

test.each([
  ['0.5,x,1', '--gamma: "0.5,x,1": "x" is not a number'],
  ['1,,2', '--gamma: "1,,2": value 2 is empty; is there a comma too many?'],
  ['1_000', '--gamma: "1_000" is not a number; write 1000'],
  ['1e400', '--gamma: "1e400" is larger than the largest double, 1.8e308'],
  ['g.json', '--gamma: there is no file g.json'],
  ['@g', '--gamma: there is no file g'],
  ['ones', '--gamma: "ones" is neither a number nor a file'],
  ['', '--gamma: the value is empty'],
  ['[1,x]', '--gamma: character 4 of "[1,x]": "x" is not a number'],
])('%j is refused in the name of the option', async (text, sentence) => {
  expect((await refusal(() => readValue('--gamma', text))).message).toBe(sentence);
});

test('a value that may have decimal commas is refused', async () => {
  expect((await refusal(() => readValue('--beta', '1,5 2,5'))).message).toMatch(
    /^--beta: "1,5" could be a decimal comma/,
  );
});

test('a file with several arrays lists them below the sentence, and says how to choose', async () => {
  await writeFile(file('two.json'), '{"a": [1], "b": [2]}');
  const { message, list } = await refusal(() => readValue('--gamma', file('two.json')));
  expect(message).toBe(`--gamma: ${file('two.json')} holds 2 arrays; choose one with #NAME after the file name`);
  expect(list).toEqual(['a  [1]  float64', 'b  [1]  float64']);
  expect((await refusal(() => readValue('--gamma', folder))).message).toBe(
    `--gamma: ${folder} is a folder, not a file`,
  );
});
