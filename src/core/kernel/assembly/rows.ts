/**
 * Layer norm of rows in WebAssembly SIMD, y = gamma * (x - mu) / sqrt(sigma^2 + epsilon) + beta. This is AssemblyScript;
 * build.mjs compiles it. ../plain-rows.ts does the same operations in the same order, so to the same bits, and explains
 * them; a change here is a change there.
 */

/**
 * Kinds of rows: `Near` rows lie around 0 and need no shift, `Far` rows are shifted before their squares are added up, and
 * of `Refined` ones the mean is known to twice as many bits.
 */
class Near {}
class Far {}
class Refined {}

/** Rows so long that one of their results is almost always too near to 0 are refined at once. */
const LONG = 8192;

// What a row's sums came to, and its mean (as a sum of two doubles) and one over its deviation: globals, since a
// function returns one value.
let total: f64 = 0;
let totalLow: f64 = 0;
let squares: f64 = 0;
let mean: f64 = 0;
let meanLow: f64 = 0;
let scale: f64 = 0;

/** The sum of x, as a sum of two doubles in each of two lanes; of long rows it is found with the others. */
let exact: v128 = i64x2.splat(0);
let exactLow: v128 = i64x2.splat(0);

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
  for (let row = 0; row < rows; row++) {
    let isSure = false;
    if (looksNear<T>(source, n) && measure<T, Near>(source, n, 0, perFeature, epsilon)) {
      isSure = isShort<T>(n) && apply<T, Near>(source, target, n, affine, sure);
    } else if (measureFar<T>(source, n, perFeature, epsilon)) {
      isSure = isShort<T>(n) && apply<T, Far>(source, target, n, affine, sure);
    } else if (squares === 0 && epsilon > 0 && isConstant<T>(source, n)) {
      mean = <f64>load<T>(source);
      meanLow = 0;
      scale = 0;
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

function isShort<T>(n: i32): bool {
  return sizeof<T>() === 8 || n < LONG;
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

function measureFar<T>(row: usize, n: i32, perFeature: f64, epsilon: f64): bool {
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

/** Finds the mean anew from the sum of x itself, of which nothing but the smallest part of a part is lost. */
function refine<T>(row: usize, n: i32, perFeature: f64): void {
  if (isShort<T>(n)) {
    exact = f64x2.splat(0);
    exactLow = f64x2.splat(0);
    for (let left = n; left > 0; left -= 64, row += 64 * sizeof<T>()) addExactly<T>(row, min(left, 64));
  }
  addLanes(exact, exactLow);
  centre(0, total * perFeature, n, perFeature);
}

/** exact + exactLow += a chunk of up to 64 numbers */
function addExactly<T>(at: usize, chunk: i32): void {
  let even = f64x2.splat(0);
  let odd = f64x2.splat(0);
  let low = f64x2.splat(0);
  const wide = at + <usize>(chunk & ~3) * sizeof<T>();
  if (chunk === 64 && addsExactly(at)) {
    // Nothing is lost, so that it need not be looked for, and the order makes no difference.
    for (; at < wide; at += 16 * sizeof<T>()) {
      const abcd = f64x2.add(
        f64x2.add(pair<T>(at), pair<T>(at + 2 * sizeof<T>())),
        f64x2.add(pair<T>(at + 4 * sizeof<T>()), pair<T>(at + 6 * sizeof<T>())),
      );
      const efgh = f64x2.add(
        f64x2.add(pair<T>(at + 8 * sizeof<T>()), pair<T>(at + 10 * sizeof<T>())),
        f64x2.add(pair<T>(at + 12 * sizeof<T>()), pair<T>(at + 14 * sizeof<T>())),
      );
      even = f64x2.add(even, f64x2.add(abcd, efgh));
    }
  }
  for (; at < wide; at += 4 * sizeof<T>()) {
    const a = pair<T>(at);
    const b = pair<T>(at + 2 * sizeof<T>());
    const evenNext = f64x2.add(even, a);
    const oddNext = f64x2.add(odd, b);
    low = f64x2.add(low, f64x2.add(lost(even, a, evenNext), lost(odd, b, oddNext)));
    even = evenNext;
    odd = oddNext;
  }
  const end = wide + <usize>(chunk & 3) * sizeof<T>();
  for (; at < end; at += sizeof<T>()) {
    const a = f64x2(<f64>load<T>(at), 0);
    const evenNext = f64x2.add(even, a);
    low = f64x2.add(low, lost(even, a, evenNext));
    even = evenNext;
  }
  const both = f64x2.add(even, odd);
  low = f64x2.add(low, lost(even, odd, both));
  const next = f64x2.add(exact, both);
  exactLow = f64x2.add(exactLow, f64x2.add(lost(exact, both, next), low));
  exact = next;
}

/**
 * Whether 64 float32 add up in doubles without loss: their sums are multiples of the last place of the smallest, and no more
 * than 2^53 times that if the exponents, which stand from bit 23 on, are less than 22 apart. A zero counts as too small.
 */
function addsExactly(at: usize): bool {
  let least = i32x4.splat(0x7fffffff);
  let most = i32x4.splat(0);
  for (const end = at + 256; at < end; at += 16) {
    const size = f32x4.abs(v128.load(at));
    least = i32x4.min_u(least, size);
    most = i32x4.max_u(most, size);
  }
  least = i32x4.min_u(least, v128.shuffle<i64>(least, least, 1, 0));
  least = i32x4.min_u(least, v128.shuffle<i32>(least, least, 1, 0, 3, 2));
  return !v128.any_true(i32x4.gt_s(most, i32x4.add(least, i32x4.splat(22 << 23))));
}

/** total + totalLow = the two lanes of a sum and of what it lost */
function addLanes(sums: v128, sumsLow: v128): void {
  const first = f64x2.extract_lane(sums, 0);
  const second = f64x2.extract_lane(sums, 1);
  total = first + second;
  const back = total - first;
  totalLow = first - (total - back) + (second - back) + lanes(sumsLow);
}

/** The sums of x - shift and of its square over a row. */
function sum<T, Kind>(row: usize, n: i32, shift: f64): void {
  const s = f64x2.splat(shift);
  let sums = f64x2.splat(0);
  let sumsLow = f64x2.splat(0);
  let powers = f64x2.splat(0);
  let powersLow = f64x2.splat(0);
  let at = row;
  const isLong = !isShort<T>(n);
  if (isLong) {
    exact = f64x2.splat(0);
    exactLow = f64x2.splat(0);
  }
  for (let left = n; left > 0; left -= 64) {
    const chunk = min(left, 64);
    if (isLong) addExactly<T>(at, chunk);
    let chunkSums = f64x2.splat(0);
    let chunkPowers = f64x2.splat(0);
    const wide = at + <usize>(chunk & ~15) * sizeof<T>();
    for (; at < wide; at += 16 * sizeof<T>()) {
      const a = shifted<T, Kind>(at, s);
      const b = shifted<T, Kind>(at + 2 * sizeof<T>(), s);
      const c = shifted<T, Kind>(at + 4 * sizeof<T>(), s);
      const d = shifted<T, Kind>(at + 6 * sizeof<T>(), s);
      const abcd = f64x2.add(f64x2.add(a, b), f64x2.add(c, d));
      const abcdPowers = f64x2.add(f64x2.add(square(a), square(b)), f64x2.add(square(c), square(d)));
      const e = shifted<T, Kind>(at + 8 * sizeof<T>(), s);
      const f = shifted<T, Kind>(at + 10 * sizeof<T>(), s);
      const g = shifted<T, Kind>(at + 12 * sizeof<T>(), s);
      const h = shifted<T, Kind>(at + 14 * sizeof<T>(), s);
      const efgh = f64x2.add(f64x2.add(e, f), f64x2.add(g, h));
      const efghPowers = f64x2.add(f64x2.add(square(e), square(f)), f64x2.add(square(g), square(h)));
      chunkSums = f64x2.add(chunkSums, f64x2.add(abcd, efgh));
      chunkPowers = f64x2.add(chunkPowers, f64x2.add(abcdPowers, efghPowers));
    }
    if (chunk & 15) {
      let tailSums = f64x2.splat(0);
      let tailPowers = f64x2.splat(0);
      const narrow = wide + <usize>(chunk & 14) * sizeof<T>();
      for (; at < narrow; at += 2 * sizeof<T>()) {
        const a = shifted<T, Kind>(at, s);
        tailSums = f64x2.add(tailSums, a);
        tailPowers = f64x2.add(tailPowers, square(a));
      }
      if (chunk & 1) {
        const a = f64x2(<f64>load<T>(at) - shift, 0);
        tailSums = f64x2.add(tailSums, a);
        tailPowers = f64x2.add(tailPowers, square(a));
      }
      chunkSums = f64x2.add(chunkSums, tailSums);
      chunkPowers = f64x2.add(chunkPowers, tailPowers);
    }
    const sumsNext = f64x2.add(sums, chunkSums);
    sumsLow = f64x2.add(sumsLow, lost(sums, chunkSums, sumsNext));
    sums = sumsNext;
    const powersNext = f64x2.add(powers, chunkPowers);
    powersLow = f64x2.add(powersLow, lost(powers, chunkPowers, powersNext));
    powers = powersNext;
  }
  addLanes(sums, sumsLow);
  squares = lanes(powers) + lanes(powersLow);
}

/** What a + b lost when it was rounded to `sum`. */
function lost(a: v128, b: v128, sum: v128): v128 {
  const back = f64x2.sub(sum, a);
  return f64x2.add(f64x2.sub(a, f64x2.sub(sum, back)), f64x2.sub(b, back));
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

function isConstant<T>(row: usize, n: i32): bool {
  const first = load<T>(row);
  const end = row + <usize>n * sizeof<T>();
  for (let at = row + sizeof<T>(); at < end; at += sizeof<T>()) {
    if (load<T>(at) !== first) return false;
  }
  return true;
}

/** Two numbers as doubles. */
function pair<T>(at: usize): v128 {
  return sizeof<T>() === 4 ? f64x2.promote_low_f32x4(v128.load64_zero(at)) : v128.load(at);
}

function shifted<T, Kind>(at: usize, shift: v128): v128 {
  return idof<Kind>() === idof<Far>() ? f64x2.sub(pair<T>(at), shift) : pair<T>(at);
}

function square(x: v128): v128 {
  return f64x2.mul(x, x);
}

function lanes(x: v128): f64 {
  return f64x2.extract_lane(x, 0) + f64x2.extract_lane(x, 1);
}
