import type { Symbols } from './symbols.ts';

/** One scale for several rows of bars: how far they reach below and above zero. */
export interface BarScale {
  readonly below: number;
  readonly above: number;
}

/** The scale that holds zero and every finite one of some numbers. */
export function barScale(numbers: Iterable<number>): BarScale {
  let below = 0;
  let above = 0;
  for (const x of numbers) {
    if (!Number.isFinite(x)) continue;
    below = Math.max(below, -x);
    above = Math.max(above, x);
  }
  return { below, above };
}

/** The two halves of a bar that is `width` columns wide: what is left of the zero line, and what is right of it. */
export interface Bar {
  readonly left: string;
  readonly right: string;
}

/**
 * A bar from zero to `x`, drawn in `width` columns to both sides of the zero line. One unit is as long on either side,
 * to the finest part of a cell that there is a sign for; a number that is not finite has no bar.
 */
export function bar(x: number, scale: BarScale, width: number, symbols: Symbols): Bar {
  const leftCells = cellsBelowZero(scale, width);
  const rightCells = width - leftCells;
  const length = Number.isFinite(x) && x !== 0 ? cellsLong(Math.abs(x), scale, leftCells, rightCells) : 0;
  const left = cellParts(x < 0 ? length : 0, symbols.left);
  const right = cellParts(x > 0 ? length : 0, symbols.right);
  return { left: (left.part + left.full).padStart(leftCells), right: (right.full + right.part).padEnd(rightCells) };
}

/** How many of `width` columns lie below zero: the scale's share, but at least one on a side that is used. */
function cellsBelowZero({ below, above }: BarScale, width: number): number {
  if (below === 0) return 0;
  if (above === 0) return width;
  const share = below > above ? 1 / (1 + above / below) : below / above / (1 + below / above);
  return Math.min(width - 1, Math.max(1, Math.round(share * width)));
}

/** Length of a bar in cells, where the longest on either side just fits. */
function cellsLong(magnitude: number, { below, above }: BarScale, leftCells: number, rightCells: number): number {
  const longest = Math.max(below, above);
  const perLeft = below > 0 ? leftCells / (below / longest) : Number.POSITIVE_INFINITY;
  const perRight = above > 0 ? rightCells / (above / longest) : Number.POSITIVE_INFINITY;
  return (magnitude / longest) * Math.min(perLeft, perRight);
}

/** A length as full cells and one partial cell. */
function cellParts(length: number, signs: Symbols['right']): { full: string; part: string } {
  const steps = signs.parts.length + 1;
  const filled = Math.round(length * steps);
  const part = filled % steps;
  return {
    full: signs.full.repeat(Math.floor(filled / steps)),
    part: part === 0 ? '' : (signs.parts[part - 1] as string),
  };
}
