/**
 * Numbers as sums of two doubles, the second at most half a unit in the last place of the first: about 105 bits.
 * Sources: Dekker 1971; Knuth, TAOCP 2, 4.2.2; Joldes, Muller, Popescu 2017. No overflow is caught: what is not finite
 * comes out as NaN.
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** a + b exactly, for any a and b. */
export function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const back = high - a;
  return { high, low: a - (high - back) + (b - back) };
}

/** a + b exactly, where a is the larger. */
function fastTwoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}

/** a * b exactly. */
export function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const [aHigh, bHigh] = [upper(a), upper(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return { high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

/** The upper 26 bits of a double. */
function upper(x: number): number {
  const scaled = x * (2 ** 27 + 1);
  return scaled - (scaled - x);
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = twoSum(a.high, b.high);
  const low = twoSum(a.low, b.low);
  const sum = fastTwoSum(high.high, high.low + low.high);
  return fastTwoSum(sum.high, sum.low + low.low);
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const { high, low } = twoProduct(a.high, b.high);
  return fastTwoSum(high, low + (a.high * b.low + a.low * b.high));
}

/** 1 / sqrt(a), by one step of Newton's iteration from that of doubles. */
export function inverseSqrt(a: DoubleDouble): DoubleDouble {
  const guess = 1 / Math.sqrt(a.high);
  const rest = add({ high: 1, low: 0 }, multiply({ high: -guess, low: 0 }, multiply(a, { high: guess, low: 0 })));
  return fastTwoSum(guess, guess * 0.5 * rest.high);
}

export const exactly = (x: number): DoubleDouble => ({ high: x, low: 0 });
