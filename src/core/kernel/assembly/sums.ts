import { Far, lanes, lost, pair, square } from './lanes';

/** Rows so long that one of their results is almost always too near to 0 are refined at once. */
const LONG = 8192;

// What a row's sums came to: globals, since a function returns one value.
export let total: f64 = 0;
export let totalLow: f64 = 0;
export let squares: f64 = 0;

/** The sum of x, as a sum of two doubles in each of two lanes; of long rows it is found with the others. */
let exact: v128 = i64x2.splat(0);
let exactLow: v128 = i64x2.splat(0);

export function isShort<T>(n: i32): bool {
  return sizeof<T>() === 8 || n < LONG;
}

/** The sums of x - shift and of its square over a row. */
export function sum<T, Kind>(row: usize, n: i32, shift: f64): void {
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
    if (left === n) {
      // The first chunk: nothing is lost of what is added to nothing.
      sums = chunkSums;
      powers = chunkPowers;
      continue;
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

function shifted<T, Kind>(at: usize, shift: v128): v128 {
  return idof<Kind>() === idof<Far>() ? f64x2.sub(pair<T>(at), shift) : pair<T>(at);
}

/** Finds total and totalLow of x itself, of which nothing but the smallest part of a part is lost. */
export function sumExactly<T>(row: usize, n: i32): void {
  if (isShort<T>(n)) {
    exact = f64x2.splat(0);
    exactLow = f64x2.splat(0);
    for (let left = n; left > 0; left -= 64, row += 64 * sizeof<T>()) addExactly<T>(row, min(left, 64));
  }
  addLanes(exact, exactLow);
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
