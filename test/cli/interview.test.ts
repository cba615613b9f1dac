import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attemptsOf } from '../../src/progress/attempt.ts';
import { reviewsOf } from '../../src/progress/review.ts';
import { converse, type Event } from './conversation.ts';
import { answersIn, tinyPack } from './drill.ts';
import { layernorm, type Surroundings, temporaryFolder } from './run.ts';
import { keys, openTerminal } from './terminal.ts';

function interview(words: readonly string[], { env = {}, ...rest }: Surroundings = {}) {
  return layernorm(['interview', ...words], { ...rest, env: { LAYERNORM_HOME: temporaryFolder(), ...env } });
}

/** An answer that says all but the example and the trade-off. */
const ANSWER =
  'Layer norm rescales each token by its own feature statistics, so activations stay in a predictable range. It subtracts the mean, divides by the standard deviation, then applies a learned gamma and beta. Unlike batch norm, it does not depend on the batch. Pre-norm, x + f(LN(x)), is more stable than post-norm, LN(x + f(x)). That keeps deep stacks trainable.';
const EXAMPLE = 'For example [2, 4, 6, 8] has mean 5 and deviation 2.24 and becomes [-1.34, -0.45, 0.45, 1.34].';
const LIMIT = 'It does not replace a good learning rate.';

describe('the interview', () => {
  test('asks for the whole answer, then by their probes for what was left out, structure first', async () => {
    const home = temporaryFolder();
    const session = converse(['interview'], home);
    const events: Event[] = [];
    const hear = async () => {
      const event = await session.next();
      if (event) events.push(event);
      return event;
    };
    expect(await hear()).toMatchObject({ event: 'question', id: 'full-answer', followUp: null });
    session.say(ANSWER);
    const first = await hear();
    expect(first).toMatchObject({ event: 'graded', followUp: null });
    expect(await hear()).toMatchObject({ followUp: 'trade-off', prompt: 'What does it not do for you?' });
    session.say(LIMIT);
    expect(await hear()).toMatchObject({ event: 'graded', followUp: 'trade-off', made: true });
    expect(await hear()).toMatchObject({ followUp: 'example', prompt: 'Can you show it on a small vector?' });
    session.say(EXAMPLE);
    expect(await hear()).toMatchObject({
      event: 'graded',
      followUp: 'example',
      made: true,
      verdict: 'correct',
      score: 1,
    });
    expect(await hear()).toMatchObject({
      event: 'summary',
      answered: 3,
      score: 1,
      structure: { intuition: 'made', mechanism: 'made', 'trade-off': 'made with help', example: 'made with help' },
      checklist: { 'contrast-bn': 'made', placement: 'made', stability: 'made' },
      toDrill: ['learning-rate', 'worked-example'],
    });
    expect(await session.next()).toBeUndefined();
    expect(await session.ended).toBe(0);
    const answers = answersIn(home);
    expect(answers.map(({ helped, verdict }) => [helped, verdict])).toEqual([
      [false, 'partial'],
      [true, 'correct'],
      [true, 'correct'],
    ]);
    for (const { answer, points } of answers) {
      for (const { evidence } of points ?? []) if (evidence !== null) expect(answer).toContain(evidence);
    }
    const HARD = 2;
    expect(
      reviewsOf(attemptsOf(answers))
        .get('full-answer')
        ?.map(({ rating }) => rating),
    ).toEqual([HARD]);
  });

  test('asks first about what was said wrong, quoting it', () => {
    const { stdout } = interview(['--json'], {
      input: `Layer norm takes the mean over the batch. ${LIMIT}\nNo: layer norm averages over the features of one token, batch norm over the batch.\n`,
    });
    const [, graded, followUp, after] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Event);
    expect(graded?.traps).toContainEqual(expect.objectContaining({ id: 'swapped-axes', state: 'fallen' }));
    expect(followUp?.followUp).toBe('contrast-bn');
    expect(followUp?.prompt).toMatch(/^You said ".*over the batch.*"\. How does it differ from batch norm\?$/);
    expect(after).toMatchObject({ made: true });
    expect(after?.traps).toContainEqual({ id: 'swapped-axes', state: 'clear', evidence: null });
  });

  test('asks three follow-ups at most, and none after a complete answer', () => {
    const poor = interview(['--json'], { input: 'It helps.\na\nb\nc\nd\n' });
    const events = poor.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Event);
    expect(events.filter(({ event }) => event === 'question')).toHaveLength(4);
    expect(poor.stderr).toMatch(/the interview is over; 1 line of answers left unread/);
    const whole = interview(['--json'], { input: `${ANSWER} ${LIMIT} ${EXAMPLE}\n` });
    expect(whole.stdout.match(/"event":"question"/g)).toHaveLength(1);
  });

  test('ends when the lines do, with its report', () => {
    const { status, stdout } = interview([], { input: `${ANSWER}\n` });
    expect(status).toBe(0);
    expect(stdout).toMatch(/No answer: the lines have ended[\s\S]*The structure[\s\S]*Mechanism[\s\S]*The checklist/);
    expect(interview([], { input: '' })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/Nothing was answered/),
    });
  });

  test('needs the opening question in the packs', () => {
    const { status, stderr } = interview(['--pack', tinyPack], { input: 'x\n' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/an interview opens with the free question full-answer, which these packs do not have/);
  });
});

describe('the report', () => {
  const hold = (folder: string, words: readonly string[] = [], input = `${ANSWER}\n${LIMIT}\n`) =>
    interview(['--out', 'report.md', ...words], { cwd: folder, input });

  test('holds structure, checklist, answer, follow-ups and what to drill, as Markdown', () => {
    const folder = temporaryFolder();
    expect(hold(folder)).toMatchObject({ status: 0, stderr: 'layernorm: wrote the report to report.md\n' });
    const report = readFileSync(join(folder, 'report.md'), 'utf8');
    expect(report).toMatch(/^# Mock interview: layer normalization\n/);
    for (const part of ['## The structure', '| Mechanism | there |', '| Trade-off | there after a follow-up |'])
      expect(report).toContain(part);
    for (const part of ['## The follow-ups', '> It does not replace', 'quiz --topic']) expect(report).toContain(part);
    expect(readdirSync(folder)).toEqual(['report.md']);
  });

  test('bears the date of the calendar, after midnight too', () => {
    const folder = temporaryFolder();
    // Where it is between two and three at night.
    const west = ((new Date().getUTCHours() - 2 + 36) % 24) - 12;
    const zone = `Etc/GMT${west < 0 ? west : `+${west}`}`;
    const date = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
    writeFileSync(join(folder, 'a.txt'), `${ANSWER}\n`);
    const words = ['--out', 'report.md', '--answers', 'a.txt'];
    expect(interview(words, { cwd: folder, env: { TZ: zone } }).status).toBe(0);
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain(`\n${date}. Score `);
  });

  test('takes the place of another such report, and of nothing else', () => {
    const folder = temporaryFolder();
    hold(folder, [], 'It helps.\n');
    expect(hold(folder).stderr).toMatch(/wrote the report to report\.md, in the place of the report that was there/);
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('Unlike batch norm');
    writeFileSync(join(folder, 'report.md'), 'my notes\n');
    const refused = hold(folder);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toMatch(/report\.md is there already and is no report of an interview/);
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toBe('my notes\n');
  });

  test('is told to be impossible before anything is asked', () => {
    const { status, stdout, stderr } = interview(['--out', 'no/such/report.md'], { input: `${ANSWER}\n` });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/cannot write no\/such\/report\.md: there is no folder no\/such/);
  });

  test('is not there after Ctrl-C, nor where nothing was answered', async () => {
    const folder = temporaryFolder();
    hold(folder, [], '');
    expect(readdirSync(folder)).toEqual([]);
    const terminal = openTerminal(['interview', '--out', join(folder, 'report.md')]);
    await terminal.sees(/Ctrl-O/);
    await terminal.press('It helps.', keys.enter);
    await terminal.sees(/Before the formula[\s\S]*Ctrl-O/);
    await terminal.press(keys.ctrlC);
    await terminal.sees(/Stopped; what was answered is kept/);
    expect((await terminal.ended).status).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('at a terminal', () => {
  test('a clock runs while one writes, each reply gets its word, the report comes at the end', async () => {
    const home = temporaryFolder();
    const terminal = openTerminal(['interview', '--out', join(home, 'r.md')], { env: { LAYERNORM_HOME: home } });
    await terminal.sees(/Explain layer normalization[\s\S]*0:00 of about 3:00/);
    await terminal.press(ANSWER.slice(0, 100));
    await terminal.sees(/0:01 of about/);
    await terminal.press(ANSWER.slice(100), keys.enter);
    await terminal.sees(/What does it not do for you\?[\s\S]*Ctrl-O/);
    await terminal.press(LIMIT, keys.enter);
    await terminal.sees(/That is what I was after\.[\s\S]*Can you show it on a small vector\?[\s\S]*Ctrl-O/);
    await terminal.press('no', keys.enter);
    await terminal.sees(/Not quite\.[\s\S]*The structure[\s\S]*To drill[\s\S]*wrote the report/);
    expect((await terminal.ended).status).toBe(0);
    expect(existsSync(join(home, 'r.md'))).toBe(true);
    expect(answersIn(home).map(({ helped }) => helped)).toEqual([false, true, true]);
  });

  test('Ctrl-D at a follow-up ends with the report of what was said', async () => {
    const terminal = openTerminal(['interview']);
    await terminal.sees(/Ctrl-O/);
    await terminal.press(ANSWER, keys.enter);
    await terminal.sees(/What does it not do for you\?[\s\S]*Ctrl-O/);
    await terminal.press(keys.ctrlD);
    await terminal.sees(/The structure[\s\S]*A model answer/);
    expect((await terminal.ended).status).toBe(0);
  });
});
