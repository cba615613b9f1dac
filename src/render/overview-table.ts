import { padLeft, widest } from './cells.ts';
import type { Look } from './look.ts';
import { formatNumber } from './number.ts';
import { vectorLines } from './vector.ts';
import { groupNoun, type Worked, type WorkedGroup } from './worked.ts';

const GAP = '   ';

/** One row a token: its mean, variance, deviation and output; tokens left out in the middle where there are many. */
export function overviewTable(worked: Worked, look: Look): readonly string[] {
  const { overview } = worked;
  const { symbols, style } = look;
  const [tokens, ...numbers] = fittingColumns(worked, look);
  const rows = overview.map((_, i) => `  ${[tokens, ...numbers].map((cells) => cells?.[i + 1]).join(GAP)}`);
  const gap = overview.findIndex(({ ordinal }, i) => ordinal !== i);
  if (gap >= 0) rows.splice(gap, 0, `  ${padLeft(symbols.verticalEllipsis, widest(tokens as string[]))}`);
  return [style.dim(`  ${[tokens, ...numbers].map((cells) => cells?.[0]).join(GAP)}`), ...rows];
}

/** The columns, each with its title; on a narrow screen the variance goes first, then the deviation, then the output. */
function fittingColumns(worked: Worked, look: Look): readonly (readonly string[])[] {
  const { overview } = worked;
  const place = (index: readonly number[]) => (index.length === 1 ? String(index[0]) : `[${index.join(', ')}]`);
  const column = (title: string, cellOf: (group: WorkedGroup) => string) => {
    const cells = [title, ...overview.map(cellOf)];
    return cells.map((cell) => padLeft(cell, widest(cells)));
  };
  const number = (x: number) => formatNumber(x, look.numbers);
  const tokens = column(groupNoun(worked), ({ index }) => place(index));
  const mean = column('mean', ({ steps }) => number(steps.mean));
  const variance = column('variance', ({ steps }) => number(steps.variance));
  const deviation = column('deviation', ({ steps }) => number(steps.deviation));
  const outputs = overview.map(({ steps }) => steps.output);
  for (const scalars of [
    [tokens, mean, variance, deviation],
    [tokens, mean, deviation],
    [tokens, mean],
  ]) {
    const taken = scalars.reduce((sum, cells) => sum + widest(cells) + GAP.length, 2);
    const { lines, fits } = vectorLines(outputs, look.width - taken, look);
    if (fits && look.width - taken >= 'output'.length) return [...scalars, ['output', ...lines]];
  }
  return [tokens, mean];
}
