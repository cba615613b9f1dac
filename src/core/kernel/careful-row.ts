import { add, type DoubleDouble, exactly, inverseSqrt, multiply, twoProduct, twoSum } from './double-double.ts';
import type { RowNorm } from './plain-rows.ts';

/** Below this part of what it came from, a result of some 105 bits is not taken for 24 sure ones. */
const SURE = 2 ** -60;

/** n x is exact for the 24 bits of a float32 and fewer features than these. */
const MOST_FEATURES = 2 ** 29;

/**
 * The results of a row of float32 numbers that lie so near to 0 that doubles do not tell their last place, in sums of two
 * doubles: those of `y` that are smaller than `least` says. As in the exact layer norm everything is taken times n:
 * n x_i - sum(x) is found without a division, and is 0 only where x_i is the mean. Returns false where this does not tell.
 */
export function carefulRow(
  x: Float32Array,
  y: Float32Array,
  { features: n, epsilon, affine }: RowNorm,
  least: (feature: number) => number,
): boolean {
  const { total, isExact } = exactSum(x);
  const scale = inverseSqrt(spreadTimesSquare(x, total, epsilon));
  if (!(scale.high > 0 && scale.high < Number.POSITIVE_INFINITY && n < MOST_FEATURES)) return false;
  for (let i = 0; i < n; i++) {
    if (Math.abs(y[i]!) >= least(i)) continue;
    const product = n * x[i]!;
    const centred = centredTimes(product, total);
    const isSure =
      centred.high === 0 ? isExact : Math.abs(centred.high) >= SURE * (Math.abs(product) + Math.abs(total.high));
    if (!isSure) return false;
    const xHat = multiply(centred, scale);
    if (affine === undefined) {
      y[i] = xHat.high;
      continue;
    }
    const [gamma, beta] = [affine.gamma[i]!, affine.beta[i]!];
    const result = add(multiply(xHat, exactly(gamma)), exactly(beta));
    const isFarFromZero = Math.abs(result.high) >= SURE * Math.abs(beta);
    if (!(isFarFromZero || (beta === 0 && result.high === 0))) return false;
    y[i] = result.high;
  }
  return true;
}

/** The sum of some numbers, and whether nothing of it was lost. */
function exactSum(x: Float32Array): { total: DoubleDouble; isExact: boolean } {
  let [high, low, lost] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    const sum = high + value;
    const back = sum - high;
    const rest = high - (sum - back) + (value - back);
    high = sum;
    const lowSum = low + rest;
    const lowBack = lowSum - low;
    lost += Math.abs(low - (lowSum - lowBack) + (rest - lowBack));
    low = lowSum;
  }
  return { total: twoSum(high, low), isExact: lost === 0 };
}

/** n x - total, n x being given */
function centredTimes(product: number, total: DoubleDouble): DoubleDouble {
  const difference = twoSum(product, -total.high);
  return twoSum(difference.high, difference.low - total.low);
}

/** n^2 (sigma^2 + epsilon): the mean of the squares of n x_i - sum(x), and n^2 epsilon. */
function spreadTimesSquare(x: Float32Array, total: DoubleDouble, epsilon: number): DoubleDouble {
  const n = x.length;
  let [high, low] = [0, 0];
  for (let i = 0; i < n; i++) {
    const centred = centredTimes(n * x[i]!, total);
    const square = twoProduct(centred.high, centred.high);
    const sum = twoSum(high, square.high);
    high = sum.high;
    low += sum.low + (square.low + 2 * centred.high * centred.low);
  }
  const squares = twoSum(high, low);
  const quotient = squares.high / n;
  const product = twoProduct(-quotient, n);
  const rest = (squares.high + product.high + product.low + squares.low) / n;
  return add(twoSum(quotient, rest), multiply(twoProduct(n, n), exactly(epsilon)));
}
