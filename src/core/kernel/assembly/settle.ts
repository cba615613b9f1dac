/** From the sums of two rows, in two lanes, to their means and scales. */

// What came of it: globals, since a function returns one value.

/** The sums divided by the number of features. */
export let quotients: v128 = i64x2.splat(0);
/** One over the deviations; 0 where squares are out of range or x was not shifted near enough to its mean. */
export let scales: v128 = i64x2.splat(0);
/** Means as sums of two doubles. */
export let means: v128 = i64x2.splat(0);
export let meansLow: v128 = i64x2.splat(0);

const LEAST_SQUARES = 1e-280;
const MOST_SQUARES = 1e290;

export function isInRange(squares: f64): bool {
  return squares >= LEAST_SQUARES && squares <= MOST_SQUARES;
}

/** Finds `quotients` and `scales`. */
export function settle<T>(totals: v128, squares: v128, n: i32, perFeature: f64, epsilon: f64): void {
  const part = f64x2.splat(perFeature);
  quotients = f64x2.mul(totals, part);
  const variances = f64x2.div(f64x2.sub(squares, f64x2.mul(totals, quotients)), f64x2.splat(<f64>n));
  const spreads = f64x2.add(variances, f64x2.splat(epsilon));
  const most = f64x2.mul(f64x2.splat(sizeof<T>() === 4 ? 2 : 1.25), spreads);
  const isGood = f64x2.le(f64x2.mul(squares, part), most);
  const isLarge = f64x2.ge(squares, f64x2.splat(LEAST_SQUARES));
  const isSmall = f64x2.le(squares, f64x2.splat(MOST_SQUARES));
  const found = f64x2.div(f64x2.splat(1), f64x2.sqrt(spreads));
  scales = v128.and(found, v128.and(isGood, v128.and(isLarge, isSmall)));
}

/** means + meansLow = shifts + (totals + totalsLow) / n */
export function centre(shifts: v128, totals: v128, totalsLow: v128, n: i32, perFeature: f64): void {
  const size = f64x2.splat(<f64>n);
  const part = f64x2.splat(perFeature);
  const quotient = f64x2.mul(totals, part);
  const product = f64x2.mul(quotient, size);
  const scaled = f64x2.mul(quotient, f64x2.splat(134217729));
  const high = f64x2.sub(scaled, f64x2.sub(scaled, quotient));
  const low = f64x2.sub(quotient, high);
  const productLow = f64x2.add(f64x2.sub(f64x2.mul(high, size), product), f64x2.mul(low, size));
  const left = f64x2.add(f64x2.sub(f64x2.sub(totals, product), productLow), totalsLow);
  const rest = f64x2.mul(left, part);
  means = f64x2.add(shifts, quotient);
  const back = f64x2.sub(means, shifts);
  const lost = f64x2.add(f64x2.sub(shifts, f64x2.sub(means, back)), f64x2.sub(quotient, back));
  meansLow = f64x2.add(lost, rest);
}
