/**
 * Lines of plain decimal numbers to doubles, in AssemblyScript; build.mjs compiles it. Each number is the double nearest to
 * what is written: an integer that is a double, divided by a power of ten that is one, or what number.ts makes of it.
 */

import { number } from './number';

/**
 * Where ../tables.ts has laid its tables: vectors that do not change, which are dearer to make than to load; how bytes are
 * moved to close the gap of a point; which of 16 bytes stand from a place on; what an integer with a point at a place is to
 * be divided by, without and with a minus; and both for short numbers.
 */
const POINTS: usize = 128;
const ZEROS: usize = 160;
const NINES: usize = 176;
const LOWER: usize = 192;
const TENS: usize = 208;
const HUNDREDS: usize = 224;
const MYRIADS: usize = 240;
const CLOSED: usize = 512;
const INSIDE: usize = 1216;
const DIVISORS: usize = 1536;
/** By length and by `clz` of where the point is, 17 where it is the last character. */
const SHORT: usize = 2048 - 17 * 32;

const NEWLINE: u32 = 10;
const RETURN: u32 = 13;
const MINUS: u32 = 45;

/** Up to here every integer is a double. */
const MOST_EXACT: i64 = (<i64>1) << 53;

/** Where the last call stopped: behind the last line that it took. */
export let stopped: usize = 0;

/** Numbers that are read one by one where two together could not be. */
const SINGLES: i32 = 64;

/** Bytes of text whose fields are found before any of them is read. */
const STRETCH: usize = 2048;

/**
 * Takes lines from `from` up to `to`, which stands behind a line end, and writes their numbers to `target`: lines of
 * exactly `width` numbers with one separator between two, ended by LF or CRLF. Returns how many lines it took before the
 * first that is any other. Before `from` 16 bytes may be read, the last of which is no digit, and behind `to` 64. `ends` has
 * room for the places where the fields of a stretch end, found for 64 bytes at a time, so that one field need not wait for
 * the next.
 */
export function lines(from: usize, to: usize, target: usize, width: i32, separator: u32, ends: usize): i32 {
  const terminated = i8x16.replace_lane(v128.load(ZEROS), 15, <i8>separator);
  const isNarrow = width < 3;
  let taken = 0;
  let separators = width - 1; // that are still to come on this line
  let start = from;
  let next = ends; // field to read, of those up to
  let last = ends; // where their ends have been found
  let found = from; // so far in the text
  stopped = from;
  while (next < last || found < to) {
    if (last - next < 8 && found < to) {
      if (last > next) store<u32>(ends, load<u32>(next));
      const stop = min(found + STRETCH, to);
      last = fieldEnds(found, stop, separator, ends + (last - next));
      next = ends;
      found = stop;
    }
    const pairs = min((last - next) >> 3, <usize>(separators >> 1));
    const read = pairs > 0 ? shortPairs(start, next, pairs, target, terminated) : 0;
    if (read > 0) {
      next += 8 * read;
      target += 16 * read;
      separators -= 2 * <i32>read;
      start = <usize>load<u32>(next - 4) + 1;
    }
    if (read === pairs && last - next < 8 && found < to) continue;
    // One by one the last of a line, or what is no pair of short numbers and, as more such are likely, some behind it.
    const isOther = read < pairs;
    for (let singles = isNarrow ? i32.MAX_VALUE : isOther ? SINGLES : 1; singles > 0 && next < last; singles--) {
      const end = <usize>load<u32>(next);
      const isLast = separators === 0;
      if (<u32>load<u8>(end) !== (isLast ? NEWLINE : separator)) return taken;
      let x = isOther && singles > SINGLES - 2 && end - start < 16 ? NaN : short(start, end);
      if (isNaN(x)) {
        x = number(start, isLast && <u32>load<u8>(end - 1) === RETURN && end > start ? end - 1 : end);
        if (isNaN(x)) return taken;
      }
      store<f64>(target, x);
      target += 8;
      next += 4;
      start = end + 1;
      separators--;
      if (isLast) {
        separators = width - 1;
        taken++;
        stopped = start;
        if (!isNarrow) break;
      }
    }
  }
  return taken;
}

/** Writes to `target` where fields end, from `from` up to `to`. Returns where it has written to. */
function fieldEnds(from: usize, to: usize, separator: u32, target: usize): usize {
  const separators = i8x16.splat(<i8>separator);
  const newlines = i8x16.splat(<i8>NEWLINE);
  for (let block = from; block < to; block += 64) {
    let ends = endsIn(block, separators, newlines);
    if (to - block < 64) ends &= ((<u64>1) << (<u64>(to - block))) - 1;
    const all = target + 4 * <usize>popcnt(ends);
    // Eight at a time, as it costs less to write some too many than to ask after each.
    for (;;) {
      ends = put(block, ends, target);
      ends = put(block, ends, target + 4);
      ends = put(block, ends, target + 8);
      ends = put(block, ends, target + 12);
      ends = put(block, ends, target + 16);
      ends = put(block, ends, target + 20);
      ends = put(block, ends, target + 24);
      ends = put(block, ends, target + 28);
      if (ends === 0) break;
      target += 32;
    }
    target = all;
  }
  return target;
}

/** Writes where the first of `ends` is; returns the others. */
function put(block: usize, ends: u64, target: usize): u64 {
  store<u32>(target, <u32>(block + <usize>ctz(ends)));
  return ends & (ends - 1);
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

/**
 * Numbers two by two, as long as both are followed by a separator and have at most 15 characters without the sign and no power
 * of ten: `next` lists where they end, `start` is where the first begins. Returns how many of so many `pairs` it has read.
 */
function shortPairs(start: usize, next: usize, pairs: usize, target: usize, terminated: v128): usize {
  const points = v128.load(POINTS);
  const nines = v128.load(NINES);
  const lower = v128.load(LOWER);
  const tens = v128.load(TENS);
  const hundreds = v128.load(HUNDREDS);
  const myriads = v128.load(MYRIADS);
  for (let pair: usize = 0; pair < pairs; pair++) {
    const end1 = <usize>load<u32>(next);
    const end2 = <usize>load<u32>(next, 4);
    const minus1 = <usize>(<u32>load<u8>(start) === MINUS);
    const minus2 = <usize>(<u32>load<u8>(end1, 1) === MINUS);
    const length1 = end1 - start - minus1;
    const length2 = end2 - end1 - 1 - minus2;
    if ((length1 | length2) > 15) return pair;
    // The characters before a separator and the separator itself.
    const text1 = v128.load(end1 - 15);
    const text2 = v128.load(end2 - 15);
    const point1 = <usize>clz(<u32>i8x16.bitmask(i8x16.eq(text1, points)));
    const point2 = <usize>clz(<u32>i8x16.bitmask(i8x16.eq(text2, points)));
    const entry1 = SHORT + (length1 << 9) + (point1 << 5);
    const entry2 = SHORT + (length2 << 9) + (point2 << 5);
    const digits1 = i8x16.swizzle(i8x16.sub(text1, terminated), v128.load(entry1));
    const digits2 = i8x16.swizzle(i8x16.sub(text2, terminated), v128.load(entry2));
    const digits = i8x16.shuffle(digits1, digits2, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
    const ahead = i8x16.shuffle(digits1, digits2, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
    const divisors = v128.load64_lane(entry2 + (minus2 << 3), v128.load64_zero(entry1 + (minus1 << 3), 16), 1, 16);
    if (!v128.any_true(v128.or(ahead, i8x16.sub_sat_u(digits, nines)))) {
      const twos = i16x8.add(i16x8.mul(v128.and(digits, lower), tens), i16x8.shr_u(digits, 8));
      const fours = i32x4.dot_i16x8_s(twos, hundreds);
      const eights = i32x4.dot_i16x8_s(i16x8.narrow_i32x4_u(fours, fours), myriads);
      v128.store(target, f64x2.div(f64x2.convert_low_i32x4_s(eights), divisors));
    } else {
      // More than eight digits, zeros in front aside, or no number.
      const w1 = fifteen(digits1);
      const w2 = fifteen(digits2);
      if ((w1 | w2) < 0) return pair;
      v128.store(target, f64x2.div(f64x2.replace_lane(f64x2.splat(<f64>w1), 1, <f64>w2), divisors));
    }
    start = end2 + 1;
    next += 8;
    target += 16;
  }
  return pairs;
}

/** The integer of up to 15 digits, behind a byte that is 0; negative where they are no digits. */
function fifteen(digits: v128): i64 {
  if (i8x16.extract_lane_u(digits, 0) !== 0 || v128.any_true(i8x16.sub_sat_u(digits, v128.load(NINES)))) return -1;
  return integer(digits);
}

/** The integer of 16 digits. */
function integer(digits: v128): i64 {
  const tens = i16x8.mul(v128.and(digits, v128.load(LOWER)), v128.load(TENS));
  const pairs = i16x8.add(tens, i16x8.shr_u(digits, 8));
  const fours = i32x4.dot_i16x8_s(pairs, v128.load(HUNDREDS));
  const narrow = i16x8.narrow_i32x4_u(fours, fours);
  const eights = i64x2.extract_lane(i32x4.dot_i16x8_s(narrow, v128.load(MYRIADS)), 0);
  return (eights & 0xffffffff) * 100000000 + (eights >> 32);
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
  const w = integer(figures);
  if (w > MOST_EXACT) return NaN;
  return <f64>w / load<f64>(DIVISORS + 8 * <usize>(17 * <u32>isNegative + point));
}
