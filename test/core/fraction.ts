/** Rational numbers as the tests know them: numerator over denominator, nothing shared with src/core. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const bits = new BigUint64Array(1);
const double = new Float64Array(bits.buffer);

/** A finite double as a fraction, from its bits. */
export function fraction(x: number): Fraction {
  double[0] = x;
  const pattern = bits[0] as bigint;
  const exponent = (pattern >> 52n) & 0x7ffn;
  const stored = pattern & 0xf_ffff_ffff_ffffn;
  const significand = exponent === 0n ? stored : stored | (1n << 52n);
  const sign = pattern >> 63n === 1n ? -1n : 1n;
  const power = (exponent === 0n ? 1n : exponent) - 1075n;
  return power >= 0n ? { n: sign * (significand << power), d: 1n } : { n: sign * significand, d: 1n << -power };
}

export const add = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const multiply = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The next double above (or below) a finite one, as a fraction; beyond the largest, what would come next. */
function neighbour(x: number, direction: 1 | -1): Fraction {
  if (x === 0) return fraction(direction * Number.MIN_VALUE);
  double[0] = x;
  const away = x > 0 === direction > 0;
  bits[0] = (bits[0] as bigint) + (away ? 1n : -1n);
  const next = double[0];
  return Number.isFinite(next) ? fraction(next) : { n: BigInt(direction) << 1024n, d: 1n };
}

const HALF: Fraction = { n: 1n, d: 2n };

/** Halfway to the neighbours of a double: what it is the nearest to lies between (ties to even aside). */
export function basin(x: number): { low: Fraction; high: Fraction; isEven: boolean } {
  const middle = fraction(x);
  double[0] = x;
  const isEven = ((bits[0] as bigint) & 1n) === 0n;
  return {
    low: multiply(add(middle, neighbour(x, -1)), HALF),
    high: multiply(add(middle, neighbour(x, 1)), HALF),
    isEven,
  };
}

/** Whether `x` is the double nearest to a value, of which `compareTo(f)` tells how it compares with a fraction. */
export function isNearest(x: number, compareTo: (f: Fraction) => number): boolean {
  const limit: Fraction = { n: (1n << 1024n) - (1n << 970n), d: 1n };
  const negated: Fraction = { n: -limit.n, d: 1n };
  if (x === Number.POSITIVE_INFINITY) return compareTo(limit) >= 0;
  if (x === Number.NEGATIVE_INFINITY) return compareTo(negated) <= 0;
  const { low, high, isEven } = basin(x);
  const [fromLow, fromHigh] = [compareTo(low), compareTo(high)];
  return isEven ? fromLow >= 0 && fromHigh <= 0 : fromLow > 0 && fromHigh < 0;
}
