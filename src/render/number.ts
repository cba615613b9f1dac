/** How numbers are written: significant digits, and what stands for a minus sign and for infinity. */
export interface NumberStyle {
  readonly digits: number;
  readonly minus: string;
  readonly infinity: string;
}

/** Integers up to here are written out whole. */
const LARGEST_WHOLE = 1e15;
/** Below this a number of few digits is rounded to tens or hundreds: `10`, and not `1e1`. */
const LARGEST_PLAIN = 1e6;
/** Below this a number is written with an exponent, as C's %g does. */
const SMALLEST_PLAIN = 1e-4;
const SMALLEST_NORMAL = 2 ** -1022;

/**
 * A number to `digits` significant digits, correctly rounded, without trailing zeros; integers in full. `-0` is `0`.
 */
export function formatNumber(x: number, { digits, minus, infinity }: NumberStyle): string {
  if (Number.isNaN(x)) return 'NaN';
  const magnitude = Math.abs(x);
  const sign = x < 0 ? minus : '';
  if (magnitude === Number.POSITIVE_INFINITY) return sign + infinity;
  if (Number.isInteger(magnitude) && magnitude < LARGEST_WHOLE) return sign + String(magnitude);
  // Of a denormal's digits the first few alone are its own: 5e-324 is told from all others by one.
  if (magnitude < SMALLEST_NORMAL && magnitude.toExponential().length < digits + 6)
    return sign + magnitude.toExponential();
  if (magnitude < LARGEST_PLAIN) {
    const rounded = Number(magnitude.toPrecision(digits));
    if (Number.isInteger(rounded) && rounded >= 10) return sign + String(rounded);
  }
  const isSmall = magnitude < SMALLEST_PLAIN;
  return sign + trimmed(isSmall ? magnitude.toExponential(digits - 1) : magnitude.toPrecision(digits));
}

/** A number with all the digits it takes to read the same double again, as {@link formatNumber} signs it. */
export function formatExact(x: number, style: NumberStyle): string {
  if (!Number.isFinite(x)) return formatNumber(x, style);
  const magnitude = Math.abs(x);
  const isSmall = magnitude > 0 && magnitude < SMALLEST_PLAIN;
  return (x < 0 ? style.minus : '') + (isSmall ? magnitude.toExponential() : String(magnitude)).replace('e+', 'e');
}

/** `1.50000e+7` as `1.5e7`: no trailing zeros, no plus in the exponent. */
function trimmed(text: string): string {
  const [significand, exponent] = text.split('e') as [string, string | undefined];
  const short = significand.includes('.') ? significand.replace(/\.?0+$/, '') : significand;
  return exponent === undefined ? short : `${short}e${exponent.replace('+', '')}`;
}
