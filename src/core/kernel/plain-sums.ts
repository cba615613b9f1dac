/** Rows of numbers, one behind the other. */
export type Numbers = Float32Array | Float64Array;

/** A sum as a sum of two doubles. */
export interface Total {
  readonly total: number;
  readonly totalLow: number;
}

/** The sums of x - shift and of its squares. */
export interface Sums extends Total {
  readonly squares: number;
}

const CHUNK = 64;

/** As sum of assembly/sums.ts, in its order: two lanes, trees of 16 numbers, chunks of 64. */
export function sums(x: Numbers, start: number, n: number, shift: number): Sums {
  let [even, odd, evenLow, oddLow] = [0, 0, 0, 0];
  let [evenPower, oddPower, evenPowerLow, oddPowerLow] = [0, 0, 0, 0];
  const end = start + n;
  for (let at = start; at < end; ) {
    const chunk = Math.min(CHUNK, end - at);
    let [sum0, sum1, power0, power1] = [0, 0, 0, 0];
    for (const wide = at + (chunk & ~15); at < wide; at += 16) {
      sum0 += tree8(x, at, shift) + tree8(x, at + 8, shift);
      sum1 += tree8(x, at + 1, shift) + tree8(x, at + 9, shift);
      power0 += powers8(x, at, shift) + powers8(x, at + 8, shift);
      power1 += powers8(x, at + 1, shift) + powers8(x, at + 9, shift);
    }
    let [tail0, tail1, tailPower0, tailPower1] = [0, 0, 0, 0];
    for (const narrow = at + (chunk & 14); at < narrow; at += 2) {
      const a = x[at]! - shift;
      const b = x[at + 1]! - shift;
      tail0 += a;
      tail1 += b;
      tailPower0 += a * a;
      tailPower1 += b * b;
    }
    if (chunk & 1) {
      const a = x[at]! - shift;
      tail0 += a;
      tailPower0 += a * a;
      at++;
    }
    sum0 += tail0;
    sum1 += tail1;
    power0 += tailPower0;
    power1 += tailPower1;
    evenLow += lost(even, sum0);
    even += sum0;
    oddLow += lost(odd, sum1);
    odd += sum1;
    evenPowerLow += lost(evenPower, power0);
    evenPower += power0;
    oddPowerLow += lost(oddPower, power1);
    oddPower += power1;
  }
  return {
    total: even + odd,
    totalLow: lost(even, odd) + (evenLow + oddLow),
    squares: evenPower + oddPower + (evenPowerLow + oddPowerLow),
  };
}

/** The sum of x itself, of which nothing but the smallest part of a part is lost. */
export function exactSum(x: Numbers, start: number, n: number): Total {
  let [even, odd, evenLow, oddLow] = [0, 0, 0, 0]; // of two lanes
  const end = start + n;
  for (let at = start; at < end; ) {
    const chunk = Math.min(CHUNK, end - at);
    let [a, b, c, d, low0, low1] = [0, 0, 0, 0, 0, 0];
    for (const wide = at + (chunk & ~3); at < wide; at += 4) {
      low0 += lost(a, x[at]!) + lost(c, x[at + 2]!);
      low1 += lost(b, x[at + 1]!) + lost(d, x[at + 3]!);
      a += x[at]!;
      b += x[at + 1]!;
      c += x[at + 2]!;
      d += x[at + 3]!;
    }
    for (const rest = at + (chunk & 3); at < rest; at++) {
      low0 += lost(a, x[at]!);
      a += x[at]!;
    }
    low0 += lost(a, c);
    low1 += lost(b, d);
    evenLow += lost(even, a + c) + low0;
    even += a + c;
    oddLow += lost(odd, b + d) + low1;
    odd += b + d;
  }
  return { total: even + odd, totalLow: lost(even, odd) + (evenLow + oddLow) };
}

/** What a + b loses when it is rounded (Knuth's TwoSum). */
function lost(a: number, b: number): number {
  const sum = a + b;
  const back = sum - a;
  return a - (sum - back) + (b - back);
}

/** Four numbers of one lane, less a shift, added as a tree. */
export function tree8(x: Numbers, at: number, shift: number): number {
  return x[at]! - shift + (x[at + 2]! - shift) + (x[at + 4]! - shift + (x[at + 6]! - shift));
}

/** Their squares. */
export function powers8(x: Numbers, at: number, shift: number): number {
  const a = x[at]! - shift;
  const b = x[at + 2]! - shift;
  const c = x[at + 4]! - shift;
  const d = x[at + 6]! - shift;
  return a * a + b * b + (c * c + d * d);
}
