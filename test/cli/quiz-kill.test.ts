import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { converse } from './conversation.ts';
import { answersIn, tinyPack } from './drill.ts';
import { layernorm, temporaryFolder } from './run.ts';

/** Answers every question of a session until it ends or is killed; returns the verdicts that were shown, in order. */
async function answerAll(session: ReturnType<typeof converse>, onVerdict = () => {}): Promise<readonly string[]> {
  const shown: string[] = [];
  for (
    let event = await session.next().catch(() => undefined);
    event;
    event = await session.next().catch(() => undefined)
  ) {
    if (event.event === 'question') session.say(event.kind === 'choice' ? '1' : '');
    if (event.event !== 'graded') continue;
    shown.push(`${event.id} ${event.answer}`);
    onVerdict();
  }
  return shown;
}

function kept(home: string): readonly string[] {
  return answersIn(home).map(({ question, answer }) => `${question} ${answer}`);
}

/** Whether each of some things is among others, as often as it is here. */
function missing(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const left = [...there];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('no answer whose verdict was shown is lost', () => {
  test('when sessions are killed at random moments, over and over', { timeout: 120_000 }, async () => {
    const home = temporaryFolder();
    mkdirSync(home, { recursive: true });
    const shown: string[] = [];
    const ROUNDS = 12;
    for (let round = 0; round < ROUNDS; round++) {
      const session = converse(['quiz', '--kind', 'choice', '--once'], home);
      session.child.stdin?.on('error', () => {});
      let begin = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const answering = answerAll(session, begin);
      await begun;
      await setTimeout(Math.random() * 40);
      session.child.kill('SIGKILL');
      await session.ended;
      shown.push(...(await answering));
    }
    expect(shown.length).toBeGreaterThan(ROUNDS);
    expect(missing(shown, kept(home))).toEqual([]);
  });

  test('when two sessions write at once', { timeout: 60_000 }, async () => {
    const home = temporaryFolder();
    const sessions = [1, 2].map((seed) => converse(['quiz', '--kind', 'choice', '--once', '--seed', `${seed}`], home));
    const shown = (await Promise.all(sessions.map((session) => answerAll(session)))).flat();
    expect(await Promise.all(sessions.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(shown.length).toBeGreaterThan(100);
    expect(kept(home).toSorted()).toEqual(shown.toSorted());
    expect(new Set(answersIn(home).map(({ session }) => session)).size).toBe(2);
  });
});

describe('under a clock that is odd', () => {
  /** Runs one choice of the tiny pack at a moment of the clock, in a zone. */
  const answerAt = (home: string, moment: string, zone: string) => {
    const clock = join(temporaryFolder(), 'clock.cjs');
    const set = `const Real = Date; const shift = new Real('${moment}') - Real.now();
      globalThis.Date = class extends Real { constructor(...at) { if (at.length) super(...at); else super(Real.now() + shift); }
      static now() { return Real.now() + shift; } };`;
    writeFileSync(clock, set);
    return layernorm(['quiz', '--pack', tinyPack, '--kind', 'choice', '--seed', '1', '--once', '--json'], {
      input: '1\n',
      env: { LAYERNORM_HOME: home, TZ: zone, NODE_OPTIONS: `--require ${clock}` },
    });
  };
  const review = (stdout: string) => {
    const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as { reviews: readonly { on: string }[] };
    return last.reviews[0]?.on;
  };

  test('midnight parts no evening: the day begins at four', () => {
    const before = temporaryFolder();
    expect(review(answerAt(before, '2026-11-24T23:59:00+01:00', 'Europe/Berlin').stdout)).toBe(
      review(answerAt(temporaryFolder(), '2026-11-25T03:59:00+01:00', 'Europe/Berlin').stdout),
    );
    // The same evening, so that only the first attempt counts.
    answerAt(before, '2026-11-25T00:30:00+01:00', 'Europe/Berlin');
    expect(answersIn(before).map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-24', '2026-11-25']);
  });

  test('a clock set back by a year breaks nothing, and what lies in the future is due at once', () => {
    const home = temporaryFolder();
    answerAt(home, '2027-11-24T12:00:00Z', 'UTC');
    const { status, stderr, stdout } = answerAt(home, '2026-11-24T12:00:00Z', 'UTC');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answersIn(home)).toHaveLength(2);
    expect(review(stdout)).toMatch(/^2026-11-2[45]$/);
  });

  test('the hour that daylight saving repeats or leaves out changes no day', () => {
    for (const moment of ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00', '2026-03-29T03:30:00+02:00']) {
      const home = temporaryFolder();
      const { status, stdout } = answerAt(home, moment, 'Europe/Berlin');
      expect(status).toBe(0);
      const [answer] = answersIn(home);
      expect(answer?.at.slice(0, 16)).toBe(moment.slice(0, 16));
      // Before four in the morning it is still the day before, so that the next review is no later than that date.
      expect((review(stdout) ?? '') >= moment.slice(0, 10)).toBe(true);
    }
  });
});
