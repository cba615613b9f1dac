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

/** Digits for a mean: as many more as it takes to tell it from its neighbours at the scale of the spread. */
export function meanDigits({ mean, deviation }: LayerNormSteps, { precision, numbers }: Look): number {
  const beyond = Math.log10(Math.abs(mean) / deviation);
  if (precision !== undefined || !(beyond > 0)) return numbers.digits;
  return Math.min(MOST_DIGITS, numbers.digits + Math.ceil(beyond));
}
