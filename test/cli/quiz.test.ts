import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { converse, type Event } from './conversation.ts';
import { answersIn, tinyPack } from './drill.ts';
import { layernorm, type Surroundings, shell, temporaryFolder } from './run.ts';

/** Runs a quiz to its end, with a home of its own unless told otherwise. */
function quiz(words: readonly string[], { env = {}, ...rest }: Surroundings = {}) {
  return layernorm(['quiz', ...words], { ...rest, env: { LAYERNORM_HOME: temporaryFolder(), ...env } });
}

function eventsOf(stdout: string): readonly Event[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Event);
}

const tiny = ['--pack', tinyPack, '--seed', '1'];

describe('lines of answers', () => {
  test('each is graded in a report, with a summary at the end', () => {
    const { status, stdout, stderr } = quiz([...tiny, '--kind', 'order', '--once'], { input: '1 2 3\n' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /In which order\?[\s\S]*> 1 2 3[\s\S]*steps (?:is|are) in (?:its|their) place[\s\S]*1 question answered/,
    );
    expect(stdout).toMatch(/To review\n {2}tomorrow/);
  });

  test('from a file and from standard input they come to the same, to the letter', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), '1\n2\n3 1 2\n1 1\n');
    const words = ['--seed', '9', '--count', '4', '--once'];
    const byFile = quiz([...words, '--answers', 'a.txt'], { cwd: folder });
    expect(byFile.stdout).toMatch(/answered/);
    expect(quiz([...words, '--answers', '-'], { input: '1\n2\n3 1 2\n1 1\n' })).toEqual(byFile);
    expect(quiz(words, { input: '\ufeff1\r\n2\r\n3 1 2\r\n1 1' })).toEqual(byFile);
  });

  test('when they end, so does the session; a question without a line counts for nothing', () => {
    const home = temporaryFolder();
    const { status, stdout } = quiz(['--kind', 'choice', '--seed', '4', '--count', '5'], {
      input: '1\n1\n',
      env: { LAYERNORM_HOME: home },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/No answer: the lines have ended\.[\s\S]*2 questions answered/);
    expect(answersIn(home)).toHaveLength(2);
  });

  test('no line at all, and a closed standard input, end at once', () => {
    expect(quiz([], { input: '' })).toMatchObject({ status: 0, stdout: expect.stringMatching(/Nothing was answered/) });
    const closed = shell(`layernorm quiz --pack '${tinyPack}' <&-`, { env: { LAYERNORM_HOME: temporaryFolder() } });
    expect(closed).toMatchObject({ status: 0, stdout: expect.stringMatching(/Nothing was answered/) });
  });

  test('an empty line skips, one that is no answer is told of, and the next line belongs to the next question', () => {
    const home = temporaryFolder();
    const { stdout, status } = quiz(['--kind', 'choice', '--seed', '4', '--count', '3', '--once'], {
      input: '\nseven\n1\n',
      env: { LAYERNORM_HOME: home },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/Skipped\.[\s\S]*Unanswered: "seven" is not the number of an option\.[\s\S]*> 1/);
    expect(stdout).toMatch(/1 question answered[\s\S]*2 questions left unanswered/);
    expect(answersIn(home)).toHaveLength(1);
  });

  test('lines that no question is left for are told of and not counted', () => {
    const home = temporaryFolder();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), '1\n1\n1\n1\n');
    const run = quiz(['--kind', 'choice', '--count', '2', '--once', '--answers', 'a.txt'], {
      cwd: folder,
      env: { LAYERNORM_HOME: home },
    });
    expect(run.status).toBe(0);
    expect(run.stderr).toBe('layernorm: warning: 2 lines of answers were not read: no question was left for them\n');
    expect(answersIn(home)).toHaveLength(2);
  });

  test('what was wrong comes back after all others, at most twice, and only first attempts make the score', () => {
    const { stdout } = quiz([...tiny, '--kind', 'numeric', '--json'], { input: '-1\n-1\n-1\n-1\n' });
    const events = eventsOf(stdout);
    expect(events.filter(({ event }) => event === 'question').map(({ again }) => again)).toEqual([0, 1, 2]);
    expect(new Set(events.filter(({ event }) => event === 'question').map(({ prompt }) => prompt)).size).toBe(3);
    expect(events.at(-1)).toMatchObject({ event: 'summary', answered: 1, score: 0, open: 1, mended: 0, unread: 1 });
  });

  test('come through a named pipe too', () => {
    const folder = temporaryFolder();
    const words = [...tiny, '--kind', 'choice', '--once', '--answers', 'pipe'].map((word) => `'${word}'`).join(' ');
    const env = { LAYERNORM_HOME: folder };
    const through = shell(`mkfifo pipe; (exec 3> pipe; echo 1 >&3) & layernorm quiz ${words}`, { cwd: folder, env });
    expect(through.stdout).toMatch(/> 1[\s\S]*1 question answered/);
  });

  test('| head ends it quietly', () => {
    const { stderr, stdout } = shell(
      `(yes 1 | head -n 50 | layernorm quiz --kind choice --seed 1; echo "status $?" >&2) | head -n 3`,
      { env: { LAYERNORM_HOME: temporaryFolder() } },
    );
    expect(stderr).toBe('status 0\n');
    expect(stdout.split('\n')).toHaveLength(4);
  });
});

describe('--seed', () => {
  test('fixes questions, their order, their options and numbers, whatever was answered before', () => {
    const home = temporaryFolder();
    const words = ['--seed', '12', '--count', '8', '--json'];
    const questions = () =>
      eventsOf(quiz(words, { input: '1\n'.repeat(8), env: { LAYERNORM_HOME: home } }).stdout)
        .filter(({ event }) => event === 'question')
        .slice(0, 8);
    const first = questions();
    expect(first).toHaveLength(8);
    expect(questions()).toEqual(first);
    expect(answersIn(home).length).toBeGreaterThan(8);
  });

  test('fewer questions are the first of more', () => {
    const ids = (count: string) =>
      eventsOf(quiz(['--seed', '3', '--count', count, '--json', '--once'], { input: '\n'.repeat(9) }).stdout)
        .filter(({ event }) => event === 'question')
        .map(({ id, seed }) => [id, seed]);
    expect(ids('9').slice(0, 4)).toEqual(ids('4'));
  });

  test('another seed asks otherwise', () => {
    const first = (seed: string) => quiz(['--seed', seed, '--count', '3', '--json'], { input: '' }).stdout;
    expect(first('1')).not.toBe(first('2'));
  });
});

describe('--json', () => {
  test('a program holds the session: a question, one line, its verdict once it is on disk', async () => {
    const home = temporaryFolder();
    const session = converse(['quiz', ...tiny], home);
    const kinds: unknown[] = [];
    let graded = 0;
    for (let event = await session.next(); event; event = await session.next()) {
      if (event.event === 'question') {
        if (event.again === 0) kinds.push(event.kind);
        session.say(
          { choice: '1', numeric: '0', order: '3 2 1', spot: '2 1' }[event.kind as string] ?? 'nothing of that kind',
        );
      } else if (event.event === 'graded') {
        graded++;
        const records = answersIn(home);
        expect(records).toHaveLength(graded);
        expect(records.at(-1)).toMatchObject({ question: event.id, answer: event.answer, score: event.score });
        expect(event.kept).toBe(true);
      } else {
        expect(event).toMatchObject({ event: 'summary', answered: 4, topics: [{ id: 'tiny', answered: 4 }] });
      }
    }
    expect(kinds.toSorted()).toEqual(['choice', 'numeric', 'order', 'spot']);
    // It ends by itself, though the lines have not.
    expect(await session.ended).toBe(0);
  });

  test('a free answer comes back with its points and traps, and evidence in its own words', () => {
    const answer = 'Epsilon is a tiny constant added to the variance under the root, so that we never divide by zero.';
    const [question, graded] = eventsOf(
      quiz(['--kind', 'free', '--topic', 'epsilon', '--json', '--once'], { input: `${answer}\n` }).stdout,
    );
    expect(question).toMatchObject({ event: 'question', id: 'epsilon', kind: 'free', topic: 'epsilon', options: [] });
    expect(graded).toMatchObject({ event: 'graded', id: 'epsilon', verdict: 'correct' });
    const points = graded?.points as readonly { id: string; state: string; evidence: string }[];
    expect(points.map(({ id }) => id)).toEqual(['divide-by-zero', 'inside-root', 'tiny-constant']);
    for (const { evidence } of points) expect(answer).toContain(evidence);
  });

  test('a skipped line and one that is no answer are events too', () => {
    const events = eventsOf(quiz(['--kind', 'choice', '--count', '2', '--json'], { input: '\nx\n' }).stdout);
    expect(events.map(({ event }) => event)).toEqual(['question', 'skipped', 'question', 'skipped', 'summary']);
    expect(events[1]).toEqual({ event: 'skipped', id: events[0]?.id, reason: null });
    expect(events[3]?.reason).toBe('"x" is not the number of an option');
    expect(events[4]).toMatchObject({ answered: 0, score: null, topics: [], skipped: 2 });
  });

  test('Ctrl-C ends with 130, and what was answered is kept', async () => {
    const home = temporaryFolder();
    const session = converse(['quiz', '--kind', 'choice'], home);
    await session.next();
    session.say('1');
    expect((await session.next())?.event).toBe('graded');
    expect((await session.next())?.event).toBe('question');
    session.child.kill('SIGINT');
    expect(await session.ended).toBe(130);
    expect(answersIn(home)).toHaveLength(1);
  });
});

/** A line of the log: an answer so many days ago. */
function record(question: string, days: number, verdict: 'correct' | 'incorrect'): string {
  return JSON.stringify({
    type: 'answer',
    v: 1,
    id: `${question} ${days}`,
    at: `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19)}+00:00`,
    session: 's',
    question,
    topic: 'epsilon',
    kind: 'choice',
    seed: 1,
    answer: '1',
    score: verdict === 'correct' ? 1 : 0,
    verdict,
    sure: null,
    helped: false,
  });
}

describe('what is asked', () => {
  const asked = (words: readonly string[], env = {}) =>
    eventsOf(quiz([...words, '--json', '--once'], { input: '\n'.repeat(300), env }).stdout).filter(
      ({ event }) => event === 'question',
    );

  test('topics and kinds narrow it, several of each', () => {
    const questions = asked(['--topic', 'epsilon', '--topic', 'formula', '--kind', 'spot', '--kind', 'order']);
    expect(questions.length).toBeGreaterThan(3);
    for (const { topic, kind } of questions) {
      expect(['epsilon', 'formula']).toContain(topic);
      expect(['spot', 'order']).toContain(kind);
    }
  });

  test('a new learner is asked all of the lesson before what lies beyond it, each question once', () => {
    const questions = asked([]);
    const firstBeyond = questions.findIndex(({ topic }) => topic === 'beyond');
    expect(firstBeyond).toBeGreaterThan(90);
    expect(questions.slice(firstBeyond).every(({ topic }) => topic === 'beyond')).toBe(true);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  test('what is due comes first; --due asks nothing else', () => {
    const home = temporaryFolder();
    mkdirSync(home, { recursive: true });
    const ids = asked(['--topic', 'epsilon']).map(({ id }) => id as string);
    const [old = '', fresh = ''] = ids.slice(-2);
    writeFileSync(join(home, 'answers.jsonl'), `${record(old, 30, 'incorrect')}\n${record(fresh, 0, 'incorrect')}\n`);
    const env = { LAYERNORM_HOME: home };
    const order = asked(['--topic', 'epsilon'], env).map(({ id }) => id);
    expect(order[0]).toBe(old);
    expect(order.at(-1)).toBe(fresh);
    expect(asked(['--due'], env).map(({ id }) => id)).toEqual([old]);
  });

  test('with nothing due --due says so, and when something will be', () => {
    const home = temporaryFolder();
    const env = { LAYERNORM_HOME: home };
    expect(quiz(['--due'], { env }).stdout).toBe(
      'Nothing is due: nothing was answered yet. Without --due, quiz asks what is new.\n',
    );
    quiz(['--count', '1', '--kind', 'choice', '--once'], { env, input: '1\n' });
    expect(quiz(['--due'], { env }).stdout).toMatch(/^Nothing is due: the next review is due (tomorrow|in \d+ days)\./);
  });

  test('--interview-on brings every review forward to before that day', () => {
    const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const reviewed = (line: string, ...words: readonly string[]) => {
      const home = temporaryFolder();
      const before = [13, 11].map((days) => `${record('tiny-choice', days, 'correct')}\n`).join('');
      writeFileSync(join(home, 'answers.jsonl'), before);
      const { stdout } = quiz([...tiny, '--kind', 'choice', '--json', '--once', ...words], {
        input: `${line}\n`,
        env: { LAYERNORM_HOME: home },
      });
      const { reviews } = eventsOf(stdout).at(-1) as unknown as { reviews: readonly { on: string }[] };
      expect(reviews).toHaveLength(1);
      return reviews[0]?.on ?? '';
    };
    // One of the two lines is right, for the third time, and the other wrong.
    const freely = ['1', '2'].map((line) => reviewed(line)).toSorted();
    const before = ['1', '2'].map((line) => reviewed(line, '--interview-on', soon));
    expect((freely[1] ?? '') > soon).toBe(true);
    expect(before.every((on) => on < soon)).toBe(true);
  });
});

describe('one sentence, status 2, for', () => {
  test.each([
    [['--topic', 'epsilno'], 'there is no topic "epsilno"; did you mean epsilon?'],
    [['--topic', 'zzzzzz'], 'there is no topic "zzzzzz"; the topics are: '],
    [['--kind', 'chioce'], 'there is no kind of question "chioce"; did you mean choice?'],
    [['--kind', 'free', '--topic', 'beyond'], 'there is no question of kind free on beyond'],
    [['--count', '0'], '--count takes how many questions to ask, at least 1, not "0"'],
    [['--count', 'many'], '--count takes how many questions to ask, at least 1, not "many"'],
    [['--seed', '1.5'], '--seed takes a whole number, such as 7, not "1.5"'],
    [['--seed', '99999999999999999999'], '--seed takes a whole number'],
    [['--interview-on', '2020-01-01'], '--interview-on 2020-01-01 lies in the past'],
    [['--interview-on', 'soon'], '--interview-on takes a date such as'],
    [['--answers', 'no-such-file'], 'no-such-file'],
    [['--answers', '.'], '. is a folder, not a file'],
    [['--pack', 'no-such-pack'], 'no-such-pack: there is no such file or folder'],
    [['epsilon'], 'quiz takes no words behind it, such as "epsilon"; to narrow the questions use --topic or --kind'],
  ])('%j', (words, sentence) => {
    const home = temporaryFolder();
    const { status, stdout, stderr } = quiz(words, { env: { LAYERNORM_HOME: home }, cwd: temporaryFolder() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('progress', () => {
  test('that cannot be kept is told once; the session goes on and its events say so', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const { status, stdout, stderr } = quiz(['--kind', 'choice', '--count', '3', '--json', '--once'], {
      input: '1\n1\n1\n',
      env: { LAYERNORM_HOME: join(folder, 'file', 'home') },
    });
    expect(status).toBe(0);
    expect(stderr.match(/progress is not kept/g)).toHaveLength(1);
    const graded = eventsOf(stdout).filter(({ event }) => event === 'graded');
    expect(graded.map(({ kept }) => kept)).toEqual([false, false, false]);
  });

  test('a damaged log costs only its damaged line', () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'answers.jsonl'), '{"type":"answer","v":1,"id"\nnot json\n');
    const { status, stderr } = quiz(['--kind', 'choice', '--count', '1', '--once'], {
      input: '1\n',
      env: { LAYERNORM_HOME: home },
    });
    expect(status).toBe(0);
    expect(stderr).toMatch(/2 lines are damaged: 1, 2/);
    expect(readFileSync(join(home, 'answers.jsonl'), 'utf8')).toMatch(/not json\n\{"type":"answer"/);
  });

  test('is the owner’s alone', () => {
    const home = join(temporaryFolder(), 'new');
    quiz(['--kind', 'choice', '--count', '1'], { input: '1\n', env: { LAYERNORM_HOME: home } });
    const modes = shell('stat -c %a new new/answers.jsonl', { cwd: join(home, '..') }).stdout;
    expect(modes).toBe('700\n600\n');
  });
});
