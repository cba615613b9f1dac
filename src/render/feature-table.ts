import type { LayerNormSteps } from '../core/layer-norm.ts';
import { bar, barScale } from './bars.ts';
import { elide, padLeft, padRight, widest } from './cells.ts';
import { type Look, meanDigits } from './look.ts';
import { formatExact, formatNumber } from './number.ts';
import { isPlain } from './worked.ts';

/** Features up to this many are all listed; of more, the first and the last {@link EDGE}. */
const ALL_LISTED = 16;
const EDGE = 4;
const GAP = '   ';
const NARROWEST_BAR = 9;
const WIDEST_BAR = 30;
/** An input of up to this many characters is shown as it was given. */
const LONGEST_INPUT = 12;

interface Column {
  readonly title: string;
  readonly cells: readonly string[];
  /** Columns that go first when the screen is narrow have the higher number; 0 stays. */
  readonly dispensable: number;
}

/** One row a feature: x, x - mu, x_hat, gamma, beta, y; beside it, or below where there is no room, x and y as bars. */
export function featureTable(steps: LayerNormSteps, look: Look): readonly string[] {
  const n = steps.input.length;
  const entries = n <= ALL_LISTED ? elide(n, n, 0) : elide(n, EDGE, EDGE);
  const table = rowsOf(fitting(numberColumns(steps, entries, look), look.width));
  const room = barRoom(table, look);
  if (room >= NARROWEST_BAR) return withBars(table, steps, entries, room, look);
  const features = rowsOf([featureColumn(entries, look)]);
  const [header = '', ...rows] = table;
  return [look.style.dim(header), ...rows, '', ...withBars(features, steps, entries, barRoom(features, look), look)];
}

/** Cells for each of two columns of bars beside some rows. */
function barRoom(rows: readonly string[], { width }: Look): number {
  return Math.min(WIDEST_BAR, Math.floor((width - widest(rows) - 2 * GAP.length - 2) / 2));
}

/** Rows, the first a header, with two columns of bars beside them. */
function withBars(
  [header = '', ...rows]: readonly string[],
  steps: LayerNormSteps,
  entries: readonly (number | 'gap')[],
  cells: number,
  look: Look,
): readonly string[] {
  const bars = barPairs(steps, entries, cells, look);
  return [look.style.dim(header + bars.header), ...rows.map((row, i) => row + bars.rows[i])];
}

/** For each feature listed its x and its y as bars, both columns on one scale about one zero. */
function barPairs(steps: LayerNormSteps, entries: readonly (number | 'gap')[], cells: number, look: Look) {
  const { symbols, style } = look;
  const listed = entries.filter((entry) => entry !== 'gap');
  const scale = barScale(listed.flatMap((i) => [steps.input[i] as number, steps.output[i] as number]));
  const rows = entries.map((entry) => {
    if (entry === 'gap') return '';
    const before = bar(steps.input[entry] as number, scale, cells, symbols);
    const after = bar(steps.output[entry] as number, scale, cells, symbols);
    const axis = style.dim(symbols.axisLine);
    return [
      `${GAP}${style.before(before.left)}${axis}${style.before(before.right)}`,
      `${GAP}${style.after(after.left)}${axis}${style.after(after.right.trimEnd())}`,
    ].join('');
  });
  return { header: `${GAP}${padRight('before (x)', cells + 1)}${GAP}after (y)`, rows };
}

function numberColumns(steps: LayerNormSteps, entries: readonly (number | 'gap')[], look: Look): readonly Column[] {
  const { symbols, numbers } = look;
  const column = (title: string, values: ArrayLike<number>, dispensable: number, format = formatNumber): Column => ({
    title,
    cells: entries.map((entry) =>
      entry === 'gap' ? symbols.verticalEllipsis : format(values[entry] as number, numbers),
    ),
    dispensable,
  });
  const asGiven = (x: number) =>
    look.precision === undefined
      ? formatInput(x, { ...numbers, digits: meanDigits(steps, look.precision) })
      : formatNumber(x, numbers);
  const centered = `x ${symbols.minus} ${symbols.mean}`;
  const start = [
    featureColumn(entries, look),
    column('x', steps.input, 1, asGiven),
    column(centered, steps.centered, 3),
  ];
  if (isPlain(steps)) return [...start, column(`${symbols.xHat} = y`, steps.normalized, 0)];
  return [
    ...start,
    column(symbols.xHat, steps.normalized, 2),
    column(symbols.gamma, steps.gamma, 4),
    column(symbols.beta, steps.beta, 4),
    column('y', steps.output, 0),
  ];
}

/** The features' numbers, from 0. */
function featureColumn(entries: readonly (number | 'gap')[], { symbols }: Look): Column {
  const cells = entries.map((entry) => (entry === 'gap' ? symbols.verticalEllipsis : String(entry)));
  return { title: 'feature', cells, dispensable: 0 };
}

/** An input as it was given, unless it is too long for a column; then to as many digits as its mean. */
function formatInput(x: number, numbers: Look['numbers']): string {
  const whole = formatExact(x, numbers);
  return whole.length <= LONGEST_INPUT ? whole : formatNumber(x, numbers);
}

/** Leaves out the most dispensable columns until the rest fits. */
function fitting(columns: readonly Column[], width: number): readonly Column[] {
  const most = Math.max(...columns.map(({ dispensable }) => dispensable));
  if (most === 0 || widest(rowsOf(columns)) <= width) return columns;
  return fitting(
    columns.filter(({ dispensable }) => dispensable < most),
    width,
  );
}

/** The header and the rows, each column flush right. */
function rowsOf(columns: readonly Column[]): readonly string[] {
  const padded = columns.map(({ title, cells }) => {
    const width = widest([title, ...cells]);
    return [title, ...cells].map((cell) => padLeft(cell, width));
  });
  const height = padded[0]?.length ?? 0;
  return Array.from({ length: height }, (_, row) => `  ${padded.map((cells) => cells[row]).join(GAP)}`);
}
