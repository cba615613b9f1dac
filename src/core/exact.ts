/**
 * Exact arithmetic on doubles. A finite double is an integer times a power of two (a dyadic rational), so sums and
 * products of doubles are exact in BigInt, and a quotient or a square root can be rounded once, to the nearest double,
 * ties to even (IEEE 754-2019, 4.3.1), overflowing to infinity and underflowing gradually as IEEE 754 says.
 */

/** The exact value `mantissa * 2^exponent`. */
export interface Dyadic {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** The exact value `numerator / denominator * 2^exponent`; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly exponent: number;
}

const SIGNIFICAND_BITS = 53;
/** A floor of this many bits, with a note whether anything lies below it, decides how to round to 53 bits. */
const GUARDED_BITS = SIGNIFICAND_BITS + 2;
/** The smallest positive double is 2^-1074. */
const LEAST_EXPONENT = -1074;

const scratch = new DataView(new ArrayBuffer(8));

/** A finite double as `mantissa * 2^exponent`; the mantissa carries the sign and is 0 for either zero. */
export function dyadic(x: number): Dyadic {
  scratch.setFloat64(0, x);
  const high = scratch.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  const fraction = (high & 0xfffff) * 2 ** 32 + scratch.getUint32(4);
  const magnitude = biased === 0 ? fraction : fraction + 2 ** 52;
  return { mantissa: BigInt(x < 0 ? -magnitude : magnitude), exponent: Math.max(biased, 1) + LEAST_EXPONENT - 1 };
}

/** The double nearest to a ratio. */
export function nearest({ numerator, denominator, exponent }: Ratio): number {
  if (numerator < 0n) return -nearest({ numerator: -numerator, denominator, exponent });
  if (numerator === 0n) return 0;
  const shift = GUARDED_BITS + 1 + bitLength(denominator) - bitLength(numerator);
  const { quotient, inexact } = scaledQuotient(numerator, denominator, shift);
  return roundScaled(quotient, inexact, exponent - shift);
}

/** The double nearest to the square root of a ratio that is not negative. */
export function nearestSqrt(ratio: Ratio): number {
  if (ratio.numerator === 0n) return 0;
  const scale = GUARDED_BITS + 1 - sqrtExponent(ratio);
  const { root, inexact } = scaledRoot(ratio, scale);
  return roundScaled(root, inexact, -scale);
}

/**
 * The double nearest to `sign * sqrt(ratio) + addend`, the sum rounded once. Where the two nearly cancel, the root is
 * taken to twice as many bits until enough are left, or until the bits reach below the smallest double.
 */
export function nearestSqrtPlus(sign: 1 | -1, ratio: Ratio, addend: Dyadic): number {
  let scale = Math.max(2 * GUARDED_BITS - sqrtExponent(ratio), -addend.exponent);
  for (;;) {
    const { root, inexact } = scaledRoot(ratio, scale);
    const shifted = addend.mantissa << BigInt(addend.exponent + scale);
    const sum = sign > 0 ? shifted + root : shifted - root;
    // The part of the root that is cut off lies between 0 and 1: it grows a sum of its own sign and shrinks the other.
    const shrinks = inexact && sum !== 0n && sum > 0n !== sign > 0;
    const magnitude = (sum < 0n ? -sum : sum) - (shrinks ? 1n : 0n);
    if (!inexact || bitLength(magnitude) > GUARDED_BITS || scale > GUARDED_BITS - LEAST_EXPONENT) {
      const negative = sum < 0n || (sum === 0n && inexact && sign < 0);
      const rounded = roundScaled(magnitude, inexact, -scale);
      return negative ? -rounded : rounded;
    }
    scale += Math.max(scale, GUARDED_BITS);
  }
}

/** `floor(a / b * 2^shift)`, and whether that cut anything off. */
function scaledQuotient(a: bigint, b: bigint, shift: number): { quotient: bigint; inexact: boolean } {
  const dividend = shift > 0 ? a << BigInt(shift) : a;
  const divisor = shift < 0 ? b << BigInt(-shift) : b;
  const quotient = dividend / divisor;
  return { quotient, inexact: quotient * divisor !== dividend };
}

/** `floor(sqrt(ratio) * 2^scale)`, and whether that cut anything off. */
function scaledRoot(ratio: Ratio, scale: number): { root: bigint; inexact: boolean } {
  const { quotient, inexact } = scaledQuotient(ratio.numerator, ratio.denominator, ratio.exponent + 2 * scale);
  const root = integerSqrt(quotient);
  return { root, inexact: inexact || root * root !== quotient };
}

/** A power of two at or just below the square root of a ratio: `2^sqrtExponent <= 2 sqrt(ratio)`. */
function sqrtExponent({ numerator, denominator, exponent }: Ratio): number {
  return Math.floor((bitLength(numerator) - bitLength(denominator) - 1 + exponent) / 2);
}

/** Rounds `magnitude * 2^exponent` (and a little more, where `inexact`) to the nearest double, ties to even. */
function roundScaled(magnitude: bigint, inexact: boolean, exponent: number): number {
  const dropped = Math.max(bitLength(magnitude) - SIGNIFICAND_BITS, LEAST_EXPONENT - exponent);
  if (dropped <= 0) return Number(magnitude) * 2 ** exponent;
  const kept = magnitude >> BigInt(dropped);
  const rest = magnitude - (kept << BigInt(dropped));
  const half = 1n << BigInt(dropped - 1);
  const up = rest > half || (rest === half && (inexact || (kept & 1n) === 1n));
  return Number(up ? kept + 1n : kept) * 2 ** (exponent + dropped);
}

/** The floor of the square root, by Newton's iteration from the square root of the leading bits. */
export function integerSqrt(n: bigint): bigint {
  if (n === 0n) return 0n;
  const shift = Math.max(0, bitLength(n) - 1000);
  const even = shift + (shift & 1);
  let root = BigInt(Math.floor(Math.sqrt(Number(n >> BigInt(even))))) << BigInt(even / 2);
  for (;;) {
    const next = (root + n / root) >> 1n;
    const step = next - root;
    root = next;
    if (step >= -1n && step <= 1n) break;
  }
  while (root * root > n) root -= 1n;
  while ((root + 1n) * (root + 1n) <= n) root += 1n;
  return root;
}

/** Number of bits of an integer that is not negative; 0 for 0. */
export function bitLength(n: bigint): number {
  if (n === 0n) return 0;
  const rounded = Number(n);
  if (rounded === Number.POSITIVE_INFINITY) return 1000 + bitLength(n >> 1000n);
  scratch.setFloat64(0, rounded);
  const high = scratch.getUint32(0);
  const bits = (high >>> 20) - 1022;
  // Where the double is a power of two, the integer may have been rounded up to it from one bit less.
  const isPower = (high & 0xfffff) === 0 && scratch.getUint32(4) === 0;
  return isPower && n >> BigInt(bits - 1) === 0n ? bits - 1 : bits;
}
