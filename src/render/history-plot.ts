import { type Day, dateOf } from '../progress/day.ts';
import type { DayReport } from '../progress/report.ts';
import { padLeft } from './cells.ts';
import type { Screen } from './look.ts';

/** Days shown at most, and rows of the plot. */
const MOST_DAYS = 60;
const HEIGHT = 5;
/** Columns left of the plot. */
const MARGIN = 8;

/**
 * Answers a day up to today as columns, the correct ones below the others; days without answers leave a gap. Where all the
 * days that there is room for are such, it says since when.
 */
export function historyPlot(history: readonly DayReport[], today: Day, screen: Screen): readonly string[] {
  const { width, symbols, style } = screen;
  const past = history.filter(({ day }) => day <= today);
  const first = Math.max(today - Math.min(MOST_DAYS, width - MARGIN - 2) + 1, past[0]?.day ?? today);
  const counts = new Map(past.map((count) => [count.day, count]));
  const days = Array.from({ length: today - first + 1 }, (_, i) => counts.get(first + i));
  const last = past.at(-1)?.day;
  if (last !== undefined && last < first) return [`  none since ${dateOf(last)}`];
  const most = Math.max(1, ...days.map((count) => count?.answers ?? 0));
  const rows = Array.from({ length: HEIGHT }, (_, i) => {
    const row = HEIGHT - 1 - i;
    const label = padLeft(i === 0 ? String(most) : row === 0 ? '0' : '', MARGIN - 2);
    const cells = days.map((count) => cellAt(row, count, most, screen)).join('');
    return `${style.dim(`${label} ${symbols.axisLine}`)}${cells.trimEnd()}`;
  });
  return [...rows, style.dim(datesBelow(dateOf(first), dateOf(today), days.length))];
}

function cellAt(row: number, count: DayReport | undefined, most: number, { symbols, style }: Screen): string {
  if (!count || heightOf(count.answers, most) <= row) return ' ';
  return heightOf(count.correct, most) > row ? style.good(symbols.filled) : style.fair(symbols.shaded);
}

/** The height of a column in rows; one answer can be seen. */
function heightOf(answers: number, most: number): number {
  return answers === 0 ? 0 : Math.max(1, Math.round((answers / most) * HEIGHT));
}

/** The first and the last day, below their columns where there is room. */
function datesBelow(first: string, last: string, columns: number): string {
  const start = ' '.repeat(MARGIN);
  if (first === last) return start + first;
  const gap = columns - first.length - last.length;
  return start + (gap < 1 ? `${first} to ${last}` : first + ' '.repeat(gap) + last);
}
