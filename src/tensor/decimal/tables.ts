/** Where assembly/lines.ts looks for its tables. */
const VECTORS = 128;
const CLOSED = 512;
const DOUBLES = 1024;
const INSIDE = 1216;
const DIVISORS = 1536;
const SHORT = 2048;
const PRODUCTS = SHORT + 16 * 512;
const [LEAST_POWER, LARGEST_POWER] = [-342, 308];

/** The bytes that the tables take. */
export const TABLE_BYTES = PRODUCTS + 16 * (LARGEST_POWER - LEAST_POWER + 1);

/** Lays the tables at the start of a memory. */
export function layTables(memory: ArrayBuffer): void {
  const view = new DataView(memory);
  layVectors(view);
  for (let digits = 0; digits <= 8; digits++) view.setBigUint64(8 * digits, 10n ** BigInt(digits), true);
  // Where byte j of 16 comes from when the point at a place is taken out and what stands before it moves up; 16: no point.
  for (let point = 0; point <= 16; point++) {
    for (let j = 0; j < 16; j++) view.setInt8(CLOSED + 16 * point + j, point === 16 || j > point ? j : j - 1);
  }
  for (let power = 0; power <= 22; power++) view.setFloat64(DOUBLES + 8 * power, Number(`1e${power}`), true);
  for (let first = 0; first <= 18; first++) {
    for (let place = first; place < 16; place++) view.setUint8(INSIDE + 16 * first + place, 0xff);
  }
  for (let point = 0; point <= 16; point++) {
    const divisor = Number(`1e${point === 16 ? 0 : 15 - point}`);
    view.setFloat64(DIVISORS + 8 * point, divisor, true);
    view.setFloat64(DIVISORS + 8 * (17 + point), -divisor, true);
  }
  layShort(view);
  layProducts(view);
}

/**
 * For numbers without sign by their length and how many characters stand behind the point (15: there is none): where bytes
 * come from when the number with its separator takes 16 bytes, the separator the last; and what the integer of its digits
 * is to be divided by, without and with a minus.
 */
function layShort(view: DataView): void {
  for (let length = 0; length <= 15; length++) {
    for (let behind = 0; behind <= 15; behind++) {
      const at = SHORT + 512 * length + 32 * behind;
      const hasPoint = behind < length;
      const places = Array.from({ length }, (_, i) => 15 - length + i);
      const digits = places.filter((place) => !hasPoint || place !== 14 - behind);
      // The separator comes first, where it becomes 0, then zeros, then the digits; where there are none, what is no digit.
      const order = digits.length > 0 ? digits : [14];
      for (let j = 0; j < 16; j++) view.setUint8(at + j, j === 0 ? 15 : (order[j - 16 + order.length] ?? 0x80));
      const divisor = Number(`1e${hasPoint ? behind : 0}`);
      view.setFloat64(at + 16, divisor, true);
      view.setFloat64(at + 24, -divisor, true);
    }
  }
}

/**
 * The first 128 bits of each power of five, as Lemire's algorithm needs them: cut off for powers from 0 on, for those below
 * the first above the reciprocal (2021, arXiv 2101.11408, section 5).
 */
function layProducts(view: DataView): void {
  const lay = (power: number, bits: bigint) => {
    const at = PRODUCTS + 16 * (power - LEAST_POWER);
    view.setBigUint64(at, bits & 0xffff_ffff_ffff_ffffn, true);
    view.setBigUint64(at + 8, bits >> 64n, true);
  };
  let five = 1n;
  for (let power = 0; power <= -LEAST_POWER; power++) {
    const length = bitLength(five);
    if (power <= LARGEST_POWER) lay(power, length > 128n ? five >> (length - 128n) : five << (128n - length));
    const scale = power <= 27 ? length + 127n : 2n * length + 128n;
    const reciprocal = (1n << scale) / five + 1n;
    if (power > 0) lay(-power, reciprocal >> (bitLength(reciprocal) - 128n));
    five *= 5n;
  }
}

function bitLength(x: bigint): bigint {
  const digits = x.toString(16);
  return BigInt(4 * digits.length - Math.clz32(Number(`0x${digits[0]}`)) + 28);
}

/** Vectors of bytes: of points, of nothing, of zeros, of nines; then of pairs of bytes: a mask of the lower, and weights of digits. */
function layVectors(view: DataView): void {
  const bytes = [46, 0, 48, 9];
  bytes.forEach((value, k) => {
    for (let place = 0; place < 16; place++) view.setUint8(VECTORS + 16 * k + place, value);
  });
  const pairs = [[0xff], [10], [100, 1], [10_000, 1]];
  pairs.forEach((values, k) => {
    for (let place = 0; place < 8; place++) {
      view.setInt16(VECTORS + 64 + 16 * k + 2 * place, values[place % values.length]!, true);
    }
  });
}
