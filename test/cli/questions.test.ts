import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { packsOf } from '../../src/drill/packs/shipped.ts';
import { tinyPack } from './drill.ts';
import { layernorm, shell, temporaryFolder } from './run.ts';

const inPackage = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const shipped = packsOf(inPackage('questions'));
const all = shipped.flatMap(({ questions }) => questions);

test('what the build leaves of the packs is what the YAML says', () => {
  expect(JSON.parse(readFileSync(inPackage('dist/packs.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(shipped)));
});

describe('questions list', () => {
  test('has every question once, in the order of the checklist, and fits the page', () => {
    const { status, stdout, stderr } = layernorm(['questions', 'list']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { id, kind } of all) {
      const lines = stdout.split('\n').filter((line) => line.startsWith(`  ${id} `));
      expect(lines).toEqual([expect.stringMatching(new RegExp(`^ {2}${id} +${kind}$`))]);
    }
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const topics = [...stdout.matchAll(/^\S.* {2}([a-z-]+)$/gm)].map(([, id]) => id);
    expect(topics.slice(0, 3)).toEqual(['answer-structure', 'statistics-and-parameters', 'formula']);
    expect(topics.at(-1)).toBe('beyond');
    expect(topics).toHaveLength(shipped.length);
  });

  test('can be narrowed to topics and kinds, and is JSON where that is asked for', () => {
    const words = ['questions', 'list', '--topic', 'epsilon', '--topic', 'formula', '--kind', 'spot', '--json'];
    const listed = JSON.parse(layernorm(words).stdout);
    const wanted = all.filter(({ topic, kind }) => ['epsilon', 'formula'].includes(topic) && kind === 'spot');
    expect(listed).toHaveLength(wanted.length);
    expect(listed).toEqual(
      expect.arrayContaining(wanted.map(({ id, kind, topic, prompt }) => ({ id, kind, topic, prompt }))),
    );
  });

  test('has the prompts beside the ids where there is room, and below them where there is not', () => {
    const at = (COLUMNS: string) => layernorm(['questions', 'list', '--topic', 'epsilon'], { env: { COLUMNS } }).stdout;
    expect(at('120')).toContain('\n  epsilon-where           choice   Where does layer norm add epsilon?\n');
    expect(at('44')).toContain('\n  epsilon-where           choice\n    Where does layer norm add epsilon?\n');
    expect(
      Math.max(
        ...at('44')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(44);
  });

  test('ends quietly under | head', () => {
    const { stderr } = shell('(layernorm questions list; echo "status $?" >&2) | head -n 1');
    expect(stderr).toBe('status 0\n');
  });
});

describe('questions show', () => {
  test('tells the right answer of every question, and why each option is right or wrong', () => {
    const { status, stdout } = layernorm(['questions', 'show', ...all.map(({ id }) => id), '--json']);
    expect(status).toBe(0);
    const shown = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(shown.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const [i, question] of all.entries()) {
      const page = shown[i];
      const options = question.kind === 'choice' ? question.options : question.kind === 'spot' ? question.reasons : [];
      if (options.length > 0) expect(new Set(page.options)).toEqual(new Set(options));
      if (question.kind === 'free') expect(page.points).toHaveLength(question.rubric.points.length);
      expect(page.answer).not.toBe('');
      expect(page.prompt).not.toMatch(/\{\w+\}/);
    }
  });

  test('shows points, traps and the model answer of a question in words', () => {
    const { stdout } = layernorm(['questions', 'show', 'ln-vs-bn']);
    for (const part of ['Points', '  ln-axis', 'Traps', '  same-thing', 'A model answer', 'Explanation']) {
      expect(stdout).toContain(`\n${part}\n`);
    }
  });

  test('draws the numbers that the seed says, always the same', () => {
    const prompt = (seed: string) =>
      layernorm(['questions', 'show', 'worked-example-normalized', '--seed', seed]).stdout;
    expect(prompt('5')).toBe(prompt('5'));
    expect(prompt('5')).not.toBe(prompt('6'));
  });

  test('suggests the near id, and wants one', () => {
    expect(layernorm(['questions', 'show', 'epsilonn'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'layernorm: there is no question "epsilonn"; did you mean epsilon?\n',
    });
    expect(layernorm(['questions', 'show']).stderr).toContain('takes the id of a question');
  });
});

describe('questions check', () => {
  test('of the own packs, and of each by itself, finds no fault', () => {
    expect(layernorm(['questions', 'check'])).toEqual({
      status: 0,
      stdout: `${all.length} questions in ${shipped.length} files, no fault\n`,
      stderr: '',
    });
  });

  test('tells every fault with its place, on standard output, and ends with 1', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.yaml'), 'topic: Nope\ntitle: T\nquestions:\n  - {id: a, kind: chioce}\n');
    writeFileSync(join(folder, 'b.yaml'), 'topic: b\n');
    const { status, stdout, stderr } = layernorm(['questions', 'check', '.'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'a.yaml:1:8 "topic" must be lower case letters, digits and hyphens, not "Nope"',
      'a.yaml:4:5 this question has no "prompt"',
      'a.yaml:4:5 this question has no "explanation"',
      'a.yaml:4:19 unknown kind "chioce"; did you mean "choice"?',
      'b.yaml:1:1 this pack has no "title"',
      'b.yaml:1:1 this pack has no "questions"',
      '6 faults in 2 of 2 files',
      '',
    ]);
    const json = JSON.parse(layernorm(['questions', 'check', '--json', 'b.yaml'], { cwd: folder }).stdout);
    expect(json).toEqual({
      files: 1,
      questions: 0,
      faults: [
        { file: 'b.yaml', line: 1, column: 1, sentence: 'this pack has no "title"' },
        { file: 'b.yaml', line: 1, column: 1, sentence: 'this pack has no "questions"' },
      ],
    });
  });

  test('runs the examples of questions in words through the grader', () => {
    const folder = temporaryFolder();
    const text = readFileSync(inPackage('test/drill/packs/free.yaml'), 'utf8');
    const at = text.indexOf('    examples:');
    const example = '    examples:\n      - {answer: It is green., points: [axis]}\n';
    writeFileSync(join(folder, 'e.yaml'), text.slice(0, at) + example);
    const { status, stdout } = layernorm(['questions', 'check', 'e.yaml'], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^e\.yaml:\d+:9 the grader reads "It is green\." otherwise: it does not find the point axis\n1 fault/,
    );
  });

  test('prints nothing of a hostile pack that a terminal would act on', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x\u001b[31m.yaml'), '"\\e]0;x\\a": 1\ntopic: "\\u202e"\n');
    const { status, stdout } = layernorm(['questions', 'check', 'x\u001b[31m.yaml'], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('of a path that is not there ends with 2', () => {
    expect(layernorm(['questions', 'check', 'nowhere.yaml'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'layernorm: nowhere.yaml: there is no such file or folder\n',
    });
  });
});

describe('questions export', () => {
  test('for Anki is a note a question under the headers that Anki reads', () => {
    const { status, stdout } = layernorm(['questions', 'export', '--anki']);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:Layer normalization',
      '#columns:Id\tFront\tBack\tTags',
      '#guid column:1',
      '#tags column:4',
    ]);
    const notes = lines.slice(7).map((line) => line.split('\t'));
    expect(notes.map(([guid]) => guid).sort()).toEqual(all.map(({ id }) => `layernorm-${id}`).sort());
    for (const fields of notes) {
      expect(fields).toHaveLength(4);
      expect(fields.every((field) => field !== '' && !/["\r]/.test(field))).toBe(true);
      // Every tag that is opened is closed: nothing of a question's own text is taken for HTML.
      expect(fields.join('').replaceAll(/<\/?(?:b|i|br|ol|ul|li|pre)>/g, '')).not.toMatch(/[<>]/);
    }
    expect(layernorm(['questions', 'export', '--anki']).stdout).toBe(stdout);
  });

  test('is written whole to --out, which it replaces, or not at all', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), 'old');
    const words = ['questions', 'export', '--anki', '--topic', 'epsilon', '--kind', 'free', '--out'];
    const { status, stdout, stderr } = layernorm([...words, 'a.txt'], { cwd: folder });
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '',
      stderr: 'layernorm: wrote 1 question to a.txt\n',
    });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toMatch(/^#separator:tab\n(?:#.*\n)+layernorm-epsilon\t/);
    const failed = layernorm([...words, 'no/a.txt'], { cwd: folder });
    expect(failed).toEqual({
      status: 2,
      stdout: '',
      stderr: 'layernorm: cannot write no/a.txt: there is no folder no\n',
    });
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('never takes the place of the pack that it is made from', () => {
    const folder = temporaryFolder();
    copyFileSync(tinyPack, join(folder, 'own.yaml'));
    const words = ['questions', 'export', '--anki', '--pack', '.', '--out', 'own.yaml'];
    const { status, stderr } = layernorm(words, { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('own.yaml is the file that') });
    expect(readFileSync(join(folder, 'own.yaml'), 'utf8')).toBe(readFileSync(tinyPack, 'utf8'));
  });

  test('as JSON holds what show tells of each', () => {
    const out = JSON.parse(layernorm(['questions', 'export', '--json', '--kind', 'free']).stdout);
    expect(out).toHaveLength(12);
    expect(out[0]).toEqual(JSON.parse(layernorm(['questions', 'show', out[0].id, '--json']).stdout));
  });

  test('needs to know for what, and for one thing only', () => {
    expect(layernorm(['questions', 'export']).stderr).toBe(
      'layernorm: questions export needs to know for what: --anki, or --json\n',
    );
    expect(layernorm(['questions', 'export', '--anki', '--json']).stderr).toContain('keep one of them');
    expect(layernorm(['questions', 'export', '--anki', 'x']).stderr).toContain('takes no words behind it, such as "x"');
  });
});

describe('the group', () => {
  test('tells which actions there are, and the near one', () => {
    expect(layernorm(['questions'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'layernorm: questions needs to know what to do; there is list, show, check, export\n',
    });
    expect(layernorm(['questions', 'lst']).stderr).toBe(
      'layernorm: there is no "questions lst"; did you mean questions list?\n',
    );
    expect(layernorm(['questions', 'list', '--topik', 'x']).stderr).toContain('did you mean --topic');
    expect(layernorm(['questions', 'list', '--topic', 'epsilom']).stderr).toBe(
      'layernorm: there is no topic "epsilom"; did you mean epsilon?\n',
    );
    expect(layernorm(['questions', 'list', '--kind', 'essay']).stderr).toContain('the kinds are: choice, numeric');
    expect(layernorm(['questions', 'list', '--topic', 'deep-stack', '--kind', 'free', '--kind', 'spot']).status).toBe(
      0,
    );
  });

  test('shows help with examples, and takes --no-color and --version anywhere', () => {
    for (const words of [
      ['questions', '--help'],
      ['help', 'questions'],
      ['help', 'questions', 'list'],
      ['questions', 'show', '-h'],
    ]) {
      const { status, stdout } = layernorm(words);
      expect(status).toBe(0);
      expect(stdout).toContain('Examples:');
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
    const env = { FORCE_COLOR: '1' };
    const plain = layernorm(['questions', 'show', 'epsilon']).stdout;
    expect(layernorm(['questions', 'show', 'epsilon'], { env }).stdout).not.toBe(plain);
    for (const words of [
      ['--no-color', 'questions', 'show', 'epsilon'],
      ['questions', '--no-color', 'show', 'epsilon'],
      ['questions', 'show', 'epsilon', '--no-color'],
    ]) {
      expect(layernorm(words, { env }).stdout).toBe(plain);
    }
    expect(layernorm(['questions', 'list', '--version']).stdout).toBe(layernorm(['--version']).stdout);
  });
});
