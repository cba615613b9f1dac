import { formatExact, formatNumber, type NumberStyle } from './number.ts';

/** Numbers as other programs read them: an ASCII minus, `nan` and `inf`. */
const readable = { minus: '-', infinity: 'inf' };

/**
 * The result alone, a token a line, its numbers split by a blank: every digit (and the sign of a zero), or `digits`
 * significant ones.
 */
export function* resultLines(tokens: Iterable<Float64Array>, digits: number | undefined): Generator<string> {
  const style: NumberStyle = { ...readable, digits: digits ?? 0 };
  const word = (x: number) => {
    if (Number.isNaN(x)) return 'nan';
    if (digits !== undefined) return formatNumber(x, style);
    return Object.is(x, -0) ? '-0' : formatExact(x, style);
  };
  for (const token of tokens) {
    yield `${Array.from(token, word).join(' ')}\n`;
  }
}
