import { Far, lanes, Near, pair, square } from './lanes';
import { centre, isInRange, means, meansLow, quotients, scales, settle } from './settle';
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
  if (measure<T, Far>(row, n, meanOfFirst<T>(row, n), perFeature, epsilon)) return true;
  return squares > 0 && measure<T, Far>(row, n, mean, perFeature, epsilon);
}

function meanOfFirst<T>(row: usize, n: i32): f64 {
  if (n < 8) return <f64>load<T>(row);
  const a = f64x2.add(pair<T>(row), pair<T>(row + 2 * sizeof<T>()));
  const b = f64x2.add(pair<T>(row + 4 * sizeof<T>()), pair<T>(row + 6 * sizeof<T>()));
  return lanes(f64x2.add(a, b)) * 0.125;
}

/** Finds mean and scale of a row; false where squares are out of range or the shift is too far from the mean. */
function measure<T, Kind>(row: usize, n: i32, shift: f64, perFeature: f64, epsilon: f64): bool {
  sum<T, Kind>(row, n, shift);
  if (!isInRange(squares)) {
    mean = NaN;
    return false;
  }
  const totals = f64x2.splat(total);
  settle<T>(totals, f64x2.splat(squares), n, perFeature, epsilon);
  scale = f64x2.extract_lane(scales, 0);
  if (idof<Kind>() === idof<Far>()) {
    centre(f64x2.splat(shift), totals, f64x2.splat(totalLow), n, perFeature);
    mean = f64x2.extract_lane(means, 0);
    meanLow = f64x2.extract_lane(meansLow, 0);
  } else mean = f64x2.extract_lane(quotients, 0);
  return scale !== 0;
}

/** Finds the mean anew, to twice as many bits. */
export function refine<T>(row: usize, n: i32, perFeature: f64): void {
  sumExactly<T>(row, n);
  centre(f64x2.splat(0), f64x2.splat(total), f64x2.splat(totalLow), n, perFeature);
  mean = f64x2.extract_lane(means, 0);
  meanLow = f64x2.extract_lane(meansLow, 0);
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

/** Rows that are measured together. */
export const TOGETHER = 8;

/** Bytes of a row up to which that gains: of longer ones little time goes into their ends, and fewer fit the first-level cache. */
const MOST_BYTES: usize = 1024;

export function isMeasuredTogether<T>(n: i32): bool {
  return <usize>n * sizeof<T>() <= MOST_BYTES;
}

// Where what was found of rows that are measured together lies, a double each: memory that row-block.ts leaves to the kernel.
const TOTALS: usize = 64;
const TOTALS_LOW: usize = 128;
const SQUARES: usize = 192;
const SHIFTS: usize = 256;
const QUOTIENTS: usize = 320;
const MEANS: usize = 384;
const MEANS_LOW: usize = 448;
const SCALES: usize = 512;

/**
 * Measures up to `TOGETHER` rows, to the bits that measureNear and measureFar find: divisions and roots of a row wait for each
 * other, so that of a short one they take a third of the time. `takeMeasured` tells what came of each.
 */
export function measureTogether<T>(row: usize, n: i32, rows: i32, perFeature: f64, epsilon: f64): void {
  let anyFar = false;
  for (let at: usize = 0; at < <usize>rows * 8; at += 8, row += <usize>n * sizeof<T>()) {
    let shift: f64 = 0;
    if (looksNear<T>(row, n)) sum<T, Near>(row, n, 0);
    else {
      shift = meanOfFirst<T>(row, n);
      sum<T, Far>(row, n, shift);
      anyFar = true;
    }
    store<f64>(SHIFTS + at, shift);
    store<f64>(TOTALS + at, total);
    store<f64>(TOTALS_LOW + at, totalLow);
    store<f64>(SQUARES + at, squares);
  }
  for (let at: usize = 0; at < <usize>rows * 8; at += 16) {
    const totals = v128.load(TOTALS + at);
    settle<T>(totals, v128.load(SQUARES + at), n, perFeature, epsilon);
    v128.store(QUOTIENTS + at, quotients);
    v128.store(SCALES + at, scales);
    if (!anyFar) continue;
    centre(v128.load(SHIFTS + at), totals, v128.load(TOTALS_LOW + at), n, perFeature);
    v128.store(MEANS + at, means);
    v128.store(MEANS_LOW + at, meansLow);
  }
}

/** What is known of the `index`-th row measured together; `Alone` where it has to be measured on its own. */
export enum Measured {
  Alone,
  Near,
  Far,
}

/** Takes mean and scale of a row measured together. */
export function takeMeasured(index: i32): Measured {
  const at = <usize>index * 8;
  scale = load<f64>(SCALES + at);
  if (scale === 0) return Measured.Alone;
  // A row that does not look near has a shift.
  if (load<f64>(SHIFTS + at) === 0) {
    mean = load<f64>(QUOTIENTS + at);
    return Measured.Near;
  }
  mean = load<f64>(MEANS + at);
  meanLow = load<f64>(MEANS_LOW + at);
  return Measured.Far;
}
