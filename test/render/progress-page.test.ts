import { describe, expect, test } from 'vitest';
import type { LogRecord } from '../../src/progress/record.ts';
import { type Checklist, reportOf } from '../../src/progress/report.ts';
import { historyPlot } from '../../src/render/history-plot.ts';
import { progressPage } from '../../src/render/progress-page.ts';
import { plain } from '../../src/render/style.ts';
import { ascii, unicode } from '../../src/render/symbols.ts';
import { answer, at } from '../progress/samples.ts';

const screen = { width: 80, symbols: unicode, style: plain };
const checklist: Checklist = {
  topics: [
    { id: 'epsilon', title: 'Epsilon' },
    { id: 'formula', title: 'The formula' },
  ],
  questions: [
    { id: 'e1', topic: 'epsilon' },
    { id: 'f1', topic: 'formula' },
  ],
};

function page(records: readonly LogRecord[], to = screen): string {
  return progressPage(reportOf(records, checklist, at('2026-11-24')), to).join('\n');
}

describe('the plot of the days', () => {
  const count = (day: number, answers: number, correct: number) => ({ day, answers, correct });

  test('has a column a day, the correct answers below the others, and gaps where there were none', () => {
    const history = [count(100, 10, 5), count(102, 1, 0), count(103, 4, 4)];
    expect(`\n${historyPlot(history, 103, screen).join('\n')}`).toBe(`
    10 │░
       │░
       │█
       │█  █
     0 │█ ░█
        1970-04-11 to 1970-04-14`);
  });

  test('ends today, goes back no further than it has room for, and leaves out a clock that ran ahead', () => {
    const history = [count(10, 1, 1), count(200, 2, 2), count(250, 99, 0)];
    const lines = historyPlot(history, 200, { ...screen, width: 40, symbols: ascii });
    expect(lines[0]).toBe(`     2 |${' '.repeat(29)}#`);
    expect(lines.at(-1)).toBe('        1970-06-21          1970-07-20');
  });

  test('says since when there are none, where all answers lie further back than it goes', () => {
    expect(historyPlot([count(0, 3, 1)], 59, screen).at(-1)).toContain('1970-01-01');
    expect(historyPlot([count(0, 3, 1)], 60, screen)).toEqual(['  none since 1970-01-01']);
  });

  test('of one day alone is one column', () => {
    expect(historyPlot([count(0, 1, 1)], 0, screen).at(-1)).toBe('        1970-01-01');
  });
});

describe('the page of progress', () => {
  test('says how right each step of sureness was, once there are enough answers', () => {
    const sure = (n: number, right: number) =>
      Array.from({ length: n }, (_, i) =>
        answer({ question: 'e1', sure: 'sure', verdict: i < right ? 'correct' : 'incorrect', at: at('2026-11-20') }),
      );
    expect(page(sure(29, 20))).toMatch(/; 29\s+so far/);
    const told = page([...sure(30, 15), ...[1, 2].map(() => answer({ sure: 'guess', verdict: 'incorrect' }))]);
    // 15 times (0.95 - 1)^2, 15 times 0.95^2, twice 0.33^2, over 32.
    expect(told).toContain('Brier score 0.43 over 32 answers');
    expect(told).toContain('\n  guess    0% right of 2 answers  (33% expected)\n');
    expect(told).toContain('\n  sure    50% right of 30 answers  (95% expected)\n');
    expect(told).not.toContain('think');
  });

  test('shows a title of a pack safely, and cut where the screen is narrow', () => {
    const foreign = {
      ...checklist,
      topics: [{ id: 'epsilon', title: `\u001b[31m${'long '.repeat(20)}` }, ...checklist.topics.slice(1)],
    };
    const report = reportOf([answer({ question: 'e1', topic: 'epsilon' })], foreign, at('2026-11-24'));
    for (const width of [40, 60, 80, 120]) {
      const lines = progressPage(report, { ...screen, width });
      expect(lines.join('')).toContain('\\x1b[31mlong');
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }
  });

  test('names tomorrow, and the days behind it by their weekday', () => {
    const told = page([answer({ question: 'e1', at: at('2026-11-24') })]);
    expect(told).toMatch(/\n {2}now +0\n {2}tomorrow +1 +█+\n {2}Thu 2026-11-26 +0\n/);
  });
});
