/**
 * Numbers as files hold them, to floats and doubles and back, each rounded once, to the nearest, ties to even. Eight are taken
 * at a time: up to seven more than `count` are read and written, for which there must be room. The plain JavaScript of it is
 * tensor/elements/small-float.ts.
 */

/** IEEE 754 binary16, and the upper half of a float32. */
class Half {}
class Brain {}

export function float16ToFloat32(from: usize, to: usize, count: i32): void {
  widen<Half, f32>(from, to, count);
}

export function float16ToFloat64(from: usize, to: usize, count: i32): void {
  widen<Half, f64>(from, to, count);
}

export function bfloat16ToFloat32(from: usize, to: usize, count: i32): void {
  widen<Brain, f32>(from, to, count);
}

export function bfloat16ToFloat64(from: usize, to: usize, count: i32): void {
  widen<Brain, f64>(from, to, count);
}

export function float32ToFloat64(from: usize, to: usize, count: i32): void {
  for (const end = from + 4 * <usize>count; from < end; from += 16, to += 32) storeDoubles(to, v128.load(from));
}

export function float64ToFloat32(from: usize, to: usize, count: i32): void {
  for (const end = from + 8 * <usize>count; from < end; from += 32, to += 16) {
    const low = f32x4.demote_f64x2_zero(v128.load(from));
    const high = f32x4.demote_f64x2_zero(v128.load(from, 16));
    v128.store(to, v128.shuffle<i64>(low, high, 0, 2));
  }
}

export function float64ToFloat16(from: usize, to: usize, count: i32): void {
  narrow<Half>(from, to, count);
}

export function float64ToBfloat16(from: usize, to: usize, count: i32): void {
  narrow<Brain>(from, to, count);
}

function widen<Format, Work>(from: usize, to: usize, count: i32): void {
  for (const end = from + 2 * <usize>count; from < end; from += 16, to += 8 * sizeof<Work>()) {
    const bits = v128.load(from);
    const low = floats<Format>(i32x4.extend_low_i16x8_u(bits));
    const high = floats<Format>(i32x4.extend_high_i16x8_u(bits));
    if (sizeof<Work>() === 4) {
      v128.store(to, low);
      v128.store(to, high, 16);
    } else {
      storeDoubles(to, low);
      storeDoubles(to + 32, high);
    }
  }
}

/** The numbers that four patterns of 16 bits stand for. */
function floats<Format>(bits: v128): v128 {
  if (idof<Format>() === idof<Brain>()) return i32x4.shl(bits, 16);
  const size = v128.and(bits, i32x4.splat(0x7fff));
  const sign = i32x4.shl(v128.xor(bits, size), 16);
  // The bias of a float's exponent is larger by 112.
  const number = f32x4.mul(i32x4.shl(size, 13), f32x4.splat(5.192296858534828e33));
  const isSpecial = i32x4.gt_s(size, i32x4.splat(0x7bff));
  return v128.or(v128.or(number, sign), v128.and(isSpecial, i32x4.splat(0x7f800000)));
}

function storeDoubles(to: usize, four: v128): void {
  v128.store(to, f64x2.promote_low_f32x4(four));
  v128.store(to, f64x2.promote_low_f32x4(v128.shuffle<i64>(four, four, 1, 0)), 16);
}

function narrow<Format>(from: usize, to: usize, count: i32): void {
  for (const end = from + 8 * <usize>count; from < end; from += 64, to += 16) {
    const low = rounded4<Format>(v128.load(from), v128.load(from, 16));
    const high = rounded4<Format>(v128.load(from, 32), v128.load(from, 48));
    v128.store(to, i16x8.narrow_i32x4_u(low, high));
  }
}

/** The bits of four doubles rounded to a format. */
function rounded4<Format>(a: v128, b: v128): v128 {
  const infinity: i32 = idof<Format>() === idof<Half>() ? 0x7c00 : 0x7f80;
  const nan: i32 = idof<Format>() === idof<Half>() ? 0x7e00 : 0x7fc0;
  const sizes = v128.shuffle<i32>(rounded2<Format>(a), rounded2<Format>(b), 0, 2, 4, 6);
  const signs = v128.and(i32x4.shr_u(v128.shuffle<i32>(a, b, 1, 3, 5, 7), 16), i32x4.splat(0x8000));
  const isNan = v128.shuffle<i32>(f64x2.ne(a, a), f64x2.ne(b, b), 0, 2, 4, 6);
  const bits = v128.or(i32x4.min_s(sizes, i32x4.splat(infinity)), signs);
  return v128.bitselect(i32x4.splat(nan), bits, isNan);
}

/**
 * The bits of two doubles' sizes, in 64 each; more than those of infinity where they are too large. A number of the exponent e
 * has units of 2^(e - FRACTION) in its last place, to which adding 2^(e + 52 - FRACTION) rounds it: what this adds to the
 * sum's own bits is how many units it has.
 */
function rounded2<Format>(x: v128): v128 {
  const isHalf = idof<Format>() === idof<Half>();
  const fraction = isHalf ? 10 : 7;
  // Twice the power of two that is infinite; and the smallest normal number, below which units do not shrink.
  const most: f64 = isHalf ? 131072 : 6.80564733841876926926749214863536422912e38;
  const least: f64 = isHalf ? 0.00006103515625 : 1.1754943508222875e-38;
  const leastExponent = isHalf ? -14 : -126;
  const size = f64x2.pmin(f64x2.abs(x), f64x2.splat(most));
  const power = f64x2.pmax(v128.and(size, i64x2.splat(0x7ff0000000000000)), f64x2.splat(least));
  const rounder = f64x2.mul(power, f64x2.splat(<f64>((<i64>1) << (52 - fraction))));
  const units = i64x2.sub(f64x2.add(size, rounder), rounder);
  const exponent = i64x2.shr_u(rounder, 52 - fraction);
  const bias = (<i64>(leastExponent + 1023 + 52 - fraction)) << fraction;
  return i64x2.add(units, i64x2.sub(exponent, i64x2.splat(bias)));
}
