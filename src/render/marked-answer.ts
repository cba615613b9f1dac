import { type Cell, rowsOf } from './answer-rows.ts';
import { widest } from './cells.ts';
import type { Screen } from './look.ts';

/** Words of an answer to be marked, and the sign that the list below refers to them by. */
export interface Mark {
  /** Verbatim. */
  readonly quote: string;
  readonly label: string;
  readonly isRight: boolean;
}

/** A stretch of an answer under a mark, as offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly isRight: boolean;
}

/**
 * An answer in the learner's own words, line by line, with a line drawn below the words that are marked, as compilers do:
 *
 *     averages over the features of each token
 *              ────────────1──────────────────
 */
export function markedAnswer(answer: string, marks: readonly Mark[], screen: Screen, indent = 2): readonly string[] {
  const spans = merged(marks.flatMap((mark) => spanOf(answer, mark)));
  const margin = ' '.repeat(indent);
  // The label of a mark that is too short for it stands behind it.
  const width = Math.max(NARROWEST, screen.width - indent - widest(spans.map(({ label }) => label)));
  return rowsOf(answer, width).flatMap((row) => {
    if (row.length === 0) return [''];
    const layers = layersOf(row, spans);
    return [painted(row, spans, screen), ...layers.map((layer) => drawn(layer, screen))].map((line) => margin + line);
  });
}

const NARROWEST = 10;

function spanOf(answer: string, { quote, label, isRight }: Mark): readonly Span[] {
  const start = quote === '' ? -1 : answer.indexOf(quote);
  return start < 0 ? [] : [{ start, end: start + quote.length, label, isRight }];
}

/** Marks of the same words are one mark with both labels. */
function merged(spans: readonly Span[]): readonly Span[] {
  const bySpan = new Map<string, Span>();
  for (const span of spans) {
    const key = `${span.start} ${span.end} ${span.isRight}`;
    const same = bySpan.get(key);
    bySpan.set(key, same ? { ...same, label: `${same.label},${span.label}` } : span);
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A row with its marked words in colour; what is wrong shows through what is right. */
function painted(row: readonly Cell[], spans: readonly Span[], { style }: Screen): string {
  const paintAt = ({ at }: Cell) => {
    const over = spans.filter(({ start, end }) => at >= start && at < end);
    if (over.length === 0) return undefined;
    return over.every(({ isRight }) => isRight) ? style.good : style.bad;
  };
  let text = '';
  for (let i = 0; i < row.length; ) {
    const paint = paintAt(row[i] as Cell);
    let j = i + 1;
    while (j < row.length && paintAt(row[j] as Cell) === paint) j++;
    const piece = row
      .slice(i, j)
      .map(({ shown }) => shown)
      .join('');
    text += paint ? paint(piece) : piece;
    i = j;
  }
  return text;
}

/** A mark in a row, as columns. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly isRight: boolean;
}

/** The marks of a row, in as few lines as let none overlap another. */
function layersOf(row: readonly Cell[], spans: readonly Span[]): readonly (readonly Line[])[] {
  const layers: Line[][] = [];
  for (const span of spans) {
    const line = lineOf(row, span);
    if (!line) continue;
    const free = layers.find((layer) => endOf(layer.at(-1) as Line) < line.from);
    if (free) free.push(line);
    else layers.push([line]);
  }
  return layers;
}

function lineOf(row: readonly Cell[], { start, end, label, isRight }: Span): Line | undefined {
  let column = 0;
  let from: number | undefined;
  let to = 0;
  for (const { at, shown, width } of row) {
    const isUnder = at >= start && at < end;
    // A mark that goes on from the row before begins with a word.
    if (isUnder && (from !== undefined || shown !== ' ')) {
      from ??= column;
      to = column + width;
    }
    column += width;
  }
  return from === undefined ? undefined : { from, to, label, isRight };
}

/** Whether a mark is long enough to hold its label within. */
function holdsLabel({ from, to, label }: Line): boolean {
  return to - from >= label.length + 2;
}

function endOf(line: Line): number {
  return holdsLabel(line) ? line.to : line.to + line.label.length;
}

function drawn(layer: readonly Line[], { symbols, style }: Screen): string {
  let text = '';
  let column = 0;
  for (const line of layer) {
    const { from, to, label, isRight } = line;
    const sign = isRight ? symbols.underline : symbols.waves;
    const length = to - from;
    const before = holdsLabel(line) ? (length - label.length) >> 1 : length;
    const after = holdsLabel(line) ? length - label.length - before : 0;
    const mark = sign.repeat(before) + label + sign.repeat(after);
    text += ' '.repeat(from - column) + (isRight ? style.good : style.bad)(mark);
    column = endOf(line);
  }
  return text;
}
