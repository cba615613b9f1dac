import { formatExact, formatNumber, type NumberStyle } from './number.ts';

/** Numbers as other programs read them: an ASCII minus, `nan` and `inf`. */
const readable = { minus: '-', infinity: 'inf' };

/** The result alone, a token a line, its numbers split by a blank: every digit, or `digits` significant ones. */
export function* resultLines(tokens: Iterable<Float64Array>, digits: number | undefined): Generator<string> {
  const style: NumberStyle = { ...readable, digits: digits ?? 0 };
  const format = digits === undefined ? formatExact : formatNumber;
  for (const token of tokens) {
    yield `${Array.from(token, (x) => (Number.isNaN(x) ? 'nan' : format(x, style))).join(' ')}\n`;
  }
}
