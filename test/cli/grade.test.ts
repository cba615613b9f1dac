import { once } from 'node:events';
import { openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layernorm, shell, startLayernorm, temporaryFolder } from './run.ts';

const COMPLETE =
  'Epsilon is a small fixed constant such as 1e-5, added to the variance before the square root, so that there is no division by zero.';

describe('an answer', () => {
  test('in words is graded point by point, in the shape that scripts rely on', () => {
    const answer = 'Layer norm averages over the features of each token.';
    const { status, stdout, stderr } = layernorm(['grade', 'ln-vs-bn', answer, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const grade = JSON.parse(stdout);
    expect(Object.keys(grade)).toEqual(['question', 'score', 'verdict', 'points', 'traps', 'feedback']);
    expect(grade).toMatchObject({ question: 'ln-vs-bn', score: 0.2, verdict: 'partial' });
    expect(grade.points.map(({ id }: { id: string }) => id)).toEqual([
      'ln-axis',
      'bn-axis',
      'batch-independence',
      'inference',
      'where-used',
    ]);
    expect(grade.points[0].state).toBe('found');
    expect(answer).toContain(grade.points[0].evidence);
    expect(grade.points[1]).toEqual({ id: 'bn-axis', state: 'missing', evidence: null });
    expect(grade.traps[0]).toEqual({ id: 'swapped-axes', state: 'clear', evidence: null });
  });

  test('is marked in the words of the learner, with the model answer', () => {
    const { status, stdout } = layernorm(['grade', 'epsilon', COMPLETE]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Correct {2}100% {2}3 of 3 points\n/);
    expect(stdout).toContain('─1─');
    expect(stdout).toContain('A model answer\n');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('may come in several words, by a pipe, or by - ', () => {
    const typed = layernorm(['grade', 'epsilon', ...COMPLETE.split(' ')]);
    expect(typed.stdout).toBe(layernorm(['grade', 'epsilon', COMPLETE]).stdout);
    expect(layernorm(['grade', 'epsilon'], { input: `${COMPLETE}\n` }).stdout).toBe(typed.stdout);
    expect(layernorm(['grade', 'epsilon', '-'], { input: COMPLETE }).stdout).toBe(typed.stdout);
  });

  test('below the score of --pass ends with 1, from it on with 0', () => {
    expect(layernorm(['grade', 'epsilon', 'It prevents division by zero.', '--pass', '0.5']).status).toBe(1);
    expect(layernorm(['grade', 'epsilon', COMPLETE, '--pass', '1']).status).toBe(0);
    expect(layernorm(['grade', 'epsilon', 'no idea', '--pass', '0']).status).toBe(0);
  });

  test('to the other kinds is what a session takes, for the seed that posed the question', () => {
    for (const seed of ['1', '7', '12345']) {
      const shown = JSON.parse(
        layernorm(['questions', 'show', 'worked-example-normalized', '--seed', seed, '--json']).stdout,
      );
      const words = ['grade', 'worked-example-normalized', ...shown.answer.split(' '), '--seed', seed, '--json'];
      expect(JSON.parse(layernorm(words).stdout)).toMatchObject({
        score: 1,
        seed: Number(seed),
        points: [],
        traps: [],
      });
      const slip = layernorm(['grade', 'worked-example-normalized', shown.slips[0].answer, '--seed', seed]);
      expect(slip.stdout.replace(/\s+/g, ' ')).toContain(shown.slips[0].why);
    }
  });

  test('of control characters never reaches the terminal raw', () => {
    const { stdout } = layernorm(['grade', 'epsilon'], { input: 'no \u001b[31mzero\u202e\u0007 there' });
    expect(stdout).toContain('no \\x1b[31mzero\\u202e\\x07 there');
  });
});

describe('with status 2 and one sentence', () => {
  const sentence = (words: readonly string[], input?: string) => {
    const { status, stdout, stderr } = layernorm(words, input === undefined ? {} : { input });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')).toHaveLength(2);
    return stderr;
  };

  test('an unknown question is told with the near one', () => {
    expect(sentence(['grade', 'ln-vs-bm', 'x'])).toBe(
      'layernorm: there is no question "ln-vs-bm"; did you mean ln-vs-bn?\n',
    );
  });

  test('an answer that is none is told with how to answer', () => {
    expect(sentence(['grade', 'ln-vs-bn-axes', 'over the features'])).toMatch(
      /"over" is not the number of an option; .*such as 2/,
    );
    expect(sentence(['grade', 'ln-vs-bn-axes', '9'])).toContain('there is no option 9');
    expect(sentence(['grade', 'ln-vs-bn-axes', ''])).toContain('the answer is empty');
    expect(sentence(['grade', 'ln-vs-bn-axes'], ' \n')).toContain('there is no answer to ln-vs-bn-axes');
  });

  test('options that are wrong or do not go together are refused', () => {
    expect(sentence(['grade'])).toContain('nothing to grade');
    expect(sentence(['grade', 'epsilon', 'x', '--file', 'a'])).toContain('leave out "epsilon"');
    expect(sentence(['grade', 'epsilon', 'x', '--pass', '2'])).toContain('--pass takes a score from 0 to 1');
    expect(sentence(['grade', 'epsilon', 'x', '--seed', '1.5'])).toContain('--seed takes a whole number');
    expect(sentence(['grade', '--file', 'nowhere.jsonl'])).toContain('there is no file nowhere.jsonl');
    expect(sentence(['grade', '--file', '-'], '\n\n')).toContain('is empty');
    expect(sentence(['grade', 'epsilon', 'x', '--pack', 'nowhere.yaml'])).toContain('no such file');
  });

  test('a closed standard input gives no answer', () => {
    const { status, stderr } = shell('layernorm grade epsilon <&-');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('there is no answer to epsilon') });
  });
});

describe('a file of answers', () => {
  const lines = [
    { id: 'a1', question: 'epsilon', answer: COMPLETE },
    { id: 7, question: 'epsilon', answer: '' },
    { question: 'ln-vs-bn-axes', answer: '1', seed: 3 },
  ].map((line) => JSON.stringify(line));

  test('gives a line for each line', () => {
    const { status, stdout, stderr } = layernorm(['grade', '--file', '-', '--json'], { input: lines.join('\r\n') });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const grades = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(grades.map(({ id, question, score }) => [id, question, score])).toEqual([
      ['a1', 'epsilon', 1],
      [7, 'epsilon', 0],
      [undefined, 'ln-vs-bn-axes', expect.any(Number)],
    ]);
    expect(grades[2].seed).toBe(3);
  });

  test('has a faulty line told in its place, the others graded, and status 2', () => {
    const faulty = [
      'no json',
      '',
      lines[0],
      '[1]',
      '{"question":"epsilon"}',
      '{"question":"epsilom","answer":"x"}',
      '{"id":{},"question":"epsilon","answer":"x"}',
      '{"question":"epsilon","answer":"x","seed":0.5}',
      '{"question":"ln-vs-bn-axes","answer":"none"}',
      '{"__proto__":{"question":"epsilon"},"answer":"x"}',
    ];
    const { status, stdout, stderr } = layernorm(['grade', '--file', '-', '--json', '--pass', '1'], {
      input: faulty.join('\n'),
    });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'layernorm: 8 lines of standard input could not be graded; line 1: this is not JSON: Unexpected token \'o\', "no json" is not valid JSON\n',
    );
    const out = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(out.map(({ line, score }) => line ?? score)).toEqual([1, 1, 4, 5, 6, 7, 8, 9, 10]);
    expect(out[0]).toEqual({ line: 1, error: expect.stringContaining('not JSON') });
    expect(out.slice(2).map(({ error }) => error)).toEqual([
      expect.stringContaining('not a list'),
      'the line has no "answer"',
      'there is no question "epsilom"; did you mean epsilon?',
      '"id" must be text or a number, not an object',
      '"seed" must be a whole number, not 0.5',
      expect.stringContaining('"none" is not the number of an option'),
      'the line has no "question"',
    ]);
  });

  test('below --pass anywhere ends with 1', () => {
    expect(layernorm(['grade', '--file', '-', '--pass', '0.5'], { input: lines.slice(0, 2).join('\n') }).status).toBe(
      1,
    );
    expect(layernorm(['grade', '--file', '-', '--pass', '0.5'], { input: lines[0] as string }).status).toBe(0);
  });

  test('without --json is a row for each, and a total', () => {
    const { stdout } = layernorm(['grade', '--file', '-', '--pass', '0.5'], {
      input: `${lines.slice(0, 2).join('\n')}\n`,
    });
    expect(stdout.split('\n')).toEqual([
      'a1              epsilon             Correct  100%  3 of 3 points',
      '7               epsilon             Not right  0%  0 of 3 points',
      '2 answers: 1 correct, 0 partly right, 1 not right; mean score 50%; 1 below 0.5',
      '',
    ]);
  });

  test('is answered line by line, so that a program can hold a talk', async () => {
    const child = startLayernorm(['grade', '--file', '-', '--json']);
    for (const line of lines) {
      child.stdin?.write(`${line}\n`);
      const [reply] = await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
      expect(JSON.parse(String(reply)).question).toBe(JSON.parse(line).question);
    }
    child.stdin?.end();
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
  });

  test('ends quietly under | head, however much is left', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.jsonl'), `${lines[1]}\n`.repeat(20_000));
    const line = '(layernorm grade --file a.jsonl --json; echo "status $?" >&2) | head -n 1';
    const { stdout, stderr } = shell(line, { cwd: folder });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('status 0\n');
  });

  test('with a line of many megabytes costs that line alone, and no memory', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.jsonl');
    writeFileSync(path, `${lines[0]}\n{"question":"epsilon","answer":"`);
    for (let i = 0; i < 12; i++) writeFileSync(openSync(path, 'a'), 'mean '.repeat(1 << 20));
    writeFileSync(openSync(path, 'a'), `"}\n${lines[0]}\n`);
    const { status, stdout } = layernorm(['grade', '--file', path, '--json'], {
      env: { NODE_OPTIONS: '--max-old-space-size=64' },
    });
    expect(status).toBe(2);
    const out = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(out.map(({ score, line }) => score ?? line)).toEqual([1, 2, 1]);
    expect(out[1].error).toContain('that is no answer');
  });

  test('can ask questions of a pack of the learner, and of that alone', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'mine.yaml'),
      'topic: t\ntitle: T\nquestions:\n  - {id: mine, kind: order, prompt: p, steps: [a, b], explanation: e}\n',
    );
    const input = '{"question":"mine","answer":"2 1"}\n{"question":"epsilon","answer":"x"}';
    const { stdout } = layernorm(['grade', '--file', '-', '--json', '--pack', 'mine.yaml'], { cwd: folder, input });
    const out = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(out).toEqual([
      expect.objectContaining({ question: 'mine', score: 1 }),
      { line: 2, error: 'there is no question "epsilon"; layernorm questions list shows all' },
    ]);
  });
});
