import { add, type DoubleDouble, divide, exactly, inverseSqrt, multiply, twoProduct, twoSum } from './double-double.ts';
import type { RowNorm } from './plain-rows.ts';

/** Below this part of what it came from, a result of some 105 bits is not taken for 24 sure ones. */
const SURE = 2 ** -60;

/**
 * Layer norm of one row of float32 numbers in sums of two doubles, into `y`: for rows with results so near to 0 that
 * doubles do not tell their last place. As in the exact layer norm everything is taken times n: n x_i - sum(x) is found
 * without a division, and is 0 only where x_i is the mean. Returns false where this does not tell either.
 */
export function carefulRow(x: Float32Array, y: Float32Array, { features: n, epsilon, affine }: RowNorm): boolean {
  const { total, isExact } = exactSum(x);
  const spread = spreadTimesSquare(x, total, epsilon);
  const scale = inverseSqrt(spread);
  if (!(scale.high > 0 && scale.high < Number.POSITIVE_INFINITY)) return false;
  for (let i = 0; i < n; i++) {
    const centred = centredTimes(n, x[i] as number, total);
    const isSure =
      centred.high === 0 ? isExact : Math.abs(centred.high) >= SURE * (n * Math.abs(x[i]!) + Math.abs(total.high));
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
  let [high, low] = [0, 0];
  let isExact = true;
  for (let i = 0; i < x.length; i++) {
    const sum = twoSum(high, x[i] as number);
    const rest = twoSum(low, sum.low);
    high = sum.high;
    low = rest.high;
    if (rest.low !== 0) isExact = false;
  }
  return { total: twoSum(high, low), isExact };
}

/** n x - total */
function centredTimes(n: number, x: number, total: DoubleDouble): DoubleDouble {
  const product = twoProduct(n, x);
  const difference = twoSum(product.high, -total.high);
  return twoSum(difference.high, difference.low + (product.low - total.low));
}

/** n^2 (sigma^2 + epsilon): the mean of the squares of n x_i - sum(x), and n^2 epsilon. */
function spreadTimesSquare(x: Float32Array, total: DoubleDouble, epsilon: number): DoubleDouble {
  const n = x.length;
  let squares = exactly(0);
  for (let i = 0; i < n; i++) {
    const centred = centredTimes(n, x[i] as number, total);
    squares = add(squares, multiply(centred, centred));
  }
  return add(divide(squares, exactly(n)), multiply(twoProduct(n, n), exactly(epsilon)));
}
