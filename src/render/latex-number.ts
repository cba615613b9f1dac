import { elide } from './cells.ts';
import { formatExact, formatNumber } from './number.ts';

/** Columns to the right of a derivation's `=` that a page of ten-point type holds, a digit being one column. */
export const LATEX_LINE = 52;
/** Vectors and sums longer than this are cut in the middle. */
const MOST_TERMS = 8;
const EDGE = 3;

const style = { minus: '-', infinity: '\\infty' };

/** A number in TeX, to some significant digits; powers of ten are written as such. */
export function latexNumber(x: number, digits: number): string {
  return Number.isNaN(x) ? '\\mathrm{NaN}' : withPower(formatNumber(x, { ...style, digits }));
}

/** A number in TeX with all its digits. */
export function latexExact(x: number): string {
  return Number.isNaN(x) ? '\\mathrm{NaN}' : withPower(formatExact(x, { ...style, digits: 0 }));
}

function withPower(text: string): string {
  const [significand, exponent] = text.split('e');
  if (exponent === undefined) return text;
  return significand === '1' ? `10^{${exponent}}` : `${significand} \\times 10^{${exponent}}`;
}

/** A sum in TeX, terms left out in the middle where it is wider than `width`; undefined where its two ends are. */
export function latexSum(
  terms: Float64Array,
  width: number,
  format: (x: number) => string,
): { text: string; isWhole: boolean } | undefined {
  const n = terms.length;
  for (let shown = n <= MOST_TERMS ? n : 2 * EDGE; shown > 0 && shown >= Math.min(2, n); shown--) {
    const entries = elide(n, Math.ceil(shown / 2), Math.floor(shown / 2));
    const text = entries.map((entry, place) => {
      if (entry === 'gap') return ' + \\dots';
      const term = terms[entry] as number;
      if (place === 0) return format(term);
      return ` ${term < 0 ? '-' : '+'} ${format(Math.abs(term))}`;
    });
    if (latexWidth(text.join('')) <= width) return { text: text.join(''), isWhole: shown === n };
  }
  return undefined;
}

/** A vector in TeX, in as many rows as it takes for none to be wider than the page; cut in the middle where it is long. */
export function latexVector(values: Float64Array, digits: number): readonly string[] {
  const n = values.length;
  const entries = n <= MOST_TERMS ? elide(n, n, 0) : elide(n, EDGE, EDGE);
  const cells = entries.map((entry) => (entry === 'gap' ? '\\dots' : latexNumber(values[entry] as number, digits)));
  const rows: string[] = [];
  for (const [i, cell] of cells.entries()) {
    const piece = (i === 0 ? '(' : '') + cell + (i === cells.length - 1 ? ')' : ',');
    const last = rows.at(-1);
    if (last !== undefined && latexWidth(`${last}\\ ${piece}`) <= LATEX_LINE)
      rows[rows.length - 1] = `${last}\\ ${piece}`;
    else rows.push(piece);
  }
  return rows;
}

/** About how many columns a formula takes in print, a digit being one; of a fraction, both its parts. */
export function latexWidth(tex: string): number {
  let width = 0;
  for (const sign of tex.replaceAll('\\dots', '...').replaceAll(/\\[a-zA-Z]+/g, 'x')) {
    width += '{}^_\\'.includes(sign)
      ? 0
      : '.,'.includes(sign)
        ? 0.6
        : sign === ' '
          ? 0.7
          : '+-='.includes(sign)
            ? 1.6
            : 1;
  }
  return width;
}
