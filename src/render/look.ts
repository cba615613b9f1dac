import type { LayerNormSteps } from '../core/layer-norm.ts';
import type { NumberStyle } from './number.ts';
import type { Style } from './style.ts';
import type { Symbols } from './symbols.ts';

/** The screen that a text view is drawn for. */
export interface Screen {
  /** Columns. */
  readonly width: number;
  readonly symbols: Symbols;
  readonly style: Style;
}

/** What a view of numbers is drawn for. */
export interface TextLook extends Screen {
  /** Significant digits; where none are asked for, 6, and more for a mean that is large beside the spread. */
  readonly precision: number | undefined;
}

/** The same with its way of writing numbers worked out. */
export interface Look extends TextLook {
  readonly numbers: NumberStyle;
}

export const DEFAULT_DIGITS = 6;
/** Digits that tell any double from any other. */
const MOST_DIGITS = 17;

export function lookOf(textLook: TextLook): Look {
  const { symbols, precision } = textLook;
  return {
    ...textLook,
    numbers: { digits: precision ?? DEFAULT_DIGITS, minus: symbols.minus, infinity: symbols.infinity },
  };
}

/** Digits for a mean: as many more as it takes for its last to stand where the deviation's last stands. */
export function meanDigits({ mean, deviation }: LayerNormSteps, precision: number | undefined): number {
  if (precision !== undefined) return precision;
  const beyond = decimalExponent(mean) - decimalExponent(deviation);
  return beyond > 0 ? Math.min(MOST_DIGITS, DEFAULT_DIGITS + beyond) : DEFAULT_DIGITS;
}

/** The power of ten of a number's first digit; NaN where it has none. */
function decimalExponent(x: number): number {
  return x === 0 ? Number.NaN : Number(x.toExponential().split('e')[1]);
}
