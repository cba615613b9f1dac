import type { LeastOutputs } from './tolerance.ts';

/** Rows of numbers, one behind the other. */
export type Numbers = Float32Array | Float64Array;

/** What rows are normalized with; gamma and beta come together, one number a feature. */
export interface RowNorm {
  readonly features: number;
  readonly epsilon: number;
  readonly affine?: { readonly gamma: Float64Array; readonly beta: Float64Array; readonly sure: LeastOutputs };
  /** Of float32, the least |x_hat| whose last place is sure, and what refining leaves of it (tolerance.ts). */
  readonly sure: number;
  readonly refinedSure: number;
}

/** Mean (as a sum of two doubles) and one over the deviation of a row. */
interface Statistics {
  readonly mean: number;
  readonly meanLow: number;
  readonly scale: number;
}

/**
 * Layer norm of rows in float64 arithmetic: y = gamma * (x - mu) / sqrt(sigma^2 + epsilon) + beta, in plain JavaScript, for where
 * there is no WebAssembly SIMD and for what is too small to load it. assembly/rows.ts is the same to the last bit; both add
 * up in the same order, every other number in one of two lanes.
 *
 * A row is read twice. First its sums and sums of squares: of x itself where the row lies around 0, else of x - shift, as
 * squares of numbers far from 0 cancel. Sums run over a tree of 16 numbers, 4 trees to a chunk, and chunks are added with
 * what rounding loses, so that the error does not grow with the row. Then (x - mu) times one over the deviation; of a row
 * far from 0, mu is a sum of two doubles. Where a float32 result lies so near to 0 that its last place is not sure, mu is
 * refined, and the row done again; of rows so long that there is almost always such a result, at once.
 *
 * Results go to `to`, which may be one row before `from`. Returns `rows`, or the row it stopped at: as it is where results
 * are still not sure; its bitwise complement, and no results, where numbers are not finite, squares out of range, or the row
 * is constant and epsilon 0.
 */
export function normalizeRows(numbers: Numbers, from: number, to: number, rows: number, norm: RowNorm): number {
  const n = norm.features;
  for (let row = 0; row < rows; row++) {
    const [start, target] = [from + row * n, to + row * n];
    const statistics = measure(numbers, start, n, norm.epsilon);
    if (statistics === undefined) return ~row;
    const isFloat32 = numbers instanceof Float32Array;
    const isShort = !isFloat32 || n < LONG || statistics.scale === 0;
    if (isShort && apply(numbers, start, target, norm, statistics, leastOf(norm))) continue;
    if (!isFloat32 || statistics.scale === 0) continue;
    const refined = refine(numbers, start, n, statistics);
    if (!apply(numbers, start, target, norm, refined, leastRefinedOf(norm, refined))) return row;
  }
  return rows;
}

/** Rows so long that one of their results is almost always too near to 0 are refined at once. */
const LONG = 8192;

/** The least magnitude of each result that is sure. */
type Least = (feature: number) => number;

function leastOf({ affine, sure }: RowNorm): Least {
  const least = Math.fround(sure);
  return affine === undefined ? () => least : (i) => affine.sure.least[i]!;
}

function leastRefinedOf({ affine, refinedSure }: RowNorm, { mean, scale }: Statistics): Least {
  const slack = Math.fround(refinedSure * (Math.abs(mean) * scale + 2));
  if (affine === undefined) return () => slack;
  const { ofBeta, gamma } = affine.sure;
  return (i) => Math.fround(ofBeta[i]! + Math.fround(gamma[i]! * slack));
}

/** The mean anew, from the sum of x itself, of which nothing but the smallest part of a part is lost. */
function refine(x: Numbers, start: number, n: number, { scale }: Statistics): Statistics {
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
  const total = even + odd;
  const totalLow = lost(even, odd) + (evenLow + oddLow);
  return { ...centre(0, total, totalLow, n), scale };
}

function measure(x: Numbers, start: number, n: number, epsilon: number): Statistics | undefined {
  const near = looksNear(x, start, n) ? measureFrom(x, start, n, 0, epsilon, false) : undefined;
  if (near?.isGood) return near;
  const first = n < 8 ? (x[start] as number) : meanOfEight(x, start);
  const far = measureFrom(x, start, n, first, epsilon, true);
  if (far.isGood) return far;
  if (far.squares > 0) {
    const again = measureFrom(x, start, n, far.mean, epsilon, true);
    if (again.isGood) return again;
    return again.squares === 0 ? constant(x, start, n, epsilon) : undefined;
  }
  return far.squares === 0 ? constant(x, start, n, epsilon) : undefined;
}

function constant(x: Numbers, start: number, n: number, epsilon: number): Statistics | undefined {
  const isConstant = epsilon > 0 && x.subarray(start, start + n).every((value) => value === x[start]);
  return isConstant ? { mean: x[start] as number, meanLow: 0, scale: 0 } : undefined;
}

/** Whether the first eight numbers lie around 0: mean^2 <= half the mean square. */
function looksNear(x: Numbers, start: number, n: number): boolean {
  if (n < 8) return true;
  const sum = tree8(x, start, 0) + tree8(x, start + 1, 0);
  return sum * sum <= 4 * (powers8(x, start, 0) + powers8(x, start + 1, 0));
}

function meanOfEight(x: Numbers, start: number): number {
  return (tree8(x, start, 0) + tree8(x, start + 1, 0)) * 0.125;
}

/** Four numbers of one lane, less a shift, added as a tree. */
function tree8(x: Numbers, at: number, shift: number): number {
  return x[at]! - shift + (x[at + 2]! - shift) + (x[at + 4]! - shift + (x[at + 6]! - shift));
}

/** Their squares. */
function powers8(x: Numbers, at: number, shift: number): number {
  const [a, b, c, d] = [x[at]! - shift, x[at + 2]! - shift, x[at + 4]! - shift, x[at + 6]! - shift];
  return a * a + b * b + (c * c + d * d);
}

interface Measured extends Statistics {
  readonly squares: number;
  /** Whether squares are in range and the shift is near enough to the mean. */
  readonly isGood: boolean;
}

function measureFrom(x: Numbers, start: number, n: number, shift: number, epsilon: number, isFar: boolean): Measured {
  const { total, totalLow, squares } = sums(x, start, n, shift);
  if (!(squares >= 1e-280 && squares <= 1e290)) {
    return { squares, isGood: false, mean: Number.NaN, meanLow: 0, scale: Number.NaN };
  }
  const perFeature = 1 / n;
  const quotient = total * perFeature;
  const spread = (squares - total * quotient) / n + epsilon;
  const scale = 1 / Math.sqrt(spread);
  const isGood = squares * perFeature <= (x instanceof Float32Array ? 2 : 1.25) * spread;
  if (!isFar) return { squares, isGood, mean: quotient, meanLow: 0, scale };
  return { squares, isGood, ...centre(shift, total, totalLow, n), scale };
}

/** mean + meanLow = shift + (total + totalLow) / n */
function centre(shift: number, total: number, totalLow: number, n: number): { mean: number; meanLow: number } {
  const perFeature = 1 / n;
  const quotient = total * perFeature;
  const product = quotient * n;
  const scaled = quotient * 134217729;
  const high = scaled - (scaled - quotient);
  const productLow = high * n - product + (quotient - high) * n;
  const rest = (total - product - productLow + totalLow) * perFeature;
  const mean = shift + quotient;
  const back = mean - shift;
  return { mean, meanLow: shift - (mean - back) + (quotient - back) + rest };
}

interface Sums {
  /** The sum of x - shift, as a sum of two doubles, and of its squares. */
  readonly total: number;
  readonly totalLow: number;
  readonly squares: number;
}

const CHUNK = 64;

function sums(x: Numbers, start: number, n: number, shift: number): Sums {
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
      const [a, b] = [x[at]! - shift, x[at + 1]! - shift];
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

/** What a + b loses when it is rounded (Knuth's TwoSum). */
function lost(a: number, b: number): number {
  const sum = a + b;
  const back = sum - a;
  return a - (sum - back) + (b - back);
}

function apply(
  x: Numbers,
  start: number,
  target: number,
  { features, affine }: RowNorm,
  { mean, meanLow, scale }: Statistics,
  least: Least,
): boolean {
  let isSure = true;
  const isFloat32 = x instanceof Float32Array;
  for (let i = 0; i < features; i++) {
    const xHat = (x[start + i]! - mean - meanLow) * scale;
    x[target + i] = affine === undefined ? xHat : xHat * affine.gamma[i]! + affine.beta[i]!;
    if (isFloat32 && Math.abs(x[target + i]!) < least(i)) isSure = false;
  }
  return isSure;
}
