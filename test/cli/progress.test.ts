import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LogRecord } from '../../src/progress/record.ts';
import { answer, overrule } from '../progress/samples.ts';
import { layernorm, shell, temporaryFolder } from './run.ts';

const launcher = fileURLToPath(new URL('../../bin/layernorm.js', import.meta.url));

/** A home with some records in its log, and the text of that. */
function home(records: readonly LogRecord[], text = records.map((record) => `${JSON.stringify(record)}\n`).join('')) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'answers.jsonl'), text);
  return { folder, env: { LAYERNORM_HOME: folder, TZ: 'UTC' }, text };
}

/** Local wall time `days` days ago, at noon. */
function daysAgo(days: number): string {
  return `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)}T12:00:00.000+00:00`;
}

const free = answer({ question: 'epsilon', topic: 'epsilon', kind: 'free', verdict: 'partial', at: daysAgo(2) });
const some = [
  answer({ question: 'epsilon-where', at: daysAgo(3), session: 'a' }),
  { ...free, session: 'b' },
  overrule(free),
  answer({ question: 'formula-which', topic: 'formula', at: daysAgo(1), session: 'b', answer: '=1+1' }),
];

describe('progress', () => {
  test('without any answers says what to do', () => {
    const folder = temporaryFolder();
    const { status, stdout, stderr } = layernorm(['progress'], { env: { LAYERNORM_HOME: join(folder, 'none') } });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^No answers yet\.\n/);
    expect(stdout).toContain('layernorm quiz');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('shows each topic of the checklist, what is due, the days so far, calibration, overruling', () => {
    const { env } = home(some);
    const { status, stdout, stderr } = layernorm(['progress'], { env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^3 answers in 2 sessions; \d due now, 133 not asked yet\n/);
    expect(stdout).toMatch(/\n {2}Epsilon +\S.*% +2 +\d\n/);
    expect(stdout).toContain('\nDue\n  now ');
    expect(stdout).toContain('█ correct   ░ partly or not right');
    expect(stdout).toContain('After 30 answers with how sure you were');
    expect(stdout).toContain('Overruled on 1 of 1 answer in words (100%).');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('is drawn in ASCII, and for a narrow screen, where there is no more', () => {
    const { env } = home(some);
    const { stdout } = layernorm(['progress'], { env: { ...env, LANG: 'C', COLUMNS: '50' } });
    expect(stdout).toMatch(/^[\n -~]*$/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  test('--json is what scripts rely on', () => {
    const { env } = home(some);
    const report = JSON.parse(layernorm(['progress', '--json'], { env }).stdout);
    expect(Object.keys(report)).toEqual(['answers', 'sessions', 'due', 'topics', 'overruled', 'calibration']);
    expect(report).toMatchObject({ answers: 3, sessions: 2, overruled: 1, calibration: null });
    expect(report.topics).toHaveLength(11);
    expect(report.topics.find(({ id }: { id: string }) => id === 'epsilon')).toEqual({
      id: 'epsilon',
      answers: 2,
      mastery: expect.any(Number),
    });
  });

  test('--interview-on counts as due what must be seen again before', () => {
    const learnt = [60, 59, 50, 20].map((days) => answer({ question: 'epsilon-where', at: daysAgo(days) }));
    const { env } = home(learnt);
    const due = (words: readonly string[]) =>
      JSON.parse(layernorm(['progress', '--json', ...words], { env }).stdout).due;
    // A day begins at 4 in the morning.
    const tomorrow = new Date(Date.now() + 20 * 3_600_000).toISOString().slice(0, 10);
    expect(due([])).toBe(0);
    expect(due(['--interview-on', tomorrow])).toBe(1);
    expect(layernorm(['progress', '--interview-on', '2020-01-01'], { env }).stderr).toContain('lies in the past');
    expect(layernorm(['progress', '--interview-on', 'soon'], { env }).stderr).toContain('takes a date such as');
  });

  test('--pack takes the questions of that pack for the checklist', () => {
    const { env, folder } = home([answer({ question: 'mine', topic: 'mine' })]);
    writeFileSync(
      join(folder, 'mine.yaml'),
      'topic: mine\ntitle: My own\nquestions:\n  - {id: mine, kind: order, prompt: p, steps: [a, b], explanation: e}\n',
    );
    const report = JSON.parse(layernorm(['progress', '--json', '--pack', join(folder, 'mine.yaml')], { env }).stdout);
    expect(report.topics).toEqual([{ id: 'mine', answers: 1, mastery: expect.any(Number) }]);
  });

  test('damaged lines are told and cost only themselves', () => {
    const { env, text } = home(some);
    const torn = home([], `${text}garbage\n${text.split('\n')[0]}\n{"type":"ans`);
    const { status, stdout, stderr } = layernorm(['progress'], { env: torn.env });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^3 answers/);
    expect(stderr).toContain('line 5 is damaged; all other answers are kept');
    expect(stderr).toContain('the last line was cut short');
    expect(layernorm(['progress'], { env }).stderr).toBe('');
  });

  test('a log that cannot be read is told with status 2', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'answers.jsonl'));
    const { status, stderr } = layernorm(['progress'], { env: { LAYERNORM_HOME: folder } });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^layernorm: the answers in .*answers\.jsonl cannot be read: .*\n$/);
  });

  test('| head ends quietly', () => {
    const { env } = home(some);
    expect(shell('(layernorm progress; echo "status $?" >&2) | head -n 1', { env }).stderr).toBe('status 0\n');
  });

  test('takes no words and one wish at a time', () => {
    const stderr = (words: readonly string[]) => layernorm(['progress', ...words]).stderr;
    expect(stderr(['epsilon'])).toContain('progress takes no words behind it, such as "epsilon"');
    expect(stderr(['--json', '--reset'])).toContain('--json and --reset are different things to do');
    expect(stderr(['--yes'])).toContain('--yes is for --reset alone');
    expect(stderr(['--export', '-', '--interview-on', '2030-01-01'])).toContain('--interview-on changes what is due');
    expect(stderr(['--reset', '--pack', 'a'])).toContain('--pack does not go with --reset');
  });
});

describe('progress --export', () => {
  test('writes a row an answer, harmless to spreadsheets, to a file or to standard output', () => {
    const { env, folder } = home(some);
    const { stdout } = layernorm(['progress', '--export', '-'], { env });
    expect(stdout.split('\r\n')).toHaveLength(5);
    expect(stdout).toContain(",'=1+1,");
    const toFile = layernorm(['progress', '--export', join(folder, 'a.csv')], { env });
    expect(toFile).toEqual({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(/^layernorm: wrote 3 answers to .*a\.csv\n$/),
    });
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe(stdout);
  });

  test('never takes the place of the log', () => {
    const { env, folder, text } = home(some);
    const log = join(folder, 'answers.jsonl');
    symlinkSync(log, join(folder, 'a.csv'));
    for (const path of [log, join(folder, 'a.csv')]) {
      const { status, stderr } = layernorm(['progress', '--export', path], { env });
      expect(status).toBe(2);
      expect(stderr).toBe(
        `layernorm: ${path} is the file that your progress is read from, which the result would overwrite; write it to another\n`,
      );
    }
    expect(readFileSync(log, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['a.csv', 'answers.jsonl']);
  });
});

describe('progress --reset', () => {
  test('without a terminal changes nothing, and says how to', () => {
    const { env, folder } = home(some);
    const { status, stderr } = layernorm(['progress', '--reset'], { env });
    expect(status).toBe(2);
    expect(stderr).toContain('add --yes');
    expect(readdirSync(folder)).toEqual(['answers.jsonl']);
  });

  test('--yes keeps every byte in a copy, and says where', () => {
    const { env, folder, text } = home(some);
    const { status, stdout } = layernorm(['progress', '--reset', '--yes'], { env });
    expect(status).toBe(0);
    const [, copy = ''] = /kept in (.*)\n/.exec(stdout) ?? [];
    expect(readdirSync(folder)).toEqual([copy.slice(folder.length + 1)]);
    expect(readFileSync(copy, 'utf8')).toBe(text);
    expect(layernorm(['progress'], { env }).stdout).toMatch(/^No answers yet/);
    expect(layernorm(['progress', '--reset'], { env }).stdout).toBe('There is no progress to reset.\n');
  });

  const hasTmux = spawnSync('tmux', ['-V']).status === 0;

  test.runIf(hasTmux).each([
    ['y', ['y', 'Enter'], 'status 0', 'Reset. The answers so far are kept in', true],
    ['n', ['n', 'Enter'], 'status 0', 'nothing was changed', false],
    ['Enter', ['Enter'], 'status 0', 'nothing was changed', false],
    ['Ctrl-C', ['C-c'], 'status 130', 'nothing was changed', false],
    ['Ctrl-D', ['C-d'], 'status 0', 'nothing was changed', false],
  ])('on a terminal asks, and %s does what it says', async (_, keys, status, said, isReset) => {
    const { folder } = home(some);
    const socket = join(temporaryFolder(), 'tmux');
    const tmux = (...words: string[]) =>
      spawnSync('tmux', ['-f', '/dev/null', '-S', socket, ...words], { encoding: 'utf8' }).stdout;
    const command = `LAYERNORM_HOME=${folder} '${process.execPath}' '${launcher}' progress --reset; echo "status $?"; sleep 60`;
    tmux('new-session', '-d', '-x', '100', '-y', '20', `sh -c '${command.replaceAll("'", "'\\''")}'`);
    onTestFinished(() => {
      tmux('kill-server');
      rmSync(socket, { force: true });
    });
    const until = async (text: string) => {
      for (let i = 0; i < 200; i++) {
        const screen = tmux('capture-pane', '-p', '-J');
        if (screen.includes(text)) return screen;
        await setTimeout(50);
      }
      throw new Error(`"${text}" never came:\n${tmux('capture-pane', '-p')}`);
    };
    expect(await until('A copy is kept.')).toContain('Set 3 answers aside and start anew?');
    tmux('send-keys', ...keys);
    expect(await until('status ')).toContain(said);
    expect(tmux('capture-pane', '-p')).toContain(status);
    expect(readdirSync(folder).includes('answers.jsonl')).toBe(!isReset);
  });
});
