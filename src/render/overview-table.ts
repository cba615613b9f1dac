import { padLeft, widest } from './cells.ts';
import type { Look } from './look.ts';
import { formatNumber } from './number.ts';
import { vectorLines } from './vector.ts';
import { groupNoun, type Worked } from './worked.ts';

const GAP = '   ';

/** One row a token: its mean, variance, deviation and output; tokens left out in the middle where there are many. */
export function overviewTable(worked: Worked, look: Look): readonly string[] {
  const { overview } = worked;
  const { symbols, style, width } = look;
  const number = (x: number) => formatNumber(x, look.numbers);
  const place = (index: readonly number[]) => (index.length === 1 ? String(index[0]) : `[${index.join(', ')}]`);
  const scalars = [
    [groupNoun(worked), ...overview.map(({ index }) => place(index))],
    ['mean', ...overview.map(({ steps }) => number(steps.mean))],
    ['variance', ...overview.map(({ steps }) => number(steps.variance))],
    ['deviation', ...overview.map(({ steps }) => number(steps.deviation))],
  ].map((cells) => cells.map((cell) => padLeft(cell, widest(cells))));
  const taken = scalars.reduce((sum, cells) => sum + widest(cells) + GAP.length, 2);
  const outputs = vectorLines(
    overview.map(({ steps }) => steps.output),
    Math.max(0, width - taken),
    look,
  ).lines;
  const rows = overview.map((_, i) => `  ${[...scalars.map((cells) => cells[i + 1]), outputs[i]].join(GAP)}`);
  const gap = overview.findIndex(({ ordinal }, i) => ordinal !== i);
  if (gap >= 0) rows.splice(gap, 0, `  ${padLeft(symbols.verticalEllipsis, widest(scalars[0] as string[]))}`);
  return [style.dim(`  ${[...scalars.map((cells) => cells[0]), 'output'].join(GAP)}`), ...rows];
}
