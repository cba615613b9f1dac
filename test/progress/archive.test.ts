import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setAside } from '../../src/progress/archive.ts';
import { openLog, readLog } from '../../src/progress/log.ts';
import { answer, at, folder } from './samples.ts';

const silent = () => {};

test('a log that is set aside keeps every byte under a dated name, and never replaces another', () => {
  const home = folder();
  const texts = [1, 2, 3].map(() => {
    const log = openLog(home, silent);
    log.append(answer());
    log.close();
    const text = readFileSync(`${home}/answers.jsonl`, 'utf8');
    expect(readFileSync(setAside(home, at('2026-11-24')) as string, 'utf8')).toBe(text);
    return text;
  });
  const names = [
    'answers-2026-11-24T09-30-00-2.jsonl',
    'answers-2026-11-24T09-30-00-3.jsonl',
    'answers-2026-11-24T09-30-00.jsonl',
  ];
  expect(readdirSync(home).sort()).toEqual(names);
  expect(names.map((name) => readFileSync(`${home}/${name}`, 'utf8')).sort()).toEqual(texts.sort());
  expect(readLog(home).records).toEqual([]);
});

test('without a log there is nothing to set aside', () => {
  expect(setAside(folder(), at('2026-11-24'))).toBeUndefined();
  expect(setAside('/nowhere/at/all', at('2026-11-24'))).toBeUndefined();
});

test('a session that is open meanwhile goes on in a new log and loses nothing', () => {
  const home = folder();
  const log = openLog(home, silent);
  const [before, after] = [answer(), answer()];
  expect(log.append(before)).toBe(true);
  const copy = setAside(home, at('2026-11-24')) as string;
  expect(log.append(after)).toBe(true);
  log.close();
  expect(readFileSync(copy, 'utf8')).toContain(before.id);
  expect(readLog(home).records).toEqual([after]);
});
