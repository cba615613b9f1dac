/**
 * Layer norm of rows in WebAssembly SIMD, y = gamma * (x - mu) / sqrt(sigma^2 + epsilon) + beta. This is AssemblyScript;
 * build.mjs compiles it. ../plain-rows.ts does the same operations in the same order, so to the same bits, and explains
 * them; a change here is a change there.
 */

import { Far, Near, pair, Refined } from './lanes';
import {
  isMeasuredTogether,
  Measured,
  mean,
  meanLow,
  measureConstant,
  measureFar,
  measureNear,
  measureTogether,
  refine,
  scale,
  TOGETHER,
  takeMeasured,
} from './measure';
import { isShort } from './sums';

/**
 * Normalizes rows of n features that lie one behind the other from `source` on, to `target`, which may be one row below:
 * a row is not overwritten before the next one is done. `affine` is 0 or where gamma lies as n doubles, then beta, then
 * for float32 the least magnitude of each result whose last place is sure (`sure`, where gamma is 1 and beta 0),
 * beta's part of it, and the magnitude of gamma, all as float32. `refinedSure` is what refining leaves of `sure`, in units
 * of the largest numbers. Returns as normalizeRows does.
 */
export function normalize32(
  source: usize,
  target: usize,
  n: i32,
  rows: i32,
  epsilon: f64,
  affine: usize,
  sure: f64,
  refinedSure: f64,
): i32 {
  return normalize<f32>(source, target, n, rows, epsilon, affine, sure, refinedSure);
}

export function normalize64(source: usize, target: usize, n: i32, rows: i32, epsilon: f64, affine: usize): i32 {
  return normalize<f64>(source, target, n, rows, epsilon, affine, 0, 0);
}

function normalize<T>(
  source: usize,
  target: usize,
  n: i32,
  rows: i32,
  epsilon: f64,
  affine: usize,
  sure: f64,
  refinedSure: f64,
): i32 {
  const bytes = <usize>n * sizeof<T>();
  const perFeature = 1 / <f64>n;
  const isTogether = isMeasuredTogether<T>(n);
  for (let row = 0; row < rows; row++) {
    const index = row % TOGETHER;
    if (isTogether && index === 0) measureTogether<T>(source, n, min(TOGETHER, rows - row), perFeature, epsilon);
    const found = isTogether ? takeMeasured(index) : Measured.Alone;
    const isAlone = found === Measured.Alone;
    let isSure = false;
    if (found === Measured.Near || (isAlone && measureNear<T>(source, n, perFeature, epsilon))) {
      isSure = isShort<T>(n) && apply<T, Near>(source, target, n, affine, sure);
    } else if (found === Measured.Far || measureFar<T>(source, n, perFeature, epsilon)) {
      isSure = isShort<T>(n) && apply<T, Far>(source, target, n, affine, sure);
    } else if (measureConstant<T>(source, n, epsilon)) {
      apply<T, Far>(source, target, n, affine, sure);
      isSure = true;
    } else {
      return ~row;
    }
    if (sizeof<T>() === 4 && !isSure) {
      refine<T>(source, n, perFeature);
      const least = refinedSure * (abs(mean) * scale + 2);
      if (!apply<T, Refined>(source, target, n, affine, least)) return row;
    }
    source += bytes;
    target += bytes;
  }
  return rows;
}

/** y of a row; false where a float32 lies so near to 0 that its last place is not sure. */
function apply<T, Kind>(row: usize, target: usize, n: i32, affine: usize, sure: f64): bool {
  const m = f64x2.splat(mean);
  const low = f64x2.splat(meanLow);
  const r = f64x2.splat(scale);
  const wide = row + <usize>(n & ~3) * sizeof<T>();
  const end = row + <usize>n * sizeof<T>();
  let at = row;
  let to = target;
  let isSure = true;
  if (affine === 0) {
    let least = f32x4.splat(1);
    for (; at < wide; at += 4 * sizeof<T>(), to += 4 * sizeof<T>()) {
      const a = normalized<T, Kind>(at, m, low, r);
      const b = normalized<T, Kind>(at + 2 * sizeof<T>(), m, low, r);
      const y = store4<T>(to, a, b);
      if (sizeof<T>() === 4) least = f32x4.pmin(least, f32x4.abs(y));
    }
    for (; at < end; at += sizeof<T>(), to += sizeof<T>()) {
      const y = <T>f64x2.extract_lane(normalized1<T, Kind>(at, m, low, r), 0);
      store<T>(to, y);
      if (sizeof<T>() === 4) least = f32x4.pmin(least, f32x4.splat(abs(<f32>y)));
    }
    isSure = sizeof<T>() === 8 || !v128.any_true(f32x4.lt(least, f32x4.splat(<f32>sure)));
  } else {
    let gamma = affine;
    let beta = gamma + 8 * <usize>n;
    let least = beta + 8 * <usize>n;
    const slack = f32x4.splat(<f32>sure);
    let unsure = i32x4.splat(0);
    for (; at < wide; at += 4 * sizeof<T>(), to += 4 * sizeof<T>(), gamma += 32, beta += 32) {
      const aHat = normalized<T, Kind>(at, m, low, r);
      const bHat = normalized<T, Kind>(at + 2 * sizeof<T>(), m, low, r);
      const a = f64x2.add(f64x2.mul(aHat, v128.load(gamma)), v128.load(beta));
      const b = f64x2.add(f64x2.mul(bHat, v128.load(gamma + 16)), v128.load(beta + 16));
      const y = store4<T>(to, a, b);
      if (sizeof<T>() === 4) {
        unsure = v128.or(unsure, f32x4.lt(f32x4.abs(y), leastOf4<Kind>(least, n, slack)));
        least += 16;
      }
    }
    for (; at < end; at += sizeof<T>(), to += sizeof<T>(), gamma += 8, beta += 8) {
      const xHat = f64x2.extract_lane(normalized1<T, Kind>(at, m, low, r), 0);
      const y = <T>(xHat * load<f64>(gamma) + load<f64>(beta));
      store<T>(to, y);
      if (sizeof<T>() === 4) {
        unsure = v128.or(unsure, f32x4.lt(f32x4.splat(abs(<f32>y)), leastOf1<Kind>(least, n, slack)));
        least += 4;
      }
    }
    isSure = !v128.any_true(unsure);
  }
  return isSure;
}

/** The least magnitudes of four results that are sure. */
function leastOf4<Kind>(at: usize, n: i32, slack: v128): v128 {
  if (idof<Kind>() !== idof<Refined>()) return v128.load(at);
  const gamma = v128.load(at + 8 * <usize>n);
  return f32x4.add(v128.load(at + 4 * <usize>n), f32x4.mul(gamma, slack));
}

/** That of one, in all lanes. */
function leastOf1<Kind>(at: usize, n: i32, slack: v128): v128 {
  if (idof<Kind>() !== idof<Refined>()) return v128.load32_splat(at);
  const gamma = v128.load32_splat(at + 8 * <usize>n);
  return f32x4.add(v128.load32_splat(at + 4 * <usize>n), f32x4.mul(gamma, slack));
}

/** x_hat of two numbers. */
function normalized<T, Kind>(at: usize, m: v128, low: v128, r: v128): v128 {
  return hat<Kind>(pair<T>(at), m, low, r);
}

/** x_hat of one number, in lane 0. */
function normalized1<T, Kind>(at: usize, m: v128, low: v128, r: v128): v128 {
  return hat<Kind>(f64x2.splat(<f64>load<T>(at)), m, low, r);
}

function hat<Kind>(x: v128, m: v128, low: v128, r: v128): v128 {
  const centred = f64x2.sub(x, m);
  return f64x2.mul(idof<Kind>() === idof<Near>() ? centred : f64x2.sub(centred, low), r);
}

/** Stores four results, and returns them where they are float32. */
function store4<T>(to: usize, a: v128, b: v128): v128 {
  if (sizeof<T>() === 8) {
    v128.store(to, a);
    v128.store(to, b, 16);
    return a;
  }
  const y = v128.shuffle<i64>(f32x4.demote_f64x2_zero(a), f32x4.demote_f64x2_zero(b), 0, 2);
  v128.store(to, y);
  return y;
}
