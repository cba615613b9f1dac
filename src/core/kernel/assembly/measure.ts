import { Far, lanes, Near, pair, square } from './lanes';
import { squares, sum, sumExactly, total, totalLow } from './sums';

// The mean of a row (as a sum of two doubles) and one over its deviation: globals, since a function returns one value.
export let mean: f64 = 0;
export let meanLow: f64 = 0;
export let scale: f64 = 0;

/** Measures a row that seems to lie around 0. */
export function measureNear<T>(row: usize, n: i32, perFeature: f64, epsilon: f64): bool {
  return looksNear<T>(row, n) && measure<T, Near>(row, n, 0, perFeature, epsilon);
}

function looksNear<T>(row: usize, n: i32): bool {
  if (n < 8) return true;
  const a = pair<T>(row);
  const b = pair<T>(row + 2 * sizeof<T>());
  const c = pair<T>(row + 4 * sizeof<T>());
  const d = pair<T>(row + 6 * sizeof<T>());
  const sum = lanes(f64x2.add(f64x2.add(a, b), f64x2.add(c, d)));
  return sum * sum <= 4 * lanes(f64x2.add(f64x2.add(square(a), square(b)), f64x2.add(square(c), square(d))));
}

/** Measures a row from the mean of its first numbers, and if that is too far off from the mean that this gives. */
export function measureFar<T>(row: usize, n: i32, perFeature: f64, epsilon: f64): bool {
  const first = n < 8 ? <f64>load<T>(row) : meanOfEight<T>(row);
  if (measure<T, Far>(row, n, first, perFeature, epsilon)) return true;
  return squares > 0 && measure<T, Far>(row, n, mean, perFeature, epsilon);
}

function meanOfEight<T>(row: usize): f64 {
  const a = f64x2.add(pair<T>(row), pair<T>(row + 2 * sizeof<T>()));
  const b = f64x2.add(pair<T>(row + 4 * sizeof<T>()), pair<T>(row + 6 * sizeof<T>()));
  return lanes(f64x2.add(a, b)) * 0.125;
}

/** Finds mean and scale of a row; false where squares are out of range or the shift is too far from the mean. */
function measure<T, Kind>(row: usize, n: i32, shift: f64, perFeature: f64, epsilon: f64): bool {
  sum<T, Kind>(row, n, shift);
  if (!(squares >= 1e-280 && squares <= 1e290)) {
    mean = NaN;
    return false;
  }
  const quotient = total * perFeature;
  if (idof<Kind>() === idof<Far>()) centre(shift, quotient, n, perFeature);
  else mean = quotient;
  const spread = (squares - total * quotient) / <f64>n + epsilon;
  scale = 1 / sqrt(spread);
  return squares * perFeature <= (sizeof<T>() === 4 ? 2 : 1.25) * spread;
}

/** mean + meanLow = shift + (total + totalLow) / n */
function centre(shift: f64, quotient: f64, n: i32, perFeature: f64): void {
  const size = <f64>n;
  const product = quotient * size;
  const scaled = quotient * 134217729;
  const high = scaled - (scaled - quotient);
  const productLow = high * size - product + (quotient - high) * size;
  const rest = (total - product - productLow + totalLow) * perFeature;
  mean = shift + quotient;
  const back = mean - shift;
  meanLow = shift - (mean - back) + (quotient - back) + rest;
}

/** Finds the mean anew, to twice as many bits. */
export function refine<T>(row: usize, n: i32, perFeature: f64): void {
  sumExactly<T>(row, n);
  centre(0, total * perFeature, n, perFeature);
}

/** Finds mean and scale of a row that the others have found no squares in; false where it is not constant. */
export function measureConstant<T>(row: usize, n: i32, epsilon: f64): bool {
  if (squares !== 0 || epsilon === 0) return false;
  const first = load<T>(row);
  const end = row + <usize>n * sizeof<T>();
  for (let at = row + sizeof<T>(); at < end; at += sizeof<T>()) {
    if (load<T>(at) !== first) return false;
  }
  mean = <f64>first;
  meanLow = 0;
  scale = 0;
  return true;
}
