import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersIn, recordsIn, tinyPack } from './drill.ts';
import { temporaryFolder } from './run.ts';
import { keys, openTerminal } from './terminal.ts';

const HIDDEN_CURSOR = '\x1b[?25l';
const SHOWN_CURSOR = '\x1b[?25h';

/** Whether the cursor is left shown. */
function leavesCursor(raw: string): boolean {
  return raw.lastIndexOf(SHOWN_CURSOR) > raw.lastIndexOf(HIDDEN_CURSOR);
}

/** A session of one kind of question of the tiny pack. */
function quiz(kind: string, ...words: readonly string[]) {
  const home = temporaryFolder();
  const terminal = openTerminal(['quiz', '--pack', tinyPack, '--kind', kind, '--seed', '1', ...words], {
    env: { LAYERNORM_HOME: home },
  });
  return { home, terminal };
}

describe('at a terminal', () => {
  test('a choice is picked with arrows, sureness told, the verdict shown, progress kept', async () => {
    const { home, terminal } = quiz('choice');
    const [, right = ''] = await terminal.sees(/(\d) {2}To the variance[\s\S]*Enter takes/);
    await terminal.press(...(right === '2' ? [keys.down] : []), keys.enter);
    await terminal.sees(/How sure are you\?/);
    expect(existsSync(join(home, 'answers.jsonl')) && readFileSync(join(home, 'answers.jsonl'), 'utf8')).toBe('');
    await terminal.press('s');
    await terminal.sees(/How sure are you\? {2}sure\n[\s\S]*Correct {2}100%[\s\S]*Under the root[\s\S]*next/);
    expect(answersIn(home)).toMatchObject([
      { question: 'tiny-choice', kind: 'choice', answer: right, verdict: 'correct', sure: 'sure', helped: false },
    ]);
    await terminal.press(keys.enter);
    await terminal.sees(/1 question answered {2}100%[\s\S]*A tiny pack[\s\S]*To review/);
    expect(await terminal.ended).toEqual({ status: 0, signal: 0 });
    expect(leavesCursor(terminal.raw())).toBe(true);
  });

  test('a number is typed; what is no number is told and can be mended', async () => {
    const { home, terminal } = quiz('numeric', '--once');
    await terminal.sees(/What is its variance\?[\s\S]*Enter alone skips/);
    await terminal.press('a', 'b', keys.enter);
    await terminal.sees(/"ab"/);
    await terminal.press(keys.backspace, keys.backspace, '1', '2', keys.left, '.', keys.enter);
    await terminal.sees(/How sure/);
    await terminal.press('1');
    await terminal.sees(/next/);
    expect(answersIn(home)).toMatchObject([{ answer: '1.2', sure: 'guess' }]);
    await terminal.press('q');
    expect((await terminal.ended).status).toBe(0);
  });

  test('steps are carried with Space and arrows, or put in order by their numbers', async () => {
    const { home, terminal } = quiz('order', '--once');
    await terminal.sees(/Space takes up a step/);
    await terminal.press(keys.space, keys.down);
    await terminal.sees(/arrows carry the step/);
    await terminal.press(keys.space, '3', keys.enter);
    await terminal.sees(/How sure/);
    await terminal.press('t');
    await terminal.sees(/next/);
    // 2 1 3 after the carrying, then 3 in the first place.
    expect(answersIn(home)).toMatchObject([{ answer: '3 2 1', sure: 'think' }]);
  });

  test('a faulty line is picked, then the reason', async () => {
    const { home, terminal } = quiz('spot');
    await terminal.sees(/1 {2}mean = x\.mean\(0\)[\s\S]*Enter takes/);
    await terminal.press('1', keys.enter);
    const [, right = ''] = await terminal.sees(/(\d) {2}The axis is the batch/);
    await terminal.press(right, keys.enter);
    await terminal.sees(/How sure/);
    await terminal.press('s');
    await terminal.sees(/Correct/);
    expect(answersIn(home)).toMatchObject([{ answer: `1 ${right}`, verdict: 'correct' }]);
  });

  test('a free answer can have several lines, pasted too; its verdict is overruled by the words that make it', async () => {
    const home = temporaryFolder();
    const terminal = openTerminal(['quiz', '--kind', 'free', '--topic', 'epsilon', '--once'], {
      env: { LAYERNORM_HOME: home },
    });
    await terminal.sees(/Ctrl-O opens/);
    await terminal.press('it keeps', keys.altEnter, 'the root\\', keys.enter);
    await terminal.press('\x1b[200~above\nzero\x1b[201~', keys.enter);
    await terminal.sees(/How sure/);
    await terminal.press('g');
    await terminal.sees(/overrule/);
    const [answer] = answersIn(home);
    expect(answer?.answer).toBe('it keeps\nthe root\nabove\nzero');
    expect(answer?.points?.map(({ state }) => state)).toContain('missing');
    await terminal.press('o');
    await terminal.sees(/Which point does your answer make\?/);
    await terminal.press('1', keys.enter);
    await terminal.sees(/In which words\?/);
    await terminal.press(keys.right, keys.enter, keys.right, keys.right, keys.enter);
    await terminal.sees(/By your own verdict/);
    const [, overrule] = recordsIn(home);
    expect(overrule).toMatchObject({ type: 'overrule', answer: answer?.id });
    const missed = answer?.points?.find(({ state }) => state !== 'found')?.id;
    expect(overrule?.type === 'overrule' && overrule.points.find(({ id }) => id === missed)).toEqual({
      id: missed,
      state: 'found',
      evidence: 'keeps\nthe root',
    });
  });

  test('a free answer is written on in $EDITOR', async () => {
    const home = temporaryFolder();
    const editor = join(home, 'editor.sh');
    writeFileSync(editor, '#!/bin/sh\nprintf "%s and more\\r\\n\\r\\n" "$(cat "$1")" > "$1"\n', { mode: 0o755 });
    const terminal = openTerminal(['quiz', '--kind', 'free', '--count', '1'], {
      env: { LAYERNORM_HOME: home, EDITOR: editor },
    });
    await terminal.sees(/Ctrl-O opens/);
    await terminal.press('so', keys.ctrlO);
    await terminal.sees(/so and more\n\n {2}Enter hands in/);
    await terminal.press(keys.enter);
    await terminal.sees(/How sure/);
    await terminal.press('t');
    await terminal.sees(/next/);
    expect(answersIn(home)[0]?.answer).toBe('so and more');
  });

  test('where no editor starts, it says so and keeps what was written', async () => {
    const home = temporaryFolder();
    const terminal = openTerminal(['quiz', '--kind', 'free', '--count', '1'], {
      env: { LAYERNORM_HOME: home, EDITOR: '/nowhere/editor' },
    });
    await terminal.sees(/Ctrl-O opens/);
    await terminal.press('kept', keys.ctrlO);
    await terminal.sees(/kept[\s\S]*no editor could be started/);
  });

  test('what was wrong comes back, and counts for scheduling only once', async () => {
    const { home, terminal } = quiz('choice');
    const [, right = ''] = await terminal.sees(/(\d) {2}To the variance[\s\S]*Enter takes/);
    await terminal.press(right === '1' ? '2' : '1', keys.enter);
    await terminal.sees(/How sure/);
    await terminal.press('s');
    await terminal.sees(/Not right[\s\S]*next/);
    await terminal.press('n');
    const [, now = ''] = await terminal.sees(/once more[\s\S]*(\d) {2}To the variance[\s\S]*Enter takes/);
    await terminal.press(now, keys.enter);
    await terminal.sees(/Correct[\s\S]*next/);
    await terminal.press('n');
    await terminal.sees(/1 question answered {2}0% {2}1 mended on the way[\s\S]*tomorrow/);
    expect((await terminal.ended).status).toBe(0);
    expect(answersIn(home).map(({ verdict, sure }) => [verdict, sure])).toEqual([
      ['incorrect', 'sure'],
      ['correct', null],
    ]);
  });

  test('s skips, and nothing is kept of it', async () => {
    const { home, terminal } = quiz('choice');
    await terminal.sees(/s skips/);
    await terminal.press('s');
    await terminal.sees(/Skipped[\s\S]*Nothing was answered/);
    expect((await terminal.ended).status).toBe(0);
    expect(readFileSync(join(home, 'answers.jsonl'), 'utf8')).toBe('');
  });
});

describe('leaving', () => {
  const prompts: readonly (readonly [string, string, RegExp])[] = [
    ['a choice', 'choice', /Enter takes/],
    ['numbers', 'numeric', /Enter alone skips/],
    ['an order', 'order', /Enter hands in/],
    ['a faulty line', 'spot', /Enter takes/],
  ];
  test.each(prompts)('Ctrl-C at %s restores the terminal and ends with 130', async (_, kind, ready) => {
    const { terminal } = quiz(kind);
    await terminal.sees(ready);
    await terminal.press(keys.ctrlC);
    await terminal.sees(/Stopped; nothing was answered yet\. To go on: layernorm quiz/);
    expect((await terminal.ended).status).toBe(130);
    expect(leavesCursor(terminal.raw())).toBe(true);
  });

  test.each(prompts)('Ctrl-D at %s ends with 0', async (_, kind, ready) => {
    const { terminal } = quiz(kind);
    await terminal.sees(ready);
    await terminal.press(keys.ctrlD);
    await terminal.sees(/Nothing was answered/);
    expect((await terminal.ended).status).toBe(0);
    expect(leavesCursor(terminal.raw())).toBe(true);
  });

  test.each([
    ['Ctrl-C', keys.ctrlC, 130],
    ['Ctrl-D', keys.ctrlD, 0],
  ])('%s when asked how sure one is keeps the answer just given', async (_, key, status) => {
    const { home, terminal } = quiz('choice');
    await terminal.sees(/Enter takes/);
    await terminal.press(keys.enter);
    await terminal.sees(/How sure/);
    await terminal.press(key);
    expect((await terminal.ended).status).toBe(status);
    expect(answersIn(home)).toMatchObject([{ answer: '1', sure: null }]);
  });

  test.each(['SIGTERM', 'SIGHUP'])('%s when asked how sure one is keeps it too', async (signal) => {
    const { home, terminal } = quiz('choice');
    await terminal.sees(/Enter takes/);
    await terminal.press(keys.enter);
    await terminal.sees(/How sure/);
    terminal.kill(signal);
    expect((await terminal.ended).status).toBe(signal === 'SIGTERM' ? 143 : 129);
    expect(answersIn(home)).toMatchObject([{ answer: '1', sure: null }]);
    expect(leavesCursor(terminal.raw())).toBe(true);
  });

  test.each([
    ['Ctrl-C', keys.ctrlC, 130],
    ['Ctrl-D', keys.ctrlD, 0],
    ['q', 'q', 0],
  ])('%s at a verdict', async (_, key, status) => {
    const { home, terminal } = quiz('choice');
    await terminal.sees(/Enter takes/);
    await terminal.press(keys.enter);
    await terminal.sees(/How sure/);
    await terminal.press('t');
    await terminal.sees(/next/);
    await terminal.press(key);
    await terminal.sees(/To go on: layernorm quiz/);
    expect((await terminal.ended).status).toBe(status);
    expect(answersIn(home)).toHaveLength(1);
  });

  test.skipIf(process.platform === 'win32')(
    'Ctrl-Z stops the program; afterwards the question is there again',
    async () => {
      const home = temporaryFolder();
      const line = `set -m; layernorm quiz --pack '${tinyPack}' --kind choice --once; echo stopped; fg > /dev/null`;
      const terminal = openTerminal([], { line, env: { LAYERNORM_HOME: home } });
      await terminal.sees(/Enter takes/);
      await terminal.press('2', keys.ctrlZ);
      await terminal.sees(/stopped[\s\S]*Where is epsilon added\?[\s\S]*❯ 2[\s\S]*Enter takes/);
      // What the shell writes stands below the prompt's line, in nothing of it.
      expect(terminal.raw()).toMatch(/\x1b\[\?25h\r?\n\x1b\[J[\s\S]*stopped/);
      await terminal.press(keys.enter);
      await terminal.sees(/How sure/);
      await terminal.press('t');
      await terminal.sees(/next/);
      expect(answersIn(home)).toMatchObject([{ answer: '2' }]);
    },
  );

  test('the terminal takes lines again afterwards, with their echo', async () => {
    const terminal = openTerminal([], { line: `layernorm quiz --pack '${tinyPack}'; echo "status $?"; stty -a` });
    await terminal.sees(/Enter|skips/);
    await terminal.press(keys.ctrlC);
    await terminal.sees(/status 130[\s\S]* icanon[\s\S]* echo /);
  });
});

describe('the screen', () => {
  test('40 columns hold all that is shown, and a resize shows the question anew', async () => {
    const terminal = openTerminal(['quiz', '--seed', '5', '--kind', 'choice', '--no-color'], { columns: 40 });
    await terminal.sees(/s\s+skips/);
    const widest = terminal
      .raw()
      .replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '')
      .split(/\r?\n/)
      .reduce((most, line) => Math.max(most, line.length), 0);
    expect(widest).toBeLessThanOrEqual(40);
    terminal.resize(100);
    await terminal.sees(/1 of 10[\s\S]*s skips/);
    await terminal.press(keys.down);
    terminal.resize(50);
    await terminal.sees(/1 of 10[\s\S]*❯ (?:◯ )?2[\s\S]*skips/);
    // Where several are to be picked, Space marks one.
    await terminal.press(keys.space, keys.enter);
    await terminal.sees(/How sure/);
    terminal.resize(70);
    await terminal.sees(/1 of 10[\s\S]*How sure/);
    await terminal.press(keys.ctrlC);
    expect((await terminal.ended).status).toBe(130);
  });

  test('a resize keeps what is being written', async () => {
    const terminal = openTerminal(['quiz', '--seed', '5', '--kind', 'free']);
    await terminal.sees(/Ctrl-O/);
    await terminal.press('half an answer');
    terminal.resize(60);
    await terminal.sees(/half an answer[\s\S]*Ctrl-O/);
    await terminal.press(' more');
    await terminal.sees(/half an answer more/);
  });

  test('prompts go to standard error, and a standard output that leads elsewhere gets the plain report', async () => {
    const folder = temporaryFolder();
    const terminal = openTerminal([], {
      line: `layernorm quiz --pack '${tinyPack}' --kind choice --once > '${folder}/report'`,
    });
    await terminal.sees(/Enter takes/);
    await terminal.press(keys.enter);
    await terminal.sees(/How sure/);
    await terminal.press('t');
    await terminal.sees(/To the variance[\s\S]*next|right[\s\S]*next/);
    await terminal.press('n');
    await terminal.sees(/1 question answered/);
    expect((await terminal.ended).status).toBe(0);
    const report = readFileSync(`${folder}/report`, 'utf8');
    expect(report).toMatch(/Where is epsilon added\?[\s\S]*1 question answered/);
    expect(report).not.toContain('\x1b');
  });

  test('there is no colour with NO_COLOR or --no-color, and some without', async () => {
    const painted = async (words: readonly string[], env: Record<string, string>) => {
      const terminal = openTerminal(['quiz', '--kind', 'choice', ...words], { env });
      await terminal.sees(/s skips/);
      await terminal.press(keys.ctrlC);
      await terminal.ended;
      return /\x1b\[[0-9;]*m/.test(terminal.raw());
    };
    expect(await painted([], {})).toBe(true);
    expect(await painted(['--no-color'], {})).toBe(false);
    expect(await painted([], { NO_COLOR: '1' })).toBe(false);
  });

  test('a dumb terminal, and one without a screen for prompts, get lines', async () => {
    const dumb = openTerminal(['quiz', '--pack', tinyPack, '--kind', 'choice', '--once'], { env: { TERM: 'dumb' } });
    await dumb.sees(/Where is epsilon added\?[\s\S]*2 To[\s\S]*Type the number of the right option, such as 2/);
    await dumb.press('1', '\r');
    await dumb.sees(/1 question answered/);
    const blind = openTerminal([], { line: `layernorm quiz --pack '${tinyPack}' --kind choice --once 2> /dev/null` });
    await blind.sees(/Where is epsilon added\?[\s\S]*2 To/);
    await blind.press('1', '\r');
    await blind.sees(/1 question answered/);
  });
});

test('a home that cannot be written is told once, and the quiz goes on', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const terminal = openTerminal(['quiz', '--pack', tinyPack, '--kind', 'choice', '--once'], {
    env: { LAYERNORM_HOME: join(folder, 'file', 'home') },
  });
  await terminal.sees(/progress is not kept[\s\S]*Enter takes/);
  await terminal.press(keys.enter);
  await terminal.sees(/How sure/);
  await terminal.press('t');
  await terminal.sees(/next/);
  await terminal.press('n');
  await terminal.sees(/1 question answered/);
  expect((await terminal.ended).status).toBe(0);
  expect(terminal.raw().match(/progress is not kept/g)).toHaveLength(1);
});
