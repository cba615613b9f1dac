import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeFree } from '../../src/drill/grading/grade-free.ts';
import { loadPacks } from '../../src/drill/packs/load.ts';
import { type Interview, openingOf } from '../../src/drill/session/interview.ts';
import { displayWidth } from '../../src/render/display-width.ts';
import { interviewMarkdown } from '../../src/render/interview-markdown.ts';
import { interviewLines } from '../../src/render/interview-text.ts';
import type { Screen } from '../../src/render/look.ts';
import { placeLines } from '../../src/render/place.ts';
import { menuLines } from '../../src/render/prompts/menu.ts';
import { orderingLines } from '../../src/render/prompts/ordering.ts';
import { pickLines } from '../../src/render/prompts/pick.ts';
import { spanLines } from '../../src/render/prompts/span.ts';
import { summaryLines } from '../../src/render/session-summary.ts';
import { plain } from '../../src/render/style.ts';
import { ascii, unicode } from '../../src/render/symbols.ts';

const packs = loadPacks([new URL('../../questions', import.meta.url).pathname]);
const all = packs.flatMap(({ questions }) => questions);
const question = openingOf(packs);

const ESCAPE = '\u001b';

const held: Interview = {
  question,
  answer:
    'It subtracts the mean of the batch, divides by the standard deviation, and applies a learned gamma and beta.',
  seconds: 83.4,
  first: gradeFree(question, 'Layer norm takes the mean of the batch.'),
  probes: [{ point: 'example', prompt: 'Can you show it?', reply: 'No *stars* | bars', isMade: false, seconds: 3 }],
  last: gradeFree(question, 'Layer norm takes the mean of the batch.'),
};

/** Every view of a session on a screen. */
function viewsOn(screen: Screen): readonly (readonly string[])[] {
  const options = all.flatMap((one) => (one.kind === 'choice' ? one.options.map(({ text }) => text) : [])).slice(0, 8);
  const code = all.flatMap((one) => (one.kind === 'spot' ? one.code : [])).slice(0, 14);
  const pick = { active: 1, picked: [1], note: 'mark at least one', isDone: false, skip: 's skips' };
  const topics = packs.map(({ topic }) => ({ ...topic, answered: 3, score: 0.5 }));
  return [
    placeLines({ number: 3, of: 10, topic: 'Mean, variance, gamma and beta', isBack: false }, 'free', screen),
    pickLines({ ...pick, options, isMultiple: false }, screen),
    pickLines({ ...pick, options, isMultiple: true }, screen),
    pickLines({ ...pick, options: code, isMultiple: false, isCode: true }, screen),
    orderingLines({ steps: options, order: [2, 0, 1], active: 0, isHeld: true, filled: 1, isDone: false }, screen),
    menuLines(
      { question: 'How sure are you?', items: [{ key: 'g', name: 'guess' }], active: 0, isDone: false },
      screen,
    ),
    spanLines({ words: held.answer.split(' '), from: 2, to: 9, isOpen: true }, screen),
    summaryLines(
      { answered: 9, score: 0.5, topics, mended: 2, open: 3 },
      [{ when: 'tomorrow', topics: topics.map(({ title }) => title), questions: 9 }],
      screen,
    ),
    interviewLines(held, ['epsilon', 'formula'], screen),
  ];
}

describe('the views of a session', () => {
  test('keep to the screen’s width, from 40 columns on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 160 }), fc.constantFrom(unicode, ascii), (width, symbols) => {
        for (const lines of viewsOn({ width, symbols, style: plain })) {
          for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are ASCII where the screen is, but for foreign text', () => {
    const own = viewsOn({ width: 80, symbols: ascii, style: plain }).flat().join('\n');
    expect(own.match(/[❯◉◯↕░█✓✗○─]/g)).toBeNull();
  });

  test('let no escape sequence of a pack or an answer through', () => {
    const screen = { width: 80, symbols: unicode, style: plain };
    const evil = `a${ESCAPE}[2Jb`;
    const lines = [
      pickLines(
        { active: 0, picked: [], note: evil, isDone: false, skip: '', options: [evil], isMultiple: true },
        screen,
      ),
      pickLines(
        { active: 0, picked: [], note: '', isDone: false, skip: '', options: [evil], isMultiple: false, isCode: true },
        screen,
      ),
      orderingLines({ steps: [evil], order: [0], active: 0, isHeld: false, filled: 0, isDone: false }, screen),
      placeLines({ number: 1, of: 1, topic: evil, isBack: false }, 'choice', screen),
      interviewLines({ ...held, answer: evil }, [evil], screen),
    ];
    expect(lines.flat().join('\n')).not.toContain(ESCAPE);
    expect(lines.flat().join('\n')).toContain('\\x1b');
  });
});

describe('the end of a session', () => {
  test('has what is to be reviewed in columns', () => {
    const reviews = [
      { when: 'tomorrow', topics: ['Epsilon', 'The formula'], questions: 12 },
      { when: 'in 1234 days', topics: ['Mean, variance, gamma and beta'], questions: 1 },
    ];
    const tally = { answered: 13, score: 0.5, topics: [], mended: 0, open: 3 };
    expect(summaryLines(tally, reviews, { width: 40, symbols: unicode, style: plain }).slice(-4)).toEqual([
      'To review',
      '  tomorrow     12  Epsilon, The formula',
      '  in 1234 days  1  Mean, variance, gamma',
      '                   and beta',
    ]);
  });
});

describe('the report of an interview', () => {
  const report = interviewMarkdown(held, ['epsilon'], '2026-11-24');

  test('tells date, score and time, structure and checklist as tables', () => {
    expect(report).toMatch(/^# Mock interview: layer normalization\n\n2026-11-24\. Score .* Time 1:26\.\n/);
    expect(report.match(/\|---\|---\|---\|/g)).toHaveLength(2);
    expect(report).toContain('| Example | not there |  |');
  });

  test('keeps what Markdown would act on as it was said', () => {
    expect(report).toContain('> No \\*stars\\* \\| bars');
  });
});
