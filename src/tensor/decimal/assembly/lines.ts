/**
 * Lines of plain decimal numbers to doubles, in AssemblyScript; build.mjs compiles it. Each number is the double nearest to
 * what is written: by one exact operation where digits and power of ten are few (Clinger 1990), else from a product of 128
 * bits (Lemire 2021, arXiv 2101.11408; that it needs no fallback: Mushtak and Lemire 2023, arXiv 2212.06644).
 */

/**
 * Where ../tables.ts has laid its tables: from 0 on the powers of ten to 1e8 as integers; vectors that do not change, which
 * are dearer to make than to load; how bytes are moved to close the gap of a point; 1 to 1e22 as doubles;
 * which of 16 bytes stand from a place on; what an integer with a point at a place is to be divided by, without and with a
 * minus; 128 bits of each power of ten from 1e-342 to 1e308.
 */
const POINTS: usize = 128;
const ZEROS: usize = 160;
const NINES: usize = 176;
const LOWER: usize = 192;
const TENS: usize = 208;
const HUNDREDS: usize = 224;
const MYRIADS: usize = 240;
const CLOSED: usize = 512;
const DOUBLES: usize = 1024;
const INSIDE: usize = 1216;
const DIVISORS: usize = 1536;
const PRODUCTS: usize = 2048;
const LEAST_POWER: i32 = -342;
const LARGEST_POWER: i32 = 308;

const NEWLINE: u32 = 10;
const RETURN: u32 = 13;
const PLUS: u32 = 43;
const MINUS: u32 = 45;
const POINT: u32 = 46;
const ZERO: u32 = 48;
const LETTER_E: u32 = 101;

/** So many digits make an integer of 64 bits. */
const MOST_DIGITS = 19;

/** Up to here every integer is a double. */
const MOST_EXACT: i64 = (<i64>1) << 53;

/** Where the last call stopped: behind the last line that it took. */
export let stopped: usize = 0;

/**
 * Takes lines from `from` up to `to`, which stands behind a line end, and writes their numbers to `target`: lines of
 * exactly `width` numbers with one separator between two, ended by LF or CRLF. Returns how many lines it took before the
 * first that is any other. Where fields end is found for 64 bytes at a time, so that one field need not wait for the next.
 */
export function lines(from: usize, to: usize, target: usize, width: i32, separator: u32): i32 {
  const separators = i8x16.splat(<i8>separator);
  const newlines = i8x16.splat(<i8>NEWLINE);
  let taken = 0;
  let column = 1;
  let start = from;
  stopped = from;
  for (let block = from; block < to; block += 64) {
    for (let ends = endsIn(block, separators, newlines); ends !== 0; ends &= ends - 1) {
      const end = block + <usize>ctz(ends);
      if (end >= to) return taken;
      const isLast = column === width;
      if (<u32>load<u8>(end) !== (isLast ? NEWLINE : separator)) return taken;
      let x = short(start, end);
      if (isNaN(x)) {
        x = number(start, isLast && <u32>load<u8>(end - 1) === RETURN && end > start ? end - 1 : end);
        if (isNaN(x)) return taken;
      }
      store<f64>(target, x);
      target += 8;
      start = end + 1;
      column++;
      if (isLast) {
        column = 1;
        taken++;
        stopped = start;
      }
    }
  }
  return taken;
}

/** Which of 64 bytes end a field. */
function endsIn(at: usize, separators: v128, newlines: v128): u64 {
  return (
    endsIn16(at, separators, newlines) |
    (endsIn16(at + 16, separators, newlines) << 16) |
    (endsIn16(at + 32, separators, newlines) << 32) |
    (endsIn16(at + 48, separators, newlines) << 48)
  );
}

function endsIn16(at: usize, separators: v128, newlines: v128): u64 {
  const bytes = v128.load(at);
  return <u64>(<u32>i8x16.bitmask(v128.or(i8x16.eq(bytes, separators), i8x16.eq(bytes, newlines))));
}

/** The number from `start` to `end`, of up to 16 characters without a power of ten, as most are; NaN for any other. */
function short(start: usize, end: usize): f64 {
  const length = <u32>(end - start);
  if (length > 16) return NaN;
  // All its characters at once, the last in the last byte; what comes before them is made 0 below.
  const text = v128.load(end - 16);
  const isNegative = <u32>load<u8>(start) === MINUS;
  const points = <u32>i8x16.bitmask(i8x16.eq(text, v128.load(POINTS))) & (0xffff << (16 - length));
  const point = ctz(points | 0x10000);
  const first = 16 - length + <u32>isNegative + <u32>(point < 16);
  const closed = i8x16.swizzle(text, v128.load(CLOSED + 16 * <usize>point));
  const inside = v128.load(INSIDE + 16 * <usize>first);
  const figures = v128.and(i8x16.sub(closed, v128.load(ZEROS)), inside);
  if (first > 15 || v128.any_true(v128.xor(figures, i8x16.min_u(figures, v128.load(NINES))))) return NaN;
  const tens = i16x8.mul(v128.and(figures, v128.load(LOWER)), v128.load(TENS));
  const pairs = i16x8.add(tens, i16x8.shr_u(figures, 8));
  const fours = i32x4.dot_i16x8_s(pairs, v128.load(HUNDREDS));
  const narrow = i16x8.narrow_i32x4_u(fours, fours);
  const eights = i64x2.extract_lane(i32x4.dot_i16x8_s(narrow, v128.load(MYRIADS)), 0);
  const w = (eights & 0xffffffff) * 100000000 + (eights >> 32);
  if (w > MOST_EXACT) return NaN;
  return <f64>w / load<f64>(DIVISORS + 8 * <usize>(17 * <u32>isNegative + point));
}

function signed(x: f64, isNegative: bool): f64 {
  return reinterpret<f64>(reinterpret<u64>(x) | ((<u64>isNegative) << 63));
}

/** How many bytes are digits before the first that is none; digits are 0 to 9 here. */
function digitsIn(bytes: u64): i32 {
  const others = ((bytes + 0x7676767676767676) | bytes) & 0x8080808080808080;
  // There are 64 zeros where all bits are.
  return <i32>(ctz(others) >> 3);
}

/** The number that the first `count` bytes write, the first in the lowest byte. */
function eightDigits(bytes: u64, count: i32): u64 {
  // In two steps, as a shift by 64 is one by 0.
  const half = <u64>(32 - 4 * count);
  const digits = (bytes << half) << half;
  const pairs = digits * 10 + (digits >> 8);
  return (
    ((pairs & 0x000000ff000000ff) * 0x000f424000000064 + ((pairs >> 16) & 0x000000ff000000ff) * 0x0000271000000001) >>
    32
  );
}

// The number at hand: its digits as an integer, how many there are, where reading stands.
let digits: u64 = 0;
let count: i32 = 0;
let at: usize = 0;

/** The number from `start` to `end`; NaN where there is none, or more than this reads: over 19 digits, infinite. */
function number(start: usize, end: usize): f64 {
  at = start;
  const sign = <u32>load<u8>(at);
  at += <usize>(sign === MINUS || sign === PLUS);
  digits = 0;
  count = 0;
  run();
  let exponent = 0;
  if (<u32>load<u8>(at) === POINT) {
    at++;
    const before = count;
    run();
    exponent = before - count;
  }
  if (count === 0 || (count > MOST_DIGITS && count - zerosAhead(start) > MOST_DIGITS)) return NaN;
  if ((<u32>load<u8>(at) | 32) === LETTER_E) {
    at++;
    const expSign = <u32>load<u8>(at);
    at += <usize>(expSign === MINUS || expSign === PLUS);
    const mantissa = digits;
    digits = 0;
    count = 0;
    run();
    if (count === 0 || count > 8) return NaN;
    exponent += expSign === MINUS ? -(<i32>digits) : <i32>digits;
    digits = mantissa;
  }
  return at === end ? signed(nearest(digits, exponent), sign === MINUS) : NaN;
}

/** Zeros before the first digit that is another. */
function zerosAhead(start: usize): i32 {
  let zeros = 0;
  for (let place = start; place < at; place++) {
    const character = <u32>load<u8>(place);
    if (character === ZERO) zeros++;
    else if (character !== POINT && character !== MINUS && character !== PLUS) break;
  }
  return zeros;
}

/** Takes a run of digits, eight at a time. */
function run(): void {
  for (;;) {
    const bytes = load<u64>(at) ^ 0x3030303030303030;
    const found = digitsIn(bytes);
    digits = digits * load<u64>(8 * <usize>found) + eightDigits(bytes, found);
    count += found;
    at += found;
    if (found < 8) return;
  }
}

/** The double nearest to digits * 10^power; NaN where it is infinite. */
function nearest(w: u64, power: i32): f64 {
  if (w <= (<u64>1) << 53 && power >= -22 && power <= 22) {
    const x = <f64>(<i64>w);
    return power < 0 ? x / load<f64>(DOUBLES + 8 * <usize>-power) : x * load<f64>(DOUBLES + 8 * <usize>power);
  }
  if (w === 0 || power < LEAST_POWER) return 0;
  if (power > LARGEST_POWER) return NaN;
  const zeros = clz(w);
  const normal = w << zeros;
  const entry = PRODUCTS + 16 * <usize>(power - LEAST_POWER);
  const factor = load<u64>(entry, 8);
  let low = normal * factor;
  let high = upperHalf(normal, factor);
  if ((high & 0x1ff) === 0x1ff) {
    const more = upperHalf(normal, load<u64>(entry));
    low += more;
    if (low < more) high++;
  }
  const upper = <i32>(high >> 63);
  let mantissa = high >> <u64>(upper + 9);
  let exponent = ((217706 * power) >> 16) + 63 + upper - <i32>zeros + 1023;
  if (exponent <= 0) {
    if (exponent <= -63) return 0;
    mantissa >>= <u64>(1 - exponent);
    mantissa = (mantissa + (mantissa & 1)) >> 1;
    return reinterpret<f64>(mantissa);
  }
  if (low <= 1 && power >= -4 && power <= 23 && (mantissa & 3) === 1 && mantissa << (<u64>(upper + 9)) === high) {
    mantissa &= ~1;
  }
  mantissa = (mantissa + (mantissa & 1)) >> 1;
  if (mantissa >= (<u64>1) << 53) {
    mantissa = (<u64>1) << 52;
    exponent++;
  }
  if (exponent >= 2047) return NaN;
  return reinterpret<f64>((mantissa & ~((<u64>1) << 52)) | ((<u64>exponent) << 52));
}

/** The upper 64 bits of a product of 128. */
function upperHalf(a: u64, b: u64): u64 {
  const aHigh = a >> 32;
  const aLow = a & 0xffffffff;
  const bHigh = b >> 32;
  const bLow = b & 0xffffffff;
  const middle = aHigh * bLow + ((aLow * bLow) >> 32);
  const other = aLow * bHigh + (middle & 0xffffffff);
  return aHigh * bHigh + (middle >> 32) + (other >> 32);
}
