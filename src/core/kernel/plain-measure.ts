import { exactSum, type Numbers, powers8, sums, tree8 } from './plain-sums.ts';

/** Mean (as a sum of two doubles) and one over the deviation of a row. */
export interface Statistics {
  readonly mean: number;
  readonly meanLow: number;
  readonly scale: number;
}

/** Mean and scale of a row; undefined where this arithmetic is not good enough for it. */
export function measure(x: Numbers, start: number, n: number, epsilon: number): Statistics | undefined {
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

/** The mean anew, to twice as many bits. */
export function refine(x: Numbers, start: number, n: number, { scale }: Statistics): Statistics {
  const { total, totalLow } = exactSum(x, start, n);
  return { ...centre(0, total, totalLow, n), scale };
}
