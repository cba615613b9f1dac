import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openLog, readLog } from '../../src/progress/log.ts';
import type { LogRecord } from '../../src/progress/record.ts';
import { remarksOn } from '../../src/progress/replay.ts';
import { answer, folder, judgement, overrule } from './samples.ts';

/** Opens a log and collects what it tells. */
function open(home: string) {
  const told: string[] = [];
  return { told, ...openLog(home, (sentence) => told.push(sentence)) };
}

const logIn = (home: string) => `${home}/answers.jsonl`;
const line = (record: LogRecord) => `${JSON.stringify(record)}\n`;

test('what is appended is there at the next start, in order', () => {
  const home = `${folder()}/new/deep`;
  const free = answer({ kind: 'free', answer: 'μ and σ², "quoted"\nin two lines \ud83d\ude00 \ud800' });
  const found = { id: 'mean', state: 'found', evidence: 'μ and σ²', by: 'judge' } as const;
  const records = [free, judgement(free, { points: [found] }), overrule(free), answer()];
  const log = open(home);
  for (const record of records) expect(log.append(record)).toBe(true);
  expect(log.records).toEqual(records);
  log.close();
  const again = open(home);
  expect(again.records).toEqual(records);
  expect(again.told).toEqual([]);
  again.close();
});

test('the folder is for its owner alone, and so is the file', () => {
  const home = `${folder()}/a/b`;
  open(home).close();
  expect(statSync(home).mode & 0o777).toBe(0o700);
  expect(statSync(logIn(home)).mode & 0o777).toBe(0o600);
  chmodSync(logIn(home), 0o644);
  open(home).close();
  expect(statSync(logIn(home)).mode & 0o777).toBe(0o600);
});

test('reading alone creates nothing', () => {
  const home = `${folder()}/absent`;
  expect(readLog(home).records).toEqual([]);
  expect(statSync(home, { throwIfNoEntry: false })).toBeUndefined();
});

test('a torn last line costs only itself, is told once, and the next record is whole', () => {
  const home = folder();
  const [first, second] = [answer(), answer()];
  for (let cut = 1; cut < line(second).length - 2; cut += 7) {
    writeFileSync(logIn(home), line(first) + line(second).slice(0, cut));
    const log = open(home);
    expect(log.records).toEqual([first]);
    expect(log.told).toEqual([
      `${logIn(home)}: the last line was cut short, as by a crash, and is left out; all other answers are kept`,
    ]);
    const third = answer();
    expect(log.append(third)).toBe(true);
    log.close();
    const again = open(home);
    expect(again.records).toEqual([first, third]);
    expect(again.told).toEqual([]);
    again.close();
  }
});

test('a last line that lacks only its newline is whole', () => {
  const home = folder();
  const [first, second, third] = [answer(), answer(), answer()];
  writeFileSync(logIn(home), line(first) + line(second).trimEnd());
  const log = open(home);
  expect(log.records).toEqual([first, second]);
  log.append(third);
  log.close();
  expect(readLog(home)).toMatchObject({ records: [first, second, third], damaged: [], isTorn: false });
});

test('a tail that another writer tears while we are open is closed off as well', () => {
  const home = folder();
  const log = open(home);
  const [first, second] = [answer(), answer()];
  log.append(first);
  appendFileSync(logIn(home), '{"type":"answer","v":1,"id":"torn');
  log.append(second);
  log.close();
  expect(readLog(home)).toMatchObject({ records: [first, second], damaged: [], isTorn: false });
});

test('damaged lines in the middle cost only themselves and are told by number', () => {
  const home = folder();
  const records = Array.from({ length: 6 }, () => answer());
  const lines = records.map(line);
  const damage = ['not json\n', '\0\0\0\0\n', '[1,2]\n', `${line(answer()).slice(0, 50)}\n`, 'null\n'];
  writeFileSync(logIn(home), records.map((_, i) => lines[i] + (damage[i] ?? '')).join(''));
  const found = readLog(home);
  expect(found.records).toEqual(records);
  expect(found.damaged).toEqual([2, 4, 6, 8, 10]);
  expect(remarksOn(found, 'LOG')).toEqual(['LOG: 5 lines are damaged: 2, 4, 6 and 2 more; all other answers are kept']);
  expect(remarksOn({ ...found, damaged: [4] }, 'LOG')).toEqual(['LOG: line 4 is damaged; all other answers are kept']);
});

test('a whole record glued to a torn one is kept', () => {
  const home = folder();
  const [first, second] = [answer({ answer: '{"type":"answer"} in words' }), answer()];
  writeFileSync(logIn(home), line(first).slice(0, 90) + line(second) + line(first));
  expect(readLog(home)).toMatchObject({ records: [second, first], damaged: [1] });
});

test('records of the wrong shape are damage, each field of them', () => {
  const home = folder();
  const wrong: Record<string, unknown> = {
    id: 7,
    at: 'yesterday',
    session: '',
    question: null,
    topic: [],
    kind: 3,
    seed: '1',
    answer: 5,
    score: 1.5,
    verdict: 'right',
    sure: 'very',
    helped: 1,
    points: [{ id: 'a', state: 'gone', evidence: null }],
    traps: {},
  };
  for (const [name, value] of Object.entries(wrong)) {
    writeFileSync(logIn(home), `${JSON.stringify({ ...answer(), [name]: value })}\n${line(answer())}`);
    expect(readLog(home).damaged, name).toEqual([1]);
  }
});

test('records of a later version stay in the file and are counted apart', () => {
  const home = folder();
  const later = [
    '{"type":"answer","v":2,"new":true}',
    '{"type":"interview","v":1}',
    JSON.stringify({ ...answer(), kind: 'draw' }),
  ];
  const text = `${later.join('\n')}\n${line(answer())}`;
  writeFileSync(logIn(home), text);
  const log = open(home);
  expect(log.records.length).toBe(1);
  expect(log.told).toEqual([
    `${logIn(home)}: 3 records of a newer version of layernorm; they stay in the file but are not counted here`,
  ]);
  log.append(answer());
  log.close();
  expect(readFileSync(logIn(home), 'utf8').startsWith(text)).toBe(true);
});

test('__proto__ in a line is a key like any other', () => {
  const home = folder();
  const text = JSON.stringify(answer({ question: '__proto__', topic: 'constructor' }));
  writeFileSync(logIn(home), `${text.slice(0, -1)},"__proto__":{"polluted":true}}\n`);
  expect(readLog(home).records).toHaveLength(1);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('blank lines and Windows line ends are no damage', () => {
  const home = folder();
  writeFileSync(logIn(home), `\n${line(answer()).trimEnd()}\r\n\r\n\n${line(answer())}`);
  expect(readLog(home)).toMatchObject({ damaged: [], isTorn: false });
  expect(readLog(home).records).toHaveLength(2);
});

test('lines longer than a block of reading, and characters across its edge, come back whole', () => {
  const home = folder();
  const records = [300_000, 262_100, 10, 700_001].map((length) => answer({ answer: 'μ'.repeat(length) }));
  const log = open(home);
  for (const record of records) log.append(record);
  log.close();
  expect(readLog(home)).toMatchObject({ records, damaged: [], isTorn: false });
});

test('two logs open at once on one file lose nothing', () => {
  const home = folder();
  const [a, b] = [open(home), open(home)];
  const records = Array.from({ length: 40 }, () => answer());
  records.forEach((record, i) => void (i % 2 ? a : b).append(record));
  a.close();
  b.close();
  expect(readLog(home).records).toEqual(records);
});

test('where nothing can be written, that is told once and all goes on', () => {
  const home = folder();
  writeFileSync(`${home}/file`, '');
  const log = open(`${home}/file/below`);
  expect(log.append(answer())).toBe(false);
  expect(log.append(answer())).toBe(false);
  expect(log.records.length).toBe(2);
  log.close();
  expect(log.told).toEqual([
    `progress is not kept: ${home}/file/below/answers.jsonl cannot be written, a part of its path is a file, not a folder; the drill goes on without`,
  ]);
});

test.skipIf(process.platform !== 'linux')('folders of the system that take no files are told as well', () => {
  const log = open('/proc/layernorm');
  expect(log.append(answer())).toBe(false);
  expect(log.told).toHaveLength(1);
  expect(log.told[0]).toMatch(/^progress is not kept: \/proc\/layernorm\/answers.jsonl cannot be written, /);
});

test('a folder in place of the log, or a pipe, is told and does not hang', () => {
  const home = folder();
  mkdirSync(logIn(home));
  const log = open(home);
  expect(log.append(answer())).toBe(false);
  expect(log.told.at(-1)).toContain('it is no regular file');
  if (process.platform === 'win32') return;
  rmSync(logIn(home), { recursive: true });
  execFileSync('sh', ['-c', 'mkfifo "$0"', logIn(home)]);
  expect(open(home).append(answer())).toBe(false);
});

test('a home that vanishes during a session is made anew', () => {
  const home = `${folder()}/home`;
  const log = open(home);
  log.append(answer());
  rmSync(home, { recursive: true });
  const second = answer();
  expect(log.append(second)).toBe(true);
  log.close();
  expect(readLog(home).records).toEqual([second]);
});

test('a record that could not be read back is a bug of ours and is not written', () => {
  const home = folder();
  const log = open(home);
  expect(() => log.append(answer({ score: Number.NaN }))).toThrow('not a record');
  log.close();
  expect(readFileSync(logIn(home), 'utf8')).toBe('');
});

test('100,000 records are replayed, whatever letters lie where a block of the file ends', () => {
  const home = folder();
  const some = Array.from({ length: 1000 }, (_, i) =>
    answer({ question: `question-${i % 90}`, answer: `γ scales, β shifts${'…'.repeat(i % 7)}` }),
  );
  writeFileSync(logIn(home), some.map(line).join('').repeat(100));
  const { records, damaged, isTorn } = readLog(home);
  expect({ read: records.length, damaged, isTorn }).toEqual({ read: 100_000, damaged: [], isTorn: false });
  const answers = records.flatMap((record) => (record.type === 'answer' ? [record.answer] : []));
  expect(answers.every((text, i) => text === some[i % 1000]?.answer)).toBe(true);
});
