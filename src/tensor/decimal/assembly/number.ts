/**
 * A decimal number of any length to a double, in AssemblyScript: the nearest to what is written, by one exact operation where
 * digits and power of ten are few (Clinger 1990), else from a product of 128 bits (Lemire 2021, arXiv 2101.11408; that it needs
 * no fallback: Mushtak and Lemire 2023, arXiv 2212.06644).
 */

/**
 * Where ../tables.ts has laid its tables: from 0 on the powers of ten to 1e8 as integers; 1 to 1e22 as doubles; 128 bits of each
 * power of ten from 1e-342 to 1e308.
 */
const DOUBLES: usize = 1024;
const PRODUCTS: usize = 2048 + 16 * 512;
const LEAST_POWER: i32 = -342;
const LARGEST_POWER: i32 = 308;

const PLUS: u32 = 43;
const MINUS: u32 = 45;
const POINT: u32 = 46;
const ZERO: u32 = 48;
const LETTER_E: u32 = 101;

/** So many digits make an integer of 64 bits. */
const MOST_DIGITS = 19;

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
export function number(start: usize, end: usize): f64 {
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
