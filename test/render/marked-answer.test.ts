import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/render/display-width.ts';
import { type Mark, markedAnswer } from '../../src/render/marked-answer.ts';
import { plain, type Style } from '../../src/render/style.ts';
import { ascii, unicode } from '../../src/render/symbols.ts';
import { safe } from '../../src/terminal/safe.ts';

const screen = { width: 60, symbols: unicode, style: plain };
const right = (label: string, quote: string): Mark => ({ label, quote, isRight: true });
const wrong = (label: string, quote: string): Mark => ({ label, quote, isRight: false });
const drawn = (answer: string, marks: readonly Mark[], to = screen) =>
  `\n${markedAnswer(answer, marks, to).join('\n')}`;

describe('an answer', () => {
  test('has a line below the words of each mark, with its label in the middle', () => {
    expect(
      drawn('It averages over the features, not over the batch.', [
        right('1', 'over the features'),
        wrong('2', 'batch'),
      ]),
    ).toBe(`
  It averages over the features, not over the batch.
              ────────1────────               ~~2~~`);
  });

  test('has the label behind the mark where the words are too short for it', () => {
    expect(drawn('so LN is it', [right('1', 'LN')])).toBe(`
  so LN is it
     ──1`);
  });

  test('has marks that overlap below one another, and one mark for the same words', () => {
    const marks = [
      right('1', 'the root of the variance'),
      wrong('2', 'the variance'),
      right('3', 'the root of the variance'),
    ];
    expect(drawn('by the root of the variance', marks)).toBe(`
  by the root of the variance
     ──────────1,3───────────
                 ~~~~~2~~~~~~`);
  });

  test('is marked on both lines where the words go over the end of one', () => {
    const answer = `${'word '.repeat(8)}the features of each token here`;
    expect(drawn(answer, [right('1', 'the features of each token')])).toBe(`
  word word word word word word word word the features of
                                          ───────1───────
  each token here
  ────1─────`);
  });

  test('keeps its own lines and indents, and shows what a terminal would act on', () => {
    expect(drawn('a\n\n  b\u001b[31m\tc\u202e', [wrong('1', '\u001b[31m')])).toBe(`
  a

    b\\x1b[31m c\\u202e
     ~~~1~~~~`);
  });

  test('is drawn in ASCII where there is no more', () => {
    expect(drawn('yes and no', [right('1', 'yes'), wrong('2', 'no')], { ...screen, symbols: ascii })).toBe(`
  yes and no
  -1-     ^^2`);
  });

  test('counts wide signs twice and combining ones not at all', () => {
    expect(displayWidth('x\u0302')).toBe(1);
    expect(displayWidth('層正規化')).toBe(8);
    expect(displayWidth('👍')).toBe(2);
    expect(drawn('層 mean', [right('1', 'mean')])).toBe(`
  層 mean
     ─1──`);
  });

  test('without the words of a mark is shown unmarked', () => {
    expect(drawn('nothing here', [right('1', 'elsewhere'), right('2', '')])).toBe('\n  nothing here');
  });
});

const painter: Style = { ...plain, good: (text) => `<${text}>`, bad: (text) => `{${text}}` };

test('no answer is drawn wider than the screen, loses a word, or changes but for the colour', () => {
  const answers = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('\n', ' ', 'mean', 'LN(x)')),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(answers, fc.nat(), fc.nat(40), fc.integer({ min: 20, max: 90 }), (pieces, from, length, width) => {
      const answer = pieces.join(' ').replaceAll(/[<>{}]/g, '');
      const start = answer.length === 0 ? 0 : from % answer.length;
      const marks = [
        right('1,2,3', answer.slice(start, start + length)),
        wrong('4', answer.slice(start + 3, start + 5)),
      ];
      const lines = markedAnswer(answer, marks, { width, symbols: unicode, style: plain });
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      const painted = markedAnswer(answer, marks, { width, symbols: unicode, style: painter });
      expect(painted.map((line) => line.replaceAll(/[<>{}]/g, ''))).toEqual(lines);
      const shown = [...lines.join('')];
      let at = 0;
      for (const character of safe(answer.replaceAll(/\s/g, ''))) {
        at = shown.indexOf(character, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }),
  );
});
