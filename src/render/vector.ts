import { elide, padLeft, widest } from './cells.ts';
import { formatExact, formatNumber, type NumberStyle } from './number.ts';
import type { Symbols } from './symbols.ts';

interface VectorLook {
  readonly numbers: NumberStyle;
  readonly symbols: Symbols;
}

/** Some vectors of one length, a line each, their elements in shared columns. */
export interface VectorLines {
  readonly lines: readonly string[];
  /** Whether every element stands there. */
  readonly isWhole: boolean;
  /** How many elements stand there. */
  readonly shown: number;
  /** Whether they keep to the width, which on a narrow screen not even two long numbers do. */
  readonly fits: boolean;
}

const GAP = '  ';

/** Lays out vectors of n elements in at most `width` columns; what does not fit is left out in the middle, but for two. */
export function vectorLines(vectors: readonly Float64Array[], width: number, look: VectorLook): VectorLines {
  const n = vectors[0]?.length ?? 0;
  const mostShown = Math.min(n, Math.floor((width + GAP.length) / (1 + GAP.length)));
  for (let shown = mostShown; shown > 2; shown--) {
    const lines = linesWith(vectors, shown, look);
    if (widest(lines) <= width) return { lines, isWhole: shown === n, shown, fits: true };
  }
  const shown = Math.min(n, 2);
  const lines = linesWith(vectors, shown, look);
  return { lines, isWhole: shown === n, shown, fits: widest(lines) <= width };
}

function linesWith(
  vectors: readonly Float64Array[],
  shown: number,
  { numbers, symbols }: VectorLook,
): readonly string[] {
  const entries = elide(vectors[0]?.length ?? 0, Math.ceil(shown / 2), Math.floor(shown / 2));
  const columns = entries.map((entry) => {
    const cells = vectors.map((vector) =>
      entry === 'gap' ? symbols.ellipsis : formatNumber(vector[entry] as number, numbers),
    );
    const width = widest(cells);
    return cells.map((cell) => padLeft(cell, width));
  });
  return vectors.map((_, row) => columns.map((cells) => cells[row]).join(GAP));
}

/** All terms of a sum in brackets, each in its shortest exact form; undefined where they take over `width` columns. */
export function exactSum(terms: Float64Array, width: number, look: VectorLook): string | undefined {
  if (terms.length > width) return undefined;
  const text = sumWith(terms, terms.length, look, formatExact);
  return widest([text]) <= width ? text : undefined;
}

/**
 * `(2 + 4 − 6 + … + 8)`: a sum of numbers in brackets, terms left out in the middle where they take over `width` columns;
 * undefined where not even its two ends fit.
 */
export function elidedSum(terms: Float64Array, width: number, look: VectorLook): string | undefined {
  for (let shown = Math.min(terms.length, width); shown > 0; shown--) {
    if (shown < Math.min(2, terms.length)) break;
    const text = sumWith(terms, shown, look);
    if (widest([text]) <= width) return text;
  }
  return undefined;
}

function sumWith(
  terms: Float64Array,
  shown: number,
  { numbers, symbols }: VectorLook,
  format: typeof formatNumber = formatNumber,
): string {
  const entries = elide(terms.length, Math.ceil(shown / 2), Math.floor(shown / 2));
  const text = entries.map((entry, place) => {
    if (entry === 'gap') return ` + ${symbols.ellipsis}`;
    const term = terms[entry] as number;
    if (place === 0) return format(term, numbers);
    return ` ${term < 0 ? symbols.minus : '+'} ${format(Math.abs(term), numbers)}`;
  });
  return terms.length === 1 ? text.join('') : `(${text.join('')})`;
}
