import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { openLog, readLog } from '../../src/progress/log.ts';
import { answer, folder } from './samples.ts';
import { buildWriter, run } from './writer.ts';

let writer: string;
beforeAll(async () => {
  const built = folder();
  writer = await buildWriter(built);
  chmodSync(built, 0o755);
});

/** Ids of a log, each record's text checked against its id. */
function idsIn(home: string): readonly string[] {
  return readLog(home).records.map((record) => {
    if (record.type !== 'answer') throw new Error('only answers were written');
    expect(record.answer.length).toBe(Number(record.id.split('-').at(-1)));
    expect(new Set(record.answer).size).toBe(1);
    return record.id;
  });
}

test('a writer killed at any moment loses no record that it was told is kept', { timeout: 120_000 }, async () => {
  const home = folder();
  const kept: string[] = [];
  const KILLS = 30;
  for (let round = 0; round < KILLS; round++) {
    const one = run(process.execPath, [writer, home, `round${round}`, '100000', '20000']);
    await one.opened;
    await setTimeout(Math.random() * 30);
    one.child.kill('SIGKILL');
    await one.ended;
    kept.push(...one.kept());
    // Torn is at most the last line, and every torn line before it was closed off.
    expect(readLog(home).damaged).toEqual([]);
  }
  const ids = new Set(idsIn(home));
  expect(kept.filter((id) => !ids.has(id))).toEqual([]);
  expect(kept.length).toBeGreaterThan(KILLS);
});

test('four writers at once, some of them killed, lose nothing and tear nothing of each other', {
  timeout: 120_000,
}, async () => {
  const home = folder();
  const kept: string[] = [];
  for (let round = 0; round < 6; round++) {
    const writers = [0, 1, 2, 3].map((i) => run(process.execPath, [writer, home, `w${round}x${i}`, '150', '20000']));
    await Promise.all(writers.map(({ opened }) => opened));
    await Promise.all(
      writers.slice(0, 2).map(async ({ child }) => {
        await setTimeout(Math.random() * 80);
        child.kill('SIGKILL');
      }),
    );
    const said = await Promise.all(writers.map(({ ended }) => ended));
    expect(said.filter((text) => !text.includes('cut short') && text !== '')).toEqual([]);
    for (const one of writers) kept.push(...one.kept());
    for (const one of writers.slice(2)) expect(one.kept().length).toBe(150);
  }
  const ids = idsIn(home);
  const found = new Set(ids);
  expect(found.size).toBe(ids.length);
  expect(kept.filter((id) => !found.has(id))).toEqual([]);
  // At most the killed ones can have torn a line.
  expect(readLog(home).damaged.length).toBeLessThanOrEqual(12);
});

test.skipIf(process.platform === 'win32')(
  'a file that may not grow any further, as on a full disk: told once, and what was kept stays whole',
  async () => {
    const home = folder();
    const args = [process.execPath, writer, home, 'full', '60', '3000'];
    const one = run('sh', ['-c', 'ulimit -f 32; exec "$@"', 'sh', ...args]);
    const said = await one.ended;
    expect(one.child.exitCode).toBe(0);
    expect(said.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^progress is not kept: .*answers.jsonl cannot be written, .*; the drill goes on without$/),
    ]);
    expect(one.kept().length).toBeGreaterThan(3);
    expect(one.kept().length).toBeLessThan(60);
    const kept = one.kept();
    expect(idsIn(home).filter((id) => kept.includes(id))).toEqual(kept);
    expect(readFileSync(`${home}/answers.jsonl`).length).toBeLessThanOrEqual(32 * 1024);

    const log = openLog(home, () => {});
    const next = answer();
    expect(log.append(next)).toBe(true);
    log.close();
    expect(readLog(home).records.at(-1)).toEqual(next);
    expect(readLog(home).damaged.length).toBeLessThanOrEqual(1);
  },
);

test.skipIf(process.platform === 'win32')(
  'a home that may be read but not written is told once and counts',
  async () => {
    const home = folder();
    const log = openLog(home, () => {});
    log.append(answer());
    log.close();
    chmodSync(`${home}/answers.jsonl`, 0o444);
    chmodSync(home, 0o555);
    const NOBODY = 65534;
    const user = process.getuid?.() === 0 ? NOBODY : undefined;
    const one = run(process.execPath, [writer, home, 'denied', '5', '10'], user);
    expect(await one.ended).toBe(
      `progress is not kept: ${home}/answers.jsonl cannot be written, permission denied; the drill goes on without\n`,
    );
    expect(one.child.exitCode).toBe(0);
    expect(one.kept()).toEqual([]);
    expect(readLog(home).records).toHaveLength(1);
    chmodSync(home, 0o700);
  },
);

test('four writers at once, none of them killed, take no line of each other for a torn one', async () => {
  const home = folder();
  const writers = [0, 1, 2, 3].map((i) => run(process.execPath, [writer, home, `w${i}`, '400', '20000']));
  await Promise.all(writers.map(({ ended }) => ended));
  expect(idsIn(home)).toHaveLength(1600);
  expect(readFileSync(join(home, 'answers.jsonl'), 'utf8').split('\n')).toHaveLength(1601);
});
