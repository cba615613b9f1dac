import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayFault } from '../../../src/drill/packs/fault.ts';
import { readPack } from '../../../src/drill/packs/read-pack.ts';

const tiny = readFileSync(join(import.meta.dirname, 'tiny.yaml'), 'utf8');
const faulty = readFileSync(join(import.meta.dirname, 'faulty.yaml'), 'utf8');

/** The faults of a text, as they are told. */
function faultsOf(text: string): readonly string[] {
  return readPack('pack.yaml', text).faults.map(sayFault);
}

describe('a pack', () => {
  it('is read into questions', () => {
    const { pack, faults } = readPack('tiny.yaml', tiny);
    expect(faults).toEqual([]);
    expect(pack?.topic).toEqual({ id: 'tiny', title: 'A tiny pack' });
    expect(pack?.questions.map(({ id, kind, topic }) => [id, kind, topic])).toEqual([
      ['tiny-choice', 'choice', 'tiny'],
      ['tiny-numeric', 'numeric', 'tiny'],
      ['tiny-order', 'order', 'tiny'],
      ['tiny-spot', 'spot', 'tiny'],
    ]);
    expect(pack?.questions[0]).toMatchObject({ options: [{ correct: true }, { correct: false }] });
    expect(pack?.questions[2]).toMatchObject({ orders: [[1, 0, 2]] });
    expect(pack?.questions[3]).toMatchObject({ code: ['mean = x.mean(0)', 'y = x - mean'], line: 1 });
  });

  it('whose free question has no points is told so once', () => {
    const start = 'topic: t\ntitle: T\nquestions:\n  - id: q\n    kind: free\n    prompt: p\n    explanation: e\n';
    const trap = '    traps:\n      - { id: x, says: s, contradicts: y, why: w, claims: [nonsense] }\n';
    const examples = '    model: m\n    examples:\n      - { answer: a }\n';
    expect(faultsOf(start + examples)).toEqual(['pack.yaml:4:5 this free question has no "points"']);
    expect(faultsOf(`${start}${examples}    points: none\n`)).toEqual([
      'pack.yaml:11:13 "points" must be a list, not "none"',
    ]);
    expect(faultsOf(start + examples + trap)).toEqual([
      'pack.yaml:4:5 this free question has no "points"',
      expect.stringMatching(/^pack\.yaml:12:\d+ .*"nonsense"/),
    ]);
  });

  it('is told all of its faults in one run, each where it stands', () => {
    const { pack } = readPack('pack.yaml', faulty);
    expect(pack).toBeUndefined();
    expect(faultsOf(faulty)).toEqual([
      'pack.yaml:1:1 this pack has no "title"',
      'pack.yaml:1:8 "topic" must be lower case letters, digits and hyphens, not "Faulty"',
      'pack.yaml:2:1 unknown key "tittle"; did you mean "title"?',
      'pack.yaml:5:11 unknown kind "chioce"; did you mean "choice"?',
      'pack.yaml:6:13 "prompt" must be text, not the number 5; put it in quotes',
      'pack.yaml:7:18 "explanation" is empty',
      'pack.yaml:10:5 unknown key "promt"; did you mean "prompt"?',
      'pack.yaml:14:28 unknown key "corect"; did you mean "correct"?',
      'pack.yaml:22:11 line 3 is not there; the code has lines 1 to 2',
      'pack.yaml:24:7 exactly one reason must be correct; here 2 are',
      'pack.yaml:31:14 an order names each of the 3 steps once, by the numbers 1 to 3',
      'pack.yaml:35:16 unknown generator "varience"; did you mean "variance"?',
      'pack.yaml:41:13 the generator "variance" draws no {y}; did you mean {x}?',
      'pack.yaml:41:13 the prompt must say {x}: the generator "variance" asks the population variance of the features {x} of one token, as layer norm takes it',
      'pack.yaml:42:5 the key "prompt" is given twice',
      'pack.yaml:44:5 a question must be a record of keys and values, not "just text"',
    ]);
  });

  it.each([
    ['kind: choice\n    options: [{text: A, why: a}, {text: B, why: b}]', '"options"', 'no option is correct'],
    [
      'kind: choice\n    options: [{text: A, why: a, correct: true}, {text: B, why: b, correct: true}]',
      '',
      'every option is correct',
    ],
    [
      'kind: choice\n    options: [{text: A, why: a, correct: yes}, {text: B, why: b}]',
      '',
      '"correct" must be true or false, not "yes"',
    ],
    ['kind: choice\n    options: [{text: A, why: a, correct: true}]', '', '"options" needs at least 2 entries'],
    ['kind: choice\n    options: {text: A}', '', '"options" must be a list, not a record'],
    ['kind: choice\n    options:', '', '"options" must be a list, not nothing'],
    ['kind: choice\n    options: [A, B]', '', 'an option must be a record of keys and values, not "A"'],
    [
      'kind: choice\n    options: [{text: A, why: a, correct: true}, {text: "A ", why: b}]',
      '',
      'option 2 says the same as option 1',
    ],
    [
      'kind: order\n    steps: [a, b]\n    orders: [[1, 2.5]]',
      '',
      'must be a whole number of at least 1, not the number 2.5',
    ],
    ['kind: order\n    steps: [a, a]', '', 'step 2 says the same as step 1'],
    [
      'kind: spot\n    line: 0\n    code: a\n    reasons: []',
      '',
      '"line" must be a whole number of at least 1, not the number 0',
    ],
    ['kind: numeric\n    generator: 7', '', '"generator" must be text, not the number 7; put it in quotes'],
  ])('with a question of %s is faulty', (fields, _, sentence) => {
    const text = `topic: t\ntitle: T\nquestions:\n  - id: a\n    prompt: "{x}?"\n    explanation: e\n    ${fields}\n`;
    expect(faultsOf(text).join('\n')).toContain(sentence);
  });

  it('keeps nothing of a key such as __proto__', () => {
    const text =
      'topic: t\ntitle: T\n__proto__: {polluted: 1}\nquestions:\n  - __proto__: {id: a}\n    kind: constructor\n';
    expect(faultsOf(text)).toEqual([
      'pack.yaml:3:1 unknown key "__proto__"; there is topic, title, questions',
      'pack.yaml:5:5 unknown key "__proto__"; there is id, kind, prompt, explanation',
      'pack.yaml:5:5 this question has no "id"',
      'pack.yaml:5:5 this question has no "prompt"',
      'pack.yaml:5:5 this question has no "explanation"',
      'pack.yaml:6:11 unknown kind "constructor"; there is choice, numeric, order, spot, free',
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('hostile YAML', () => {
  const bomb = ['a: &a [x, x]', ...[...'bcdefghij'].map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(9)}]`)];

  it.each([
    ['aliases that grow without end', bomb.join('\n'), 'an alias (*a) is not for packs; write the text out'],
    ['an anchor', 'topic: &a t\n', 'an anchor (&a) is not for packs'],
    ['a merge key', 'questions:\n  - <<: {id: a}\n', 'unknown key "<<"'],
    ['a tag that makes code', 'topic: !!js/function "x"\n', 'is not for packs; write plain data'],
    ['a tag of its own', 'topic: !mine x\n', 'a tag ("!mine") is not for packs; write plain data'],
    ['a directive', '%YAML 1.1\n---\ntopic: yes\n', 'a pack has no % directives'],
    ['two documents', 'topic: a\n---\ntopic: b\n', 'a pack file holds one document; --- starts another'],
    [
      'an escape sequence',
      'topic: t\ntitle: "\\e[31mred"\n',
      '"title" holds a control character; a pack is plain text',
    ],
    ['an override of direction', 'title: "a\\u202eb"\n', '"title" holds a control character; a pack is plain text'],
    ['brackets without end', '['.repeat(200_000), 'nested too deep for a pack'],
    ['braces without end', '{a: '.repeat(100_000), 'nested too deep for a pack'],
    ['lists in lists on one line', '- '.repeat(200_000), 'nested too deep for a pack'],
    [
      'lists in lists, a line each',
      Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}-`).join('\n'),
      'nested too deep',
    ],
    [
      'a tab for indent',
      'topic: t\n\ttitle: T\n',
      'pack.yaml:2:1 this is not YAML: Tabs are not allowed as indentation',
    ],
    ['nothing', '', 'pack.yaml:1:1 the file is empty'],
    ['a text with a colon', 'title: a: b\n', 'a text with ": " in it must stand in quotes'],
    ['a list', '- 1\n', 'a pack must be a record of keys and values, not a list'],
    ['a key that is no word', '? [a]\n: 1\n', 'a key must be a word'],
    ['a very long text', `topic: ${'a'.repeat(100_000)}\n`, '"topic" has 100000 characters; at most 10000 go'],
  ])('with %s is refused with a sentence', (_, text, sentence) => {
    expect(faultsOf(text).join('\n')).toContain(sentence);
  });

  it('tells of a great many faults only the first hundreds', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(faultsOf(keys).length).toBe(500);
  });
});

describe('a pack on one line', () => {
  it('as programs write JSON is read like any other', () => {
    const question = (i: number) => ({ id: `q${i}`, kind: 'order', prompt: 'p', steps: ['a', 'b'], explanation: 'e' });
    const data = { topic: 't', title: 'T', questions: Array.from({ length: 300 }, (_, i) => question(i)) };
    const text = JSON.stringify(data).replaceAll('":', '": ').replaceAll(',"', ', "');
    expect(readPack('pack.json', text)).toMatchObject({ faults: [], pack: { questions: { length: 300 } } });
  });
});

describe('a fault', () => {
  it.each(['&', '*', '!', '|', "'", '[]'])('of two hundred thousand %s is a sentence all the same', (sign) => {
    for (const { sentence } of readPack('p.yaml', sign.repeat(1e5)).faults) expect(sentence.length).toBeLessThan(300);
  });
});
